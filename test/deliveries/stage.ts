/** What the tests of deliveries stand on: people with addresses, a messenger that is a function, rows as plain values. */

import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import type { Attempt, Outcome, Post } from '../../src/deliveries/outcome.ts';
import { createSender, type Sender, type SenderOptions } from '../../src/deliveries/sending/sender.ts';

export const NOW = new Date('2027-02-08T05:00:00Z');
export const silent = pino({ level: 'silent' });

/** People who can be written to: as many as asked for, with the addresses 1001, 1002, … Returns their ids. */
export async function people(db: Database, count: number, first = 1001): Promise<number[]> {
  const made = await rows<{ person_id: number }>(
    db,
    sql`with made as (
        insert into persons (language, created_at) select 'ru', ${NOW}::timestamptz from generate_series(1, ${count}::int)
        returning id)
      insert into addresses (person_id, channel, external_id)
      select id, 'telegram', (${first}::int + row_number() over (order by id) - 1)::text from made
      returning person_id`,
  );
  return made.map(({ person_id }) => person_id);
}

type Answer = Outcome | undefined;

/** A messenger that notes what it was handed and answers as told; `sent` with a running message id unless said. */
export function messenger(answer: (attempt: Attempt, call: number) => Answer | Promise<Answer> = () => undefined) {
  const received: Attempt[] = [];
  let ids = 0;
  const send = async (attempt: Attempt): Promise<Outcome> => {
    received.push(attempt);
    const outcome = await answer(attempt, received.length);
    return outcome ?? { kind: 'sent', messageId: String(++ids) };
  };
  const post: Post = async (attempt) => () => send(attempt);
  return { post, received, chats: () => received.map(({ externalId }) => externalId) };
}

/** A quick sender on the machine's time, stopped when the test ends. */
export function sender(db: Database, post: SenderOptions['post'], more: Partial<SenderOptions> = {}): Sender {
  const made = createSender({
    db,
    channel: 'telegram',
    holder: 'test',
    clock: { now: () => NOW },
    machine: { now: () => new Date() },
    post,
    rate: 1_000,
    chatGapMs: () => 0,
    log: silent,
    ...more,
    habits: { idleMs: 10, tendMs: 10, ...more.habits },
  });
  onTestFinished(() => made.stop());
  return made;
}

/** A row as tests compare it. */
export interface Stands {
  chat: string;
  state: string;
  messageId: string | null;
  reason: string | null;
  attempts: number;
}

/** Where every delivery stands, in the order they were promised. */
export async function standing(db: Database): Promise<Stands[]> {
  return rows<Stands>(
    db,
    sql`select a.external_id as chat, d.state, d.message_id as "messageId", d.reason, d.attempts
      from deliveries d join addresses a on a.id = d.address_id order by d.id`,
  );
}

/** Resolves once nothing waits or flies any more; a test that never gets there ends by its own time limit. */
export async function settled(db: Database): Promise<void> {
  await until(async () => {
    const [open] = await rows<{ number: number }>(
      db,
      sql`select count(*)::int as number from deliveries where state in ('pending', 'sending')`,
    );
    return open?.number === 0;
  });
}

/** Resolves once `true` is answered; asks again every few milliseconds. */
export async function until(asked: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await asked())) await new Promise((resolve) => setTimeout(resolve, 5));
}
