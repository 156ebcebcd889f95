/** The figures as text where there is much of them: long cuts, tables too wide for a phone, values over several pages. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween } from '../../src/tallies/comparing/comparison.ts';
import type { DimensionId } from '../../src/tallies/counting/dimensions.ts';
import type { Tally, TallyRow } from '../../src/tallies/counting/tally.ts';
import type { UnitId } from '../../src/tallies/counting/units.ts';
import { viewSchema } from '../../src/tallies/views/view.ts';
import { COUNTED_STATES } from '../../src/tallies/words.ts';
import { crossLines } from '../../src/telegram/features/totals/cross.ts';
import { figuresHtml } from '../../src/telegram/features/totals/figures.ts';
import { keyboardRows } from '../../src/telegram/features/totals/keyboard.ts';
import { valuesMenu } from '../../src/telegram/features/totals/values.ts';
import { texts } from '../kit/bot.ts';
import { sampleContest } from '../kit/samples.ts';
import { NOON } from '../kit/sandbox.ts';

const ru = texts('ru');

type Named = readonly [name: string, count: number];

const row = (names: readonly string[], count: number): TallyRow => ({
  keys: names.map((name) => name.replaceAll(/[^0-9]/gu, '') || name),
  labels: names.map((name) => ({ kind: 'name' as const, name })),
  figures: { entries: count, children: count } as Record<UnitId, number>,
});

function aTally(by: DimensionId[], rows: TallyRow[], more: Partial<Tally> = {}): Tally {
  const count = rows.reduce((sum, { figures }) => sum + figures.entries, 0);
  return {
    moment: NOON,
    zone: 'Asia/Novosibirsk',
    contests: [{ id: 1, definition: sampleContest('C1'), mark: '', resultsPublishedAt: null }],
    filters: {},
    states: COUNTED_STATES,
    units: ['entries'],
    by,
    total: row([], count).figures,
    rows,
    sumExceedsTotal: [],
    unnamed: 0,
    ...more,
  };
}

/** A cross table with these cells. */
function aCross(cells: readonly (readonly [row: string, column: string, count: number])[]): Tally {
  const margin = (index: 0 | 1) => {
    const sums = new Map<string, number>();
    for (const cell of cells) sums.set(cell[index], (sums.get(cell[index]) ?? 0) + cell[2]);
    return [...sums].map(([name, count]: Named) => row([name], count));
  };
  const rows = cells.map(([one, other, count]) => row([one, other], count));
  return aTally(['nomination', 'district'], rows, { margins: [margin(0), margin(1)] });
}

const ABILITIES = { cuts: [], workbook: 1, lists: true, others: false, writesPast: true };

/** Thousands stand apart by a space that does not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** The message of a tally, without its heading. */
function told(tally: Tally, workbook: number | null = 1): string[] {
  const view = viewSchema.parse({ contests: [1], units: [...tally.units], by: [...tally.by] });
  const shown = {
    view,
    viewId: 1,
    counted: { tally, reached: tally.contests, small: false },
    abilities: { ...ABILITIES, workbook },
    awards: undefined,
  };
  return plain(figuresHtml(ru, shown)).split('\n').slice(5);
}

test('[UX-02] a long cut shows its first rows and says where the rest is', () => {
  const rows = Array.from({ length: 23 }, (_, index) => row([`МБОУ СОШ № ${index + 1}`], 1));
  expect(told(aTally(['institution'], rows)).slice(-4)).toEqual([
    'МБОУ СОШ № 19 — <b>1</b>',
    'МБОУ СОШ № 20 — <b>1</b>',
    '…и ещё 3 строки. Все есть в таблице Excel.',
    'Всего — <b>23</b>',
  ]);
  expect(told(aTally(['institution'], rows), null).at(-2)).toBe('…и ещё 3 строки. Сузьте отбор, чтобы их увидеть.');
});

test('[TAL-05] several units stand side by side in a row, each with its name above', () => {
  const tally = aTally(['form'], [row(['<Соло>'], 1200)], { units: ['entries', 'children'] });
  expect(told(tally)).toEqual(['&lt;Соло&gt; — <b>1 200 · 1 200</b>', 'Всего — <b>1 200 · 1 200</b>']);
});

test('[TAL-05] a table too wide for a phone is told row by row, the fullest cells first, with both totals', () => {
  const districts = [
    'Дзержинский',
    'Железнодорожный',
    'Заельцовский',
    'Калининский',
    'Кировский',
    'Ленинский',
    'Советский',
  ];
  const cells = districts.flatMap((district, index) => [
    ['Хореография', district, 100 * (index + 1)] as const,
    ...(index < 2 ? [['Вокал', district, 1] as const] : []),
  ]);
  expect(crossLines(ru, aCross(cells), 'entries').map(plain)).toEqual([
    '<b>Хореография — 2 800</b>',
    'Советский 700 · Ленинский 600 · Кировский 500 · Калининский 400 · Заельцовский 300 · Железнодорожный 200 · ещё 1',
    '<b>Вокал — 2</b>',
    'Дзержинский 1 · Железнодорожный 1',
    '<b>Всего — 2 802</b>',
    'Советский 700 · Ленинский 600 · Кировский 500 · Калининский 400 · Заельцовский 300 · Железнодорожный 201 · ещё 1',
  ]);
});

