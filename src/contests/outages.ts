/** The program was away when a contest was about to end: its organizers are asked whether to move the end, once. */

import { and, eq, gt, lt } from 'drizzle-orm';
import { offsetText } from '../calendar.ts';
import type { Database } from '../database/connect.ts';
import { promise } from '../deliveries/actions.ts';
import { changesBetween, record } from '../history/actions.ts';
import { authorize, type Caller, type NotAllowed } from '../people/access.ts';
import { peopleWithRole } from '../people/queries.ts';
import { ok, type Result, refused } from '../result.ts';
import { HOUR_MS } from '../time-units.ts';
import { changeContest } from './actions.ts';
import type { ContestDefinition } from './definition.ts';
import { contestById } from './queries.ts';
import { type Absence, cutShort, type MoreTime, newEnd } from './rules.ts';
import { contests, outages } from './tables.ts';

/** Asks an organizer whether to move the end. */
export type ContestCutShort = { kind: 'contest-cut-short'; outageId: number };

export type Outage = typeof outages.$inferSelect;

/** An absence reaches back two hours before an end at most, and nobody waits for a contest that ended long before it. */
const REACH_MS = 2 * HOUR_MS;

/** Asks the organizers of every contest the absence cut short: one message each, whoever notes it, however often. */
export async function noteAbsence(tx: Database, absence: Absence, now: Date): Promise<void> {
  const near = await tx
    .select({ id: contests.id, definition: contests.definition })
    .from(contests)
    .where(and(gt(contests.closesAt, absence.from), lt(contests.closesAt, new Date(absence.to.getTime() + REACH_MS))));
  for (const { id, definition } of near) {
    if (cutShort(definition, absence)) await askOrganizers(tx, id, absence, now);
  }
}

/** Sent at once, at night too: the end is near or just over. */
async function askOrganizers(tx: Database, contestId: number, { from, to }: Absence, now: Date): Promise<void> {
  const [noted] = await tx
    .insert(outages)
    .values({ contestId, fromAt: from, toAt: to })
    .onConflictDoNothing()
    .returning({ id: outages.id });
  if (!noted) return;
  const content: ContestCutShort = { kind: 'contest-cut-short', outageId: noted.id };
  const organizers = await peopleWithRole(tx, ['organizer', 'administrator'], contestId);
  const told = organizers.map((personId) => ({
    personId,
    content,
    onceKey: `contest-cut-short:${noted.id}:${personId}`,
  }));
  await promise(tx, told, now);
}

/** The outage with its contest as it is, or undefined. */
export async function outageById(
  db: Database,
  outageId: number,
): Promise<{ outage: Outage; definition: ContestDefinition } | undefined> {
  const [outage] = await db.select().from(outages).where(eq(outages.id, outageId));
  const contest = outage && (await contestById(db, outage.contestId));
  return contest && { outage, definition: contest.definition };
}

/** What an organizer decided of an outage; `again` when somebody had before, and that stands. */
export interface OutageDecided {
  outage: Outage;
  definition: ContestDefinition;
  again: boolean;
}

/**
 * Moves the contest's end, or leaves it with `more` null. The end of editing never precedes the new end. The first
 * decision stands.
 */
export async function decideOutage(
  db: Database,
  caller: Caller,
  { outageId, more }: { outageId: number; more: MoreTime | null },
  now: Date,
): Promise<Result<OutageDecided, NotAllowed | { code: 'contest-not-found' }>> {
  return db.transaction(async (tx) => {
    const [outage] = await tx.select().from(outages).where(eq(outages.id, outageId)).for('update');
    const contest = outage && (await lockContest(tx, outage.contestId));
    if (!contest) return refused({ code: 'contest-not-found' });
    const allowed = authorize(caller, 'contest.extend', { contestId: outage.contestId });
    if (!allowed.ok) return allowed;
    const { definition } = contest;
    if (outage.decidedAt !== null) return ok({ outage, definition, again: true });
    const movedTo = more && newEnd(more, new Date(definition.closes_at), definition.zone, now);
    const changed = { decidedAt: now, decidedBy: caller.personId, movedTo };
    await tx.update(outages).set(changed).where(eq(outages.id, outageId));
    const moved = movedTo ? await moveEnd(tx, caller, { id: outage.contestId, definition }, movedTo, now) : definition;
    return ok({ outage: { ...outage, ...changed }, definition: moved, again: false });
  });
}

async function lockContest(tx: Database, id: number) {
  const [contest] = await tx
    .select({ definition: contests.definition })
    .from(contests)
    .where(eq(contests.id, id))
    .for('update');
  return contest;
}

async function moveEnd(
  tx: Database,
  { personId }: Caller,
  { id, definition }: { id: number; definition: ContestDefinition },
  end: Date,
  now: Date,
): Promise<ContestDefinition> {
  const closes = offsetText(end, definition.zone);
  const editing = definition.edit_ends_at;
  const edits = editing !== undefined && new Date(editing) < end ? { edit_ends_at: closes } : {};
  const moved: ContestDefinition = { ...definition, closes_at: closes, ...edits };
  await changeContest(tx, id, moved);
  const change = changesBetween(definition, moved);
  await record(tx, { at: now, personId, subject: 'contest', subjectId: id, action: 'extended', change });
  return moved;
}
