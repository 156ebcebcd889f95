/** The socket by which a data folder's holder is known, probed and spoken to. */

import { createHash } from 'node:crypto';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../../error-codes.ts';

/** Answers a line another process sent to the holder's socket. */
export type Answering = (line: string) => Promise<string>;

/** The holder could not do what it was asked; its message holds nothing but the code. */
export class HolderFailed extends Error {
  override name = 'HolderFailed';
  /** The system's code, such as ENOSPC; NO_ANSWER where the holder ended in between. */
  readonly code: string;

  constructor(code: string) {
    super(`the process that holds the folder could not do it (${code})`);
    this.code = code;
  }
}

/** What an answer begins with that is none; no path does. */
const FAILED = 'failed ';
const NO_ANSWER = 'NO_ANSWER';

/** sun_path holds 108 bytes on Linux and 104 on macOS; longer folders are reached through a short link. */
const LONGEST_SOCKET_PATH = 100;

/** The pipe that stands for a folder on Windows; its names know no upper and lower case. */
export function pipeOf(folder: string): string {
  return `\\\\.\\pipe\\rampa-${createHash('sha256').update(folder.toLowerCase()).digest('hex').slice(0, 32)}`;
}

/** A path to `folder` short enough for a socket in it; `remove` takes away what had to be made for it. */
export async function shortWay(folder: string): Promise<{ path: string; remove(): Promise<void> }> {
  if (Buffer.byteLength(folder) + '/lock/01234567/s'.length <= LONGEST_SOCKET_PATH) {
    return { path: folder, remove: async () => undefined };
  }
  const made = await mkdtemp(join(tmpdir(), 'rampa-'));
  await symlink(folder, join(made, 'd'), 'dir');
  return { path: join(made, 'd'), remove: () => rm(made, { recursive: true, force: true }) };
}

/** Listens at `path` without keeping the process alive; rejects when the name is taken. */
export function listen(path: string, answer: Answering): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => serve(socket, answer));
    server.once('error', reject);
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

function serve(socket: Socket, answer: Answering): void {
  let heard = '';
  socket.setEncoding('utf8').on('error', () => socket.destroy());
  socket.on('data', (part: string) => {
    heard += part;
    if (heard.length > 1000) socket.destroy();
    if (!heard.endsWith('\n')) return;
    answer(heard.trim()).then(
      (line) => socket.end(`${line}\n`),
      (error: unknown) => socket.end(`${FAILED}${codeOf(error) || 'unknown'}\n`),
    );
  });
}

/** Whether somebody listens there. A holder too busy to accept still does. */
export function answers(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(false);
      else if (error.code === 'EAGAIN') resolve(true);
      else reject(error);
    });
  });
}

/** Sends a line and returns the answer; undefined when nobody listens there. Rejects with `HolderFailed`. */
export function converse(path: string, line: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(path, () => socket.write(`${line}\n`));
    socket.setEncoding('utf8').on('data', (part: string) => {
      heard += part;
    });
    socket.once('end', () => {
      if (heard.startsWith(FAILED)) reject(new HolderFailed(heard.slice(FAILED.length).trim()));
      else if (heard.endsWith('\n')) resolve(heard.trim());
      else reject(new HolderFailed(NO_ANSWER));
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(undefined);
      else reject(error);
    });
  });
}

/** Stops listening. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
