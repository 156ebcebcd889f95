/** What an organizer has ticked: which entries, and whether each is still as they saw it. */

import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import type { Caller } from '../../people/access.ts';
import { viewEntries } from '../queries.ts';
import { loadEntries } from '../storing/load.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';

/** An entry ticked, in the version that was seen. */
export interface Picked {
  entryId: number;
  version: number;
}

/** The caller's picks in a contest, in the order of the entries' numbers. */
export function picksOf(db: Database, { personId }: Caller, contestId: number): Promise<Picked[]> {
  return rows<Picked>(
    db,
    sql`select k.entry_id as "entryId", k.version from entry_picks k join entries e on e.id = k.entry_id
      where k.person_id = ${personId} and k.contest_id = ${contestId} and e.state <> 'draft' order by e.number`,
  );
}

/** The entries the caller has picked, as they are now, in the order of their numbers. */
export async function pickedEntries(db: Database, { personId }: Caller, contestId: number): Promise<EntryView[]> {
  const picked = sql`exists (select 1 from entry_picks k
    where k.entry_id = ${entries.id} and k.person_id = ${personId} and k.contest_id = ${contestId})`;
  const own = and(eq(entries.contestId, contestId), sql`${entries.state} <> 'draft'`, picked);
  return viewEntries(db, await loadEntries(db, own, undefined, sql`${entries.number}`));
}
