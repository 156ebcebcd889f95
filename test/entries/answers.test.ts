/** Answering question by question: what is taken, what is asked back, what is refused, and that nothing is lost. */

import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { contests } from '../../src/contests/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { answerStep } from '../../src/entries/actions/answer.ts';
import { goBack, leaveDraft, openStep } from '../../src/entries/actions/navigate.ts';
import { startDraft } from '../../src/entries/actions/start.ts';
import type { StepInput } from '../../src/entries/input.ts';
import { draftInFront } from '../../src/entries/queries.ts';
import type { StepId } from '../../src/entries/questions.ts';
import { formatName } from '../../src/people/name.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, NOON, type Stage } from '../kit/entries.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { aDraft, aSchool, ENSEMBLE, namesOf, SOLO, taken } from '../kit/school.ts';

let db: Database;
let stage: Stage;
beforeAll(async () => {
  db = await aDatabase();
  stage = await aContest(db, { fields: sampleContestFile('C1').fields });
});

/** Answers to the fields this contest requires. */
const ANSWERED = { fields: { duration: { text: '3:45' }, soundtrack: { choice: 'minus' } } };

test('[REG-03] every answer is in the draft before the next question is asked', async () => {
  const { school, id } = await aDraft(stage);
  const answered = await school.answers(id, 'nomination', { choice: 'pop_vocal' });
  const { nomination, asking } = await school.sees(id);
  expect([answered, nomination?.id, asking]).toEqual([
    { ok: true, value: { outcome: 'saved', next: 'form' } },
    'pop_vocal',
    'form',
  ]);
});

test('[REG-03] an answer given twice, as after a crash, is the same answer', async () => {
  const { school, id } = await aDraft(stage, SOLO);
  const tell = () => school.answers(id, 'participants', { text: 'Королёва Алёна Артёмовна 14.05.2015' });
  const [first, second] = [await tell(), await tell()];
  expect(second).toEqual(first);
  expect(namesOf(await school.sees(id))).toEqual(['Королёва Алёна']);
});

test('[REG-03] what is in front of the contact is remembered, put aside and taken up at the first open question', async () => {
  const { school, id } = await aDraft(stage, SOLO);
  const front = async () => (await draftInFront(db, school.caller.personId))?.asking;
  const before = await front();
  taken(await leaveDraft(db, school.caller, { entryId: id }));
  const aside = await front();
  taken(await openStep(db, school.caller, { entryId: id, step: 'next' }));
  expect([before, aside, await front()]).toEqual(['institution', undefined, 'institution']);
});

test('[REG-22] back leads to the question before, and answering it goes on to the first open one', async () => {
  const { school, id } = await aDraft(stage, SOLO);
  const back = taken(await goBack(db, school.caller, { entryId: id })).asking;
  const further = taken(await goBack(db, school.caller, { entryId: id })).asking;
  const first = taken(await goBack(db, school.caller, { entryId: id })).asking;
  const next = await school.answers(id, 'nomination', { choice: 'folk_vocal' });
  expect([back, further, first, next]).toEqual([
    'form',
    'nomination',
    'nomination',
    { ok: true, value: { outcome: 'saved', next: 'institution' } },
  ]);
});

test('[REG-03] answering an older entry puts that one in front, and nothing else', async () => {
  const { school, id } = await aDraft(stage, SOLO);
  taken(await leaveDraft(db, school.caller, { entryId: id }));
  const other = taken(await startDraft(db, school.caller, { contestId: stage.contestId, channel: 'telegram' }, NOON));
  await school.tells(id, 'institution', { institutionId: school.institutionId });
  const front = await draftInFront(db, school.caller.personId);
  expect([front?.id, front?.asking, (await school.sees(other.id)).asking]).toEqual([id, 'participants', null]);
});

test('[REG-03] a question the contest has stopped asking gives way to the next without an answer', async () => {
  const changing = await aContest(db, {
    code: 'МЕН',
    slug: 'changing',
    fields: [{ id: 'technique', kind: 'technique' }],
  });
  const { school, id } = await aDraft(changing, SOLO);
  taken(await openStep(db, school.caller, { entryId: id, step: 'field:technique' }));
  const definition = { ...changing.contest, fields: [] };
  await db.update(contests).set({ definition }).where(eq(contests.id, changing.contestId));
  expect((await draftInFront(db, school.caller.personId))?.asking).toBe('institution');
});

test('[REG-22] from the summary one answer is changed without walking through the others', async () => {
  const school = await aSchool(stage);
  const draft = await school.drafts(ANSWERED);
  taken(await openStep(db, school.caller, { entryId: draft.id, step: 'field:title' }));
  expect(await school.answers(draft.id, 'field:title', { text: 'Зимний вечер' })).toEqual({
    ok: true,
    value: { outcome: 'saved', next: 'summary' },
  });
});

