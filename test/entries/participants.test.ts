/** Participants: one by one, a pasted list, replaced, taken out; the form they must fit and the category they make. */

import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import type { Answered } from '../../src/entries/input.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, type Stage, someChildren } from '../kit/entries.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { aDraft, ENSEMBLE, namesOf, taken } from '../kit/school.ts';

let db: Database;
let stage: Stage;
beforeAll(async () => {
  db = await aDatabase();
  stage = await aContest(db, { fields: sampleContestFile('C1').fields });
});

test('[REG-41] a pasted list keeps its good lines, shows the doubtful ones, and names the fault of each other', async () => {
  const { school, id } = await aDraft(stage, ENSEMBLE);
  const list = [
    'Состав:',
    '1. Стрижов Лев Андреевич 19.06.2019',
    '2) Голубева Дарья Ильинична\t12.08.2016',
    '3. Иван Кедров 12.03.2014',
    '4. Верхов Савелий',
  ];
  const read = taken(await school.answers(id, 'participants', { text: list.join('\n') }));
  const saved = namesOf(await school.sees(id));
  const confirmed = taken(await school.answers(id, 'participants', { confirm: true }));
  expect([summaryOf(read), saved, confirmed, namesOf(await school.sees(id))]).toEqual([
    { good: 2, doubtful: 1, faulty: 1, lines: ['2 good', '3 good', '4 doubtful', '5 faulty'], skipped: ['Состав:'] },
    ['Стрижов Лев', 'Голубева Дарья'],
    { outcome: 'more', step: 'participants', wants: 'participant' },
    ['Стрижов Лев', 'Голубева Дарья', 'Кедров Иван'],
  ]);
});

function summaryOf(read: Answered) {
  if (read.outcome !== 'list-read') return read;
  const { good, doubtful, faulty, skipped } = read;
  return { good, doubtful, faulty, skipped, lines: read.lines.map(({ line, outcome }) => `${line} ${outcome}`) };
}

test('[REG-41] the same list pasted again adds nobody', async () => {
  const { school, id } = await aDraft(stage, ENSEMBLE);
  const text = someChildren(6).join('\n');
  await school.tells(id, 'participants', { text });
  const again = taken(await school.answers(id, 'participants', { text }));
  expect([summaryOf(again), (await school.sees(id)).participants.length]).toEqual([
    {
      good: 0,
      doubtful: 0,
      faulty: 0,
      skipped: [],
      lines: ['1 already', '2 already', '3 already', '4 already', '5 already', '6 already'],
    },
    6,
  ]);
});

test('[REG-40] the list must fit the form: too few cannot be finished, too many cannot be added', async () => {
  const { school, id } = await aDraft(stage, ENSEMBLE);
  await school.tells(id, 'participants', { text: someChildren(4).join('\n') });
  const tooFew = await school.answers(id, 'participants', { finish: true });
  await school.tells(id, 'participants', { text: someChildren(7).join('\n') });
  const tooMany = await school.answers(id, 'participants', { text: someChildren(3).join('\n') });
  await school.tells(id, 'participants', { text: someChildren(1).join('\n') });
  const oneMore = await school.answers(id, 'participants', { text: someChildren(1).join('\n') });
  const fit = { form: 'ensemble', min: 5, max: 12 };
  expect([tooFew, tooMany, oneMore]).toEqual([
    { ok: false, refusal: { code: 'roster-does-not-fit', ...fit, count: 4 } },
    { ok: false, refusal: { code: 'roster-does-not-fit', ...fit, count: 14 } },
    { ok: false, refusal: { code: 'roster-full', form: 'ensemble', max: 12 } },
  ]);
});

test('[REG-41] a participant is replaced in place, taken out, and not entered twice', async () => {
  const { school, id } = await aDraft(stage, ENSEMBLE);
  await school.tells(id, 'participants', {
    text: 'Стрижов Лев Андреевич 19.06.2019\nГолубева Дарья Ильинична 12.08.2016',
  });
  const twice = await school.answers(id, 'participants', { text: 'Стрижов Лев Андреевич 19.06.2019', at: 2 });
  await school.tells(id, 'participants', { text: 'Верхова Анна Никитична 21.08.2018', at: 1 });
  const replaced = namesOf(await school.sees(id));
  await school.tells(id, 'participants', { remove: 1 });
  const gone = await school.answers(id, 'participants', { remove: 2 });
  expect([twice, replaced, namesOf(await school.sees(id)), gone]).toEqual([
    { ok: false, refusal: { code: 'child-already-listed', position: 1 } },
    ['Верхова Анна', 'Голубева Дарья'],
    ['Голубева Дарья'],
    { ok: false, refusal: { code: 'participant-missing', position: 2 } },
  ]);
});

test('[REG-42] where grades count, a child without one is asked again', async () => {
  const graded = await aContest(db, { ...sampleContestFile('C2') });
  const { school, id } = await aDraft(graded, [['nomination', { choice: 'declamation_prose' }]]);
  const without = await school.answers(id, 'participants', { text: 'Кедров Иван Сергеевич 12.03.2014' });
  await school.tells(id, 'participants', { text: 'Кедров Иван Сергеевич 12.03.2014 6Б' });
  const [child] = (await school.sees(id)).participants;
  expect([without, child?.grade, child?.age]).toEqual([
    { ok: false, refusal: { code: 'answer-rejected', step: 'participants', kind: 'grade', why: { code: 'empty' } } },
    '6',
    null,
  ]);
});

test('[REG-43] the proposal follows the list, and a category declared by a former list is asked again', async () => {
  const { school, id } = await aDraft(stage, [...ENSEMBLE]);
  await school.tells(id, 'participants', { text: someChildren(5).join('\n') });
  await school.tells(id, 'category', { confirm: true });
  const first = await school.sees(id);
  await school.tells(id, 'participants', {
    text: [
      'Зорин Платон Олегович 24.01.2013',
      'Соловьёв Фёдор Петрович 23.01.2013',
      'Туманова Полина Олеговна 7.07.2014',
    ].join('\n'),
  });
  const second = await school.sees(id);
  const facts = (view: typeof first) => [
    view.proposal.category?.id,
    view.declaredCategory?.id,
    view.answered.includes('category'),
  ];
  expect([facts(first), facts(second)]).toEqual([
    ['junior', 'junior', true],
    ['mixed', undefined, false],
  ]);
});

test('[REG-40] a form that the list does not fit asks for the list again', async () => {
  const { school, id } = await aDraft(stage, [
    ...ENSEMBLE,
    ['ensemble', { text: 'Студия «Капель»' }],
    ['headcount', { text: '5' }],
  ]);
  await school.tells(id, 'participants', { text: someChildren(5).join('\n') });
  await school.tells(id, 'participants', { finish: true });
  await school.tells(id, 'form', { choice: 'solo' });
  const { ensembleName, declaredCount, missing } = await school.sees(id);
  expect([ensembleName, declaredCount, missing.includes('participants')]).toEqual([null, null, true]);
});
