/** The tally of concerts as a table to be opened in a spreadsheet. */

import { plainDateAt } from '../../calendar.ts';
import type { Attendance } from '../../concerts/seats/figures.ts';
import type { Say } from '../../texts/texts.ts';
import { csv } from '../workbook/csv.ts';
import type { TableColumn } from '../workbook/entry-table.ts';

/** The bytes; days are told in each concert's zone. */
export function concertsCsv(concerts: readonly Attendance[], say: Say): AsyncGenerator<Buffer> {
  async function* pages() {
    yield concerts;
  }
  return csv(columns(say), pages(), 'UTC');
}

function columns(say: Say): Pick<TableColumn<Attendance>, 'header' | 'cell'>[] {
  return [
    {
      header: say('concerts-tally-column-day'),
      cell: ({ startsAt, zone }) => ({ day: plainDateAt(startsAt, zone) }),
    },
    { header: say('concerts-tally-column-title'), cell: ({ title }) => title },
    { header: say('concerts-tally-column-capacity'), cell: ({ capacity }) => capacity },
    { header: say('unit-seats-promised'), cell: ({ promised }) => promised },
    { header: say('concerts-tally-column-families'), cell: ({ families }) => families },
    { header: say('concerts-tally-column-not-coming'), cell: ({ notComing }) => notComing },
    { header: say('concerts-tally-column-waiting'), cell: ({ waiting }) => waiting },
    { header: say('unit-people-came'), cell: ({ came }) => came },
    { header: say('concerts-tally-column-walk-ins'), cell: ({ walkIns }) => walkIns },
  ];
}
