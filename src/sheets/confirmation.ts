/** A confirmation for a school: which of its entries take part, to be signed by hand. */

import { inContestOrder } from '../contests/acts.ts';
import type { Block, Paper, Piece, TableRow } from '../paper/paper.ts';
import { formatDayRange } from '../texts/calendar-format.ts';
import { formatDate } from '../texts/format.ts';
import type { SheetEntry, SheetInstitution } from './entry.ts';
import { column, framed, type Setting, table, teacherPieces, titleText, whoPieces } from './frame.ts';
import { madeInTurns } from './turns.ts';

/** The institution's accepted entries, with every child by name: schools free them from lessons by this paper. */
export async function confirmationPaper(
  setting: Setting,
  institution: SheetInstitution,
  entries: readonly SheetEntry[],
): Promise<Paper> {
  const { contest, say } = setting;
  const ordered = inContestOrder(contest, entries);
  const rows = await madeInTurns(ordered, (entry, at): TableRow[] => [rowOf(entry, at, setting)]);
  const columns = [
    column(say, 'paper-column-place', 'fit', 'right'),
    column(say, 'paper-column-number', 'fit'),
    column(say, 'paper-column-nomination', { share: 2 }),
    column(say, 'paper-column-who-title', { share: 4 }),
    column(say, 'paper-column-teacher', { share: 2.2 }),
  ];
  const title = say('paper-confirmation');
  const participations = entries.reduce((sum, { count }) => sum + count, 0);
  const blocks: Block[] = [
    ...opening(setting, institution),
    table(say, columns, rows),
    {
      kind: 'text',
      text: say('paper-confirmation-total', {
        entries: say('paper-entries', { count: entries.length }),
        participations,
      }),
      after: 10,
    },
    {
      kind: 'signing',
      lines: [{ label: say('paper-organizer'), hint: say('paper-hint-signature') }, { label: say('paper-date') }],
    },
    { kind: 'text', text: say('paper-stamp'), style: 'small' },
  ];
  return { title: `${title}. ${institution.shortName}`, sheets: [framed(setting, { title }, blocks)] };
}

/** Who confirms what to whom, and when it takes place. */
function opening({ contest, say }: Setting, { fullName, shortName }: SheetInstitution): Block[] {
  const places = contest.stages.filter(({ remote }) => !remote);
  const lines = [
    say('paper-confirmation-contest', { contest: contest.title }),
    ...(contest.organizer === undefined ? [] : [say('paper-confirmation-by', { organizer: contest.organizer })]),
    say('paper-confirmation-for', { institution: fullName === shortName ? shortName : `${fullName} (${shortName})` }),
    ...places.map(({ title, starts_on, ends_on, venue }) => {
      const year = starts_on.slice(0, 4);
      const days =
        starts_on === ends_on
          ? formatDate(starts_on, say.language)
          : `${formatDayRange(starts_on, ends_on, say.language)} ${year}`;
      return [`${title}: ${days}`, venue].filter(Boolean).join(', ');
    }),
  ];
  return [
    ...lines.map((text): Block => ({ kind: 'text', text, after: 3 })),
    { kind: 'text', text: say('paper-confirmation-accepted'), style: 'strong' },
  ];
}

function rowOf(entry: SheetEntry, at: number, { say }: Setting): TableRow {
  const { nomination, category, ensemble, children } = entry;
  const names: Piece[] = ensemble === null ? [] : [{ text: children.join(', '), style: 'small' }];
  return {
    kind: 'row',
    cells: [
      `${at + 1}`,
      entry.number,
      [{ text: nomination.title }, { text: category?.title ?? '', style: 'small' }],
      [...whoPieces(entry, say), { text: titleText(entry, say) }, ...names],
      teacherPieces(entry),
    ],
  };
}
