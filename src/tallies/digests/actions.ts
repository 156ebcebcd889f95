/** Asking for digests, stopping them, and telling those whose hour has come. */

import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { type Promised, promise } from '../../deliveries/actions.ts';
import { draftCount } from '../../entries/queries.ts';
import { authorize, type Caller, type NotAllowed } from '../../people/access.ts';
import { callerOf } from '../../people/queries.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { TallyRefusal } from '../access.ts';
import { viewById } from '../views/views.ts';
import { contestToTell } from './access.ts';
import type { DigestDelivery } from './kinds.ts';
import { type Due, dueDigests } from './queries.ts';
import { isWish, type Wish } from './rules.ts';
import { digestSlots, digests } from './tables.ts';

export type DigestRefusal = TallyRefusal | { code: 'digest-gone' };

/** Which figures: a contest's totals, or a view of that one contest. */
export interface DigestOf {
  readonly contestId: number;
  /** 0: the totals. */
  readonly viewId: number;
}

/** Asks for a digest, or moves the one there is to another hour; returns its id. Hours that passed are not made up for. */
export async function askDigest(
  db: Database,
  caller: Caller,
  { contestId, viewId, weekday, hour }: DigestOf & Wish,
  now: Date,
): Promise<Result<number, DigestRefusal>> {
  const view = viewId === 0 ? null : await viewById(db, viewId);
  const isOther = view !== null && !(view?.contests.length === 1 && view.contests[0] === contestId);
  if (isOther || !isWish({ weekday, hour })) return refused({ code: 'digest-gone' });
  const found = await contestToTell(db, caller, { contestId, view });
  if (!found.ok) return found;
  const wish = { weekday, hour, since: now, endedAt: null };
  const [kept] = await db
    .insert(digests)
    .values({ personId: caller.personId, contestId, viewId, view, ...wish })
    .onConflictDoUpdate({ target: [digests.personId, digests.contestId, digests.viewId], set: wish })
    .returning({ id: digests.id });
  if (!kept) throw new Error('no digest was kept');
  return ok(kept.id);
}

/** No more of this digest; said twice it is said once. */
export async function stopDigest(
  db: Database,
  caller: Caller,
  digestId: number,
  now: Date,
): Promise<Result<true, NotAllowed>> {
  const [digest] = await db.select({ personId: digests.personId }).from(digests).where(eq(digests.id, digestId));
  const allowed = authorize(caller, 'digest.stop', digest ? { ownerId: digest.personId } : {});
  if (!allowed.ok) return allowed;
  await end(db, digestId, now);
  return ok(true);
}

/**
 * Promises every digest whose hour has come, each hour once whatever the number of replicas: the row of the hour is the
 * claim. After downtime the last hour is told within its grace, earlier ones are not. Who may not see the figures any
 * more is told nothing; a contest in the archive has its last word and the digest ends.
 */
export async function tellDigests(db: Database, now: Date): Promise<void> {
  for (const due of await dueDigests(db, now)) {
    const caller = await callerOf(db, due.personId);
    if (!(await contestToTell(db, caller, due)).ok) continue;
    await db.transaction((tx) => tell(tx, due, now));
  }
}

async function tell(tx: Database, { digestId, personId, contestId, dueAt, archived }: Due, now: Date): Promise<void> {
  const slot = { digestId, dueAt, moment: now, drafts: await draftCount(tx, contestId) };
  const claimed = await tx.insert(digestSlots).values(slot).onConflictDoNothing().returning();
  if (claimed.length === 0) return;
  if (archived) await end(tx, digestId, now);
  const kind = archived ? 'digest-ended' : 'digest';
  const content: DigestDelivery = { kind, digestId, moment: now.toISOString() };
  const told: Promised = { personId, content, onceKey: `digest:${digestId}:${dueAt.toISOString()}` };
  await promise(tx, [told], now);
}

async function end(db: Database, digestId: number, now: Date): Promise<void> {
  const open = and(eq(digests.id, digestId), sql`${digests.endedAt} is null`);
  await db.update(digests).set({ endedAt: now }).where(open);
}
