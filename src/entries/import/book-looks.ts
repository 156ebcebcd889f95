/** How the cells of the workbook look. Every cell is text, so that what is typed stays as it was typed. */

import type { CellStyle } from 'hucre/xlsx';
import type { Tone } from './note.ts';

/** What is shown where several remarks meet: the first of these. */
export const TONES: readonly Tone[] = ['fault', 'doubt', 'gap'];

const TEXT = '@';
/** A font without a name is drawn with whatever the program has. */
const FONT = { name: 'Calibri', size: 11 } as const;
const wrapped = { vertical: 'top', wrapText: true } as const;
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const looks = {
  header: {
    font: { ...FONT, bold: true },
    fill: filled('FFE7EEF7'),
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    numFmt: TEXT,
  },
  example: { font: { ...FONT, italic: true, color: { rgb: 'FF7F7F7F' } }, alignment: wrapped, numFmt: TEXT },
  cell: { alignment: wrapped, numFmt: TEXT },
  fault: { fill: filled('FFFFC7CE'), alignment: wrapped, numFmt: TEXT },
  doubt: { fill: filled('FFFFEB9C'), alignment: wrapped, numFmt: TEXT },
  gap: { fill: filled('FFDDEBF7'), alignment: wrapped, numFmt: TEXT },
  help: { alignment: wrapped },
  title: { font: { ...FONT, bold: true, size: 14 }, alignment: wrapped },
} as const satisfies Record<Tone | 'header' | 'example' | 'cell' | 'help' | 'title', CellStyle>;
