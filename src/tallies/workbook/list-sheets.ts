/** The sheets that name people: the entries, and the children in them. */

import type { Contest } from '../../contests/queries.ts';
import { ageInContest } from '../../entries/age.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import type { Scope } from '../scope.ts';
import { entryColumns, placeColumns, type TableColumn } from './entry-table.ts';
import { createListReader, type ListedChild, type ListedEntry, type Named } from './listed.ts';
import type { Cell, Sheet } from './sheet.ts';

/** What the sheets of lists are made from. */
export interface ListSource {
  readonly contest: Contest;
  readonly scope: Scope;
  readonly say: Say;
  readonly caption: string;
  /** The pages of a list as the database writes them: see `createListReader`. */
  readonly read: ReadList;
}

/** Reads a list from its beginning, page by page. */
export type ReadList = (named: Named) => AsyncIterable<string>;

/** Every entry but drafts, a row each. */
export function entriesSheet(source: ListSource): Sheet {
  const { contest, scope, say } = source;
  return listSheet(source, 'sheet-entries', 'teachers', entryColumns(contest.definition, scope, say), (entry) => [
    entry,
  ]);
}

/** A child in an entry: the rows of the sheet of participants. */
interface Participation {
  entry: ListedEntry;
  child: ListedChild;
}

/** Every participation but those of drafts: a child in two entries stands in two rows. */
export function participantsSheet(source: ListSource): Sheet {
  const { contest, say } = source;
  return listSheet(source, 'sheet-participants', 'children', participantColumns(contest, say), (entry) =>
    entry.children.map((child) => ({ entry, child })),
  );
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

function listSheet<R>(
  { say, caption, read }: ListSource,
  name: PlainKey,
  named: Named,
  columns: readonly TableColumn<R>[],
  rowsOf: (entry: ListedEntry) => R[],
): Sheet {
  async function* pages() {
    const listedIn = createListReader();
    for await (const page of read(named)) {
      yield listedIn(page)
        .flatMap(rowsOf)
        .map((row) => columns.map(({ cell }) => cell(row)));
    }
  }
  return { name: say(name), caption, columns, pages: pages() };
}
