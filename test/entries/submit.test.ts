/** Submitting: numbers, repeated taps, windows, checks. */

import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { editEnd } from '../../src/contests/rules.ts';
import { contests, extensions } from '../../src/contests/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { deliveries } from '../../src/deliveries/tables.ts';
import { answerStep } from '../../src/entries/actions/answer.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { entries } from '../../src/entries/tables.ts';
import { aDatabase } from '../kit/database.ts';
import { later, NOON, nextChild } from '../kit/entries.ts';
import { aContestWithSchool, aSchool, type School, taken } from '../kit/school.ts';

let db: Database;
beforeAll(async () => {
  db = await aDatabase();
});

const CLOSES = '2026-12-19T00:00:00+07:00';
const CLOSED = new Date(CLOSES);
const LAST = new Date(CLOSED.getTime() - 1);

test('[REG-08] numbers run without gaps, a refused submit takes none', async () => {
  const { school } = await aContestWithSchool(db, { code: 'ЗЛБ' });
  const first = await school.enters();
  const unfinished = taken(await school.submits({ children: [nextChild()], title: 'Две реки' }));
  const draft = await school.drafts();
  await db.update(entries).set({ answered: [] }).where(eq(entries.id, draft.id));
  const refused = await submitEntry(db, school.caller, { entryId: draft.id }, NOON);
  const third = await school.enters();
  expect([first.number, unfinished.entry.number, refused.ok, third.number]).toEqual([
    'ЗЛБ-001',
    'ЗЛБ-002',
    false,
    'ЗЛБ-003',
  ]);
});

test('[REG-07] submitting again changes nothing and gives the same number', async () => {
  const { school } = await aContestWithSchool(db);
  const entry = await school.enters();
  const again = taken(await submitEntry(db, school.caller, { entryId: entry.id }, later(1)));
  const editableUntil = editEnd(entry.contest);
  expect(again).toEqual({ outcome: 'submitted', again: true, entry, editableUntil });
});

test('[REG-04] an incomplete draft is refused with what it lacks, and its answers stay', async () => {
  const { school } = await aContestWithSchool(db);
  const draft = await school.drafts();
  await db
    .update(entries)
    .set({ answered: draft.answered.filter((step) => step !== 'teachers') })
    .where(eq(entries.id, draft.id));
  expect(await submitEntry(db, school.caller, { entryId: draft.id }, NOON)).toEqual({
    ok: false,
    refusal: { code: 'entry-incomplete', missing: ['teachers'] },
  });
  expect((await school.sees(draft.id)).participants).toEqual(draft.participants);
});

test('[REG-04] a submit is judged by the contest as it is, not as it was when the draft was begun', async () => {
  const { stage, school } = await aContestWithSchool(db);
  const draft = await school.drafts();
  const closes_at = '2026-12-01T00:00:00+07:00';
  await db
    .update(contests)
    .set({ definition: { ...stage.contest, closes_at } })
    .where(eq(contests.id, stage.contestId));
  expect(await submitEntry(db, school.caller, { entryId: draft.id }, NOON)).toEqual({
    ok: false,
    refusal: { code: 'registration-closed', closedAt: new Date(closes_at) },
  });
});

