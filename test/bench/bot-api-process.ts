/** A Bot API that takes everything at once and remembers when each chat was written to or its tap answered: as light as it can be. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sharedNow } from './processes.ts';

/** Asks for the moments of the messages to `chats`, as soon as `count` of them have come. */
export interface AskMessages {
  chats: number[];
  count: number;
}

/** What it tells after half a minute of silence instead. */
export interface MissedMessages {
  come: number;
  count: number;
}

const PATIENCE_MS = 30_000;
const ME = { id: 70001234, is_bot: true, first_name: 'Rampa', username: 'bench_bot' };
const messages = new Map<number, number[]>();
let look: () => void = () => undefined;

const server = createServer((request, response) => {
  const at = sharedNow();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const method = request.url?.split('/').at(-1) ?? '';
    if (method === 'answerCallbackQuery') tapAnswered(Buffer.concat(chunks), at);
    const result = method === 'sendMessage' ? taken(Buffer.concat(chunks), at) : (ANSWERS[method] ?? true);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, result }));
  });
});

const ANSWERS: Record<string, object> = { getMe: ME, getMyCommands: [], getUpdates: [] };

function taken(body: Buffer, at: number): object {
  const { chat_id: id, text } = JSON.parse(body.toString()) as { chat_id: number; text: string };
  return { message_id: note(Number(id), at), date: 1, chat: { id, type: 'private', first_name: 'A' }, text };
}

/** The id of a tap begins with who tapped. */
function tapAnswered(body: Buffer, at: number): void {
  const { callback_query_id: id } = JSON.parse(body.toString()) as { callback_query_id: string };
  note(Number(id.split('.', 1)[0]), at);
}

function note(id: number, at: number): number {
  const moments = messages.get(id) ?? [];
  moments.push(at);
  messages.set(id, moments);
  look();
  return moments.length;
}

process.on('message', ({ chats, count }: AskMessages) => {
  const of = (id: number) => messages.get(id) ?? [];
  const come = () => chats.reduce((sum, id) => sum + of(id).length, 0);
  const tell = (answer: number[][] | MissedMessages) => {
    look = () => undefined;
    clearTimeout(silence);
    process.send?.(answer);
  };
  const silence = setTimeout(() => tell({ come: come(), count }), PATIENCE_MS);
  look = () => {
    silence.refresh();
    if (come() < count) return;
    const answer = chats.map(of);
    for (const id of chats) messages.delete(id);
    tell(answer);
  };
  look();
});

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.once('disconnect', () => process.exit());
