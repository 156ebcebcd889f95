/** Real processes, killed at any moment: every stored update is handled, and its effects happen once. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { type DatabaseChoice, openDatabase } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { shiftableClock } from '../../src/sandbox/clock.ts';
import { inboxCounts } from '../../src/updates/queries.ts';
import { testKeys } from '../kit/database.ts';
import { aGate } from '../kit/gate.ts';
import { aPostgres } from '../kit/postgres.ts';
import { aBotProcess } from '../kit/processes.ts';
import { aListeningSandbox, countingRandom, PARENT, SCHOOL } from '../kit/sandbox.ts';

async function aChoice(on: 'pglite' | 'postgres'): Promise<DatabaseChoice> {
  if (on === 'postgres') return { kind: 'postgres', url: await aPostgres() };
  const dir = await mkdtemp(join(tmpdir(), 'rampa-crash-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return { kind: 'pglite', dir };
}

/** A sandbox on real time, with what a process needs to reach it. */
async function aStage(on: 'pglite' | 'postgres') {
  const { sandbox, server } = await aListeningSandbox({ clock: shiftableClock(() => systemClock.now()) });
  const database = await aChoice(on);
  const settings = { database, token: sandbox.token, apiRoot: server.apiRoot, leaseMs: 1_000 };
  const heard = (id: number) =>
    sandbox
      .chat(id)
      .messages.filter(({ from }) => from === 'bot')
      .map(({ text }) => text ?? '');
  return { sandbox, server, database, settings, heard };
}

/** What the talk has kept, by the chats' people. */
async function told(database: DatabaseChoice): Promise<Record<string, string>> {
  useKeys(testKeys());
  const { db, close } = await openDatabase(database);
  const kept = await rows<{ chat: string; words: string }>(
    db,
    sql`select chat, string_agg(word, ' ' order by place) as words from told group by chat order by chat`,
  );
  const counts = await inboxCounts(db);
  await close();
  expect(counts).toEqual({ waiting: 0, handling: 0, parked: 0 });
  return Object.fromEntries(kept.map(({ chat, words }) => [chat, words]));
}

