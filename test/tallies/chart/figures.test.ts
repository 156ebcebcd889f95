/** What a chart shows equals the tally it is drawn of; and the pictures themselves. */

import { expect, test } from 'vitest';
import { chartPng } from '../../../src/tallies/chart/chart.ts';
import { chartData } from '../../../src/tallies/chart/data.ts';
import { pictureOf } from '../../../src/tallies/chart/option.ts';
import { chartWords } from '../../../src/tallies/chart/words.ts';
import { type Compared, compareTallies } from '../../../src/tallies/comparing/comparison.ts';
import type { Tally } from '../../../src/tallies/counting/tally.ts';
import type { UnitId } from '../../../src/tallies/counting/units.ts';
import { sayLabel } from '../../../src/tallies/wording/labels.ts';
import { texts } from '../../kit/bot.ts';
import { sampleContest } from '../../kit/samples.ts';
import { aTally, type HandRow, rowsOf } from './by-hand.ts';

const ru = texts('ru');
const en = texts('en');

/** Figures as they stand in what the drawing library is told, series by series. */
function drawn(tally: Tally, compared?: Compared): unknown[] {
  const data = chartData(tally, compared);
  const { series } = pictureOf(tally, data, chartWords(tally, data, ru), ru).option;
  const list = Array.isArray(series) ? series : [series];
  return list.map((one) =>
    (one?.data as unknown[])?.map((item) => (typeof item === 'number' ? item : (item as { value: number }).value)),
  );
}

const cross = (figures: Record<string, Record<string, number>>): HandRow[] =>
  Object.entries(figures).flatMap(([row, parts]) =>
    Object.entries(parts).map(([part, entries]) => ({ keys: [row, part], figures: { entries } })),
  );

test('[TAL-10] the bars are the rows of the tally, in its order', () => {
  const figures = { Вокал: 12, Хореография: 0, Театр: 7 };
  const tally = aTally({ by: ['nomination'], rows: rowsOf('entries', figures) });
  expect(drawn(tally)).toEqual([Object.values(figures)]);
  expect(chartData(tally)).toMatchObject({ shape: 'bars', wholes: null, leftOut: 0 });
});

test('[TAL-10] of many rows the largest stand by themselves and the others as one bar, and nothing is lost', () => {
  const rows = rowsOf('entries', Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Школа ${at}`, at + 1])));
  const [values = []] = drawn(aTally({ by: ['institution'], rows })) as number[][];
  expect(values.slice(0, 15)).toEqual([40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26]);
  expect(values.reduce((sum, value) => sum + value, 0)).toBe((40 * 41) / 2);
});

test('[TAL-10] [TAL-03] what may not be added up is left out, and the picture says so', () => {
  const rows = rowsOf('children', Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Школа ${at}`, at + 1])));
  const tally = aTally({ units: ['children'], by: ['institution'], rows, total: { children: 500 } });
  const data = chartData(tally);
  expect(data.rows).toHaveLength(15);
  expect(chartWords(tally, data, ru).notes).toEqual([
    'Показаны самые крупные строки. Ещё 25 не показаны: складывать такие числа нельзя.',
    ru('why-more-children'),
  ]);
});

test('[TAL-10] two dimensions are bars in parts: each cell of the table is a part, each row is named with its own figure', () => {
  const figures = { Вокал: { Соло: 5, Ансамбль: 2 }, Танец: { Ансамбль: 4 } };
  const margins = [rowsOf('entries', { Вокал: 7, Танец: 4 }), rowsOf('entries', { Соло: 5, Ансамбль: 6 })];
  const whole = aTally({ by: ['nomination', 'form'], rows: cross(figures) });
  const tally: Tally = { ...whole, margins: margins.map((rows) => aTally({ by: ['form'], rows }).rows) };
  expect(drawn(tally)).toEqual([
    [5, 0],
    [2, 4],
  ]);
  expect(chartData(tally).wholes).toEqual([7, 4]);
});

test('[TAL-10] days go along, with a zero where nothing came; so many that they would be hairs are a line', () => {
  const days = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [new Date(Date.UTC(2026, 10, 1 + at)).toISOString().slice(0, 10), at]),
    );
  const few = aTally({ by: ['day'], rows: rowsOf('entries', { '2026-11-01': 3, '2026-11-04': 1 }) });
  const many = aTally({ by: ['day'], rows: rowsOf('entries', days(100)) });
  const byForm = aTally({ by: ['form', 'day'], rows: cross({ Соло: { '2026-11-02': 2 }, Дуэт: { '2026-11-01': 1 } }) });
  expect([few, many, byForm].map((tally) => chartData(tally).shape)).toEqual(['columns', 'line', 'columns']);
  expect(drawn(few)).toEqual([[3, 0, 0, 1]]);
  expect(drawn(many)).toEqual([Object.values(days(100))]);
  expect(drawn(byForm)).toEqual([
    [0, 2],
    [1, 0],
  ]);
});

