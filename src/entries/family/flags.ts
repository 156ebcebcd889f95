/** Keeps the flag «no consent» of entries true to what guardians have decided since the entry was judged. */

import { and, eq, inArray, ne } from 'drizzle-orm';
import { childrenWithout } from '../../consents/queries.ts';
import type { Database } from '../../database/connect.ts';
import { entries, participations } from '../tables.ts';
import { ISSUE_CODES, type Issue } from '../words.ts';

/** Judges the consents of the contest's entries with these children anew; the entries' versions stay as they are. */
export async function refreshConsentFlags(tx: Database, contestId: number, childIds: readonly number[]): Promise<void> {
  if (childIds.length === 0) return;
  const concerned = tx
    .select({ id: participations.entryId })
    .from(participations)
    .where(inArray(participations.childId, [...childIds]));
  const found = await tx
    .select({ id: entries.id, issues: entries.issues })
    .from(entries)
    .where(and(eq(entries.contestId, contestId), ne(entries.state, 'draft'), inArray(entries.id, concerned)))
    .orderBy(entries.id)
    .for('update');
  const ids = found.map(({ id }) => id);
  const members = await membersOf(tx, ids);
  const uncovered = new Set(await childrenWithout(tx, contestId, [...members.values()].flat()));
  for (const { id, issues } of found) {
    const missing = (members.get(id) ?? []).filter((childId) => uncovered.has(childId));
    const after = withMissing(issues, missing);
    if (JSON.stringify(after) !== JSON.stringify(issues)) {
      await tx.update(entries).set({ issues: after }).where(eq(entries.id, id));
    }
  }
}

async function membersOf(tx: Database, entryIds: number[]): Promise<Map<number, number[]>> {
  const members = new Map<number, number[]>();
  if (entryIds.length === 0) return members;
  const found = await tx
    .select({ entryId: participations.entryId, childId: participations.childId })
    .from(participations)
    .where(inArray(participations.entryId, entryIds))
    .orderBy(participations.entryId, participations.position);
  for (const { entryId, childId } of found) members.set(entryId, [...(members.get(entryId) ?? []), childId]);
  return members;
}

/** The issues in the catalogue's order, with one for each child without consent. */
function withMissing(issues: readonly Issue[], childIds: readonly number[]): Issue[] {
  const others = issues.filter(({ code }) => code !== 'consent_missing');
  const missing = childIds.map((childId): Issue => ({ code: 'consent_missing', childId }));
  return [...others, ...missing].sort((one, other) => ISSUE_CODES.indexOf(one.code) - ISSUE_CODES.indexOf(other.code));
}