async function until(condition: () => boolean, what: string): Promise<void> {
  const begun = performance.now();
  while (!condition()) {
    if (performance.now() - begun > 120_000) throw new Error(`waited in vain: ${what}`);
    await pause(20);
  }
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

test.each(['pglite', 'postgres'] as const)(
  '[OPS-01, OPS-11] on %s a bot killed again and again in the middle handles every update, and their effects happen once',
  { timeout: 300_000 },
  async (on) => {
    const { sandbox, database, settings, heard } = await aStage(on);
    const people = [SCHOOL, PARENT];
    const random = countingRandom();
    for (let round = 0; round < 3; round += 1) {
      const bot = await aBotProcess({ ...settings, owner: `run ${round}` });
      for (const number of numbers(round * 8 + 1, round * 8 + 8))
        for (const id of people) sandbox.person(id).says(number);
      const wanted = String(round * 8 + 1 + Math.floor(random() * 5));
      await until(() => heard(SCHOOL).some((text) => text.split(' ').at(-1) === wanted), `the answer ${wanted}`);
      await pause(random() * 30);
      await bot.kill();
    }
    const last = await aBotProcess({ ...settings, owner: 'last' });
    const all = numbers(1, 24).join(' ');
    await until(() => people.every((id) => heard(id).includes(all)), 'the last answer');
    expect(await last.terminate()).toBe(0);

    expect(await told(database)).toEqual({ [SCHOOL]: all, [PARENT]: all });
    for (const id of people) expect(inOrder(heard(id))).toBe(true);
    expect(sandbox.violations).toEqual([]);
  },
);

/** A reply may repeat, but none goes back behind an earlier one by more than what was being handled. */
function inOrder(replies: readonly string[]): boolean {
  const lengths = replies.map((text) => text.split(' ').length);
  return lengths.every(
    (length, index) => index === 0 || length - (lengths[index - 1] ?? 0) === 1 || length === lengths[index - 1],
  );
}

test('[OPS-01] two replicas keep the order of each chat, and when one is killed the other goes on', {
  timeout: 300_000,
}, async () => {
  const { sandbox, database, settings, heard } = await aStage('postgres');
  const secret = 'a-secret-of-tests_1';
  const replicas = await Promise.all(['one', 'two'].map((owner) => aBotProcess({ ...settings, owner, secret })));
  const people = [
    SCHOOL,
    ...Array.from(
      { length: 9 },
      (_, index) => sandbox.addPerson({ firstName: `Person ${index}`, languageCode: 'ru', role: 'guest' }).id,
    ),
  ];
  for (const id of people) sandbox.person(id).starts();
  const words = numbers(1, 20);

  let sent = 0;
  async function deliver(person: number, place: number): Promise<void> {
    const update = {
      update_id: 1_000_000 + place * 100 + people.indexOf(person),
      message: {
        message_id: place + 1,
        date: 1_802_062_800 + place * 60,
        chat: { id: person, type: 'private', first_name: 'A' },
        from: { id: person, is_bot: false, first_name: 'A' },
        text: words[place],
      },
    };
    for (let turn = place + person; ; turn += 1) {
      const port = replicas[turn % 2]?.port;
      const answer = await fetch(`http://127.0.0.1:${port}/webhook`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body: JSON.stringify(update),
      }).catch(() => undefined);
      if (answer?.ok) break;
      await pause(10);
    }
    sent += 1;
    if (sent === 100) await replicas[0]?.kill();
  }
  await Promise.all(
    people.map(async (person) => {
      for (const place of words.keys()) await deliver(person, place);
    }),
  );
  const all = words.join(' ');
  await until(() => people.every((id) => heard(id).includes(all)), 'the last answers');
  expect(await replicas[1]?.terminate()).toBe(0);
  expect(await told(database)).toEqual(Object.fromEntries(people.map((id) => [String(id), all])));
});

test('[OPS-05] SIGTERM ends what is being handled, answers it, and exits with 0', { timeout: 240_000 }, async () => {
  const { sandbox, settings, heard } = await aStage('postgres');
  const bot = await aBotProcess({ ...settings, owner: 'one' });
  sandbox.person(SCHOOL).says('/slow');
  await until(() => heard(SCHOOL).length > 0, 'its beginning');
  const code = await bot.terminate();

  expect(code).toBe(0);
  expect(heard(SCHOOL)).toEqual(['slow begins', 'slow is over']);
});

test('[OPS-06] the database and the messenger go away and come back, and nothing is lost', {
  timeout: 300_000,
}, async () => {
  const { sandbox, server, database, settings, heard } = await aStage('postgres');
  if (database.kind !== 'postgres') throw new Error('not PostgreSQL');
  const url = new URL(database.url);
  const before = {
    database: await aGate(Number(url.port)),
    telegram: await aGate(Number(new URL(server.apiRoot).port)),
  };
  url.port = String(before.database.port);
  const bot = await aBotProcess({
    ...settings,
    owner: 'one',
    database: { kind: 'postgres', url: url.href },
    apiRoot: `http://127.0.0.1:${before.telegram.port}`,
  });
  const school = sandbox.person(SCHOOL);
  school.says('1');
  await until(() => heard(SCHOOL).includes('1'), 'the first answer');

  await before.database.shut();
  school.says('2');
  await pause(1_500);
  await before.database.open();
  await until(() => heard(SCHOOL).includes('1 2'), 'an answer after the database');

  await before.telegram.shut();
  school.says('3');
  await pause(1_500);
  await before.telegram.open();
  await until(() => heard(SCHOOL).includes('1 2 3'), 'an answer after the messenger');

  expect(await bot.terminate()).toBe(0);
  expect(await told(database)).toEqual({ [SCHOOL]: '1 2 3' });
  expect(bot.log()).not.toMatch(new RegExp(`${sandbox.token}|${SCHOOL}`));
});
