/** Showing figures to people outside the staff: a link to what stood there at one instant, and closing it again. */

import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { recordAll } from '../../history/actions.ts';
import { type Action, authorize, type Caller } from '../../people/access.ts';
import { callerOf } from '../../people/queries.ts';
import { ok, type Result, refused } from '../../result.ts';
import { DAY_MS } from '../../time-units.ts';
import { hashOf } from '../../token-hash.ts';
import { contestsToTally } from '../access.ts';
import type { Tally } from '../counting/tally.ts';
import type { Ratio, TallyView } from '../views/view.ts';
import { countView, namesPeople } from '../views/views.ts';
import { type GuardedRatio, guardedRatio } from './ratios.ts';
import type { ShareRefusal } from './refusals.ts';
import { type Guarded, guarded } from './rules.ts';
import { tallyShares } from './tables.ts';

/** How long a link is good for, days of 24 hours. */
const SHARE_DAYS = 30;

/** Figures as outsiders see them. */
export interface Shown {
  /** For its moment, zone, filters and rule; its figures are for `guarded` only. */
  readonly tally: Tally;
  readonly guarded: Guarded;
  /** What is reckoned from what is told. */
  readonly reckoned?: GuardedRatio & { readonly ratio: Ratio };
}

export interface Share extends Shown {
  readonly shareId: number;
  readonly expiresAt: Date;
}

/**
 * Makes a link with `token` to the view as it is at `now`, or as of the instant the view names: whoever opens it sees
 * these figures and never newer ones, so that nothing can be told from what was added meanwhile. A comparison is left out.
 */
export async function shareView(
  db: Database,
  caller: Caller,
  { view, token }: { view: TallyView; token: string },
  now: Date,
): Promise<Result<Share, ShareRefusal>> {
  const reached = await contestsToTally(db, caller);
  if (!reached.ok) return reached;
  const contests = view.contests.length > 0 ? view.contests : reached.value.map(({ id }) => id);
  for (const contestId of contests) {
    const allowed = authorize(caller, 'tally.share', { contestId });
    if (!allowed.ok) return allowed;
  }
  if (namesPeople(view)) return refused({ code: 'share-personal' });
  const { compared: _, ...rest } = view;
  const frozen: TallyView = { ...rest, contests, as_of: view.as_of ?? now.toISOString() };
  const shown = await countGuarded(db, caller, frozen, now);
  if (!shown.ok) return shown;
  const expiresAt = new Date(now.getTime() + SHARE_DAYS * DAY_MS);
  const shareId = await db.transaction(async (tx) => {
    const share = { tokenHash: hashOf(token), view: frozen, createdBy: caller.personId, createdAt: now, expiresAt };
    const [made] = await tx.insert(tallyShares).values(share).returning({ id: tallyShares.id });
    if (!made) throw new Error('no share was made');
    await note(tx, { personId: caller.personId, contests, action: 'tally-shared' }, now);
    return made.id;
  });
  return ok({ shareId, expiresAt, ...shown.value });
}

/** What a link shows, to anybody who has it; that it was opened is counted. */
export async function openShare(db: Database, token: string, now: Date): Promise<Result<Shown, ShareRefusal>> {
  const [share] = await db
    .update(tallyShares)
    .set({ opened: sql`${tallyShares.opened} + 1` })
    .where(and(eq(tallyShares.tokenHash, hashOf(token)), isNull(tallyShares.revokedAt), gt(tallyShares.expiresAt, now)))
    .returning();
  if (!share) return refused({ code: 'share-gone' });
  const shown = await countGuarded(db, await callerOf(db, share.createdBy), share.view, now);
  return shown.ok ? shown : refused({ code: 'share-gone' });
}

/** Closes a link for whoever made it, or an administrator; closing it twice is fine. */
export async function closeShare(
  db: Database,
  caller: Caller,
  shareId: number,
  now: Date,
): Promise<Result<true, ShareRefusal>> {
  return db.transaction(async (tx) => {
    const [share] = await tx.select().from(tallyShares).where(eq(tallyShares.id, shareId)).for('update');
    const action: Action = 'tally.unshare';
    const allowed = authorize(caller, action, share ? { ownerId: share.createdBy } : {});
    if (!allowed.ok) return allowed;
    if (!share) return refused({ code: 'share-gone' });
    if (share.revokedAt !== null) return ok(true);
    const revoked = { revokedAt: now, revokedBy: caller.personId };
    await tx.update(tallyShares).set(revoked).where(eq(tallyShares.id, shareId));
    await note(tx, { personId: caller.personId, contests: share.view.contests, action: 'tally-unshared' }, now);
    return ok(true);
  });
}

/** Counted for whoever made the link: what they may not see is not shown in their name. */
async function countGuarded(
  db: Database,
  caller: Caller,
  view: TallyView,
  now: Date,
): Promise<Result<Shown, ShareRefusal>> {
  const units = [...new Set([...view.units, 'children' as const])];
  const counted = await countView(db, caller, { ...view, units }, now);
  if (!counted.ok) return counted;
  const { tally } = counted.value;
  const told = guarded(tally, view.units);
  const { ratio } = view;
  return ok({
    tally,
    guarded: told,
    ...(ratio && { reckoned: { ratio, ...guardedRatio(tally, told, ratio) } }),
  });
}

interface Noted {
  readonly personId: number;
  readonly contests: readonly number[];
  readonly action: string;
}

async function note(tx: Database, { personId, contests, action }: Noted, now: Date): Promise<void> {
  await recordAll(
    tx,
    contests.map((subjectId) => ({ at: now, personId, subject: 'contest', subjectId, action })),
  );
}
