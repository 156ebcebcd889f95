/** Looking after announcements on their way: draws their progress, stops what goes wrong, ends what is done. Run often. */

import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { isUnderWay, runStanding } from '../deliveries/queries.ts';
import { correctDelivered, recallDelivered } from '../deliveries/runs/amending.ts';
import { holdQuiet, restRun } from '../deliveries/runs/quiet.ts';
import { cancelPending, closeRun, steerRun } from '../deliveries/runs/runs.ts';
import { MINUTE_MS } from '../time-units.ts';
import { wholeRun } from './queries.ts';
import { failsTooOften } from './rules.ts';
import { drawBelow, drawProgress } from './sent/progress-message.ts';
import { asHeardNow } from './sent/reasons-now.ts';
import { recalledCopy } from './sent/recalling.ts';
import { announcements } from './tables.ts';
import { quietOf, silentAfterOf } from './timing/quiet.ts';

type Row = typeof announcements.$inferSelect;

/** The progress message is drawn anew no more often than this. */
export const PROGRESS_EVERY_MS = 3_000;
/** For so long after a correction or recall copies land that were on their way: they are looked for at once, later only at the end. */
const LANDING_MS = 60_000;
/** What took longer than this is told by a new message: nobody looks at the old one any more. */
const LONG_MS = 10 * MINUTE_MS;

/**
 * Looks once after every announcement that is not over. Safe to run at any time, by several processes. `zone` is that of
 * whoever chose none; without it no quiet hours are looked after.
 */
export async function tendAnnouncements(db: Database, now: Date, zone?: string): Promise<void> {
  const open = await db
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      or(
        inArray(announcements.state, ['sending', 'paused']),
        and(eq(announcements.state, 'cancelled'), isNull(announcements.finishedAt)),
      ),
    );
  for (const { id } of open) await db.transaction((tx) => tendOne(tx, id, now, zone));
}

async function tendOne(tx: Database, announcementId: number, now: Date, zone: string | undefined): Promise<void> {
  const [row] = await tx.select().from(announcements).where(eq(announcements.id, announcementId)).for('update');
  const run = await runStanding(tx, announcementId);
  if (!row || !run) return;
  if (row.state === 'cancelled' && run.state !== 'amending') {
    await closeRun(tx, announcementId);
    await cancelPending(tx, announcementId, { actions: ['send', 'edit', 'delete'], reason: 'cancelled' }, now);
  }
  if (run.state === 'amending') await sendNoMore(tx, row, now);
  if (run.notBefore && run.notBefore > now) return;
  const underWay = await isUnderWay(tx, announcementId);
  const more = run.state === 'closed' ? 0 : await amendLanded(tx, row, underWay, now);
  if (!underWay && more === 0) return finish(tx, row, now);
  if (row.state !== 'sending' && run.state !== 'amending') return;
  if (row.progressAt && now.getTime() - row.progressAt.getTime() < PROGRESS_EVERY_MS) return;
  if (failsTooOften(await wholeRun(tx, row, now), row.toleratedFailures)) return pause(tx, row, now);
  if (zone !== undefined && !row.recalledAt) await keepQuiet(tx, row, zone, now);
  await tx.update(announcements).set({ progressAt: now }).where(eq(announcements.id, announcementId));
  if (row.progressMessageId || row.startAt) await drawProgress(tx, row, now);
}

/** What came back to wait since it was called back or cancelled stays here. */
async function sendNoMore(tx: Database, row: Row, now: Date): Promise<void> {
  const actions = row.recalledAt ? (['send', 'edit'] as const) : (['send'] as const);
  await cancelPending(tx, row.id, { actions, reason: row.recalledAt ? 'recalled' : 'cancelled' }, now);
}

/** Copies that were on their way while the text was corrected or called back have landed since: how many are amended too. */
async function amendLanded(tx: Database, row: Row, underWay: boolean, now: Date): Promise<number> {
  const asked = row.recalledAt ?? row.correctedAt;
  if (!asked || (underWay && now.getTime() - asked.getTime() > LANDING_MS)) return 0;
  return row.recalledAt
    ? recallDelivered(tx, row.id, recalledCopy(row.id), now)
    : correctDelivered(tx, row.id, asHeardNow('s'), now);
}

/** The turn of the evening finds copies that wait: they are held together, and where all are, the run rests. */
async function keepQuiet(tx: Database, row: Row, zone: string, now: Date): Promise<void> {
  const kept = { urgent: row.urgent, voidAfter: await silentAfterOf(tx, row) };
  await holdQuiet(tx, row.id, await quietOf(tx, kept, zone, now), now);
  await restRun(tx, row.id, now);
}

async function finish(tx: Database, row: Row, now: Date): Promise<void> {
  if (row.finishedAt) return;
  const state = row.state === 'cancelled' ? 'cancelled' : 'finished';
  if (state === 'cancelled') await closeRun(tx, row.id);
  else await steerRun(tx, row.id, 'paused');
  await tx.update(announcements).set({ state, finishedAt: now }).where(eq(announcements.id, row.id));
  const isLong = now.getTime() - (row.begunAt ?? row.startedAt ?? now).getTime() > LONG_MS;
  await (isLong ? drawBelow(tx, row, now) : drawProgress(tx, row, now));
}

async function pause(tx: Database, row: Row, now: Date): Promise<void> {
  await steerRun(tx, row.id, 'paused');
  await tx
    .update(announcements)
    .set({ state: 'paused', pauseReason: 'many-failures' })
    .where(eq(announcements.id, row.id));
  await drawBelow(tx, row, now);
}
