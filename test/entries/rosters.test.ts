/** Nothing is typed twice: children, ensembles and teachers of earlier entries in later ones, and copies of whole entries. */

import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { copyEntry, copyForNextChild } from '../../src/entries/actions/copy.ts';
import { copyFromPast } from '../../src/entries/actions/copy-past.ts';
import { startDraft } from '../../src/entries/actions/start.ts';
import type { StepInput } from '../../src/entries/input.ts';
import { rememberedTeachers } from '../../src/entries/people/teachers.ts';
import type { StepId } from '../../src/entries/questions.ts';
import { pastEntries } from '../../src/entries/rosters/past.ts';
import { rosterChildren, rosterEnsembles } from '../../src/entries/rosters/queries.ts';
import { gradeNow } from '../../src/entries/rosters/rules.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON } from '../kit/entries.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { aContestWithSchool, namesOf, School, taken } from '../kit/school.ts';

let db: Database;
beforeAll(async () => {
  db = await aDatabase();
});

const CHILDREN = [
  'Берестова Анна Олеговна 1.03.2017',
  'Ветлужская Вера Олеговна 2.03.2017',
  'Голубева Дарья Олеговна 3.03.2017',
];
const CHOIR = { nomination: 'pop_vocal', form: 'small_ensemble', ensemble: 'Студия «Капель»', children: CHILDREN };
const NEXT_YEAR = new Date('2027-12-01T12:00:00+07:00');

async function aSchoolWithEnsemble() {
  const { stage, school } = await aContestWithSchool(db);
  const form = stage.contest.forms.find(({ min, max }) => min <= 3 && max >= 3 && max > 2)?.id ?? '';
  const nomination = stage.contest.nominations.find(({ forms }) => forms.includes(form))?.id ?? '';
  const group = { ...CHOIR, form, nomination, headcount: 3 };
  return { stage, school, group, entry: await school.enters(group) };
}

/** A colleague at the same institution, confirmed for it or not. */
async function aColleague(school: School, { confirmed }: { confirmed: boolean }): Promise<School> {
  const caller = await aPerson(db);
  const institutions = confirmed ? [school.institutionId] : [];
  return new School(school.stage, { ...caller, institutions }, school.institutionId);
}

async function begins(school: School, answers: [StepId, StepInput][] = []): Promise<EntryView> {
  const { contestId } = school.stage;
  const draft = taken(await startDraft(db, school.caller, { contestId, channel: 'telegram' }, NOON));
  for (const [step, input] of answers) await school.tells(draft.id, step, input);
  return school.sees(draft.id);
}

const on = { today: '2026-12-01', zone: 'Asia/Novosibirsk' };

test('[REG-32] the children of earlier entries are offered, those of the latest entry first, each once', async () => {
  const { school } = await aSchoolWithEnsemble();
  await school.enters({ children: [CHILDREN[2] ?? ''] });
  const scope = { institutionId: school.institutionId, personId: school.caller.personId, whole: false };

  const roster = await rosterChildren(db, scope, on);

  expect(roster.map(({ lastName }) => lastName)).toEqual(['Голубева', 'Берестова', 'Ветлужская']);
});

test('[REG-32, REG-33] a colleague is offered the whole roster once confirmed, and nothing of others before', async () => {
  const { school } = await aSchoolWithEnsemble();
  const sees = async (confirmed: boolean) => {
    const { caller, institutionId } = await aColleague(school, { confirmed });
    const scope = { institutionId, personId: caller.personId, whole: confirmed };
    const children = await rosterChildren(db, scope, on);
    const ensembles = await rosterEnsembles(db, scope);
    const teachers = await rememberedTeachers(db, caller.personId, institutionId, confirmed);
    return [children.length, ensembles.map(({ name, members }) => `${name}: ${members}`), teachers.length];
  };

  expect([await sees(false), await sees(true)]).toEqual([
    [0, [], 0],
    [3, ['Студия «Капель»: 3'], 1],
  ]);
});

