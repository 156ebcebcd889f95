/** More time: asked for with one tap, given with one tap or unasked, and what may be done with it. */

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { askExtension } from '../../src/entries/actions/ask-extension.ts';
import { decideRequest, grantExtension } from '../../src/entries/actions/extend.ts';
import { startDraft } from '../../src/entries/actions/start.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { deadlineOf, requestById } from '../../src/entries/extending/queries.ts';
import { historyOf } from '../../src/history/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { anInstitution, aPerson, later } from '../kit/entries.ts';
import { aContestWithSchool, aSchool, School, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
let colleague: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
  colleague = await aPerson(db, ['organizer']);
});

/** The contest closes at midnight; half past it, and 21:00 on the following day. */
const CLOSED = new Date('2026-12-19T00:00:00+07:00');
const NIGHT = later(30, CLOSED);
const EVENING = new Date('2026-12-20T21:00:00+07:00');
const MORNING = new Date('2026-12-19T08:00:00+07:00');
const aClosed = () => aContestWithSchool(db, { closes_at: CLOSED.toISOString(), grace_minutes: 0 });

const submits = (school: School, entryId: number, now: Date) => submitEntry(db, school.caller, { entryId }, now);
const closed = { ok: false, refusal: { code: 'registration-closed', closedAt: CLOSED } };

/** What was promised about one request. */
function promised(requestId: number) {
  const id = String(requestId);
  return rows<{ person: number; kind: string; notBefore: string | null }>(
    db,
    sql`select person_id as person, content->>'kind' as kind, not_before as "notBefore" from deliveries
      where content->>'requestId' = ${id} or once_key = ${`extension-decided:${id}`} order by id`,
  );
}

async function latestRequest(): Promise<number> {
  const [found] = await rows<{ id: number }>(db, sql`select max(id) as id from extension_requests`);
  return found?.id ?? 0;
}

test('[REG-10] a draft too late asks, an organizer gives with a tap, and it is taken and marked late', async () => {
  const { school } = await aClosed();
  const { id: entryId } = await school.drafts();
  const before = await submits(school, entryId, NIGHT);
  const asks = () => askExtension(db, school.caller, { entryId }, NIGHT);
  const asked = [await asks(), await asks()];
  const requestId = await latestRequest();
  const waits = await deadlineOf(db, await school.sees(entryId), NIGHT);

  const given = taken(await decideRequest(db, organizer, { requestId, more: 'tomorrow' }, MORNING));
  const runs = await deadlineOf(db, await school.sees(entryId), MORNING);
  const after = taken(await submits(school, entryId, later(60, MORNING)));

  expect([before, asked]).toEqual([closed, [false, true].map((again) => ({ ok: true, value: { again } }))]);
  expect([waits, runs]).toEqual([
    { kind: 'asked', closedAt: CLOSED },
    { kind: 'extended', until: EVENING },
  ]);
  expect([given.again, given.request.until, given.request.decidedBy]).toEqual([false, EVENING, organizer.personId]);
  expect([after.entry.state, after.entry.late, after.entry.issues]).toEqual([
    'submitted',
    true,
    [{ code: 'late_submission' }],
  ]);
  const told = (await promised(requestId)).map(({ notBefore, ...one }) => ({
    ...one,
    at: notBefore && new Date(notBefore),
  }));
  expect(told).toEqual([
    { person: organizer.personId, kind: 'extension-asked', at: MORNING },
    { person: colleague.personId, kind: 'extension-asked', at: MORNING },
    { person: school.caller.personId, kind: 'extension-granted', at: null },
  ]);
  expect((await historyOf(db, 'entry', entryId)).map(({ action }) => action)).toContain('extended');
});

test('[REG-10] when the extension ends so does the permission', async () => {
  const { school } = await aClosed();
  const { id: entryId } = await school.drafts();
  taken(await askExtension(db, school.caller, { entryId }, NIGHT));
  taken(await decideRequest(db, organizer, { requestId: await latestRequest(), more: 'tomorrow' }, MORNING));
  expect(await submits(school, entryId, EVENING)).toEqual(closed);
});

test('[REG-10] the first of two organizers decides; the second sees what was decided, and it is told once', async () => {
  const { school } = await aClosed();
  const { id: entryId } = await school.drafts();
  taken(await askExtension(db, school.caller, { entryId }, NIGHT));
  const requestId = await latestRequest();
  const first = taken(await decideRequest(db, organizer, { requestId, more: null }, MORNING));
  const second = taken(await decideRequest(db, colleague, { requestId, more: 'three-days' }, MORNING));
  expect([first.again, second.again, second.request.until]).toEqual([false, true, null]);
  expect((await promised(requestId)).map(({ kind }) => kind).slice(2)).toEqual(['extension-declined']);
  expect(await submits(school, entryId, MORNING)).toEqual(closed);

  const anew = taken(await askExtension(db, school.caller, { entryId }, MORNING));
  expect([anew.again, await latestRequest()]).toEqual([false, requestId + 1]);
});

