/** Jury sheets: one for each member, nomination and age category, to be filled in by hand. Never a phone on them. */

import type { Paper, PaperColumn, PaperSheet, TableBlock, TableRow } from '../paper/paper.ts';
import type { SheetEntry } from './entry.ts';
import { column, durationText, framed, type Setting, table, titleText, whoPieces } from './frame.ts';
import { byNomination } from './rules.ts';
import { madeInTurns } from './turns.ts';

export interface JuryWish {
  /** How many members the sheets are for. */
  readonly members: number;
  /** Without the institution: the jury does not know where a child learns. */
  readonly blind: boolean;
}

/** Room for a figure written by hand, in points. */
const WRITTEN = 30;
/** Widths of a criterion's column in points: the more of them, the narrower. */
const ROOMY = 42;
const NARROW = 30;
const MANY = 6;

/** Every member's own stack, in the contest's order. */
export async function juryPaper(
  setting: Setting,
  entries: readonly SheetEntry[],
  { members, blind }: JuryWish,
): Promise<Paper> {
  const { contest, say } = setting;
  const groups = byNomination(contest, entries).flatMap(({ nomination, categories }) =>
    categories.map(({ category, entries: group }) => ({ nomination, category, group })),
  );
  const parts: { heading: string; table: TableBlock }[] = [];
  for (const { nomination, category, group } of groups) {
    const heading = [nomination.title, category?.title ?? say('paper-no-category')].join(' · ');
    const shown = { blind, timed: group.some(({ seconds }) => seconds !== null) };
    const rows = await madeInTurns(group, (entry, at) => [rowOf(entry, at, shown, setting)]);
    parts.push({ heading, table: table(say, columnsOf(shown, setting), rows, WRITTEN) });
  }
  const jurors = Array.from({ length: members }, (_, at) =>
    members === 1 ? say('paper-juror') : say('paper-juror-numbered', { number: at + 1 }),
  );
  const stacks = jurors.flatMap((juror) => parts.map((part) => ({ juror, part })));
  const sheets = await madeInTurns(stacks, ({ juror, part }): PaperSheet[] => [
    framed(setting, { title: say('paper-jury'), landscape: true }, [
      { kind: 'text', text: part.heading, style: 'strong' },
      { kind: 'text', text: say('paper-jury-hint'), style: 'small' },
      part.table,
      {
        kind: 'signing',
        lines: [{ label: juror, hint: say('paper-hint-name') }, { label: say('paper-signature-and-date') }],
      },
    ]),
  ]);
  return { title: `${say('paper-jury')}. ${contest.title}`, sheets };
}

/** What a table of the sheet shows beside who performs what. */
interface Shown {
  readonly blind: boolean;
  readonly timed: boolean;
}

function columnsOf({ blind, timed }: Shown, { contest, say }: Setting): PaperColumn[] {
  const { criteria } = contest;
  const width = criteria.length > MANY ? NARROW : ROOMY;
  return [
    column(say, 'paper-column-place', 'fit', 'right'),
    column(say, 'paper-column-number', 'fit'),
    column(say, 'paper-column-who-title', { share: 3 }),
    ...(blind ? [] : [column(say, 'paper-column-institution', { share: 1.7 })]),
    ...(timed ? [column(say, 'paper-column-duration', 'fit', 'right')] : []),
    ...criteria.map((head): PaperColumn => ({ head, width, upright: true })),
    { head: say('paper-column-total'), width: ROOMY, upright: true },
    column(say, 'paper-column-notes', { share: 1.5 }),
  ];
}

function rowOf(entry: SheetEntry, at: number, { blind, timed }: Shown, { contest, say }: Setting): TableRow {
  return {
    kind: 'row',
    cells: [
      `${at + 1}`,
      entry.number,
      [...whoPieces(entry, say), { text: titleText(entry, say) }],
      ...(blind ? [] : [entry.institution.shortName]),
      ...(timed ? [durationText(entry)] : []),
      ...contest.criteria.map(() => ''),
      '',
      '',
    ],
  };
}
