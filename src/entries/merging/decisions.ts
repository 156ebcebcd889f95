/** What an organizer decided about children, kept for good, and the identities it is about. */

import { and, eq, exists, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { recordAll } from '../../history/actions.ts';
import type { Caller } from '../../people/access.ts';
import { childDecisions } from '../rosters/tables.ts';
import { children, entries, participations } from '../tables.ts';

/** Entries in which one of these identities takes part. */
export function hasIdentity(identities: readonly number[]): SQL {
  return exists(
    sql`(select 1 from ${participations} where ${participations.entryId} = ${entries.id}
      and ${inArray(participations.identityId, [...identities])})`,
  );
}

/** The keys under which these identities are spelled: whoever makes a child of them waits for the lock on these. */
export async function keysOf(tx: Database, identities: readonly number[]): Promise<string[]> {
  const found = await tx
    .selectDistinct({ key: children.matchKey })
    .from(children)
    .where(inArray(children.identityId, [...identities]));
  return found.map(({ key }) => key);
}

/** The later word about a pair takes the place of the earlier. */
export async function remember(
  tx: Database,
  { personId }: Caller,
  verdict: 'same' | 'different',
  { oneId, otherId }: { oneId: number; otherId: number },
  now: Date,
): Promise<void> {
  const pair = { oneId: Math.min(oneId, otherId), otherId: Math.max(oneId, otherId) };
  const same = and(eq(childDecisions.oneId, pair.oneId), eq(childDecisions.otherId, pair.otherId));
  const standing = await tx
    .select({ id: childDecisions.id })
    .from(childDecisions)
    .where(and(same, eq(childDecisions.verdict, verdict)));
  await tx.delete(childDecisions).where(and(same, ne(childDecisions.verdict, verdict)));
  if (standing.length === 0)
    await tx.insert(childDecisions).values({ ...pair, verdict, decidedBy: personId, decidedAt: now });
}

/** Every entry it concerns has a line of it; identities are no names. */
export async function tell(
  tx: Database,
  { personId }: Caller,
  entryIds: readonly number[],
  action: 'child-joined' | 'child-parted',
  identity: { from: number; to: number },
  now: Date,
): Promise<void> {
  await recordAll(
    tx,
    entryIds.map((subjectId) => ({ at: now, personId, subject: 'entry', subjectId, action, change: { identity } })),
  );
}