test.each<[string, [StepId, StepInput][], StepId, StepInput, unknown]>([
  [
    'a nomination there is none of',
    [],
    'nomination',
    { choice: 'circus' },
    { code: 'choice-unknown', step: 'nomination' },
  ],
  ['a form the nomination does not have', SOLO, 'form', { choice: 'choir' }, { code: 'choice-unknown', step: 'form' }],
  ['a text in place of a choice', SOLO, 'form', { text: 'хор' }, { code: 'input-unexpected', step: 'form' }],
  ['a question of another entry', SOLO, 'ensemble', { text: 'Капель' }, { code: 'step-not-asked', step: 'ensemble' }],
  ['an unknown question', SOLO, 'field:nothing', { text: 'Капель' }, { code: 'step-not-asked', step: 'field:nothing' }],
  ['an ensemble without letters', ENSEMBLE, 'ensemble', { text: '«»' }, { code: 'ensemble-unnamed' }],
  [
    'a headcount in words',
    ENSEMBLE,
    'headcount',
    { text: 'много' },
    { code: 'count-not-understood', step: 'headcount' },
  ],
  [
    'a headcount outside the form',
    ENSEMBLE,
    'headcount',
    { text: '40' },
    { code: 'headcount-does-not-fit', form: 'ensemble', min: 5, max: 12, count: 40 },
  ],
  ['skipping what is required', SOLO, 'field:title', { skip: true }, { code: 'step-required', step: 'field:title' }],
  ['confirming nothing', SOLO, 'participants', { confirm: true }, { code: 'nothing-to-confirm', step: 'participants' }],
  [
    'finishing an empty list',
    ENSEMBLE,
    'participants',
    { finish: true },
    { code: 'step-required', step: 'participants' },
  ],
  [
    'a name by initials',
    SOLO,
    'teachers',
    { text: 'Щукина И.Л.' },
    { code: 'answer-rejected', step: 'teachers', kind: 'name', why: { code: 'initials' } },
  ],
  [
    'an institution without a number',
    SOLO,
    'institution',
    { text: 'школа' },
    { code: 'answer-rejected', step: 'institution', kind: 'institution', why: { code: 'kind-only' } },
  ],
  ['an institution by a made-up id', SOLO, 'institution', { institutionId: 999_999 }, { code: 'institution-unknown' }],
  ['a teacher of somebody else', SOLO, 'teachers', { teacherId: 1 }, { code: 'teacher-unknown' }],
  ['a file nobody sent', SOLO, 'field:video', { file: { fileId: 999_999 } }, { code: 'file-unknown' }],
])(
  '[REG-23] [REG-34] %s is refused with its reason, and the earlier answers stay',
  async (_, answers, step, input, refusal) => {
    const { school, id } = await aDraft(stage, answers);
    const before = await school.sees(id);
    expect(await school.answers(id, step, input)).toEqual({ ok: false, refusal });
    expect(await school.sees(id)).toEqual(before);
  },
);

test('[REG-25] a doubtful answer waits for one confirming tap', async () => {
  const { school, id } = await aDraft(stage, SOLO);
  const child = { lastName: 'Кедров', firstName: 'Иван', patronymic: null, birthDate: '2014-03-12', grade: null };
  const asked = await school.answers(id, 'participants', { text: 'Иван Кедров 12.03.2014' });
  const nobody = namesOf(await school.sees(id));
  const confirmed = await school.answers(id, 'participants', { confirm: true });
  expect([asked, nobody, confirmed, namesOf(await school.sees(id))]).toEqual([
    {
      ok: true,
      value: {
        outcome: 'confirm',
        step: 'participants',
        kind: 'name',
        why: { code: 'name-first' },
        value: { kind: 'children', children: [child], at: null },
      },
    },
    [],
    { ok: true, value: { outcome: 'saved', next: 'institution' } },
    ['Кедров Иван'],
  ]);
});

test.each([
  ['the whole name once more', 'Щукина Ирина Львовна', ['Щукина Ирина Львовна', null, null]],
  ['a phone beside it', 'учитель музыки, тел.: 8 999 000-00-03', ['Щукина Ирина', 'учитель музыки', '+79990000003']],
  [
    'name, position, phone',
    'Щукина Ирина Львовна, учитель музыки, тел. 8 999 000-00-03',
    ['Щукина Ирина Львовна', 'учитель музыки', '+79990000003'],
  ],
  [
    'commas of its own',
    'учитель музыки, руководитель студии',
    ['Щукина Ирина', 'учитель музыки, руководитель студии', null],
  ],
])('[REG-34] asked for a position, %s is taken for what it is', async (_, text, expected) => {
  const { school, id } = await aDraft(stage, [...SOLO, ['teachers', { text: 'Щукина Ирина' }]]);
  await school.tells(id, 'teachers', { text });
  const { teachers } = await school.sees(id);
  expect(teachers.map((one) => [formatName(one), one.position, one.phone])).toEqual([expected]);
});

test('[PRV-09] no name, birth date, phone or personal link, nor what waits for a tap, can be read in the database', async () => {
  const { school, id } = await aDraft(stage, SOLO);
  await school.tells(id, 'participants', { text: 'Берестова Вероника Романовна 9.09.2016' });
  await school.tells(id, 'teachers', { text: 'Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03' });
  await answerStep(
    db,
    school.caller,
    { entryId: id, step: 'participants', input: { text: 'Иван Кедров 12.03.2014', at: 1 } },
    NOON,
  );
  await school.tells(id, 'field:video', { text: 'https://vk.com/video-200000001_4560001' });
  const dump = await rows<{ line: string }>(
    db,
    sql`select e::text as line from entries e union all select c::text from children c union all select t::text from teachers t
      union all select h::text from history h union all select p::text from participations p`,
  );
  const text = dump.map(({ line }) => line).join('\n');
  expect(/Берестова|Вероника|2016-09-09|Щукина|9990000003|Кедров|4560001/u.test(text)).toBe(false);
});
