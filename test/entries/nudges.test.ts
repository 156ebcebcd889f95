/** Reminders of deadlines, moved ends and openings: whom, when, once. */

import { eq, ne } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { contests } from '../../src/contests/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { deliveries } from '../../src/deliveries/tables.ts';
import { declineOpenings, nudgeDraftHolders, tellMovedEnds, tellOpened } from '../../src/entries/nudges/actions.ts';
import { dueOffset, nudgeAt } from '../../src/entries/nudges/rules.ts';
import { entries } from '../../src/entries/tables.ts';
import { render } from '../../src/telegram/outgoing/render.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, NOON } from '../kit/entries.ts';
import { School } from '../kit/school.ts';

const ZONE = 'Asia/Novosibirsk';
const at = (local: string) => new Date(`${local}:00+07:00`);

test.each([
  ['2026-12-19T00:00', 3, '2026-12-18T20:45', 'late in the evening it comes before the quiet'],
  ['2026-12-18T18:00', 3, '2026-12-18T15:00', 'by day it comes at its hour'],
  ['2026-12-18T10:00', 3, '2026-12-18T08:00', 'early in the morning it comes when the quiet ends'],
  ['2026-12-18T08:30', 3, '2026-12-17T20:45', 'too late by morning, it comes the evening before'],
  ['2026-12-19T00:00', 24, '2026-12-18T08:00', 'a midnight end is told on the morning of the last day'],
  ['2026-12-19T00:00', 7 * 24, '2026-12-12T08:00', 'where days remain the morning will do'],
])('[ORG-04] an end at %s: the reminder %i hours before comes at %s: %s', (end, hours, comes) => {
  expect(nudgeAt(at(end), hours, ZONE)).toEqual(at(comes));
});

test.each([
  ['2026-12-11T12:00', undefined],
  ['2026-12-12T12:00', '7d'],
  ['2026-12-14T12:00', '7d'],
  ['2026-12-16T12:00', '3d'],
  ['2026-12-18T12:00', '1d'],
  ['2026-12-18T20:50', '3h'],
  ['2026-12-18T21:10', undefined],
  ['2026-12-19T00:00', undefined],
])('[ORG-04] with the end at midnight after 18 December, at %s the reminder due is %s', (now, due) => {
  expect(dueOffset(at('2026-12-19T00:00'), at(now), ZONE)?.occasion).toBe(due);
});

const promises = async (db: Database) =>
  (
    await db
      .select({ person: deliveries.personId, content: deliveries.content, notBefore: deliveries.notBefore })
      .from(deliveries)
      .where(ne(deliveries.action, 'keep'))
      .orderBy(deliveries.id)
  ).map(({ person, content, notBefore }) => ({ person, ...content, ...(notBefore && { notBefore }) }));

async function aStage(overrides: Partial<ContestFile> = {}) {
  const db = await aDatabase();
  const stage = await aContest(db, { closes_at: '2026-12-19T00:00:00+07:00', ...overrides });
  const school = new School(stage, await aPerson(db), await anInstitution(db));
  return { db, stage, school };
}

test('[ORG-04] whoever holds begun drafts is reminded once per offset, in one message for all', async () => {
  const { db, stage, school } = await aStage();
  const other = await aContest(db, { code: 'ДРГ', slug: 'another', closes_at: '2026-12-19T00:00:00+07:00' });
  await school.drafts({ title: 'Одна' });
  await school.drafts({ title: 'Другая' });
  await new School(other, school.caller, await anInstitution(db, { number: 63 })).drafts({ title: 'Третья' });
  const submitted = new School(stage, await aPerson(db), await anInstitution(db, { number: 64 }));
  await submitted.enters({ title: 'Поданная' });
  const person = school.caller.personId;

  for (const now of ['2026-12-12T12:00', '2026-12-12T12:05', '2026-12-14T12:00']) await nudgeDraftHolders(db, at(now));
  expect(await promises(db)).toEqual([{ person, kind: 'drafts-waiting', personId: person }]);
  await Promise.all([nudgeDraftHolders(db, at('2026-12-18T12:00')), nudgeDraftHolders(db, at('2026-12-18T12:00'))]);
  expect((await promises(db)).length).toBe(2);
  await nudgeDraftHolders(db, at('2026-12-19T00:00'));
  expect((await promises(db)).length).toBe(2);
});

test('[ORG-04] who is at work on a draft, or began it after the reminder, is left alone', async () => {
  const { db, school } = await aStage();
  const { id: draft } = await school.drafts({ title: 'Одна' });
  const set = (values: Partial<typeof entries.$inferInsert>) =>
    db.update(entries).set(values).where(eq(entries.id, draft));
  await set({ updatedAt: at('2026-12-18T11:45') });
  await nudgeDraftHolders(db, at('2026-12-18T12:00'));
  expect(await promises(db)).toEqual([]);
  await set({ createdAt: at('2026-12-18T09:00'), updatedAt: at('2026-12-18T09:10') });
  await nudgeDraftHolders(db, at('2026-12-18T12:20'));
  expect(await promises(db)).toEqual([]);
  await nudgeDraftHolders(db, at('2026-12-18T20:50'));
  expect((await promises(db)).length).toBe(1);
});

