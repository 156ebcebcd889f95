/** Opens an announcement that is not sent yet for a change by whoever may steer it, under its lock. */

import { eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { announcements } from '../tables.ts';
import type { AnnouncementRefusal } from './composing.ts';

type Row = typeof announcements.$inferSelect;

/** A draft in hand. */
export interface Draft {
  tx: Database;
  id: number;
  row: Row;
  /** Writes the change as the next version, whose number it returns. */
  change(to: Partial<Row>): Promise<number>;
}

/** Takes a step with the draft in one transaction. */
export async function withDraft<T>(
  db: Database,
  caller: Caller,
  announcementId: number,
  step: (draft: Draft) => Promise<Result<T, AnnouncementRefusal>>,
): Promise<Result<T, AnnouncementRefusal>> {
  const allowed = authorize(caller, 'announcement.compose');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx): Promise<Result<T, AnnouncementRefusal>> => {
    const [row] = await tx.select().from(announcements).where(eq(announcements.id, announcementId)).for('update');
    if (!row) return refused({ code: 'announcement-gone' });
    const steers = authorize(caller, 'announcement.steer', { ownerId: row.authorId });
    if (!steers.ok) return steers;
    if (row.state !== 'asking' && row.state !== 'draft') {
      return refused({ code: 'announcement-over', state: row.state });
    }
    return step({ tx, id: row.id, row, change: (to) => change(tx, row, to) });
  });
}

async function change(tx: Database, { id, version }: Row, to: Partial<Row>): Promise<number> {
  const next = version + 1;
  await tx
    .update(announcements)
    .set({ ...to, version: next })
    .where(eq(announcements.id, id));
  return next;
}

/** An announcement that is not sent yet, to whoever may steer it. */
export async function draftFor(
  db: Database,
  caller: Caller,
  announcementId: number,
): Promise<Result<Row, AnnouncementRefusal>> {
  return withDraft(db, caller, announcementId, async ({ row }) => ok(row));
}