test('[REG-32] a remembered ensemble comes with its members, its number and its teacher by one tap', async () => {
  const { school, group, entry } = await aSchoolWithEnsemble();
  const draft = await begins(school, [
    ['nomination', { choice: group.nomination }],
    ...(entry.nomination && entry.nomination.forms.length > 1
      ? [['form', { choice: group.form }] as [StepId, StepInput]]
      : []),
    ['institution', { institutionId: school.institutionId }],
  ]);

  const answered = await school.tells(draft.id, 'ensemble', { ensembleOf: entry.id });
  const view = await school.sees(draft.id);

  expect([answered, namesOf(view), view.declaredCount, view.teachers, view.missing]).toEqual([
    { outcome: 'saved', next: 'category' },
    namesOf(entry),
    3,
    entry.teachers,
    ['category', 'field:title', 'consents'],
  ]);
});

test('[REG-32] a remembered child goes into the list by one tap and out of it by another', async () => {
  const { school, group, entry } = await aSchoolWithEnsemble();
  const draft = await begins(school, [
    ['nomination', { choice: group.nomination }],
    ['form', { choice: group.form }],
    ['institution', { institutionId: school.institutionId }],
  ]);
  const [anna, vera] = entry.participants.map(({ childId }) => childId);

  for (const childId of [anna, vera, anna]) await school.tells(draft.id, 'participants', { childId: childId ?? 0 });

  expect(namesOf(await school.sees(draft.id))).toEqual(['Ветлужская Вера']);
});

test('[REG-32] [REG-33] a child or an ensemble of another school is not to be had by a forged button', async () => {
  const { entry } = await aSchoolWithEnsemble();
  const { school } = await aContestWithSchool(db);
  const draft = await begins(school, [['institution', { institutionId: school.institutionId }]]);
  const childId = entry.participants[0]?.childId ?? 0;

  expect(await school.answers(draft.id, 'participants', { childId })).toEqual({
    ok: false,
    refusal: { code: 'choice-unknown', step: 'participants' },
  });
});

test('[REG-32] [REG-33] a colleague’s child is to be had by a confirmed contact, and by nobody else', async () => {
  const { school, entry } = await aSchoolWithEnsemble();
  const takes = async (confirmed: boolean) => {
    const colleague = await aColleague(school, { confirmed });
    const draft = await begins(colleague, [['institution', { institutionId: school.institutionId }]]);
    const childId = entry.participants[0]?.childId ?? 0;
    return (await colleague.answers(draft.id, 'participants', { childId })).ok;
  };

  expect([await takes(false), await takes(true)]).toEqual([false, true]);
});

test('[REG-32] the beginning of a last name finds remembered children', async () => {
  const { school, entry } = await aSchoolWithEnsemble();
  const draft = await begins(school, [['institution', { institutionId: school.institutionId }]]);

  const found = taken(await school.answers(draft.id, 'participants', { text: 'вет' }));

  const childId = entry.participants[1]?.childId;
  const hit = { childId, lastName: 'Ветлужская', firstName: 'Вера', listed: false };
  expect(found).toEqual({ outcome: 'choose-child', typed: 'вет', hits: [hit] });
});

test('[REG-32] the only remembered teacher answers the question by one tap; of two each is listed', async () => {
  const { stage, school } = await aContestWithSchool(db);
  const first = await school.enters();
  const teacherId = first.teachers[0]?.teacherId ?? 0;
  const draft = await begins(school, [['institution', { institutionId: school.institutionId }]]);
  const only = await school.tells(draft.id, 'teachers', { teacherId });
  await school.enters({ teachers: ['Дёмина Ольга Фёдоровна, учитель, +7 999 000-00-04'] });
  const another = await begins(new School(stage, school.caller, school.institutionId), [
    ['institution', { institutionId: school.institutionId }],
  ]);
  const oneOfTwo = await school.tells(another.id, 'teachers', { teacherId });

  expect([only.outcome, oneOfTwo.outcome]).toEqual(['saved', 'more']);
});

test('[REG-16] a copy keeps institution, people and teachers; the next child of a teacher keeps the nomination too', async () => {
  const { school } = await aContestWithSchool(db);
  const entry = await school.enters();
  const copy = { entryId: entry.id, channel: 'telegram' };

  const same = taken(await copyEntry(db, school.caller, copy, NOON));
  const next = taken(await copyForNextChild(db, school.caller, copy, NOON));

  expect([same.missing, next.missing]).toEqual([
    ['nomination', 'form', 'category', 'field:title', 'consents'],
    ['participants', 'category', 'field:title', 'consents'],
  ]);
  expect([next.nomination?.id, next.form?.id, next.teachers]).toEqual(['pop_vocal', 'solo', entry.teachers]);
});

