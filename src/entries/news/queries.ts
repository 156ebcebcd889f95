/** What one message of news is about. */

import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { viewEntries } from '../queries.ts';
import { loadEntries } from '../storing/load.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';
import { newsOf } from './rules.ts';
import { entryNews } from './tables.ts';

/** Which message. */
interface Batch {
  personId: number;
  batch: number;
}

/** The entries the message tells of as they stand now, by contest and number; those moved on since are left out. */
export async function entriesInNews(db: Database, { personId, batch }: Batch): Promise<EntryView[]> {
  const told = db
    .select({ id: entryNews.entryId })
    .from(entryNews)
    .where(and(eq(entryNews.personId, personId), eq(entryNews.batch, batch)));
  const found = await loadEntries(db, and(inArray(entries.id, told), eq(entries.contactId, personId)));
  const standing = found.filter((entry) => newsOf(entry) !== undefined);
  standing.sort((one, other) => one.contestId - other.contestId || (one.number ?? 0) - (other.number ?? 0));
  return viewEntries(db, standing);
}

/** The entries the message returned, as they stand now; those no longer the person's are left out. */
export async function entriesReturnedIn(db: Database, { personId, batch }: Batch): Promise<EntryView[]> {
  const told = db
    .select({ id: entryNews.entryId })
    .from(entryNews)
    .where(and(eq(entryNews.personId, personId), eq(entryNews.batch, batch), eq(entryNews.what, 'returned')));
  const found = await loadEntries(db, and(inArray(entries.id, told), eq(entries.contactId, personId)));
  return viewEntries(db, found);
}
