/** The looks of a workbook's cells, by name; the number of each is its place in the list. */

import type { Cell } from './sheet.ts';

/** Formats of Excel that have a number of their own, and ours. */
const FORMATS = { general: 0, text: 49, day: 164, instant: 165, duration: 166 } as const;
const FONTS = { plain: 0, bold: 1, caption: 2 } as const;

interface Look {
  format?: keyof typeof FORMATS;
  font?: keyof typeof FONTS;
  header?: true | undefined;
  wraps?: true;
  runsOn?: true;
}

const LOOKS = {
  plain: { runsOn: true },
  /** One line that runs on over the columns to its right. */
  caption: { font: 'caption', runsOn: true },
  header: { font: 'bold', header: true, wraps: true },
  /** The text format: what begins with a sign stays a text also when somebody edits the cell. */
  text: { format: 'text', wraps: true },
  number: {},
  day: { format: 'day' },
  instant: { format: 'instant' },
  duration: { format: 'duration' },
  boldText: { format: 'text', font: 'bold', wraps: true },
  boldNumber: { font: 'bold' },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS) as LookName[];
const NUMBERS = Object.fromEntries(NAMES.map((name, number) => [name, number])) as Record<LookName, number>;

/** The look's number, for the `s` of a cell. */
export function lookNumber(name: LookName): number {
  return NUMBERS[name];
}

/** How a cell looks by its kind; null has no look of its own. */
export function lookOf(cell: Exclude<Cell, null>, bold: boolean): LookName {
  if (typeof cell === 'string') return bold ? 'boldText' : 'text';
  if (typeof cell === 'number') return bold ? 'boldNumber' : 'number';
  if ('day' in cell) return 'day';
  return 'at' in cell ? 'instant' : 'duration';
}

/** xl/styles.xml. */
export function stylesXml(): string {
  const looks = NAMES.map((name) => lookXml(LOOKS[name])).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/><numFmt numFmtId="165" formatCode="dd.mm.yyyy hh:mm"/><numFmt numFmtId="166" formatCode="[m]:ss"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><i/><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${NAMES.length}">${looks}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function lookXml({ format = 'general', font = 'plain', header, ...text }: Look): string {
  const [fill, border] = header ? [2, 1] : [0, 0];
  const numbers = `numFmtId="${FORMATS[format]}" fontId="${FONTS[font]}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf ${numbers} ${applied}>${alignmentXml({ header, ...text })}</xf>`;
}

/** Numbers keep a little away from the text in the column to their right. */
function alignmentXml({ header, wraps, runsOn }: Pick<Look, 'header' | 'wraps' | 'runsOn'>): string {
  if (header) return '<alignment horizontal="center" vertical="center" wrapText="1"/>';
  if (wraps) return '<alignment vertical="top" wrapText="1"/>';
  return runsOn ? '<alignment vertical="top"/>' : '<alignment horizontal="right" vertical="top" indent="1"/>';
}
