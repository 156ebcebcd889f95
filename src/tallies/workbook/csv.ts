/** A table as CSV, written while it is read: UTF-8 with a byte order mark and semicolons, as a Russian Excel opens it. */

import { writeCsvStream } from 'hucre/csv';
import { wallClock } from '../../calendar.ts';
import { formatDuration } from '../../texts/format.ts';
import type { TableColumn } from './entry-table.ts';
import type { Cell } from './sheet.ts';

/** The bytes; instants are told in `zone` as «2026-11-16 09:03», days as «2026-11-16», texts that could run are disarmed. */
export async function* csv<R>(
  columns: readonly Pick<TableColumn<R>, 'header' | 'cell'>[],
  pages: AsyncIterable<readonly R[]>,
  zone: string,
): AsyncGenerator<Buffer> {
  async function* lines() {
    yield columns.map(({ header }) => header);
    for await (const page of pages) {
      for (const row of page) yield columns.map(({ cell }) => plain(cell(row), zone));
    }
  }
  const options = { delimiter: ';', bom: true, headers: false, escapeFormulae: true } as const;
  for await (const chunk of writeCsvStream(lines(), options)) yield Buffer.from(chunk);
}

function plain(cell: Cell, zone: string): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('day' in cell) return cell.day;
  if ('seconds' in cell) return formatDuration(cell.seconds);
  return wallClock(cell.at, zone).toISOString().slice(0, '2026-11-16T09:03'.length).replace('T', ' ');
}
