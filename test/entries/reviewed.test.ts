/** What organizers have judged: which changes send an accepted entry back, and how they see what changed. */

import { beforeAll, expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { FIELD_KINDS, type FieldKind } from '../../src/contests/fields/field-kinds.ts';
import type { Database } from '../../src/database/connect.ts';
import { answerStep } from '../../src/entries/actions/answer.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { changesSinceDecision } from '../../src/entries/correction/changes.ts';
import type { StepInput } from '../../src/entries/input.ts';
import { isReviewed, type StepId } from '../../src/entries/questions.ts';
import { rememberFile } from '../../src/files/actions.ts';
import { historyOf } from '../../src/history/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, someChildren, withNomination } from '../kit/entries.ts';
import { aContestWithSchool, type School, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

const text = (value: string): StepInput => ({ text: value });
const choices = [
  { id: 'one', title: 'Одно' },
  { id: 'two', title: 'Другое' },
];

/** Two different answers to a question of each kind, and what gives the first once more where that is another act; files have their own. */
const ANSWERS: Readonly<Record<Exclude<FieldKind, 'work_file' | 'backing_track' | 'file'>, StepInput[][]>> = {
  title: [[text('Зимняя сказка')], [text('Зимний вечер')]],
  authors: [[text('Музыка Н. Ивановой')], [text('Музыка народная')]],
  duration: [[text('3:00')], [text('2:30')]],
  soundtrack: [[{ choice: 'minus' }], [{ choice: 'plus' }]],
  video_link: [[text('https://disk.yandex.ru/i/Snow12')], [text('https://disk.yandex.ru/i/Snow34')]],
  technical_needs: [[text('Два микрофона')], [text('Три микрофона')]],
  technique: [[text('Гуашь')], [text('Акварель')]],
  work_format: [[{ choice: 'A3' }], [{ choice: 'A4' }]],
  work_size: [[text('20 × 30 × 10 см')], [text('25 × 30 × 10 см')]],
  text: [[text('Раз')], [text('Два')]],
  long_text: [[text('Раз')], [text('Два')]],
  number: [[text('3')], [text('4')]],
  choice: [[{ choice: 'one' }], [{ choice: 'two' }]],
  choices: [[{ choice: 'one' }, { finish: true }], [{ choice: 'two' }, { finish: true }], [{ finish: true }]],
  date: [[text('12.01.2027')], [text('13.01.2027')]],
  link: [[text('https://disk.yandex.ru/i/Snow12')], [text('https://disk.yandex.ru/i/Snow34')]],
  yes_no: [[{ choice: 'yes' }], [{ choice: 'no' }]],
};

/** What an organizer has judged, as the rule names it. */
const JUDGED: readonly FieldKind[] = [
  'title',
  'duration',
  'soundtrack',
  'video_link',
  'work_file',
  'backing_track',
  'file',
  'technique',
  'work_format',
  'work_size',
];

/** A contest that asks one question of this kind, beside the title. */
function asking(kind: FieldKind): Partial<ContestFile> {
  const title = { id: 'title', kind: 'title' } as const;
  if (kind === 'title') return { fields: [title] };
  const use = { id: 'asked', kind, required: false, ...(kind.startsWith('choice') ? { choices } : {}) };
  return { fields: [title, use], nominations: withNomination('pop_vocal', { work_formats: ['A3', 'A4'] }) };
}

async function tell(school: School, entryId: number, step: StepId, inputs: readonly StepInput[], now: Date) {
  for (const input of inputs) await school.tells(entryId, step, input, now);
}

async function aFile(name: string): Promise<StepInput> {
  const file = { channel: 'telegram', botId: '1', externalId: name, uniqueId: name, kind: 'document' as const };
  const facts = { name: `${name}.mp3`, mime: 'audio/mpeg', size: 1000, width: null, height: null };
  return { file: { fileId: await rememberFile(db, { ...file, ...facts }, later(0)) } };
}

async function answersTo(kind: FieldKind): Promise<StepInput[][]> {
  const known = (ANSWERS as Partial<Record<FieldKind, StepInput[][]>>)[kind];
  return known ?? [[await aFile(`${kind}-1`)], [await aFile(`${kind}-2`)]];
}

test.each(FIELD_KINDS)(
  '[REG-11] an accepted entry whose contact changes a %s is seen again where that is judged, and only there',
  async (kind) => {
    const { school, stage } = await aContestWithSchool(db, asking(kind));
    const step: StepId = kind === 'title' ? 'field:title' : 'field:asked';
    const [first = [], second = [], again = first] = await answersTo(kind);
    const { id } = await school.enters();
    await tell(school, id, step, first, later(1));
    const { version } = await school.sees(id);
    taken(await acceptEntry(db, organizer, { entryId: id, version }, later(2)));

    await tell(school, id, step, again, later(3));
    const same = (await school.sees(id)).state;
    await tell(school, id, step, second, later(4));
    const changed = (await school.sees(id)).state;

    const judged = JUDGED.includes(kind);
    expect([isReviewed(stage.contest, step), same, changed]).toEqual([
      judged,
      'accepted',
      judged ? 'submitted' : 'accepted',
    ]);
  },
);

test('[REG-11] an organizer’s own change leaves the entry accepted', async () => {
  const { school } = await aContestWithSchool(db);
  const { id, version } = await school.enters();
  taken(await acceptEntry(db, organizer, { entryId: id, version }, later(1)));

  taken(await answerStep(db, organizer, { entryId: id, step: 'field:title', input: text('Вечер') }, later(2)));

  expect((await school.sees(id)).state).toBe('accepted');
});

async function changesOf(school: School, entryId: number) {
  const entry = await school.sees(entryId);
  return changesSinceDecision(db, entry, await historyOf(db, 'entry', entryId));
}

test('[REG-11] organizers see each question with its old and its new answer since the last acceptance', async () => {
  const { school } = await aContestWithSchool(db);
  const children = ['Берестова Анна Олеговна 1.03.2017', 'Зимина Вера Олеговна 2.03.2017'];
  const { id, version } = await school.enters({ form: 'duet', children });
  await school.tells(id, 'field:title', text('Первое название'), later(1));
  taken(await acceptEntry(db, organizer, { entryId: id, version: version + 1 }, later(2)));

  await school.tells(id, 'field:title', text('Зимний'), later(3));
  await school.tells(id, 'field:title', text('Зимний вечер'), later(4));
  await school.tells(id, 'participants', { text: 'Зимина Вера Олеговна 3.03.2017', at: 2 }, later(5));
  await school.tells(id, 'teachers', text('Дёмина Ольга Фёдоровна, учитель, +7 999 000-00-04'), later(6));

  expect(await changesOf(school, id)).toEqual([
    { step: 'field:title', reviewed: true, from: 'Первое название', to: 'Зимний вечер' },
    {
      step: 'participants',
      reviewed: true,
      from: ['Берестова Анна Олеговна, 01.03.2017', 'Зимина Вера Олеговна, 02.03.2017'],
      to: ['Берестова Анна Олеговна, 01.03.2017', 'Зимина Вера Олеговна, 03.03.2017'],
    },
    {
      step: 'teachers',
      reviewed: false,
      from: ['Щукина Ирина Львовна'],
      to: ['Щукина Ирина Львовна', 'Дёмина Ольга Фёдоровна'],
    },
  ]);
});

test('[REG-11] what was put back as it was is no change, and neither is the draft’s past', async () => {
  const { school } = await aContestWithSchool(db);
  const { id } = await school.enters({ children: someChildren(1) });
  await school.tells(id, 'field:title', text('Зимний вечер'), later(1));
  const changed = await changesOf(school, id);
  await school.tells(id, 'field:title', text('Зимняя сказка'), later(2));

  expect([changed, await changesOf(school, id)]).toEqual([
    [{ step: 'field:title', reviewed: true, from: 'Зимняя сказка', to: 'Зимний вечер' }],
    [],
  ]);
});