test('[TAL-04] [TAL-10] a picture says the contest, the cut, the unit, the total, filters, period, rule, moment and zone, in either language', () => {
  const tally: Tally = {
    ...aTally({
      units: ['children'],
      by: ['district', 'kind'],
      rows: [{ keys: ['А', 'Б'], figures: { children: 6 } }],
    }),
    filtered: [{ by: 'nomination', labels: [{ kind: 'name', name: 'Хореография' }] }],
    period: { kind: 'month', month: '2026-11' },
  };
  expect([ru, en].map((say) => chartWords(tally, chartData(tally), say))).toEqual([
    {
      title: 'Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»',
      heading: 'По районам, по видам учреждений · Дети (без повторов)',
      facts: [
        'Всего: 6 детей (без повторов)',
        'Отбор: Номинация — Хореография',
        'Поданы: ноябрь 2026',
        'Считаются поданные и принятые заявки.',
        'На 8 февраля 2027, 12:00 (по Новосибирску)',
      ],
      notes: [],
    },
    {
      title: 'Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»',
      heading: 'By district, by kind of institution · Children (each counted once)',
      facts: [
        'Total: 6 children (each counted once)',
        'Only: Nomination — Хореография',
        'Submitted in: November 2026',
        'Counting submitted and accepted entries.',
        'As of 8 February 2027, 12:00 (Novosibirsk time)',
      ],
      notes: [],
    },
  ]);
});

/** Of the year before: a district less, another more. */
const NOW = { Кировский: 5, Ленинский: 3 };
const THEN = { Ленинский: 4, Советский: 2, Кировский: 1 };
const compared = (by: 'district' | 'day', then: Record<string, number>, now: Tally) =>
  compareTallies(now, aTally({ by: [by], rows: rowsOf('entries', then) }), 0);

test('[TAL-06] [TAL-10] what is compared has a bar of its own beside each row, and rows of then alone are counted below', () => {
  const tally = aTally({ by: ['district'], rows: rowsOf('entries', NOW) });
  const beside = compared('district', THEN, tally);
  const data = chartData(tally, beside);
  const words = chartWords(tally, data, ru, { compared: beside });

  expect(drawn(tally, beside)).toEqual([
    [5, 3],
    [1, 4],
  ]);
  expect(words.facts.at(-1)).toBe(
    'Для сравнения: 7 заявок. Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега» 2026, на 8 февраля 2027, 12:00 (по Новосибирску)',
  );
  expect(words.notes).toEqual(['Ещё 1 строка была только тогда и здесь не показана.']);
  const { series } = pictureOf(tally, data, words, ru).option;
  expect((Array.isArray(series) ? series : []).map((one) => ({ name: one?.name, stack: 'stack' in one }))).toEqual([
    { name: 'Сейчас', stack: false },
    { name: 'Тогда', stack: false },
  ]);
});

test('[TAL-06] [TAL-10] another contest is beside the figures, not before them', () => {
  const tally = aTally({ by: ['district'], rows: rowsOf('entries', NOW) });
  const contests = [{ id: 3, definition: sampleContest('C3'), mark: '', resultsPublishedAt: null }];
  const other = { ...aTally({ by: ['district'], rows: rowsOf('entries', THEN) }), contests };
  const beside = compareTallies(tally, other, 0);
  const data = chartData(tally, beside);
  const named = data.series.map(({ name }) => name && sayLabel(name, ru));

  expect([named, chartWords(tally, data, ru, { compared: beside }).notes]).toEqual([
    ['Здесь', 'Там'],
    ['Ещё 1 строка есть только там и здесь не показана.'],
  ]);
});

