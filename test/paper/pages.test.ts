/** Pages: heads that come again, bands that are never alone, rows kept whole, page numbers, and nothing lost. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthsOf } from '../../src/paper/columns.ts';
import type { Mark } from '../../src/paper/marks.ts';
import { A4, pagesOf, paginate } from '../../src/paper/pages.ts';
import type { Block, PaperSheet, TableBlock, TableRow } from '../../src/paper/paper.ts';
import type { Strip } from '../../src/paper/strips.ts';
import { linesOn, measure } from './laid.ts';

const COLUMNS: TableBlock['columns'] = [
  { head: '№', width: 30 },
  { head: 'Кто', width: { share: 1 } },
];

function aTable(rows: readonly TableRow[], columns = COLUMNS): TableBlock {
  return { kind: 'table', columns, rows, continued: '(продолжение)' };
}

function aSheet(blocks: readonly Block[], more: Partial<PaperSheet> = {}): PaperSheet {
  return { head: 'Конкурс', foot: 'на сегодня', counting: { page: 'стр.', of: 'из' }, blocks, ...more };
}

const laid = (...sheets: PaperSheet[]) => pagesOf({ title: 'Лист', sheets }, measure);
const row = (...cells: string[]): TableRow => ({ kind: 'row', cells });
const band = (level: 1 | 2, text: string): TableRow => ({ kind: 'band', level, text });
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(`${at + 1}`, `Имя ${at + 1}`));

test('[TAL-16] each page has its head, its foot and its number; the table’s head comes again', () => {
  const pages = laid(aSheet([aTable(rows(60))])).map(linesOn);

  expect(pages.map((lines) => [lines[0], lines[1], lines.at(-1)])).toEqual([
    ['Конкурс', '№ | Кто', 'на сегодня | стр. 1 из 2'],
    ['Конкурс', '№ | Кто', 'на сегодня | стр. 2 из 2'],
  ]);
  expect(pages.flatMap((lines) => lines.slice(2, -1))).toEqual(rows(60).map((_, at) => `${at + 1} | Имя ${at + 1}`));
});

test('[TAL-16] sheets are counted each for itself and lie as they are wished', () => {
  const pages = laid(aSheet([aTable(rows(60))]), aSheet([aTable(rows(1))], { landscape: true }));

  expect(pages.map((page) => [page.landscape, linesOn(page).at(-1)])).toEqual([
    [false, 'на сегодня | стр. 1 из 2'],
    [false, 'на сегодня | стр. 2 из 2'],
    [true, 'на сегодня | стр. 1 из 1'],
  ]);
});

test('[TAL-16] wherever a page ends, no band stands without a row below it, and those that go on are told again', () => {
  for (let above = 0; above < 60; above += 1) {
    const table = aTable([
      ...rows(above),
      band(1, 'Вокал'),
      band(2, 'Младшая'),
      row('а', 'Первая'),
      row('б', 'Вторая'),
    ]);
    const [first = [], second = []] = laid(aSheet([table])).map((page) => linesOn(page).slice(2, -1));
    const isBand = (line: string | undefined) => /Вокал|Младшая/.test(line ?? '');

    expect(isBand(first.at(-1)), `${above} rows above`).toBe(false);
    if (second[0]?.startsWith('б')) throw new Error(`the bands are not told again after ${above} rows`);
    if (second.at(-2) === 'Младшая (продолжение)') {
      expect(second.slice(-3)).toEqual(['Вокал', 'Младшая (продолжение)', 'б | Вторая']);
    }
  }
});

test('[TAL-16] a second category begins a page under its nomination, which goes on', () => {
  const group = (title: string, count: number) => [band(2, title), ...rows(count)];
  const fits = 36;
  const table = aTable([band(1, 'Вокал'), ...group('Младшая', fits), ...group('Старшая', 3)]);
  const pages = laid(aSheet([table])).map(linesOn);

  expect(pages).toHaveLength(2);
  expect(pages[1]?.slice(1, 5)).toEqual(['№ | Кто', 'Вокал (продолжение)', 'Старшая', '1 | Имя 1']);
});

test('[TAL-16] a row stays whole while a page can hold it, and is cut between lines when none can', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `Имя ${at + 1}`);
  const whole = laid(aSheet([aTable([...rows(35), row('36', names(10).join('\n'))])])).map(linesOn);
  const cut = laid(aSheet([aTable([row('1', names(150).join('\n'))])])).map((page) => linesOn(page).slice(2, -1));

  expect(whole[1]?.slice(2, -1)).toEqual(['36 | Имя 1', ...names(10).slice(1)]);
  expect(cut.map((lines) => lines.length > 20)).toEqual([true, true, true]);
  expect(cut.flat()).toEqual(['1 | Имя 1', ...names(150).slice(1)]);
});

test('[TAL-16] lines to sign stay together, and a square to tick stands before its words', () => {
  const signing: Block = { kind: 'signing', lines: [{ label: 'Организатор', hint: 'подпись' }, { label: 'Дата' }] };
  const boxed: TableRow = { kind: 'row', cells: [[{ text: 'да', box: true }], 'Обская Вера'] };
  for (let above = 30; above < 50; above += 1) {
    const pages = laid(aSheet([aTable([...rows(above), boxed]), signing])).map(linesOn);
    const holders = pages.filter((lines) => lines.some((line) => /Организатор|подпись|Дата/.test(line)));
    expect(holders).toHaveLength(1);
  }
  const marks = laid(aSheet([aTable([boxed])]))[0]?.marks ?? [];
  const box = marks.find(({ kind }) => kind === 'box');
  const word = marks.find((mark) => mark.kind === 'text' && mark.text === 'да');
  expect(box && word && box.x + 9 < word.x && Math.abs(box.y - word.y) < 4).toBe(true);
});

test.each([
  ['shares fill what is left', [{ width: 100 }, { width: { share: 3 } }, { width: { share: 1 } }], [100, 300, 100]],
  ['a column is as wide as its words', [{ width: 'fit' }, { width: { share: 1 } }], [45, 455]],
  ['columns too wide for the sheet are squeezed', [{ width: 400 }, { width: 600 }], [200, 300]],
  ['and leave room for those that share', [{ width: 800 }, { width: { share: 1 } }], [375, 125]],
] as const)('[TAL-16] of columns, %s', (_, columns, widths) => {
  const table = aTable(
    [row('ЗЛБ-0012', '', '')],
    columns.map((column) => ({ head: '№', ...column })),
  );
  expect(widthsOf(table, 500, measure)).toEqual(widths);
});

test('[TAL-16] of any stack of strips nothing is lost or drawn twice, and what fits on a page stays on it', () => {
  const strip = fc.record({ height: fc.integer({ min: 1, max: 120 }), withNext: fc.boolean() });
  fc.assert(
    fc.property(fc.array(strip, { maxLength: 40 }), (made) => {
      const strips = made.map(({ height, withNext }, at): Strip => {
        const mark: Mark = { kind: 'text', x: 0, y: 0, text: `${at}`, face: 'regular', size: height };
        return { height, marks: [mark], ...(withNext && { withNext }) };
      });
      const pages = paginate(strips, 100).map((marks) =>
        marks.flatMap((mark) =>
          mark.kind === 'text' ? [{ at: Number(mark.text), y: mark.y, end: mark.y + mark.size }] : [],
        ),
      );
      expect(pages.flat().map(({ at }) => at)).toEqual(made.map((_, at) => at));
      for (const page of pages) {
        const over = page.filter(({ y, end }) => end > 100 && y > 0);
        const joined = over.filter(({ at }) => made[at - 1]?.withNext !== true);
        expect(joined).toEqual([]);
      }
    }),
  );
});

test('[TAL-16] the longest words stay inside the sheet', () => {
  const long = 'Константинопольская-Заболоцкая Аполлинария';
  const table = aTable(
    [row('ЗЛБ-0001', long)],
    [
      { head: 'Заявка', width: 'fit' },
      { head: 'Соответствие репертуара возрасту', width: 40, upright: true },
    ],
  );
  const [page] = laid(aSheet([table]));
  const outside = (page?.marks ?? []).filter(
    (mark) =>
      mark.kind === 'text' && !mark.upright && mark.x + measure(mark.text, mark.face, mark.size) > A4.short - 43,
  );
  expect(outside).toEqual([]);
});