test('[REG-16] [REG-07] tapping a copy twice makes one draft', async () => {
  const { school } = await aContestWithSchool(db);
  const copy = { entryId: (await school.enters()).id, channel: 'telegram' };
  const ids = [];
  for (const make of [copyEntry, copyEntry, copyForNextChild, copyForNextChild])
    ids.push(taken(await make(db, school.caller, copy, NOON)).id);

  expect([ids[0] === ids[1], ids[2] === ids[3], new Set(ids).size]).toEqual([true, true, 2]);
});

/** The school's contest of next year; `counts` by grade or by age. */
async function nextYear(overrides: Parameters<typeof aContestWithSchool>[1] = {}) {
  const { stage } = await aContestWithSchool(db, {
    opens_at: '2027-11-15T00:00:00+07:00',
    closes_at: '2027-12-19T00:00:00+07:00',
    ...overrides,
  });
  return stage;
}

test('[REG-16] last year’s ensemble comes with its members, and who has left is asked before anything else', async () => {
  const { school, entry } = await aSchoolWithEnsemble();
  const { contestId } = await nextYear();
  const past = await pastEntries(db, school.caller, contestId, { page: 0, perPage: 8 });
  const copy = { entryId: entry.id, contestId, channel: 'telegram' };

  const draft = taken(await copyFromPast(db, school.caller, copy, NEXT_YEAR));
  const again = taken(await copyFromPast(db, school.caller, copy, later(1, NEXT_YEAR)));

  expect([past.entries.map(({ id }) => id), past.total, again.id]).toEqual([[entry.id], 1, draft.id]);
  expect([draft.asking, namesOf(draft), draft.ensembleName, draft.missing.slice(0, 2)]).toEqual([
    'participants',
    namesOf(entry),
    'Студия «Капель»',
    ['nomination', 'form'],
  ]);
  expect(draft.missing).toContain('participants');
});

test('[REG-16] where grades count, a year has raised them; one that is not known any more is asked by name', async () => {
  const byGrade = {
    age_basis: sampleContestFile('C2').age_basis,
    age_categories: sampleContestFile('C2').age_categories,
  };
  const { stage, school } = await aContestWithSchool(db, byGrade);
  const form = stage.contest.forms.find(({ min, max }) => min <= 3 && max >= 3 && max > 2)?.id ?? '';
  const children = CHILDREN.map((child, at) => `${child} ${['4 класс', 'детский сад', '11 класс'][at]}`);
  const group = { ...CHOIR, form, children, headcount: 3, category: 'grades_1_4' };
  const entry = await school.enters(group);
  const same = await begins(school, [['institution', { institutionId: school.institutionId }]]);
  await school.tells(same.id, 'participants', { childId: entry.participants[0]?.childId ?? 0 });
  const { contestId } = await nextYear(byGrade);
  const draft = taken(
    await copyFromPast(db, school.caller, { entryId: entry.id, contestId, channel: 'telegram' }, NEXT_YEAR),
  );
  const early = await school.tells(draft.id, 'participants', { finish: true }, NEXT_YEAR);
  await school.tells(draft.id, 'participants', { text: '1' }, NEXT_YEAR);
  await school.tells(draft.id, 'participants', { remove: 3 }, NEXT_YEAR);
  const done = await school.tells(draft.id, 'participants', { finish: true }, NEXT_YEAR);

  expect((await school.sees(same.id)).participants.map(({ grade }) => grade)).toEqual(['4']);
  expect(draft.participants.map(({ grade }) => grade)).toEqual(['5', null, null]);
  expect([early.outcome, done.outcome]).toEqual(['more', 'saved']);
  expect((await school.sees(draft.id)).participants.map(({ grade }) => grade)).toEqual(['5', '1']);
});

test.each([
  ['4', '2026-12-01', '2027-05-31', '4'],
  ['4', '2026-12-01', '2027-09-01', '5'],
  ['4', '2026-08-31', '2026-09-01', '5'],
  ['11', '2026-12-01', '2027-09-01', null],
  ['preschool', '2026-12-01', '2027-03-01', 'preschool'],
  ['preschool', '2026-12-01', '2027-09-01', null],
  [null, '2026-12-01', '2027-09-01', null],
])('[REG-42] grade %s on %s is %s → %s', (grade, then, today, now) => {
  expect(gradeNow(grade, then, today)).toBe(now);
});