test('[ORG-04] the message lists every draft with what it lacks, and says nothing once there is nothing to say', async () => {
  const { db, school } = await aStage();
  const { id } = await school.drafts({ title: 'Зимняя сказка' });
  await db
    .update(entries)
    .set({ answered: ['nomination', 'form'] })
    .where(eq(entries.id, id));
  const rendering = {
    ...{ db, say: texts('ru'), zone: ZONE, now: at('2026-12-18T12:00'), botUsername: 'bot', botId: '1', repeat: false },
    recall: <T>(_: string, load: () => Promise<T>) => load(),
  };
  const content = { kind: 'drafts-waiting', personId: school.caller.personId };
  const message = await render(content, rendering);
  expect('text' in message ? message.text.split('\n') : message).toEqual([
    '<b>Черновик ждёт вас</b>',
    '',
    '<b>Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»</b>',
    '🟢 Принимаем заявки по 18 декабря включительно (пятница), сегодня последний день',
    '• Черновик · Зимняя сказка — не хватает: учреждение, участники, возраст и ещё 3',
  ]);
  await db.update(entries).set({ state: 'submitted' });
  expect(await render(content, rendering)).toEqual({ void: 'no-drafts' });
  await db.update(entries).set({ state: 'draft' });
  const closed = { ...rendering, now: at('2026-12-19T00:00') };
  expect(await render(content, closed)).toEqual({ void: 'no-drafts' });
});

test('[ORG-04] a later end is told to holders of drafts, in the morning when it was moved at night', async () => {
  const { db, stage, school } = await aStage();
  await school.drafts({ title: 'Одна' });
  const person = school.caller.personId;
  await tellMovedEnds(db, at('2026-12-18T22:00'));
  const moved = new Date('2026-12-21T00:00:00+07:00');
  await db.update(contests).set({ closesAt: moved }).where(eq(contests.id, stage.contestId));
  await tellMovedEnds(db, at('2026-12-18T22:05'));
  await tellMovedEnds(db, at('2026-12-18T22:10'));
  expect(await promises(db)).toEqual([
    { person, kind: 'deadline-moved', contestId: stage.contestId, notBefore: at('2026-12-19T08:00') },
  ]);
  await nudgeDraftHolders(db, at('2026-12-19T12:00'));
  expect((await promises(db)).at(-1)).toEqual({ person, kind: 'drafts-waiting', personId: person });
});

test('[ORG-04] an opening is told to contacts of this and the last school year, not to those who declined', async () => {
  const { db, stage, school } = await aStage();
  const institution = await anInstitution(db, { number: 65 });
  const [declined, old] = [
    new School(stage, await aPerson(db), institution),
    new School(stage, await aPerson(db), institution),
  ];
  for (const one of [school, declined, old]) await one.enters({ title: 'Песня' });
  await db
    .update(entries)
    .set({ submittedAt: at('2025-08-31T23:59') })
    .where(eq(entries.contactId, old.caller.personId));
  await db
    .update(entries)
    .set({ submittedAt: at('2025-09-01T00:00') })
    .where(eq(entries.contactId, school.caller.personId));
  await declineOpenings(db, declined.caller.personId, NOON);
  await declineOpenings(db, declined.caller.personId, NOON);
  await db.delete(deliveries);
  const next = await aContest(db, { code: 'ДРГ', slug: 'another', opens_at: '2026-12-02T00:00:00+07:00' });
  await db
    .update(contests)
    .set({ opensAt: at('2026-09-01T00:00') })
    .where(eq(contests.id, stage.contestId));

  await tellOpened(db, at('2026-12-01T23:59'));
  await tellOpened(db, at('2026-12-02T00:05'));
  expect(await promises(db)).toEqual([]);
  await tellOpened(db, at('2026-12-02T08:00'));
  await tellOpened(db, at('2026-12-02T08:05'));
  expect(await promises(db)).toEqual([
    { person: school.caller.personId, kind: 'contest-opened', contestId: next.contestId },
  ]);
});

test('[ORG-04] an opening is no news to somebody who is at work in that contest already', async () => {
  const { db, school } = await aStage();
  await school.enters({ title: 'Песня' });
  const next = await aContest(db, { code: 'ДРГ', slug: 'another', opens_at: '2026-12-01T12:00:00+07:00' });
  await new School(next, school.caller, school.institutionId).enters({ title: 'Танец' }, at('2026-12-01T12:01'));
  await db.delete(deliveries);

  await tellOpened(db, at('2026-12-01T12:02'));

  expect(await promises(db)).toEqual([]);
});
