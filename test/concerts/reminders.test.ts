/** Reminders: told once to those who come, never after the start, moved and voided with the concert. */

import { asc, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { concertById } from '../../src/concerts/queries.ts';
import { replaceReminders, tellReminders } from '../../src/concerts/reminders/actions.ts';
import { concertReminders, concerts } from '../../src/concerts/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { persons } from '../../src/people/tables.ts';
import { render } from '../../src/telegram/outgoing/render.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aConcert, families, later, NOON, STARTS, says } from './stage.ts';

const HOUR = 60;

async function aConcertWith(going: number, facts: Parameters<typeof aConcert>[1] = {}) {
  const db = await aDatabase();
  const concertId = await aConcert(db, facts);
  const all = await families(db, going);
  for (const family of all) await says(db, family, concertId, 2);
  return { db, concertId, all };
}

/** What was promised to be told, by person. */
const toldTo = async (db: Database) =>
  (
    await rows<{ person: number }>(
      db,
      sql`select person_id as person from deliveries where content->>'kind' = 'concert-reminder' order by id`,
    )
  ).map(({ person }) => person);

const rowsOf = async (db: Database, concertId: number) =>
  (
    await db
      .select()
      .from(concertReminders)
      .where(eq(concertReminders.concertId, concertId))
      .orderBy(asc(concertReminders.personId), asc(concertReminders.hours))
  ).map(({ hours, state, dueAt }) => `${hours} ${state} ${dueAt.toISOString()}`);

/** Changes a concert as its organizers do: in one transaction with what follows. */
async function changes(db: Database, concertId: number, facts: Partial<typeof concerts.$inferInsert>, at: Date) {
  await db.transaction(async (tx) => {
    await tx.update(concerts).set(facts).where(eq(concerts.id, concertId));
    const concert = await concertById(tx, concertId);
    if (concert) await replaceReminders(tx, concert, at);
  });
}

test('[ANN-06] each offset is told once, however often and in how many places the clock ticks', async () => {
  const { db, concertId, all } = await aConcertWith(2);
  const ids = all.map(({ personId }) => personId);
  await tellReminders(db, later(-24 * HOUR - 1, STARTS));
  expect(await toldTo(db)).toEqual([]);
  const day = later(-24 * HOUR, STARTS);
  await Promise.all([tellReminders(db, day), tellReminders(db, day), tellReminders(db, later(1, day))]);
  expect(await toldTo(db)).toEqual(ids);
  const near = later(-3 * HOUR, STARTS);
  await tellReminders(db, near);
  await tellReminders(db, near);
  expect(await toldTo(db)).toEqual([...ids, ...ids]);
  expect((await rowsOf(db, concertId)).map((row) => row.split(' ')[1])).toEqual(Array(4).fill('told'));
});

test('[ANN-06, ANN-15] only those are told who come at that moment, and nobody after the start', async () => {
  const { db, concertId, all } = await aConcertWith(3);
  const [a, b, c] = all;
  if (!a || !b || !c) throw new Error('three families');
  await says(db, b, concertId, 0);
  const day = later(-24 * HOUR, STARTS);
  await tellReminders(db, day);
  expect(await toldTo(db)).toEqual([a.personId, c.personId]);
  await tellReminders(db, later(1, STARTS));
  expect(await toldTo(db)).toEqual([a.personId, c.personId]);
  expect((await rowsOf(db, concertId)).filter((row) => row.startsWith('3 ')).map((row) => row.split(' ')[1])).toEqual(
    Array(3).fill('void'),
  );
});

test('[ANN-06] whoever comes again is reminded as if they had never left, and of nothing that is past', async () => {
  const { db, concertId, all } = await aConcertWith(1);
  const [a] = all;
  if (!a) throw new Error('a family');
  await says(db, a, concertId, 0, later(1));
  await says(db, a, concertId, 1, later(-20 * HOUR, STARTS));
  await tellReminders(db, later(-19 * HOUR, STARTS));
  expect(await toldTo(db)).toEqual([]);
  expect((await rowsOf(db, concertId)).map((row) => row.slice(0, 9))).toEqual(['3 pending', '24 void 2']);
});

test('[ANN-06] moving replaces what is to be told and what was told a day before, cancelling voids all of it', async () => {
  const { db, concertId, all } = await aConcertWith(1);
  const day = later(-24 * HOUR, STARTS);
  await tellReminders(db, day);
  await changes(db, concertId, { startsAt: later(30, STARTS) }, later(1, day));
  await changes(db, concertId, { startsAt: later(30, STARTS) }, later(1, day));
  await tellReminders(db, later(40, day));
  expect(await toldTo(db)).toHaveLength(1);

  const moved = later(14 * 24 * HOUR, STARTS);
  await changes(db, concertId, { startsAt: moved }, later(60, day));
  expect(await rowsOf(db, concertId)).toEqual([
    `3 pending ${later(-3 * HOUR, moved).toISOString()}`,
    `24 pending ${later(-24 * HOUR, moved).toISOString()}`,
  ]);
  await tellReminders(db, later(-24 * HOUR, moved));
  expect(await toldTo(db)).toEqual(Array(2).fill(all[0]?.personId));

  await changes(db, concertId, { state: 'cancelled' }, later(-20 * HOUR, moved));
  await tellReminders(db, later(-HOUR, moved));
  expect(await toldTo(db)).toHaveLength(2);
  expect((await rowsOf(db, concertId)).map((row) => row.split(' ')[1])).toEqual(['void', 'told']);
});

test('[ANN-06, ANN-14] what would fall into the night comes the evening before, by the zone the person chose', async () => {
  const startsAt = new Date('2026-12-26T10:00:00+07:00');
  const { db, concertId, all } = await aConcertWith(1, { startsAt, reminderHours: [3] });
  expect(await rowsOf(db, concertId)).toEqual([`3 pending ${new Date('2026-12-25T20:45:00+07:00').toISOString()}`]);
  const [a] = all;
  await db
    .update(persons)
    .set({ zone: 'Asia/Vladivostok' })
    .where(eq(persons.id, a?.personId ?? 0));
  await changes(db, concertId, { title: 'Ёлка' }, NOON);
  // Ten in Vladivostok: no night there.
  expect(await rowsOf(db, concertId)).toEqual([`3 pending ${new Date('2026-12-26T07:00:00+07:00').toISOString()}`]);
});

test('[ANN-06] after a long absence several that are due are one message', async () => {
  const { db } = await aConcertWith(1);
  await tellReminders(db, later(-2 * HOUR, STARTS));
  expect(await toldTo(db)).toHaveLength(1);
});

test('[ANN-06] the message is made when it leaves: of a concert moved, cancelled or declined meanwhile nothing is said', async () => {
  const { db, concertId, all } = await aConcertWith(1, { doorsAt: later(-30, STARTS) });
  const [a] = all;
  if (!a) throw new Error('a family');
  const say = texts('ru');
  const content = { kind: 'concert-reminder', concertId, personId: a.personId, startsAt: STARTS.toISOString() };
  const at = (now: Date) =>
    render(content, {
      ...{ db, say, zone: 'Asia/Novosibirsk', now, botUsername: 'rampa_bot', botId: '1', repeat: false },
      recall: (_, load) => load(),
    });
  const told = await at(NOON);
  const late = await at(STARTS);
  await says(db, a, concertId, 0);
  const declined = await at(NOON);
  await says(db, a, concertId, 1);
  await changes(db, concertId, { startsAt: later(60, STARTS) }, NOON);
  const moved = await at(NOON);
  await changes(db, concertId, { state: 'cancelled' }, NOON);
  expect('text' in told && told.text.split('\n')).toEqual([
    '⏰ Напоминаем: <b>Ёлка на левом берегу</b>',
    'суббота, 26 декабря, 12:00 (по Новосибирску)',
    'Малый зал, ул. Придуманная, 7',
    '',
    'За вами <b>2 места</b>.',
    'Двери откроем в 11:30.',
  ]);
  expect('keyboard' in told && told.keyboard?.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual([
    ['🎟 Билет', '📍 На карте'],
    ['Не придём'],
  ]);
  expect([late, declined, moved, await at(NOON)]).toEqual(
    ['concert-begun', 'not-coming', 'concert-moved', 'concert-gone'].map((code) => ({ void: code })),
  );
});
