/** One soloist on one line, in whatever order people write it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSoloLine } from '../../../src/entries/lists/solo-line.ts';
import { formatName } from '../../../src/people/name.ts';
import { sampleContest } from '../../kit/samples.ts';
import { anyText } from '../../people/any-text.ts';

const context = { contest: sampleContest('C1'), today: '2026-11-23' };

/** What was read, in short: the name, the date, the nomination, the answers, the codes of doubts and faults. */
function inShort(line: string) {
  const { child, nomination, answers, doubts, faults } = readSoloLine(line, context);
  const { name, birthDate } = child;
  const whys = [...child.doubts, ...child.faults, ...doubts, ...faults].map(({ kind, why }) => `${kind}-${why.code}`);
  return [name && formatName(name), birthDate, nomination, answers, ...whys];
}

const SONG = { title: 'Песня', duration: 200 };
const PETR = ['Иванов Пётр', '2014-03-12', 'pop_vocal', SONG];

test.each([
  'Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20',
  '7. Иванов Пётр 12.03.2014 эстрадный вокал «Песня» 3:20',
  '7) Иванов Пётр; 12/03/2014; эстрадный вокал; "Песня"; 3 мин 20 сек',
  '12.03.2014; 3:20; Иванов Пётр; «Песня»; вокал эстрадный',
  'эстр. вокал, «Песня», Иванов Пётр, 12 марта 2014 г.р., 3:20',
  'Иванов Пётр — 12.03.2014 — эстрадный вокал — Песня — 3:20',
  'Иванов\tПётр\t12.03.2014\tЭстрадный вокал\tПесня\t3:20',
  '3:20 «Песня» Эстрадный вокал ИВАНОВ ПЁТР 12.03.14',
])('[REG-46] «%s» is one soloist, ready', (line) => {
  expect(inShort(line)).toEqual(PETR);
});

test.each<[string, unknown[]]>([
  ['Иванов Пётр, 12.03.2014', ['Иванов Пётр', '2014-03-12', null, {}]],
  ['Иванов Пётр Сергеевич, 12.03.2014, хореография', ['Иванов Пётр Сергеевич', '2014-03-12', 'choreography', {}]],
  [
    'Иванов Пётр, 12.03.2014, народный вокал, Ой, мороз, минус',
    ['Иванов Пётр', '2014-03-12', 'folk_vocal', { title: 'Ой, мороз', soundtrack: 'minus' }],
  ],
  [
    'Зимняя сказка, Живов Пётр, 12.03.2014, https://vk.com/video-1_2',
    ['Живов Пётр', '2014-03-12', null, { title: 'Зимняя сказка', video: 'https://vk.com/video-1_2' }],
  ],
  [
    'Живов Пётр 12.03.2014 видео: vk.com/video-1_2 хореография',
    ['Живов Пётр', '2014-03-12', 'choreography', { video: 'https://vk.com/video-1_2' }],
  ],
  ['Иванов и Петрова, 12.03.2014, «Песня»', [null, '2014-03-12', null, { title: 'Песня' }, 'roster-two-children']],
  ['Иванов Пётр 12.03.2014, Петрова Анна 13.04.2015', [null, '2014-03-12', null, {}, 'roster-two-children']],
  ['Иванов Пётр, 31.02.2014', ['Иванов Пётр', null, null, {}, 'birth-date-invalid-date']],
  ['Иванов Пётр', ['Иванов Пётр', null, null, {}, 'roster-no-birth-date']],
  ['Иванов П., 12.03.2014', [null, '2014-03-12', null, {}, 'name-initials']],
  ['Пётр Иванов, 12.03.2014', ['Иванов Пётр', '2014-03-12', null, {}, 'name-name-first']],
  [
    'Иванов Пётр, l2.о3.2014, хореография',
    ['Иванов Пётр', '2014-03-12', 'choreography', {}, 'birth-date-letters-for-digits'],
  ],
  ['Иванов Пётр, 12.03.2014, вокал', ['Иванов Пётр', '2014-03-12', null, {}, 'list-nomination-unclear']],
  ['Иванов Пётр, 12.03.2014, 3:75', ['Иванов Пётр', '2014-03-12', null, {}, 'duration-seconds-over-59']],
  ['Иванов Пётр, 12.03.2014, 3.20', ['Иванов Пётр', '2014-03-12', null, { duration: 200 }, 'duration-not-colon']],
  [
    'Иванов Пётр, 12.03.2014, «Песня», в красном',
    ['Иванов Пётр', '2014-03-12', null, { title: 'Песня' }, 'list-left-over'],
  ],
])('[REG-46] «%s» is read as far as it goes', (line, read) => {
  expect(inShort(line)).toEqual(read);
});

test('[REG-46, REG-25] where no link is asked for, one beside a soloist is neither title nor name', () => {
  const fields = context.contest.fields.filter(({ kind }) => kind !== 'video_link');
  const { child, answers, doubts, faults } = readSoloLine('Живов Пётр, 12.03.2014, https://vk.com/video-12.03.2015', {
    ...context,
    contest: { ...context.contest, fields },
  });
  expect([child.birthDate, child.doubts, child.faults, answers, doubts, faults]).toEqual([
    '2014-03-12',
    [],
    [],
    {},
    [],
    [],
  ]);
});

test('[REG-46] a nomination that takes no soloists, or no more entries, is told on the line', () => {
  const { contest } = context;
  const nominations = contest.nominations.map((one) => {
    if (one.id === 'folk_vocal') return { ...one, closed: true };
    return one.id === 'choreography' ? { ...one, forms: ['ensemble'] } : one;
  });
  const faultsOf = (line: string) =>
    readSoloLine(line, { ...context, contest: { ...contest, nominations } }).faults.map(({ why }) => why);
  expect(faultsOf('Иванов Пётр, 12.03.2014, хореография')).toEqual([
    { code: 'nomination-not-solo', nomination: 'Хореография' },
  ]);
  expect(faultsOf('Иванов Пётр, 12.03.2014, народный вокал')).toEqual([
    { code: 'nomination-closed', nomination: 'Народный вокал' },
  ]);
});

test('[REG-46] whatever is written, a line is read without a crash, and nothing is made up', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { child, nomination } = readSoloLine(text, context);
      expect(child.birthDate === null || /^\d{4}-\d{2}-\d{2}$/u.test(child.birthDate)).toBe(true);
      expect([null, ...context.contest.nominations.map(({ id }) => id)]).toContain(nomination);
    }),
  );
});

/** The pieces of a line, in any order and with any of the marks people put between them. */
const shuffled = fc
  .record({
    pieces: fc.shuffledSubarray(['Иванов Пётр', '12.03.2014', 'эстрадный вокал', '«Песня»', '3:20'], { minLength: 5 }),
    mark: fc.constantFrom(', ', '; ', '\t', ' | ', ' — '),
  })
  .map(({ pieces, mark }) => pieces.join(mark));

test('[REG-46] the order of the pieces and the marks between them do not matter', () => {
  fc.assert(
    fc.property(shuffled, (line) => {
      expect(inShort(line)).toEqual(PETR);
    }),
  );
});
