/** What a sheet says, line by line, before it is set: bands as «# …», rows with « | » between their cells. */

import type { Block, Cell, Paper, PaperSheet } from '../../src/paper/paper.ts';

/** Each sheet of the document. */
export function toldBy({ sheets }: Paper): string[][] {
  return sheets.map(toldOn);
}

/** Only the tables' rows and bands. */
export function rowsOn({ blocks }: PaperSheet): string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? tableLines(block) : []));
}

function toldOn({ blocks }: PaperSheet): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'text') return [block.text];
    if (block.kind === 'signing') return block.lines.map(({ label }) => `${label} ____`);
    return [block.columns.map(({ head }) => head).join(' | '), ...tableLines(block)];
  });
}

function tableLines({ rows }: Extract<Block, { kind: 'table' }>): string[] {
  return rows.map((row) =>
    row.kind === 'band' ? `${'#'.repeat(row.level)} ${row.text}` : row.cells.map(told).join(' | '),
  );
}

function told(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return cell.map(({ text, box }) => (box ? `☐ ${text}`.trim() : text)).join(' / ');
}
