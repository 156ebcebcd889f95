/** What organizers decide, and what contacts may still change. */

import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { answerStep } from '../../src/entries/actions/answer.ts';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { entryNews } from '../../src/entries/news/tables.ts';
import { children } from '../../src/entries/tables.ts';
import { history } from '../../src/history/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON, someChildren } from '../kit/entries.ts';
import { aContestWithSchool, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

const REASON = 'Проверьте, пожалуйста, дату рождения.';

/** What the contact is told of one entry, and its history, as words. */
async function traces(entryId: number) {
  const told = await db.select().from(entryNews).where(eq(entryNews.entryId, entryId)).orderBy(entryNews.id);
  const lines = await db
    .select()
    .from(history)
    .where(and(eq(history.subject, 'entry'), eq(history.subjectId, entryId)))
    .orderBy(history.id);
  return { told: told.map(({ what }) => what), actions: lines.map(({ action }) => action) };
}

test('[ORG-05] [REG-14] an entry is returned with a reason, corrected, submitted again and accepted, all of it in the history', async () => {
  const { school } = await aContestWithSchool(db);
  const { id, version, number } = await school.enters();
  const returned = taken(await returnEntry(db, organizer, { entryId: id, version, reason: REASON }, later(1)));
  await school.tells(id, 'participants', { text: 'Снежков Савелий Денисович 24.01.2019', at: 1 }, later(2));
  const corrected = taken(await submitEntry(db, school.caller, { entryId: id }, later(3))).entry;
  const accepted = taken(await acceptEntry(db, organizer, { entryId: id, version: corrected.version }, later(4)));
  const { told, actions } = await traces(id);
  expect({
    states: [returned.state, corrected.state, accepted.state],
    reasons: [returned.reason, corrected.reason],
    numbers: [returned.number, accepted.number],
    told,
    actions: actions.filter((action) => action !== 'answered'),
  }).toEqual({
    states: ['returned', 'submitted', 'accepted'],
    reasons: [REASON, null],
    numbers: [number, number],
    told: ['returned', 'accepted'],
    actions: ['submitted', 'returned', 'edited', 'submitted', 'accepted'],
  });
});

test('[REG-14] the history tells which field was what, sealed in the database', async () => {
  const { school } = await aContestWithSchool(db);
  const { id } = await school.enters({ title: 'Зимняя сказка' });
  await school.tells(id, 'field:title', { text: 'Зимний вечер' }, later(5));
  const [last] = (await db.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id)).slice(-1);
  expect(last).toEqual({
    id: last?.id,
    at: later(5),
    personId: school.caller.personId,
    subject: 'entry',
    subjectId: id,
    action: 'edited',
    change: { 'field:title': { from: 'Зимняя сказка', to: 'Зимний вечер' } },
  });
});

test('[ORG-06] the second of two organizers sees that the entry changed and decides again', async () => {
  const { school } = await aContestWithSchool(db);
  const { id, version } = await school.enters();
  const other = await aPerson(db, ['organizer']);
  const first = taken(await returnEntry(db, organizer, { entryId: id, version, reason: REASON }, later(1)));
  const second = await rejectEntry(db, other, { entryId: id, version, reason: 'Не наш возраст.' }, later(2));
  expect(second).toEqual({ ok: false, refusal: { code: 'entry-changed', version: first.version } });
  expect((await school.sees(id)).state).toBe('returned');
});

test('[ORG-05] accepting twice is accepting once, and tells the contact once', async () => {
  const { school } = await aContestWithSchool(db);
  const { id, version } = await school.enters();
  const [one, two] = [
    await acceptEntry(db, organizer, { entryId: id, version }, later(1)),
    await acceptEntry(db, organizer, { entryId: id, version }, later(2)),
  ];
  expect([two, (await traces(id)).told]).toEqual([one, ['accepted']]);
});

test('[ORG-05] a return without a reason, or with an endless one, does not happen', async () => {
  const { school } = await aContestWithSchool(db);
  const { id, version } = await school.enters();
  expect([
    await returnEntry(db, organizer, { entryId: id, version, reason: ' ' }, NOON),
    await returnEntry(db, organizer, { entryId: id, version, reason: 'а'.repeat(1001) }, NOON),
  ]).toEqual([
    { ok: false, refusal: { code: 'reason-missing' } },
    { ok: false, refusal: { code: 'reason-too-long', longest: 1000 } },
  ]);
});