test('[TAL-05] whatever the cells, no line of a table is wider than a phone, and its figures are the tally’s', () => {
  const name = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('а', 'Ж', ' ', '<', '&', '№', '7') });
  const cell = fc.tuple(name, name, fc.integer({ min: 0, max: 99_999 }));
  const cells = fc.uniqueArray(cell, { minLength: 1, maxLength: 12, selector: ([one, other]) => `${one}\n${other}` });
  fc.assert(
    fc.property(cells, (list) => {
      const html = crossLines(ru, aCross(list), 'entries').join('\n');
      const table = /<pre>(.*)<\/pre>/su.exec(html)?.[1];
      if (table === undefined) return;
      const lines = table.replaceAll('&lt;', '<').replaceAll('&amp;', '&').split('\n');
      expect(lines.filter((line) => [...line].length > 34)).toEqual([]);
      expect(Number(lines.at(-1)?.split(' ').at(-1))).toBe(list.reduce((sum, [, , count]) => sum + count, 0));
      expect(lines).toHaveLength(Math.min(20, new Set(list.map(([one]) => one)).size) + 2);
    }),
  );
});

test('[UX-02] the longest names there can be still fit one message', () => {
  const name = (index: number) => `${index} ${'Очень длинное название '.repeat(9)}`.slice(0, 200);
  const names = Array.from({ length: 30 }, (_, index) => name(index));
  const cells = names.flatMap((one) => names.slice(0, 11).map((other) => [one, other, 12_345] as const));
  const length = (tally: Tally) => told(tally).join('\n').length;
  const cut = aTally(
    ['institution'],
    names.map((one) => row([one], 12_345)),
  );
  expect([length(cut), length(aCross(cells))].map((total) => total < 3_300)).toEqual([true, true]);
});

test('[TAL-10] values to filter by come in pages, the chosen one marked, unknown facts and ids too long left out', () => {
  const rows = Array.from({ length: 18 }, (_, index) => row([`Школа ${index + 1}`], index));
  const unknown = { ...row(['Не указано'], 1), keys: [null] };
  const long = { ...row(['Длинный'], 1), keys: ['x'.repeat(31)] };
  const view = viewSchema.parse({ contests: [1], units: ['entries'], filters: { institution: ['17'] } });
  const page = (number: number) => {
    const tally = aTally(['institution'], [...rows, unknown, long]);
    const { keyboard } = valuesMenu(ru, { view, viewId: 7 }, { by: 'institution', tally, page: number });
    const inline = keyboard && 'inline_keyboard' in keyboard ? keyboard.inline_keyboard : [];
    return inline.map((buttons) => buttons.map(({ text }) => text).join(' | '));
  };
  expect([page(0).slice(-4), page(2), page(9)]).toEqual([
    ['Школа 8 (7)', '1 из 3 | ›', 'Без этого отбора', '← Назад'],
    ['✓ Школа 17 (16)', 'Школа 18 (17)', '‹ | 3 из 3', 'Без этого отбора', '← Назад'],
    page(2),
  ]);
});

test.each([
  [15, 20, { absolute: 5, percent: 33 }],
  [20, 15, { absolute: -5, percent: -25 }],
  [3, 3, { absolute: 0, percent: 0 }],
  [0, 4, { absolute: 4, percent: null }],
  [0, 0, { absolute: 0, percent: null }],
  [4, 0, { absolute: -4, percent: -100 }],
  [200, 201, { absolute: 1, percent: 1 }],
  [200, 199, { absolute: -1, percent: -1 }],
])('[TAL-06] from %i to %i is %j', (then, now, change) => {
  expect(changeBetween(then, now)).toEqual(change);
});

test('[UX-01] [UX-02] the units stand in one row where their names fit, two in a row where they are long', () => {
  const tally = aTally(['nomination'], [row(['Вокал'], 1)]);
  const view = viewSchema.parse({ contests: [1], units: ['entries'], by: ['nomination'] });
  const counted = { tally, reached: tally.contests, small: false };
  const shown = { view, viewId: 1, counted, abilities: ABILITIES, awards: undefined };
  const labels = (language: 'ru' | 'en') =>
    keyboardRows(texts(language), shown, []).map((buttons) => buttons.map(({ text }) => text));

  expect(labels('ru')[0]).toEqual(['✓ Заявки', 'Дети', 'Участия', 'Ещё…']);
  expect(labels('en').slice(0, 2)).toEqual([
    ['✓ Entries', 'Children'],
    ['Participations', 'More…'],
  ]);
});