test.each([
  ['a millisecond before the end it is taken', {}, LAST, LAST, { late: false }],
  ['at the end it is refused', {}, LAST, CLOSED, { code: 'registration-closed', closedAt: CLOSED }],
  [
    'within the grace a draft complete before the end is taken, late',
    { grace_minutes: 15 },
    LAST,
    CLOSED,
    { late: true },
  ],
  [
    'a draft completed within the grace is not',
    { grace_minutes: 15 },
    CLOSED,
    later(1, CLOSED),
    { code: 'registration-closed', closedAt: CLOSED },
  ],
  [
    'after the grace it is refused',
    { grace_minutes: 15 },
    LAST,
    later(15, CLOSED),
    { code: 'registration-closed', closedAt: CLOSED },
  ],
  [
    'where lateness is only flagged it is taken, late',
    { checks: { late_submission: 'flag' as const } },
    LAST,
    later(99, CLOSED),
    { late: true },
  ],
])('[REG-05] [REG-09] %s', async (_, overrides, completed, submitted, outcome) => {
  const { school } = await aContestWithSchool(db, overrides);
  const draft = await school.drafts({}, LAST);
  await db.update(entries).set({ updatedAt: completed }).where(eq(entries.id, draft.id));
  const result = await submitEntry(db, school.caller, { entryId: draft.id }, submitted);
  expect(result.ok ? { late: result.value.entry.late } : result.refusal).toEqual(outcome);
});

test('[REG-05] [REG-10] a personal extension takes the institution late, until its own end', async () => {
  const { stage, school } = await aContestWithSchool(db);
  const others = await aSchool(stage, { number: 365 });
  const drafts = [await school.drafts({}, LAST), await school.drafts({}, LAST), await others.drafts({}, LAST)];
  const until = later(60, CLOSED);
  await db
    .insert(extensions)
    .values({ contestId: stage.contestId, institutionId: school.institutionId, until, grantedAt: LAST });
  const submit = async (who: School, draft: { id: number } | undefined, now: Date) => {
    const result = await submitEntry(db, who.caller, { entryId: draft?.id ?? 0, keepDuplicate: true }, now);
    return result.ok ? result.value.entry.issues.map(({ code }) => code) : result.refusal.code;
  };
  expect([
    await submit(school, drafts[0], later(59, CLOSED)),
    await submit(school, drafts[1], until),
    await submit(others, drafts[2], later(1, CLOSED)),
  ]).toEqual([['late_submission'], 'registration-closed', 'registration-closed']);
});

test('[REG-05] a check set to refuse stops the submit, and the answers stay', async () => {
  const { school } = await aContestWithSchool(db, { checks: { age_out_of_range: 'refuse' } });
  const draft = await school.drafts({ children: ['Громов Захар Ильич 30.12.2008'], category: 'senior' });
  const [child] = draft.participants;
  expect(await submitEntry(db, school.caller, { entryId: draft.id }, NOON)).toEqual({
    ok: false,
    refusal: { code: 'checks-refused', issues: [{ code: 'age_out_of_range', childId: child?.childId }] },
  });
  expect(await school.sees(draft.id)).toEqual(draft);
});

test('[REG-20] answers to questions that no longer apply are dropped at the submit', async () => {
  const fields = [
    { id: 'title', kind: 'title' as const },
    { id: 'technique', kind: 'technique' as const, nominations: ['choreography'] },
  ];
  const { school } = await aContestWithSchool(db, { fields });
  const draft = await school.drafts({ nomination: 'choreography', fields: { technique: { text: 'модерн' } } });
  await answerStep(db, school.caller, { entryId: draft.id, step: 'nomination', input: { choice: 'pop_vocal' } }, NOON);
  const { entry } = taken(await submitEntry(db, school.caller, { entryId: draft.id }, NOON));
  expect(entry.answers).toEqual({ title: 'Зимняя сказка' });
});

test('[REG-07] a receipt is promised once, and only where it is asked for', async () => {
  const { school } = await aContestWithSchool(db);
  const [silent, told] = [await school.drafts(), await school.drafts({ title: 'Вторая' })];
  for (const entryId of [silent.id]) taken(await submitEntry(db, school.caller, { entryId }, NOON));
  for (const _ of [1, 2]) taken(await submitEntry(db, school.caller, { entryId: told.id, receipt: true }, NOON));
  const promised = await db.select().from(deliveries).where(eq(deliveries.personId, school.caller.personId));
  const messages = promised.filter(({ action }) => action === 'send').map(({ content }) => content);
  expect(messages).toEqual([{ kind: 'entry-submitted', entryId: told.id }]);
});