test('[REG-06] a returned entry holds its place', async () => {
  const { school } = await aContestWithSchool(db, { cap: 1 });
  const { id, version } = await school.enters();
  taken(await returnEntry(db, organizer, { entryId: id, version, reason: REASON }, later(1)));
  expect(await school.submits({ title: 'Другая' })).toEqual({
    ok: false,
    refusal: { code: 'cap-reached', cap: 'contest', size: 1, taken: 1 },
  });
});

test('[REG-06] who waits is not accepted past a full cap', async () => {
  const { school } = await aContestWithSchool(db, { cap: 1, waiting_list: true });
  await school.enters();
  const waiting = await school.enters({ title: 'Другая' });
  expect(await acceptEntry(db, organizer, { entryId: waiting.id, version: waiting.version }, NOON)).toEqual({
    ok: false,
    refusal: { code: 'cap-reached', cap: 'contest', size: 1, taken: 1 },
  });
});

test('[REG-01] a contact’s change of what was judged sends an accepted entry back, a change of the rest does not', async () => {
  const { school } = await aContestWithSchool(db);
  const { id, version } = await school.enters();
  taken(await acceptEntry(db, organizer, { entryId: id, version }, later(1)));
  await school.tells(id, 'teachers', { text: 'Дёмина Ольга Фёдоровна, учитель, +7 999 000-00-04' }, later(2));
  const afterTeacher = (await school.sees(id)).state;
  await school.tells(id, 'field:title', { text: 'Зимний вечер' }, later(3));
  const afterTitle = await school.sees(id);
  taken(await acceptEntry(db, organizer, { entryId: id, version: afterTitle.version }, later(4)));
  taken(await answerStep(db, organizer, { entryId: id, step: 'field:title', input: { text: 'Вечер' } }, later(5)));
  expect([afterTeacher, afterTitle.state, (await school.sees(id)).state]).toEqual([
    'accepted',
    'submitted',
    'accepted',
  ]);
});

test('[REG-40] nobody leaves a submitted duet before another child comes in their place', async () => {
  const { school } = await aContestWithSchool(db);
  const entry = await school.enters({ form: 'duet', children: someChildren(2) });
  const asked = await school.answers(entry.id, 'participants', { remove: 1 });
  expect(asked).toEqual({ ok: true, value: { outcome: 'more', step: 'participants', wants: 'participant' } });
  expect((await school.sees(entry.id)).participants).toEqual(entry.participants);
});

test('[REG-05] a refused change leaves nothing behind, not even the child it would have brought', async () => {
  const { school } = await aContestWithSchool(db, { checks: { age_out_of_range: 'refuse' } });
  const entry = await school.enters();
  const before = await db.select({ id: children.id }).from(children);
  const tooOld = { text: 'Громов Захар Ильич 30.12.2008', at: 1 };
  const refused = await school.answers(entry.id, 'participants', tooOld, later(1));
  expect([refused.ok, await db.select({ id: children.id }).from(children), await school.sees(entry.id)]).toEqual([
    false,
    before,
    entry,
  ]);
});

test('[REG-09] after the edit end a contact changes nothing, an organizer does, and a returned entry can be corrected', async () => {
  const { school } = await aContestWithSchool(db, { edit_ends_at: '2026-12-20T00:00:00+07:00' });
  const { id, version } = await school.enters();
  const end = new Date('2026-12-20T00:00:00+07:00');
  const before = await school.answers(id, 'field:title', { text: 'Раз' }, new Date(end.getTime() - 1));
  const after = await school.answers(id, 'field:title', { text: 'Два' }, end);
  const byOrganizer = await answerStep(
    db,
    organizer,
    { entryId: id, step: 'field:title', input: { text: 'Три' } },
    end,
  );
  taken(await returnEntry(db, organizer, { entryId: id, version: version + 2, reason: REASON }, end));
  const returned = await school.answers(id, 'field:title', { text: 'Четыре' }, later(60, end));
  const again = await submitEntry(db, school.caller, { entryId: id }, later(61, end));
  expect([before.ok, after, byOrganizer.ok, returned.ok, again.ok && again.value.entry.late]).toEqual([
    true,
    { ok: false, refusal: { code: 'registration-closed', closedAt: end } },
    true,
    true,
    false,
  ]);
});
