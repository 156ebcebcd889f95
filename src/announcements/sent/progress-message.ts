/** The one message in which its author sees how far an announcement is: drawn anew in its place, or once more below. */

import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { forgetKept } from '../../deliveries/kept.ts';
import type { AnnouncementProgress } from '../kinds.ts';
import type { announcements } from '../tables.ts';

type Row = Pick<typeof announcements.$inferSelect, 'id' | 'authorId' | 'progressMessageId'>;

/**
 * Draws it anew, without a sound: the message the author tapped last, one sent for it where they tapped none, since the
 * announcement went by its schedule. One that is gone is sent anew.
 */
export async function drawProgress(tx: Database, row: Row, now: Date): Promise<void> {
  await keep(tx, row, row.progressMessageId, now);
}

/** Draws it as a new message, with a sound; the old one goes, so that nothing is told twice. */
export async function drawBelow(tx: Database, row: Row, now: Date): Promise<void> {
  await drawProgress(tx, row, now);
  const stood = await forgetKept(tx, keyOf(row));
  if (stood === null) return;
  const content = contentOf(row);
  await promise(tx, [{ personId: row.authorId, content, action: 'delete', targetMessageId: stood }], now);
}

async function keep(tx: Database, row: Row, stands: string | null, now: Date): Promise<void> {
  const standing = stands === null ? {} : { targetMessageId: stands };
  const kept = { personId: row.authorId, content: contentOf(row), action: 'keep' as const, onceKey: keyOf(row) };
  await promise(tx, [{ ...kept, ...standing }], now);
}

function contentOf({ id }: Row): AnnouncementProgress {
  return { kind: 'announcement-progress', announcementId: id };
}

/** Each message tapped is kept by itself: a drawing under way of the one before cannot take its place. */
function keyOf({ id, progressMessageId }: Row): string {
  return `announcement-${id}-${progressMessageId === null ? 'kept' : `at-${progressMessageId}`}`;
}
