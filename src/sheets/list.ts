/** The list of a contest by nomination and age category: what the hall, the hosts and the jury's secretary read from. */

import type { Paper, TableRow } from '../paper/paper.ts';
import type { SheetEntry } from './entry.ts';
import {
  bandText,
  column,
  durationText,
  framed,
  type Setting,
  table,
  teacherPieces,
  titleText,
  whoPieces,
} from './frame.ts';
import { byNomination } from './rules.ts';
import { madeInTurns } from './turns.ts';

/** The list; durations have a column where any entry has one. */
export async function listPaper(setting: Setting, entries: readonly SheetEntry[]): Promise<Paper> {
  const { contest, say } = setting;
  const timed = entries.some(({ seconds }) => seconds !== null);
  const columns = [
    column(say, 'paper-column-place', 'fit', 'right'),
    column(say, 'paper-column-number', 'fit'),
    column(say, 'paper-column-who', { share: 3 }),
    column(say, 'paper-column-title', { share: 2.6 }),
    column(say, 'paper-column-institution', { share: 2.2 }),
    column(say, 'paper-column-teacher', { share: 2.2 }),
    ...(timed ? [column(say, 'paper-column-duration', 'fit', 'right')] : []),
  ];
  const rowOf = (entry: SheetEntry, place: number): TableRow => ({
    kind: 'row',
    cells: [
      `${place}`,
      entry.number,
      whoPieces(entry, say),
      titleText(entry, say),
      entry.institution.shortName,
      teacherPieces(entry),
      ...(timed ? [durationText(entry)] : []),
    ],
  });
  const rows = await madeInTurns(linesOf(setting, entries), (line): TableRow[] =>
    'entry' in line ? [rowOf(line.entry, line.place)] : [line],
  );
  const title = say('paper-list');
  const lines = [say('paper-rule-counted', { count: entries.length })];
  const sheet = framed(setting, { title, lines, landscape: true }, [table(say, columns, rows)]);
  return { title: `${title}. ${contest.title}`, sheets: [sheet] };
}

type Line = Extract<TableRow, { kind: 'band' }> | { entry: SheetEntry; place: number };

/** Bands and entries in the contest's order; entries are counted from 1 in each nomination. */
function linesOf({ contest, say }: Setting, entries: readonly SheetEntry[]): Line[] {
  return byNomination(contest, entries).flatMap(({ nomination, count, categories }): Line[] => {
    let place = 0;
    return [
      { kind: 'band', level: 1, text: bandText(nomination.title, count, say) },
      ...categories.flatMap(({ category, entries: group }): Line[] => [
        { kind: 'band', level: 2, text: category?.title ?? say('paper-no-category') },
        ...group.map((entry): Line => {
          place += 1;
          return { entry, place };
        }),
      ]),
    ];
  });
}
