/** The board's rows and its order: from when there is one, what draws it anew, what it costs. */

import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { acceptEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { cancelDraft } from '../../src/entries/actions/navigate.ts';
import { startDraft } from '../../src/entries/actions/start.ts';
import { sendBoardAnew } from '../../src/entries/board/actions.ts';
import { boardOf, contestsWithBoard } from '../../src/entries/board/queries.ts';
import { type BoardEntry, inBoardOrder, summedUp, wantsContact } from '../../src/entries/board/rules.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON } from '../kit/entries.ts';
import { aContestWithSchool, School, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

const REASON = 'Проверьте, пожалуйста, дату рождения.';

function boards({ personId }: Caller) {
  return rows<{ state: string; action: string; notBefore: Date | null }>(
    db,
    sql`select state, action, not_before as "notBefore" from deliveries
      where person_id = ${personId} and content ->> 'kind' like 'entry-board%' order by id`,
  );
}

function drawn() {
  return db.execute(sql`update deliveries set state = 'sent', message_id = '7', not_before = null`);
}

const due = { state: 'pending', action: 'keep', notBefore: null };

test('[REG-15] drafts alone make no board; the first submit does', async () => {
  const { school } = await aContestWithSchool(db);
  await school.drafts();
  const before = await boards(school.caller);
  await school.enters();

  expect([before, await boards(school.caller)]).toEqual([[], [due]]);
});

test('[REG-15] every change of any entry draws the board anew: a decision at once, answers to a draft together', async () => {
  const { stage, school } = await aContestWithSchool(db);
  const { id, version } = await school.enters();
  await drawn();
  const draft = taken(
    await startDraft(db, school.caller, { contestId: stage.contestId, channel: 'telegram' }, later(1)),
  );
  await school.tells(draft.id, 'nomination', { choice: 'pop_vocal' }, later(1));
  await school.tells(draft.id, 'form', { choice: 'solo' }, later(2));
  const answering = await boards(school.caller);
  await drawn();
  taken(await acceptEntry(db, organizer, { entryId: id, version }, later(3)));
  const decided = await boards(school.caller);
  await drawn();
  taken(await cancelDraft(db, school.caller, { entryId: draft.id }, later(4)));

  expect([...answering, ...decided, ...(await boards(school.caller))]).toEqual([
    { ...due, notBefore: later(1.5) },
    due,
    { ...due, notBefore: later(4.5) },
  ]);
});

test('[REG-15] asked for, the board comes anew, and the old message says so', async () => {
  const { stage, school } = await aContestWithSchool(db);
  await school.enters();
  await drawn();

  await sendBoardAnew(db, { personId: school.caller.personId, contestId: stage.contestId }, later(1));

  const sent = await rows(
    db,
    sql`select action, message_id as message, target_message_id as target from deliveries
      where person_id = ${school.caller.personId} order by id`,
  );
  expect(sent).toEqual([
    { action: 'keep', message: null, target: null },
    { action: 'edit', message: null, target: '7' },
  ]);
});

test('[REG-15, REG-35] what the staff enter from letters stands on no board', async () => {
  const { stage, school } = await aContestWithSchool(db);
  await new School(stage, organizer, school.institutionId, 'letter').enters();

  expect([await boards(organizer), await contestsWithBoard(db, organizer.personId)]).toEqual([[], []]);
});

test('[REG-15] the board has what each entry still lacks, what wants its contact first', async () => {
  const { stage, school } = await aContestWithSchool(db, {
    fields: [
      { id: 'title', kind: 'title' },
      { id: 'video', kind: 'video_link', owed: true },
    ],
  });
  const whole = await school.enters({ title: 'Целая', fields: { video: { text: 'https://disk.yandex.ru/i/Snow12' } } });
  const owing = await school.enters({ title: 'Без видео', papers: [] });
  const returned = await school.enters({ title: 'Возвращённая' });
  const steps = ['field:title'] as const;
  taken(
    await returnEntry(db, organizer, { entryId: returned.id, version: returned.version, reason: REASON, steps }, NOON),
  );
  const draft = taken(await startDraft(db, school.caller, { contestId: stage.contestId, channel: 'telegram' }, NOON));
  await school.tells(draft.id, 'nomination', { choice: 'pop_vocal' });

  const board = await boardOf(db, { personId: school.caller.personId, contestId: stage.contestId });

  const told = board?.entries.map(({ id, state, title, missing, owed, uncovered, toCorrect }) => {
    return { id, state, title, missing: missing.length, owed, uncovered, toCorrect };
  });
  const nothing = { missing: 0, owed: [], uncovered: 0, toCorrect: [] };
  expect(told).toEqual([
    { ...nothing, id: returned.id, state: 'returned', title: 'Возвращённая', owed: ['video'], toCorrect: [...steps] },
    { ...nothing, id: draft.id, state: 'draft', title: null, missing: 8 },
    { ...nothing, id: owing.id, state: 'submitted', title: 'Без видео', owed: ['video'], uncovered: 1 },
    { ...nothing, id: whole.id, state: 'submitted', title: 'Целая' },
  ]);
});

const calm: BoardEntry = {
  id: 0,
  number: null,
  state: 'accepted',
  title: null,
  nomination: null,
  missing: [],
  owed: [],
  uncovered: 0,
  toCorrect: [],
  correctBy: null,
  offeredUntil: null,
  offerLapsed: false,
};

test('[REG-15] a place on offer comes before a correction, the sooner end before the later, what is over last', () => {
  const entries: BoardEntry[] = [
    { ...calm, id: 1, state: 'withdrawn' },
    { ...calm, id: 2 },
    { ...calm, id: 3, uncovered: 1 },
    { ...calm, id: 4, state: 'draft' },
    { ...calm, id: 5, state: 'returned', correctBy: later(20) },
    { ...calm, id: 6, state: 'returned', correctBy: later(10) },
    { ...calm, id: 7, state: 'waitlisted', offeredUntil: later(30) },
    { ...calm, id: 8, state: 'waitlisted', offerLapsed: true },
  ];

  expect(inBoardOrder(entries).map((entry) => [entry.id, wantsContact(entry)])).toEqual([
    [7, true],
    [6, true],
    [5, true],
    [4, true],
    [8, true],
    [3, true],
    [2, false],
    [1, false],
  ]);
  expect(summedUp(entries)).toEqual([
    { state: 'accepted', count: 2 },
    { state: 'waitlisted', count: 2 },
    { state: 'returned', count: 2 },
    { state: 'draft', count: 1 },
    { state: 'withdrawn', count: 1 },
  ]);
});

test('[REG-15] a board of four hundred entries takes the same two statements as a board of one', async () => {
  const { stage, school } = await aContestWithSchool(db);
  const whose = { personId: school.caller.personId, contestId: stage.contestId };
  const { id } = await school.enters();
  const statements: string[] = [];
  const { $client } = db as Database & { $client: PGlite };
  const told = drizzle($client, { logger: { logQuery: (text) => void statements.push(text) } });
  await boardOf(told, whose);
  const few = statements.splice(0).length;
  await db.execute(sql`insert into entries (number, contest_id, state, contact_id, channel, nomination, form, answers,
      answered, issues, created_at, updated_at, submitted_at)
    select number + place, contest_id, state, contact_id, channel, nomination, form, answers, answered, issues,
      created_at, updated_at, submitted_at from entries, generate_series(1, 399) as place where id = ${id}`);

  const board = await boardOf(told, whose);

  expect([few, statements.length, board?.entries.length]).toEqual([2, 2, 400]);
});