test('[TAL-06] [TAL-10] compared days stand side by side, and what is gathered is gathered on both sides', () => {
  const days = aTally({ by: ['day'], rows: rowsOf('entries', { '2026-11-01': 3, '2026-11-03': 1 }) });
  expect(drawn(days, compared('day', { '2026-11-01': 2, '2026-11-03': 6 }, days))).toEqual([
    [3, 0, 1],
    [2, 0, 6],
  ]);
  const schools = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Школа ${at}`, at + 1]));
  const many = aTally({ by: ['district'], rows: rowsOf('entries', schools) });
  const sums = (drawn(many, compared('district', schools, many)) as number[][]).map((values) =>
    values.reduce((sum, value) => sum + value, 0),
  );
  expect(sums).toEqual([820, 820]);
});

test.each<[string, Tally, number]>([
  ['one row', aTally({ by: ['district'], rows: rowsOf('entries', { Кировский: 1 }) }), 500],
  ['nothing but zeros', aTally({ by: ['district'], rows: rowsOf('entries', { Кировский: 0, Ленинский: 0 }) }), 500],
  ['no rows: totals as tiles', aTally({ units: ['entries', 'children'], total: { entries: 1_234_567 } }), 600],
])('[TAL-10] %s is drawn as a PNG as wide as a phone needs it', async (_, tally, least) => {
  const png = await chartPng({ tally }, ru);
  const beside = await chartPng({ tally, compared: compareTallies(tally, tally, 0) }, ru);
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(png.readUInt32BE(16)).toBe(1080);
  expect(png.readUInt32BE(20)).toBeGreaterThan(least);
  expect(beside.readUInt32BE(20)).toBeGreaterThan(png.readUInt32BE(20));
});

test('[TAL-10] what a contest has none of gets no tile, unless there is nothing else', () => {
  const told = (total: Partial<Record<UnitId, number>>) => {
    const tally = aTally({ units: ['entries', 'works', 'children'], total });
    const data = chartData(tally);
    return JSON.stringify(pictureOf(tally, data, chartWords(tally, data, ru), ru));
  };

  expect(told({ entries: 23, children: 86 })).not.toContain('Работы');
  expect(told({ entries: 23, works: 2, children: 86 })).toContain('Работы');
  expect(told({})).toContain('Работы');
});

/** Entries of two nominations by state, with the margins a cross table has. */
function byState(): Tally {
  const hands = cross({ Вокал: { accepted: 2, rejected: 1 }, Танец: { submitted: 3 } });
  const tally = aTally({ by: ['nomination', 'state'], rows: hands });
  const margin = (figures: Record<string, number>) =>
    aTally({ by: ['nomination'], rows: rowsOf('entries', figures) }).rows;
  return { ...tally, margins: [margin({ Вокал: 3, Танец: 3 }), margin({ accepted: 2, rejected: 1, submitted: 3 })] };
}

test('[TAL-11] [TAL-10] a share is drawn in percent of the whole, each bar with both its numbers', () => {
  const tally = byState();
  const ratio = { is: 'share', state: 'accepted' } as const;
  const data = chartData(tally, undefined, ratio);
  const words = chartWords(tally, data, ru, { ratio });
  const { series, xAxis } = pictureOf(tally, data, words, ru).option;
  const [bars] = [series].flat();
  const told = ((bars?.data ?? []) as { value: number; label: { formatter: string } }[]).map(({ value, label }) => [
    value,
    label.formatter,
  ]);
  expect([told, [xAxis].flat()[0]?.max]).toEqual([
    [
      [67, '2 из 3, 67 %'],
      [0, '0 из 3, 0 %'],
    ],
    100,
  ]);
  expect([words.heading, words.facts[0], words.notes]).toEqual([
    'По номинациям · доля со статусом «Принята»',
    'Всего — доля со статусом «Принята»: 2 из 6, 33 %',
    [ru('totals-share-whole', { narrow: 'no' })],
  ]);
});

test('[TAL-11] [TAL-10] an average is drawn by rows, and told of the whole where there are none', () => {
  const ratio = { is: 'average', of: 'entries', per: 'institutions' } as const;
  const rows = [
    { keys: ['Кировский'], figures: { entries: 5, institutions: 2 } },
    { keys: ['Ленинский'], figures: { entries: 1, institutions: 1 } },
  ];
  const tally = aTally({ units: ['entries', 'institutions'], by: ['district'], rows });
  const whole = aTally({ units: ['entries', 'institutions'], total: { entries: 6, institutions: 3 } });
  const data = chartData(tally, undefined, ratio);
  expect([data.shape, data.series]).toEqual(['bars', [{ name: null, values: [2.5, 1] }]]);
  expect(chartData(whole, undefined, ratio).shape).toBe('tiles');
  expect(chartWords(whole, chartData(whole, undefined, ratio), en, { ratio }).facts[0]).toBe(
    'In total — on average: entries / institutions: 6 ÷ 3 = 2',
  );
});

test('[TAL-11] [TAL-10] of many shares those of most entries are drawn, and it is said how many are not', async () => {
  const hands = cross(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`Школа ${at}`, { accepted: at + 1 }])));
  const figures = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`Школа ${at}`, at + 1]));
  const margin = aTally({ by: ['institution'], rows: rowsOf('entries', figures) }).rows;
  const tally: Tally = { ...aTally({ by: ['institution', 'state'], rows: hands }), margins: [margin, []] };
  const ratio = { is: 'share', state: 'accepted' } as const;
  const { rows, leftOut } = chartData(tally, undefined, ratio);
  expect([rows.map((label) => sayLabel(label, ru)), leftOut]).toEqual([
    Array.from({ length: 16 }, (_, at) => `Школа ${at + 4}`),
    4,
  ]);
  expect((await chartPng({ tally, ratio }, ru)).length).toBeGreaterThan(10_000);
});
