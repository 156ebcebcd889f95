/** The sheets that name people: the entries, and the children in them. */

import type { Contest } from '../../contests/queries.ts';
import { ageInContest } from '../../entries/judging/age.ts';
import type { Say } from '../../texts/texts.ts';
import type { Scope } from '../counting/scope.ts';
import { entryColumns, placeColumns, type TableColumn } from './entry-table.ts';
import {
  createChildrenReader,
  createEntryReader,
  type ListedChild,
  type ListedChildren,
  type Named,
  type PageTexts,
} from './listed.ts';
import type { Cell, Sheet } from './sheet.ts';

/** What the sheets of lists are made from. */
export interface ListSource {
  readonly contest: Contest;
  readonly scope: Scope;
  readonly say: Say;
  readonly caption: string;
  /** The pages of a list as the database writes them: see `createEntryReader`. */
  readonly read: ReadList;
}

/** Reads a list from its beginning, page by page. */
export type ReadList = (named: Named) => AsyncIterable<PageTexts>;

/** Every entry but drafts, a row each. */
export function entriesSheet({ contest, scope, say, caption, read }: ListSource): Sheet {
  const columns = entryColumns(contest.definition, scope, say);
  return {
    name: say('sheet-entries'),
    caption,
    columns,
    pages: pagesOf(read('teachers'), createEntryReader(), columns),
  };
}

/** A child in an entry: the rows of the sheet of participants. */
interface Participation {
  entry: ListedChildren;
  child: ListedChild;
}

/** Every participation but those of drafts: a child in two entries stands in two rows. */
export function participantsSheet({ contest, say, caption, read }: ListSource): Sheet {
  const columns = participantColumns(contest, say);
  const entriesIn = createChildrenReader();
  const rowsIn = (page: PageTexts) =>
    entriesIn(page).flatMap((entry) => entry.children.map((child) => ({ entry, child })));
  return { name: say('sheet-participants'), caption, columns, pages: pagesOf(read('children'), rowsIn, columns) };
}

function participantColumns({ definition }: Contest, say: Say): TableColumn<Participation>[] {
  const place = placeColumns(definition, say).map(
    ({ cell, ...column }): TableColumn<Participation> => ({ ...column, cell: ({ entry }) => cell(entry) }),
  );
  const own: TableColumn<Participation>[] = [
    { header: say('column-last-name'), width: 18, cell: ({ child }) => child.lastName },
    { header: say('column-first-name'), width: 14, cell: ({ child }) => child.firstName },
    { header: say('column-patronymic'), width: 16, cell: ({ child }) => child.patronymic },
    { header: say('column-birth-date'), width: 12, cell: ({ child }) => ({ day: child.birthDate }) },
    definition.age_basis.kind === 'school_grade'
      ? { header: say('column-grade'), width: 12, cell: ({ child }) => gradeCell(child.grade, say) }
      : { header: say('column-age'), width: 13, cell: ({ child }) => ageInContest(definition, child.birthDate) },
  ];
  return [...place.slice(0, 1), ...own, ...place.slice(1)];
}

function gradeCell(grade: string | null, say: Say): Cell {
  if (grade === null) return null;
  return grade === 'preschool' ? say('entry-grade-preschool') : Number(grade);
}

async function* pagesOf<R>(
  pages: AsyncIterable<PageTexts>,
  rowsIn: (page: PageTexts) => R[],
  columns: readonly TableColumn<R>[],
) {
  for await (const page of pages) yield rowsIn(page).map((row) => columns.map(({ cell }) => cell(row)));
}
