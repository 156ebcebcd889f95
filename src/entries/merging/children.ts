/** An organizer decides that two children are one, or that two who look alike are two: it holds for later entries too. */

import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { lockKeys } from '../people/key-locks.ts';
import type { Refusal } from '../refusals.ts';
import { transact } from '../storing/transact.ts';
import { children, participations } from '../tables.ts';
import { hasIdentity, keysOf, remember, tell } from './decisions.ts';
import { lockEntries } from './locking.ts';
import { keepChildVersions } from './versions.ts';

/** Two children by any of their rows' ids. */
export interface Pair {
  oneId: number;
  otherId: number;
}

/**
 * Joins two children into one: every spelling of the one is from now on the other, the present counts follow at `now`,
 * figures as of an earlier instant stay. Children who stand in one entry are two. Safe to repeat.
 */
export async function mergeChildren(
  db: Database,
  caller: Caller,
  pair: Pair,
  now: Date,
): Promise<Result<{ entries: number }, Refusal>> {
  const allowed = authorize(caller, 'child.decide');
  if (!allowed.ok) return allowed;
  return transact(db, async (tx) => {
    const known = await identitiesOf(tx, pair);
    if (!known.ok) return known;
    const { oneId: into, otherId: from } = known.value;
    if (into === from) return ok({ entries: 0 });
    const touched = await lockEntries(tx, hasIdentity([into, from]));
    await lockKeys(tx, await keysOf(tx, [into, from]));
    if (await standTogether(tx, into, from)) return refused({ code: 'children-in-one-entry' });
    await tx.update(children).set({ identityId: into }).where(eq(children.identityId, from));
    await tx.update(participations).set({ identityId: into }).where(eq(participations.identityId, from));
    await keepChildVersions(tx, touched, now);
    await remember(tx, caller, 'same', { oneId: into, otherId: from }, now);
    await tell(tx, caller, touched, 'child-joined', { from, to: into }, now);
    return ok({ entries: touched.length });
  });
}

/** Keeps that two children who look alike are two: they are not proposed again. Safe to repeat. */
export async function keepApart(db: Database, caller: Caller, pair: Pair, now: Date): Promise<Result<true, Refusal>> {
  const allowed = authorize(caller, 'child.decide');
  if (!allowed.ok) return allowed;
  return transact(db, async (tx) => {
    const known = await identitiesOf(tx, pair);
    if (!known.ok) return known;
    await remember(tx, caller, 'different', known.value, now);
    return ok(true);
  });
}

async function identitiesOf(tx: Database, { oneId, otherId }: Pair): Promise<Result<Pair, Refusal>> {
  const found = await tx
    .select({ id: children.id, identityId: children.identityId })
    .from(children)
    .where(inArray(children.id, [oneId, otherId]));
  const identity = (id: number) => found.find((row) => row.id === id)?.identityId;
  const [one, other] = [identity(oneId), identity(otherId)];
  if (one === undefined || other === undefined) return refused({ code: 'child-unknown' });
  return ok({ oneId: Math.min(one, other), otherId: Math.max(one, other) });
}

async function standTogether(tx: Database, one: number, other: number): Promise<boolean> {
  const found = await rows(
    tx,
    sql`select 1 from participations a join participations b on b.entry_id = a.entry_id
      where a.identity_id = ${one} and b.identity_id = ${other} limit 1`,
  );
  return found.length > 0;
}