test('[REG-10] a contact known by the institution asks for it: drafts and new entries alike, and nobody else’s', async () => {
  const { stage, school } = await aClosed();
  const other = await aSchool(stage, { number: 63 });
  const [mine, theirs] = [await school.drafts(), await other.drafts()];
  const { contestId } = stage;
  const start = () => startDraft(db, school.caller, { contestId, channel: 'telegram' }, later(60, MORNING));
  const early = await startDraft(db, school.caller, { contestId, channel: 'telegram' }, NIGHT);
  taken(await askExtension(db, school.caller, { contestId, channel: 'telegram' }, NIGHT));
  const requestId = await latestRequest();
  const request = await requestById(db, requestId);
  taken(await decideRequest(db, organizer, { requestId, more: 'tomorrow' }, MORNING));

  const again = taken(await start());
  await school.finishes(again, {}, later(61, MORNING));
  const results = [
    taken(await submits(school, mine.id, later(60, MORNING))).entry,
    taken(await submits(school, again.id, later(62, MORNING))).entry,
  ];

  expect(early).toEqual(closed);
  expect([request?.institutionId, request?.entryId]).toEqual([school.institutionId, null]);
  expect(results.map(({ state, late }) => [state, late])).toEqual(Array(2).fill(['submitted', true]));
  expect(await submits(other, theirs.id, later(60, MORNING))).toEqual(closed);
});

test('[REG-10] a newcomer who has named no institution yet asks for the draft they would begin', async () => {
  const { stage } = await aClosed();
  const newcomer = await aPerson(db);
  const asks = () => askExtension(db, newcomer, { contestId: stage.contestId, channel: 'telegram' }, NIGHT);
  const asked = [taken(await asks()).again, taken(await asks()).again];
  const requestId = await latestRequest();
  const entryId = (await requestById(db, requestId))?.entryId ?? 0;
  taken(await decideRequest(db, organizer, { requestId, more: 'three-days' }, MORNING));
  const school = new School(stage, newcomer, await anInstitution(db));
  await school.finishes(await school.sees(entryId), {}, later(60, MORNING));
  const submitted = taken(await submits(school, entryId, later(61, MORNING)));
  expect([asked, submitted.entry.state, submitted.entry.late]).toEqual([[false, true], 'submitted', true]);
});

test('[REG-10] an organizer gives time unasked: to one entry or to the whole institution, and a second tap gives no more', async () => {
  const { school } = await aClosed();
  const entry = await school.enters();
  const draft = await school.drafts({ title: 'Вторая' });
  const gives = (to: 'entry' | 'institution') =>
    grantExtension(db, organizer, { entryId: entry.id, to, more: 'tomorrow' }, MORNING);
  const edits = () => school.answers(entry.id, 'field:title', { text: 'Зимний вечер' }, later(5, MORNING));

  const late = await edits();
  const given = [await gives('entry'), await gives('entry')];
  const edited = await edits();
  const notYet = await submits(school, draft.id, later(5, MORNING));
  taken(await gives('institution'));
  const submitted = taken(await submits(school, draft.id, later(5, MORNING)));
  const seen = await school.sees(entry.id);

  expect([late, notYet]).toEqual([closed, closed]);
  expect([given, edited.ok]).toEqual([Array(2).fill({ ok: true, value: EVENING }), true]);
  expect([submitted.entry.late, seen.late]).toEqual([true, false]);
  const told = await rows(
    db,
    sql`select content->>'kind' as kind from deliveries where person_id = ${school.caller.personId}
      and content->>'kind' like 'extension%' order by id`,
  );
  expect(told).toEqual(Array(2).fill({ kind: 'extension-granted' }));
});

test('[REG-10, PRV-01] a contact gives no time, and asks only for what is theirs', async () => {
  const { stage, school } = await aClosed();
  const stranger = await aPerson(db);
  const entry = await school.enters();
  taken(await askExtension(db, school.caller, { entryId: entry.id }, NIGHT));
  const requestId = await latestRequest();
  const elsewhere: Caller = { ...colleague, roles: [{ role: 'organizer', contestId: stage.contestId + 1_000 }] };
  const refusal = { code: 'not-allowed', action: 'extension.grant' };
  for (const caller of [school.caller, stranger, elsewhere]) {
    const outcomes = [
      await decideRequest(db, caller, { requestId, more: 'tomorrow' }, MORNING),
      await grantExtension(db, caller, { entryId: entry.id, to: 'entry', more: 'tomorrow' }, MORNING),
    ];
    expect(outcomes).toEqual(Array(2).fill({ ok: false, refusal }));
  }
  expect(await askExtension(db, stranger, { entryId: entry.id }, NIGHT)).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'entry.submit' },
  });
});

test('[REG-05] a draft complete before the end has its grace, one completed after it does not', async () => {
  const { school } = await aContestWithSchool(db, { closes_at: CLOSED.toISOString(), grace_minutes: 15 });
  const [ready, unready] = [await school.drafts(), await school.drafts({ title: 'Вторая' })];
  await school.tells(unready.id, 'field:title', { text: 'Третья' }, later(1, CLOSED));
  const inGrace = later(14, CLOSED);
  const stands = await deadlineOf(db, await school.sees(ready.id), inGrace);
  const submitted = taken(await submits(school, ready.id, inGrace));
  expect(stands).toEqual({ kind: 'grace', closedAt: CLOSED, until: later(15, CLOSED) });
  expect([submitted.entry.late, submitted.outcome]).toEqual([true, 'submitted']);
  expect(await submits(school, unready.id, inGrace)).toEqual(closed);
});
