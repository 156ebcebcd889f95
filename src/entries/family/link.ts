/** The family link: the school passes it on, and a guardian names the child by it. */

import { and, eq } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { HOUR_MS } from '../../time-units.ts';
import { hashOf } from '../../token-hash.ts';
import type { Participant } from '../facts.ts';
import { formOf, isGroup } from '../questions.ts';
import { loadEntry, reachOf } from '../storing/load.ts';
import { CLOSED_HOURS, childrenNamed, type FamilyRefusal, MOST_MISSES, type Named } from './rules.ts';
import { familyLinks, familyMisses, guardians } from './tables.ts';

/** The entry's link for families; made once, with `fresh` as its token, and the same ever after. */
export async function familyToken(
  db: Database,
  caller: Caller,
  { entryId, fresh }: { entryId: number; fresh: string },
  now: Date,
): Promise<Result<string, FamilyRefusal>> {
  const entry = await loadEntry(db, entryId);
  if (!entry) return refused({ code: 'entry-not-found' });
  const allowed = authorize(caller, 'family.link', reachOf(entry));
  if (!allowed.ok) return allowed;
  await db
    .insert(familyLinks)
    .values({ entryId, token: fresh, tokenHash: hashOf(fresh), createdAt: now })
    .onConflictDoNothing();
  const [link] = await db.select().from(familyLinks).where(eq(familyLinks.entryId, entryId));
  if (!link) throw new Error('a family link was not made');
  return ok(link.token);
}

/** What a link leads to: as much as whoever holds it may see, and no child's name. */
export interface FamilyDoor {
  entryId: number;
  contestId: number;
  contest: ContestDefinition;
  /** The ensemble's name; null for a soloist. */
  ensembleName: string | null;
  /** One child only: there is nothing to guess. */
  single: boolean;
}

/** Opens a link; a withdrawn or cancelled entry has none. */
export async function openFamilyLink(
  db: Database,
  caller: Caller,
  token: string,
  now: Date,
): Promise<Result<FamilyDoor, FamilyRefusal>> {
  const [link] = await db
    .select({ entryId: familyLinks.entryId })
    .from(familyLinks)
    .where(eq(familyLinks.tokenHash, hashOf(token)));
  return link ? doorOf(db, caller, link.entryId, now) : refused({ code: 'family-link-unknown' });
}

async function doorOf(
  db: Database,
  caller: Caller,
  entryId: number,
  now: Date,
): Promise<Result<FamilyDoor, FamilyRefusal>> {
  const entry = await loadEntry(db, entryId);
  const contest = entry && (await contestById(db, entry.contestId))?.definition;
  if (!contest || entry.state === 'withdrawn' || entry.state === 'rejected')
    return refused({ code: 'family-link-unknown' });
  const [missed] = await db
    .select()
    .from(familyMisses)
    .where(and(eq(familyMisses.personId, caller.personId), eq(familyMisses.entryId, entryId)));
  const until = missed?.closedUntil;
  if (until && until > now) return refused({ code: 'family-link-closed', until });
  const single = entry.participants.length === 1 && !isGroup(formOf(contest, entry));
  return ok({ entryId, contestId: entry.contestId, contest, ensembleName: entry.ensembleName, single });
}

/**
 * A parent names their child: a name with its surname and the birth date, or nothing where the entry has one child only. Whoever names it
 * right is its guardian here; no list is ever shown, and after five misses the link is closed to them for a day.
 */
export async function claimChild(
  db: Database,
  caller: Caller,
  { token, named }: { token: string; named: Named | null },
  now: Date,
): Promise<Result<{ entryId: number; found: Participant[] }, FamilyRefusal>> {
  const opened = await openFamilyLink(db, caller, token, now);
  if (!opened.ok) return opened;
  const { entryId } = opened.value;
  return db.transaction(async (tx) => {
    const entry = await loadEntry(tx, entryId);
    if (!entry) return refused({ code: 'entry-not-found' });
    const found = named === null ? alone(opened.value, entry.participants) : childrenNamed(entry.participants, named);
    if (found.length === 0) return refused(await miss(tx, caller.personId, entryId, now));
    const held = found.map(({ childId }) => ({ personId: caller.personId, childId, entryId, since: now }));
    await tx.insert(guardians).values(held).onConflictDoNothing();
    return ok({ entryId, found });
  });
}

function alone({ single }: FamilyDoor, participants: readonly Participant[]): Participant[] {
  return single ? [...participants] : [];
}

/** Counts a wrong guess; the count begins anew once the link was closed and has opened again. */
async function miss(tx: Database, personId: number, entryId: number, now: Date): Promise<FamilyRefusal> {
  const key = { personId, entryId };
  await tx
    .insert(familyMisses)
    .values({ ...key, misses: 0 })
    .onConflictDoNothing();
  const mine = and(eq(familyMisses.personId, personId), eq(familyMisses.entryId, entryId));
  const [before] = await tx.select().from(familyMisses).where(mine).for('update');
  const misses = (before?.closedUntil ? 0 : (before?.misses ?? 0)) + 1;
  const closedUntil = misses < MOST_MISSES ? null : new Date(now.getTime() + CLOSED_HOURS * HOUR_MS);
  await tx.update(familyMisses).set({ misses, closedUntil }).where(mine);
  return closedUntil
    ? { code: 'family-link-closed', until: closedUntil }
    : { code: 'child-not-found', left: MOST_MISSES - misses };
}
