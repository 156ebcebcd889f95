/** Groups entered by their number alone: what is asked of them, checked, counted, and how a list takes the number's place. */

import { beforeAll, expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { NUMBER_ALONE } from '../../src/entries/questions.ts';
import { countTally } from '../../src/tallies/counting/tally.ts';
import { aDatabase } from '../kit/database.ts';
import { later, NOON, someChildren } from '../kit/entries.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { aContestWithSchool, type School, taken } from '../kit/school.ts';

let db: Database;
beforeAll(async () => {
  db = await aDatabase();
});

/** The sample's forms, of which ensembles may come by their number. */
const forms: ContestFile['forms'] = sampleContestFile('C1').forms.map((form) =>
  form.id === 'ensemble' ? { ...form, headcount_only: true } : form,
);

/** A school's ensemble of this many, entered by the number alone and submitted. */
async function entersNumber(school: School, headcount: number, now = NOON) {
  const ensemble = { form: 'ensemble', headcount, byNumber: true, category: 'junior' };
  return school.submits(ensemble, now);
}

test('[REG-41] a group by its number alone has no list, is asked for no consents, and its contact declares the age', async () => {
  const { school } = await aContestWithSchool(db, { forms });
  const { entry } = taken(await entersNumber(school, 12));

  expect(entry).toMatchObject({
    state: 'submitted',
    headcountOnly: true,
    declaredCount: 12,
    participants: [],
    declaredCategory: { id: 'junior' },
    issues: [],
    missing: [],
  });
  expect(entry.answered).not.toContain('consents');
});

test('[REG-41] a form that wants names takes no number alone', async () => {
  const { school } = await aContestWithSchool(db);
  const { id } = await school.drafts({ form: 'ensemble', children: someChildren(5) });

  expect(await school.answers(id, 'participants', { choice: NUMBER_ALONE })).toEqual({
    ok: false,
    refusal: { code: 'choice-unknown', step: 'participants' },
  });
});

test('[REG-41] [REG-40] the number is held against the size of the form', async () => {
  const { school } = await aContestWithSchool(db, { forms });
  const { entry } = taken(await entersNumber(school, 12));

  expect(await school.answers(entry.id, 'headcount', { text: '13' })).toEqual({
    ok: false,
    refusal: { code: 'headcount-does-not-fit', form: 'ensemble', min: 5, max: 12, count: 13 },
  });
});

test('[REG-41] a list that comes later takes the place of the number', async () => {
  const { school } = await aContestWithSchool(db, { forms });
  const { entry } = taken(await entersNumber(school, 6));
  await school.tells(entry.id, 'participants', { text: someChildren(6).join('\n') }, later(5));
  const { headcountOnly, participants, declaredCount } = await school.sees(entry.id);

  expect([headcountOnly, participants.length, declaredCount]).toEqual([false, 6, 6]);
});

test('[REG-41] a form without lists gives way to the list again where another form is chosen', async () => {
  const { school } = await aContestWithSchool(db, { forms });
  const { id } = await school.drafts({ form: 'ensemble', headcount: 6, byNumber: true, category: 'junior' });
  await school.tells(id, 'form', { choice: 'small_form' });
  const { headcountOnly, missing } = await school.sees(id);

  expect([headcountOnly, missing.includes('participants')]).toEqual([false, true]);
});

test('[REG-41] [REG-44] limits of an institution count such groups by the age they declare', async () => {
  const limits = { per_institution_nomination_category: 1 };
  const { school } = await aContestWithSchool(db, { forms, limits, checks: { institution_limit_exceeded: 'refuse' } });
  taken(await entersNumber(school, 6));
  const second = await entersNumber(school, 7);

  expect(second).toMatchObject({ ok: false, refusal: { code: 'checks-refused' } });
});

test('[REG-41] [TAL-03] [TAL-04] such groups are as many participations as they say, as of every instant', async () => {
  const { stage, school } = await aContestWithSchool(db, { forms });
  const contest = await contestById(db, stage.contestId);
  if (!contest) throw new Error('no contest');
  const { entry } = taken(await entersNumber(school, 12, NOON));
  await school.enters({ children: someChildren(1) }, later(10));
  await school.tells(entry.id, 'headcount', { text: '8' }, later(20));
  await school.tells(entry.id, 'participants', { text: someChildren(8).join('\n') }, later(30));
  const asOf = async (minutes: number) => {
    const units = ['entries', 'participations', 'children'] as const;
    const tally = await countTally(db, { contests: [contest], units, asOf: later(minutes) }, later(60));
    return { ...tally.total, unnamed: tally.unnamed };
  };

  expect(await Promise.all([5, 15, 25, 35].map(asOf))).toEqual([
    { entries: 1, participations: 12, children: 12, unnamed: 1 },
    { entries: 2, participations: 13, children: 12, unnamed: 1 },
    { entries: 2, participations: 9, children: 8, unnamed: 1 },
    { entries: 2, participations: 9, children: 9, unnamed: 0 },
  ]);
});

test.each<[string, number | 'count-not-understood' | 'headcount-does-not-fit']>([
  ['двенадцать', 12],
  ['Нас двенадцать!', 12],
  ['двенадцать человек', 12],
  ['из восьми девочек', 8],
  ['нас пятеро', 5],
  ['впятером', 5],
  ['twelve', 12],
  ['there are twelve of us', 12],
  ['12', 12],
  ['нас 12 человек', 12],
  ['нас двадцать один', 'headcount-does-not-fit'],
  ['one hundred and twenty', 'headcount-does-not-fit'],
  ['две тысячи', 'count-not-understood'],
  ['шесть или семь', 'count-not-understood'],
  ['пять-шесть', 'count-not-understood'],
  ['6–7', 'count-not-understood'],
  ['Маше 7 лет', 'count-not-understood'],
  ['3 мая', 'count-not-understood'],
  ['много', 'count-not-understood'],
])('[REG-41] «%s» as the number of children', async (text, expected) => {
  const { school } = await aContestWithSchool(db, { forms });
  const { id } = await school.drafts({ form: 'ensemble', headcount: 6, byNumber: true, category: 'junior' });
  const answered = await school.answers(id, 'headcount', { text });
  const { declaredCount } = await school.sees(id);

  expect(answered.ok ? declaredCount : answered.refusal.code).toBe(expected);
  if (!answered.ok) expect(declaredCount).toBe(6);
});
