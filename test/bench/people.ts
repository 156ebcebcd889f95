/** People at their phones: they write to a webhook over kept-alive connections, and the messenger says when each was answered. */

import { Agent, request } from 'node:http';
import type { AskMessages, MissedMessages } from './bot-api-process.ts';
import { type Beside, sharedNow } from './processes.ts';

/** Where updates go. */
export interface Hook {
  port: number;
  path: string;
  secret: string;
}

/** What a person sends: a text, a sticker, which answers no question, or a tap on a button with these data. */
export type Said = { text: string } | { sticker: object } | { tap: string };

export interface People {
  /** Each of `ids` says one thing; 32 connections side by side. Returns messages a second, to the last answer. */
  all(ids: readonly number[], said: Said, answers?: number): Promise<number>;
  /** The same `times` over, person after person, as fast as the webhook takes them: some write before they are answered. */
  rounds(ids: readonly number[], said: Said, times: number): Promise<number>;
  /** One says one thing; milliseconds until the answer. */
  one(id: number, said: Said): Promise<number>;
  /** So many a second for `seconds`, by turns; milliseconds until each answer. */
  steadily(ids: readonly number[], said: Said, rate: number, seconds: number): Promise<number[]>;
}

const CONNECTIONS = 32;
let updateId = 1_000_000;

export function peopleAt({ port, path, secret }: Hook, messenger: Beside): People {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const wrote = new Map<number, number>();
  const answered = async (chats: readonly number[], count: number) => {
    const moments = await messenger.ask<number[][] | MissedMessages>({
      chats: [...chats],
      count,
    } satisfies AskMessages);
    if (!Array.isArray(moments)) throw new Error(`only ${moments.come} of ${count} answers came`);
    return moments;
  };

  function write(id: number, said: Said): Promise<void> {
    updateId += 1;
    // Written a second after the last one, as quick people write: a flood is judged by when things were written.
    const date = (wrote.get(id) ?? Math.floor(Date.now() / 1_000)) + 1;
    wrote.set(id, date);
    const from = { id, is_bot: false, first_name: 'A', language_code: 'ru' };
    const chat = { id, type: 'private', first_name: 'A' };
    const message = { message_id: updateId, date, chat };
    const happened =
      'tap' in said
        ? { callback_query: { id: `${id}.${updateId}`, from, chat_instance: '1', message, data: said.tap } }
        : { message: { ...message, from, ...said } };
    const body = JSON.stringify({ update_id: updateId, ...happened });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-telegram-bot-api-secret-token': secret,
    };
    return new Promise((resolve, reject) => {
      const outgoing = request({ port, host: '127.0.0.1', path, method: 'POST', agent, headers }, (answer) => {
        answer.resume();
        answer.once('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`HTTP ${answer.statusCode}`)),
        );
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  }

  async function rounds(ids: readonly number[], said: Said, times: number, answers = 1): Promise<number> {
    const begun = sharedNow();
    let next = 0;
    const connection = async () => {
      while (next < ids.length * times) await write(ids[next++ % ids.length] ?? 0, said);
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));
    const moments = await answered(ids, ids.length * times * answers);
    const last = moments.reduce((latest, each) => Math.max(latest, each.at(-1) ?? 0), 0);
    return (ids.length * times * 1_000) / (last - begun);
  }

  return {
    all: (ids, said, answers) => rounds(ids, said, 1, answers),
    rounds: (ids, said, times) => rounds(ids, said, times),
    async one(id, said) {
      const begun = sharedNow();
      await write(id, said);
      const [[moment = Number.NaN] = []] = await answered([id], 1);
      return moment - begun;
    },
    async steadily(ids, said, rate, seconds) {
      const sent = new Map<number, number[]>(ids.map((id) => [id, []]));
      const begun = sharedNow();
      const writing: Promise<void>[] = [];
      for (let at = 0; at < rate * seconds; at += 1) {
        const wait = begun + (at * 1_000) / rate - sharedNow();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        const id = ids[at % ids.length] ?? 0;
        sent.get(id)?.push(sharedNow());
        writing.push(write(id, said));
      }
      await Promise.all(writing);
      const moments = await answered(ids, rate * seconds);
      return ids.flatMap((id, index) =>
        (sent.get(id) ?? []).map((from, at) => (moments[index]?.[at] ?? Number.NaN) - from),
      );
    },
  };
}
