/** A document printed in its thread: the words stand in the PDF, on A4, either way round. */

import { expect, test } from 'vitest';
import type { PaperSheet } from '../../src/paper/paper.ts';
import { printed } from '../../src/paper/printing.ts';
import { readPdf } from './read-pdf.ts';

const sheet: PaperSheet = {
  head: 'Конкурс «Звёзды левого берега»',
  foot: 'По данным на 1 декабря',
  counting: { page: 'стр.', of: 'из' },
  blocks: [
    { kind: 'text', text: 'Список', style: 'title' },
    {
      kind: 'table',
      continued: '…',
      columns: [
        { head: '№', width: 'fit' },
        { head: 'Ёлка', width: 40, upright: true },
        { head: 'Кто', width: { share: 1 } },
      ],
      rows: [
        { kind: 'band', level: 1, text: 'Вокал' },
        { kind: 'row', cells: ['1', [{ text: 'да', box: true }], 'Ёжикова Вера — «Щелкунчик» № 7'] },
      ],
    },
  ],
};

test('[TAL-16] what is printed can be found in the PDF again, every letter of it', async () => {
  const bytes = await printed({ title: 'Список', sheets: [sheet, { ...sheet, landscape: true, blocks: [] }] });

  expect(readPdf(bytes)).toEqual([
    {
      width: 595.28,
      height: 841.89,
      words: [
        ...['Конкурс «Звёзды левого берега»', 'Список', '№', 'Ёлка', 'Кто', 'Вокал'],
        ...['1', 'да', 'Ёжикова Вера\u00a0— «Щелкунчик» №\u00a07', 'По данным на 1 декабря', 'стр. 1 из 1'],
      ],
    },
    {
      width: 841.89,
      height: 595.28,
      words: ['Конкурс «Звёзды левого берега»', 'По данным на 1 декабря', 'стр. 1 из 1'],
    },
  ]);
});
