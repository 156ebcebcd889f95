/** A messenger on loopback that takes every message after a moment and keeps its own record: who got what, from whom, when. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** One message as it was taken. */
export interface Taken {
  chat: string;
  /** `sendMessage`, `sendMediaGroup`. */
  method: string;
  /** The token it came with; each sender of a test has its own. */
  token: string;
  /** Monotonic milliseconds. */
  at: number;
}

export interface CountingMessenger {
  apiRoot: string;
  /** Everything taken from the chats of `isReceiver`, in its order. */
  taken: readonly Taken[];
  /** Requests taken and not answered yet. */
  open(): number;
  close(): Promise<void>;
}

export interface CountingOptions {
  /** Milliseconds before an answer. */
  latencyMs: number;
  /** Whose messages are kept; the author's reports are not part of a run. */
  isReceiver(chat: string): boolean;
}

/** Starts it on a free port. */
export async function startCounting({ latencyMs, isReceiver }: CountingOptions): Promise<CountingMessenger> {
  const taken: Taken[] = [];
  let answered = 0;
  let came = 0;
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const { chat_id: chat } = (await json(request)) as { chat_id: string };
    const token = /^\/bot([^/]*)/.exec(request.url ?? '')?.[1] ?? '';
    const method = request.url?.split('/').at(-1) ?? '';
    if (isReceiver(chat)) taken.push({ chat, method, token, at: performance.now() });
    came += 1;
    const message = { message_id: came };
    const answer = JSON.stringify({ ok: true, result: method === 'sendMediaGroup' ? [message] : message });
    setTimeout(() => {
      answered += 1;
      response.setHeader('content-type', 'application/json').end(answer);
    }, latencyMs);
  };
  const server = createServer((request, response) => void take(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    open: () => came - answered,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
