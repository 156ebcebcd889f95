/** A door on loopback before a server: shut it, and whoever is behind it is away. */

import { connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Gate {
  /** Where to go through. */
  port: number;
  /** Breaks every connection; new ones are let through. */
  breaks(): void;
  /** Breaks every connection and refuses new ones. */
  shut(): Promise<void>;
  /** Lets everybody through again, at the same port. */
  open(): Promise<void>;
}

/** Opens a gate before `127.0.0.1:<port>`; it is shut when the test ends. */
export async function aGate(behind: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  };
  const gate: Gate = {
    get port() {
      return port;
    },
    async open() {
      server = createServer((socket) => {
        const inside = connect(behind, '127.0.0.1');
        keep(socket);
        keep(inside);
        socket.pipe(inside).pipe(socket);
        socket.on('close', () => inside.destroy());
        inside.on('close', () => socket.destroy());
      });
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
      const address = server.address();
      if (typeof address === 'object' && address) port = address.port;
    },
    breaks() {
      for (const socket of sockets) socket.destroy();
    },
    async shut() {
      const closing = server;
      server = undefined;
      if (!closing) return;
      const closed = new Promise((resolve) => closing.close(resolve));
      gate.breaks();
      await closed;
    },
  };
  await gate.open();
  onTestFinished(() => gate.shut());
  return gate;
}
