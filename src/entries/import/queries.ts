/** Questions about imports: a person's checked file, and the entries a person may take away as a table. */

import { and, eq } from 'drizzle-orm';
import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { entries } from '../tables.ts';
import { type ImportPreview, previewOf } from './preview.ts';
import { imports } from './tables.ts';

/** The person's file as it was checked; undefined when it is not theirs, was dropped or has gone. */
export async function importPreview(
  db: Database,
  { personId }: Caller,
  id: number,
): Promise<ImportPreview | undefined> {
  const [file] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.personId, personId)));
  const contest = file && file.state !== 'dropped' ? await contestById(db, file.contestId) : undefined;
  return file && contest ? previewOf(file.id, contest.definition, file.checked) : undefined;
}

/** Whether the person has entries in the contest, drafts too. */
export async function hasEntries(db: Database, personId: number, contestId: number): Promise<boolean> {
  const found = await db
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.contactId, personId), eq(entries.contestId, contestId)))
    .limit(1);
  return found.length > 0;
}
