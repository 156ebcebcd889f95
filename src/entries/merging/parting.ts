/** Parts namesakes who were taken for one child. */

import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { lockKeys } from '../people/key-locks.ts';
import type { Refusal } from '../refusals.ts';
import { transact } from '../storing/transact.ts';
import { children, participations } from '../tables.ts';
import { hasIdentity, keysOf, remember, tell } from './decisions.ts';
import { lockEntries } from './locking.ts';
import { keepChildVersions } from './versions.ts';

/**
 * Parts the child of one entry from the child of the same name and birth date in others: in all entries of its
 * institution where others know the child too, else in this entry alone.
 */
export async function splitChild(
  db: Database,
  caller: Caller,
  { entryId, childId }: { entryId: number; childId: number },
  now: Date,
): Promise<Result<{ entries: number }, Refusal>> {
  const allowed = authorize(caller, 'child.decide');
  if (!allowed.ok) return allowed;
  return transact(db, async (tx) => {
    const [child] = await tx.select().from(children).where(eq(children.id, childId));
    if (!child) return refused({ code: 'child-unknown' });
    const touched = await lockEntries(tx, hasIdentity([child.identityId]));
    await lockKeys(tx, await keysOf(tx, [child.identityId]));
    const parted = await part(tx, child, entryId, touched, now);
    if (!parted.ok) return parted;
    await keepChildVersions(tx, touched, now);
    await remember(tx, caller, 'different', { oneId: child.identityId, otherId: parted.value.identityId }, now);
    const change = { from: child.identityId, to: parted.value.identityId };
    await tell(tx, caller, parted.value.entryIds, 'child-parted', change, now);
    return ok({ entries: parted.value.entryIds.length });
  });
}

type ChildRow = typeof children.$inferSelect;

/** Gives the parted rows an identity of their own; the id of one of them, as every identity is. */
async function part(
  tx: Database,
  child: ChildRow,
  entryId: number,
  touched: readonly number[],
  now: Date,
): Promise<Result<{ identityId: number; entryIds: number[] }, Refusal>> {
  const all = await tx.select().from(children).where(eq(children.identityId, child.identityId)).orderBy(children.id);
  const here = all.filter(({ institutionId }) => institutionId === child.institutionId);
  if (here.length < all.length) return partRows(tx, child.identityId, all, here);
  if (!touched.includes(entryId) || touched.length < 2) return refused({ code: 'child-alone' });
  return partEntry(tx, child, entryId, now);
}

/** The rows of this institution leave, or, where the identity bears the id of one of them, all others do. */
async function partRows(tx: Database, identityId: number, all: readonly ChildRow[], here: readonly ChildRow[]) {
  const stays = here.some(({ id }) => id === identityId);
  const leaving = (stays ? all.filter((row) => !here.includes(row)) : here).map(({ id }) => id);
  const own = Math.min(...leaving);
  await tx.update(children).set({ identityId: own }).where(inArray(children.id, leaving));
  const moved = await tx
    .update(participations)
    .set({ identityId: own })
    .where(inArray(participations.childId, leaving))
    .returning({ entryId: participations.entryId });
  return ok({ identityId: own, entryIds: [...new Set(moved.map((row) => row.entryId))] });
}

/** One row served two children: the entry gets a row of its own, spelled alike. */
async function partEntry(tx: Database, { id, identityId: _, ...row }: ChildRow, entryId: number, now: Date) {
  const [made] = await tx
    .insert(children)
    .values({ ...row, identityId: id, createdAt: now })
    .returning({ id: children.id });
  if (!made) throw new Error('a child was not made');
  await tx.update(children).set({ identityId: made.id }).where(eq(children.id, made.id));
  await tx
    .update(participations)
    .set({ childId: made.id, identityId: made.id })
    .where(and(eq(participations.entryId, entryId), eq(participations.childId, id)));
  return ok({ identityId: made.id, entryIds: [entryId] });
}
