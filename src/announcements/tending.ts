/** Looking after announcements on their way: draws their progress, stops what goes wrong, ends what is done. Run often. */

import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { promise } from '../deliveries/actions.ts';
import { isUnderWay, runCounts } from '../deliveries/queries.ts';
import { closeRun, steerRun } from '../deliveries/runs.ts';
import type { AnnouncementPaused, AnnouncementProgress, AnnouncementReport } from './kinds.ts';
import { failsTooOften } from './rules.ts';
import { announcements } from './tables.ts';

type Row = typeof announcements.$inferSelect;

/** The progress message is drawn anew no more often than this. */
export const PROGRESS_EVERY_MS = 3_000;

/** Looks once after every announcement that is not over. Safe to run at any time, by several processes. */
export async function tendAnnouncements(db: Database, now: Date): Promise<void> {
  const open = await db
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      or(
        inArray(announcements.state, ['sending', 'paused']),
        and(eq(announcements.state, 'cancelled'), isNull(announcements.finishedAt)),
      ),
    );
  for (const { id } of open) await db.transaction((tx) => tendOne(tx, id, now));
}

async function tendOne(tx: Database, announcementId: number, now: Date): Promise<void> {
  const [row] = await tx.select().from(announcements).where(eq(announcements.id, announcementId)).for('update');
  if (!row) return;
  if (row.state === 'cancelled') await closeRun(tx, announcementId, now);
  if (!(await isUnderWay(tx, announcementId))) return finish(tx, row, now);
  if (row.state !== 'sending') return;
  if (row.progressAt && now.getTime() - row.progressAt.getTime() < PROGRESS_EVERY_MS) return;
  if (failsTooOften(await runCounts(tx, announcementId, now), row.toleratedFailures)) return pause(tx, row, now);
  await tx.update(announcements).set({ progressAt: now }).where(eq(announcements.id, announcementId));
  await drawProgress(tx, row, 'progress', now);
}

async function finish(tx: Database, row: Row, now: Date): Promise<void> {
  if (row.finishedAt) return;
  const content: AnnouncementReport = { kind: 'announcement-report', announcementId: row.id };
  const reports = row.reports + 1;
  const state = row.state === 'cancelled' ? 'cancelled' : 'finished';
  await steerRun(tx, row.id, 'paused');
  await tx.update(announcements).set({ state, finishedAt: now, reports }).where(eq(announcements.id, row.id));
  await drawProgress(tx, row, `end-${reports}`, now);
  await promise(tx, [{ personId: row.authorId, content, onceKey: `announcement-${row.id}-report-${reports}` }], now);
}

async function pause(tx: Database, row: Row, now: Date): Promise<void> {
  await steerRun(tx, row.id, 'paused');
  await tx
    .update(announcements)
    .set({ state: 'paused', pauseReason: 'many-failures' })
    .where(eq(announcements.id, row.id));
  const content: AnnouncementPaused = { kind: 'announcement-paused', announcementId: row.id };
  await drawProgress(tx, row, 'progress', now);
  await promise(tx, [{ personId: row.authorId, content }], now);
}

/** One row draws the progress again and again; the last drawing has its own, so that no other can take its place. */
async function drawProgress(tx: Database, row: Row, name: string, now: Date): Promise<void> {
  if (!row.progressMessageId) return;
  const content: AnnouncementProgress = { kind: 'announcement-progress', announcementId: row.id };
  const edit = { personId: row.authorId, content, action: 'edit' as const, targetMessageId: row.progressMessageId };
  await promise(tx, [{ ...edit, onceKey: `announcement-${row.id}-${name}`, again: true }], now);
}
