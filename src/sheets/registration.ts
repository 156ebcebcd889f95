/** The registration sheet of the contest day: who came, ticked by hand, with the teachers' phones. For organizers only. */

import type { Paper, PaperColumn, TableRow } from '../paper/paper.ts';
import type { SheetEntry } from './entry.ts';
import { bandText, column, framed, phonePieces, type Setting, table, titleText, whoPieces } from './frame.ts';
import { byInstitution, byNomination } from './rules.ts';
import { madeInTurns } from './turns.ts';

/** By institution, as people come in together; or in the order of the acts. */
export type RegistrationOrder = 'institution' | 'act';

/** Room for a signature, in points. */
const SIGNED = 24;

/** Entries are those expected on the day, with phones. */
export async function registrationPaper(
  setting: Setting,
  entries: readonly SheetEntry[],
  by: RegistrationOrder,
): Promise<Paper> {
  const { contest, say } = setting;
  const rows = await madeInTurns(linesOf(setting, entries, by), (line): TableRow[] =>
    'entry' in line ? [rowOf(line.entry, line.place, by, setting)] : [line],
  );
  const title = say('paper-registration');
  const lines = [say('paper-registration-hint', { count: entries.length })];
  const blocks = [table(say, columnsOf(by, setting), rows, SIGNED)];
  const sheet = framed(setting, { title, lines, landscape: true }, blocks);
  return { title: `${title}. ${contest.title}`, sheets: [sheet] };
}

function columnsOf(by: RegistrationOrder, { say }: Setting): PaperColumn[] {
  return [
    column(say, 'paper-column-came', 'fit'),
    column(say, 'paper-column-place', 'fit', 'right'),
    column(say, 'paper-column-number', 'fit'),
    column(say, 'paper-column-who', { share: 3 }),
    column(say, 'paper-column-people', 'fit', 'center'),
    by === 'institution'
      ? column(say, 'paper-column-nomination', { share: 2.2 })
      : column(say, 'paper-column-institution', { share: 2.2 }),
    column(say, 'paper-column-teacher-phone', { share: 2.4 }),
    column(say, 'paper-column-signature', 90),
  ];
}

function rowOf(entry: SheetEntry, place: number, by: RegistrationOrder, { say }: Setting): TableRow {
  const { nomination, category, institution } = entry;
  return {
    kind: 'row',
    cells: [
      [
        { text: say('paper-came'), box: true },
        { text: say('paper-did-not-come'), box: true },
      ],
      `${place}`,
      entry.number,
      [...whoPieces(entry, say), { text: titleText(entry, say), style: 'small' }],
      `${entry.count}`,
      by === 'institution'
        ? [{ text: nomination.title }, { text: category?.title ?? '', style: 'small' }]
        : institution.shortName,
      phonePieces(entry, say),
      '',
    ],
  };
}

type Line = Extract<TableRow, { kind: 'band' }> | { entry: SheetEntry; place: number };

function linesOf({ contest, say }: Setting, entries: readonly SheetEntry[], by: RegistrationOrder): Line[] {
  let place = 0;
  const counted = (group: readonly SheetEntry[]) =>
    group.map((entry): Line => {
      place += 1;
      return { entry, place };
    });
  const band = (title: string, count: number): Line => ({ kind: 'band', level: 1, text: bandText(title, count, say) });
  if (by === 'institution') {
    return byInstitution(contest, entries, say.language).flatMap((group) => [
      band(group[0]?.institution.shortName ?? '', group.length),
      ...counted(group),
    ]);
  }
  return byNomination(contest, entries).flatMap(({ nomination, count, categories }) => [
    band(nomination.title, count),
    ...categories.flatMap((one) => counted(one.entries)),
  ]);
}
