/** What a file is written from, as plain data that can be handed to a thread, and the writing itself. */

import type { Contest } from '../../contests/queries.ts';
import type { Language, Say } from '../../texts/texts.ts';
import type { Scope } from '../counting/scope.ts';
import { csv } from './csv.ts';
import { entryColumns } from './entry-table.ts';
import { entriesSheet, participantsSheet, type ReadList } from './list-sheets.ts';
import { createEntryReader } from './listed.ts';
import type { Book, Cell, Sheet } from './sheet.ts';
import { xlsx } from './xlsx.ts';

/** The contest whose entries are listed, and the moment they are listed of. */
export interface ListJob {
  readonly contest: Contest;
  readonly scope: Scope;
  readonly caption: string;
}

/** A sheet whose rows are there already. */
export type ReadySheet = Sheet & { pages: Cell[][][] };

export type FileJob = { readonly language: Language } & (
  | {
      readonly kind: 'xlsx';
      readonly book: Omit<Book, 'sheets'>;
      readonly figures: readonly ReadySheet[];
      /** Null where names are not to be seen. */
      readonly lists: ListJob | null;
    }
  | { readonly kind: 'csv'; readonly list: Omit<ListJob, 'caption'> }
);

/** The file's bytes; the pages of its lists are read as they are written. */
export function writeFile(job: FileJob, say: Say, read: ReadList): AsyncGenerator<Buffer> {
  if (job.kind === 'csv') {
    const { contest, scope } = job.list;
    return csv(entryColumns(contest.definition, scope, say), entriesOf(read), scope.zone);
  }
  const source = job.lists && { ...job.lists, say, read };
  const lists = source ? [entriesSheet(source), participantsSheet(source)] : [];
  return xlsx({ ...job.book, sheets: [...job.figures, ...lists] });
}

async function* entriesOf(read: ReadList) {
  const entriesIn = createEntryReader();
  for await (const page of read('teachers')) yield entriesIn(page);
}
