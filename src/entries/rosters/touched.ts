/** Which entries a correction of a child's data reaches, and what it means for each. */

import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { mayEdit } from '../../contests/rules.ts';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { extensionOf } from '../extending/extensions.ts';
import type { Entry } from '../facts.ts';
import { EDITABLE_STATES } from '../lifecycle.ts';
import { isOpen } from '../settle.ts';
import { actorOn, loadEntries } from '../storing/load.ts';
import { entries, participations } from '../tables.ts';

/** Entries to be corrected at once, and accepted ones that wait for a word; what is over is left as it was. */
export interface Touched {
  open: Entry[];
  accepted: Entry[];
}

/**
 * The entries with the child: the caller's own, those of an institution they are confirmed for, and for the staff
 * those of the institution the correction begins at. In the order in which they are locked.
 */
export async function touchedBy(
  db: Database,
  caller: Caller,
  from: Entry,
  identityId: number,
  now: Date,
): Promise<Touched> {
  const found = await loadEntries(
    db,
    withChild(caller, from, identityId),
    undefined,
    sql`(${entries.state} = 'draft'),
    ${entries.contestId}, ${entries.id}`,
  );
  const definitions = await definitionsOf(db, found);
  const touched: Touched = { open: [], accepted: [] };
  for (const entry of found) {
    const contest = definitions.get(entry.contestId);
    if (contest?.state !== 'active' || !EDITABLE_STATES.includes(entry.state)) continue;
    const inTime = isOpen(entry) || actorOn(entry, caller) !== 'contact' || (await mayStill(db, entry, contest, now));
    if (inTime) touched[entry.state === 'accepted' ? 'accepted' : 'open'].push(entry);
  }
  return touched;
}

/** The general end first: a personal one is asked for only where that is past. */
async function mayStill(db: Database, entry: Entry, contest: ContestDefinition, now: Date): Promise<boolean> {
  return mayEdit(contest, null, now).ok || mayEdit(contest, await extensionOf(db, entry), now).ok;
}

function withChild(caller: Caller, from: Entry, identityId: number) {
  const acting = [...(caller.institutions ?? [])];
  const asStaff = actorOn(from, caller) !== 'contact';
  const hasChild = sql`exists (select from ${participations}
    where ${participations.entryId} = ${entries.id} and ${participations.identityId} = ${identityId})`;
  return and(
    hasChild,
    or(
      eq(entries.contactId, caller.personId),
      acting.length > 0 ? inArray(entries.institutionId, acting) : undefined,
      asStaff && from.institutionId !== null ? eq(entries.institutionId, from.institutionId) : undefined,
      eq(entries.id, from.id),
    ),
  );
}

async function definitionsOf(db: Database, found: readonly Entry[]): Promise<Map<number, ContestDefinition>> {
  const ids = [...new Set(found.map(({ contestId }) => contestId))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: contests.id, definition: contests.definition })
    .from(contests)
    .where(inArray(contests.id, ids));
  return new Map(rows.map(({ id, definition }) => [id, definition]));
}
