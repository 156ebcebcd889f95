/** Caps, limits, the waiting list, likely duplicates. */

import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { remainingPlaces } from '../../src/entries/judging/places-left.ts';
import { issuesAhead } from '../../src/entries/queries.ts';
import { aDatabase } from '../kit/database.ts';
import { NOON, nextChild, someChildren, withNomination } from '../kit/entries.ts';
import { aContestWithSchool, aSchool, taken } from '../kit/school.ts';

let db: Database;
beforeAll(async () => {
  db = await aDatabase();
});

test.each([
  ['contest', { cap: 1 }],
  ['nomination', { nominations: withNomination('pop_vocal', { cap: 1 }) }],
] as const)('[REG-06] a full %s refuses with its size and count where nobody waits', async (cap, overrides) => {
  const { school } = await aContestWithSchool(db, overrides);
  await school.enters();
  expect(await school.submits()).toEqual({ ok: false, refusal: { code: 'cap-reached', cap, size: 1, taken: 1 } });
});

test('[REG-06] a full contest puts into its waiting list, with a number', async () => {
  const { school } = await aContestWithSchool(db, { code: 'ЗЛС', cap: 1, waiting_list: true });
  await school.enters();
  const second = taken(await school.submits());
  expect([second.outcome, second.entry.state, second.entry.number]).toEqual(['waitlisted', 'waitlisted', 'ЗЛС-002']);
});

test('[REG-06] a withdrawn entry gives its place away', async () => {
  const { school } = await aContestWithSchool(db, { cap: 1 });
  const first = await school.enters();
  taken(await withdrawEntry(db, school.caller, { entryId: first.id }, NOON));
  expect((await school.enters()).state).toBe('submitted');
});

test('[REG-44] [REG-06] an entry in a full nomination is edited, and may not move into another full one', async () => {
  const nominations = [
    ...withNomination('pop_vocal', { cap: 1 }).filter(({ id }) => id !== 'folk_vocal'),
    ...withNomination('folk_vocal', { cap: 1 }).filter(({ id }) => id === 'folk_vocal'),
  ];
  const { school } = await aContestWithSchool(db, { nominations });
  const entry = await school.enters({ nomination: 'pop_vocal', title: 'Зимняя сказка' });
  await school.enters({ nomination: 'folk_vocal' });
  const edited = await school.answers(entry.id, 'field:title', { text: 'Зимний вечер' });
  const moved = await school.answers(entry.id, 'nomination', { choice: 'folk_vocal' });
  const { answers, nomination } = await school.sees(entry.id);
  expect([edited, moved, answers, nomination?.id]).toEqual([
    { ok: true, value: { outcome: 'saved', next: 'summary' } },
    { ok: false, refusal: { code: 'cap-reached', cap: 'nomination', size: 1, taken: 1 } },
    { title: 'Зимний вечер' },
    'pop_vocal',
  ]);
});

test('[REG-44] limits of an institution and a child apply at once and each is named', async () => {
  const limits = { per_institution: 2, per_institution_nomination_category: 1, per_child: 1 };
  const { school } = await aContestWithSchool(db, { limits });
  const child = nextChild();
  const first = await school.enters({ children: [child], title: 'Первая' });
  await school.enters({ nomination: 'folk_vocal' });
  const third = await school.enters({ children: [child], title: 'Третья' });
  const childId = third.participants[0]?.childId;
  expect([first.issues, third.issues]).toEqual([
    [],
    [
      { code: 'institution_limit_exceeded', limit: 'per_institution', size: 2, taken: 2 },
      { code: 'institution_limit_exceeded', limit: 'per_institution_nomination_category', size: 1, taken: 1 },
      { code: 'participant_limit_exceeded', childId, size: 1, taken: 1 },
    ],
  ]);
});

test('[REG-44] forms left out of the child limit do not count, and are not held to it', async () => {
  const limits = { per_child: 1, per_child_ignores_forms: ['ensemble'] };
  const { school } = await aContestWithSchool(db, { limits });
  const child = nextChild();
  const group = { form: 'ensemble', children: [child, ...someChildren(4)] };
  const issues = [];
  for (const told of [group, { children: [child] }, { ...group, title: 'Вторая' }])
    issues.push((await school.enters(told)).issues);
  expect(issues).toEqual([[], [], []]);
});

test('[REG-44] the remaining places are known as soon as nomination and age are', async () => {
  const { school } = await aContestWithSchool(db, {
    cap: 10,
    limits: { per_institution_nomination_category: 2 },
  });
  await school.enters();
  const draft = await school.drafts();
  expect(await remainingPlaces(db, draft.id)).toEqual([
    { limit: 'contest', size: 10, taken: 1, left: 9 },
    { limit: 'per_institution_nomination_category', size: 2, taken: 1, left: 1 },
  ]);
});

test('[REG-45] the same children, nomination and title in another order are shown before the submit and kept on purpose', async () => {
  const { school } = await aContestWithSchool(db, { code: 'ЗЛТ' });
  const [one = '', other = ''] = someChildren(2);
  const first = await school.enters({ form: 'duet', children: [one, other], title: 'Осенний вальс' });
  const draft = await school.drafts({ form: 'duet', children: [other, one], title: 'осенний  ВАЛЬС' });
  const issue = { code: 'duplicate_of', entryId: first.id };
  const refused = await submitEntry(db, school.caller, { entryId: draft.id }, NOON);
  const kept = taken(await submitEntry(db, school.caller, { entryId: draft.id, keepDuplicate: true }, NOON));
  expect([await issuesAhead(db, draft, NOON), refused, kept.entry.issues]).toEqual([
    [issue],
    { ok: false, refusal: { code: 'duplicate-found', entryId: first.id, number: 'ЗЛТ-001' } },
    [issue],
  ]);
});

test('[REG-45] another school’s entry is never named to a contact', async () => {
  const { stage, school: other } = await aContestWithSchool(db);
  const child = nextChild();
  const first = await other.enters({ children: [child] });
  const school = await aSchool(stage, { number: 364 });
  const draft = await school.drafts({ children: [child] });
  expect(await submitEntry(db, school.caller, { entryId: draft.id }, NOON)).toEqual({
    ok: false,
    refusal: { code: 'duplicate-found', entryId: first.id, number: null },
  });
});
