/** An announcement before it is sent: asked for, written, previewed, dropped. */

import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { authorize, type Caller, type NotAllowed } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { Language } from '../texts/texts.ts';
import { type Content, type ContentRefusal, judgeContent } from './content.ts';
import { announcementById } from './queries.ts';
import type { StartRefusal } from './rules.ts';
import type { Segment } from './segments.ts';
import { announcementMedia, announcements } from './tables.ts';
import type { TimeRefusal } from './times.ts';

export type AnnouncementRefusal =
  | NotAllowed
  | ContentRefusal
  | StartRefusal
  | TimeRefusal
  | { code: 'announcement-gone' }
  | { code: 'announcement-recalled' }
  /** Another text was proposed since, or none is any more. */
  | { code: 'announcement-correction-gone' };

/** Begins an announcement whose text its author is asked for next; one asked for before and never sent makes way. */
export async function beginAnnouncement(
  db: Database,
  caller: Caller,
  { segments, language }: { segments: Segment[]; language: Language },
  now: Date,
): Promise<Result<{ announcementId: number }, NotAllowed>> {
  const allowed = authorize(caller, 'announcement.compose');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const asked = and(eq(announcements.authorId, caller.personId), eq(announcements.state, 'asking'));
    await tx.delete(announcements).where(asked);
    const begun = { authorId: caller.personId, segments, language, state: 'asking' as const, createdAt: now };
    const [made] = await tx.insert(announcements).values(begun).returning({ id: announcements.id });
    if (!made) throw new Error('no announcement was made');
    return ok({ announcementId: made.id });
  });
}

/** Takes what the announcement says; an earlier preview no longer counts. What a messenger would refuse is refused here. */
export async function composeAnnouncement(
  db: Database,
  caller: Caller,
  { announcementId, content }: { announcementId: number; content: Content },
): Promise<Result<{ announcementId: number }, AnnouncementRefusal>> {
  const mine = await ownDraft(db, caller, announcementId);
  if (!mine.ok) return mine;
  const judged = judgeContent(content);
  if (!judged.ok) return judged;
  const { text, formatting, media } = content;
  const written = { content: { text, formatting: [...formatting] }, state: 'draft' as const, previewedAt: null };
  return db.transaction(async (tx) => {
    const changed = await changeDraft(tx, announcementId, written);
    if (changed.ok) await replaceMedia(tx, announcementId, media);
    return changed;
  });
}

/** The author has the preview of what the announcement now says. */
export async function previewed(
  db: Database,
  caller: Caller,
  announcementId: number,
  now: Date,
): Promise<Result<{ announcementId: number }, AnnouncementRefusal>> {
  const mine = await ownDraft(db, caller, announcementId);
  return mine.ok ? changeDraft(db, announcementId, { previewedAt: now }) : mine;
}

/** Asks for the text anew; the question counts from `now`. */
export async function reviseAnnouncement(
  db: Database,
  caller: Caller,
  announcementId: number,
  now: Date,
): Promise<Result<{ announcementId: number }, AnnouncementRefusal>> {
  const mine = await ownDraft(db, caller, announcementId);
  return mine.ok ? changeDraft(db, announcementId, { state: 'asking', previewedAt: null, createdAt: now }) : mine;
}

/** Drops an announcement that was never sent; one that is gone already is fine. */
export async function dropAnnouncement(
  db: Database,
  caller: Caller,
  announcementId: number,
): Promise<Result<true, AnnouncementRefusal>> {
  const mine = await ownDraft(db, caller, announcementId);
  if (!mine.ok) return mine.refusal.code === 'announcement-gone' ? ok(true) : mine;
  await db.delete(announcements).where(and(eq(announcements.id, announcementId), UNSENT));
  return ok(true);
}

const UNSENT = inArray(announcements.state, ['asking', 'draft']);

async function ownDraft(
  db: Database,
  caller: Caller,
  announcementId: number,
): Promise<Result<true, AnnouncementRefusal>> {
  const found = await announcementById(db, announcementId);
  const allowed = authorize(caller, 'announcement.compose');
  if (!allowed.ok) return allowed;
  if (!found) return refused({ code: 'announcement-gone' });
  const steers = authorize(caller, 'announcement.steer', { ownerId: found.authorId });
  if (!steers.ok) return steers;
  if (found.state === 'asking' || found.state === 'draft') return ok(true);
  return refused({ code: 'announcement-over', state: found.state });
}

async function replaceMedia(tx: Database, announcementId: number, media: Content['media']): Promise<void> {
  await tx.delete(announcementMedia).where(eq(announcementMedia.announcementId, announcementId));
  if (media.length === 0) return;
  const placed = media.map(({ kind, fileId }, position) => ({ announcementId, position, kind, fileId }));
  await tx.insert(announcementMedia).values(placed);
}

async function changeDraft(
  db: Database,
  announcementId: number,
  change: Partial<typeof announcements.$inferInsert>,
): Promise<Result<{ announcementId: number }, AnnouncementRefusal>> {
  const changed = await db
    .update(announcements)
    .set(change)
    .where(and(eq(announcements.id, announcementId), UNSENT))
    .returning({ id: announcements.id });
  return changed.length > 0 ? ok({ announcementId }) : refused({ code: 'announcement-gone' });
}
