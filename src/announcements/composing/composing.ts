/** An announcement before it is sent: asked for, written in its languages, previewed, dropped. */

import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller, type NotAllowed } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Language } from '../../texts/texts.ts';
import { MOST_PARTS, type Segment } from '../audience/segments.ts';
import type { StartRefusal } from '../rules.ts';
import { announcements } from '../tables.ts';
import type { TimeRefusal } from '../timing/times.ts';
import type { Content, ContentRefusal } from './content.ts';
import { type Draft, withDraft } from './drafts.ts';
import { forgetArrivals } from './gathering.ts';
import { saveContent } from './writing.ts';

export type AnnouncementRefusal =
  | NotAllowed
  | ContentRefusal
  | StartRefusal
  | TimeRefusal
  | { code: 'announcement-gone' }
  | { code: 'announcement-changed' }
  | { code: 'announcement-recalled' }
  /** In this one of its languages; null: it stands in one only. */
  | { code: 'announcement-received-by-nobody'; language: Language | null }
  /** Another text was proposed since, or none is any more. */
  | { code: 'announcement-correction-gone' };

/** What the author has to look at before it can be sent. */
export interface Composed {
  announcementId: number;
  version: number;
  /** The languages whose words they have not seen as they now are, the author's first. */
  unseen: Language[];
}

export interface Beginning {
  segments: Segment[];
  language: Language;
  concertId?: number;
}

/** Begins an announcement whose message its author is asked for next; one asked for before and never sent makes way. */
export async function beginAnnouncement(
  db: Database,
  caller: Caller,
  beginning: Beginning,
  now: Date,
): Promise<Result<{ announcementId: number }, NotAllowed>> {
  const allowed = authorize(caller, 'announcement.compose');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const asked = and(eq(announcements.authorId, caller.personId), eq(announcements.state, 'asking'));
    await tx.delete(announcements).where(and(asked, isNull(announcements.content)));
    const rests = { state: 'draft' as const, askedLanguage: null };
    await tx
      .update(announcements)
      .set(rests)
      .where(and(asked, isNotNull(announcements.content)));
    const begun = { authorId: caller.personId, ...beginning, state: 'asking' as const, createdAt: now };
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
): Promise<Result<Composed, AnnouncementRefusal>> {
  return withDraft(db, caller, announcementId, async (draft) => {
    const saved = await saveContent(draft, content);
    if (saved.ok) await forgetArrivals(draft.tx, draft.id);
    return saved;
  });
}

/** The author has the preview of what this version of the announcement says, in all its languages. */
export async function previewed(
  db: Database,
  caller: Caller,
  { announcementId, version }: { announcementId: number; version: number },
  now: Date,
): Promise<Result<{ announcementId: number }, AnnouncementRefusal>> {
  return withDraft(db, caller, announcementId, async ({ tx, row }) => {
    if (row.version !== version) return refused({ code: 'announcement-changed' });
    await tx.update(announcements).set({ previewedAt: now }).where(eq(announcements.id, announcementId));
    return ok({ announcementId });
  });
}

/** Asks for the message anew, or for what it says in a further language; the question counts from `now`. */
export async function reviseAnnouncement(
  db: Database,
  caller: Caller,
  { announcementId, language }: { announcementId: number; language?: Language },
  now: Date,
): Promise<Result<{ announcementId: number }, AnnouncementRefusal>> {
  return withDraft(db, caller, announcementId, async ({ tx, row, change }) => {
    const asked = language === undefined || language === row.language ? null : language;
    const others = and(eq(announcements.authorId, caller.personId), eq(announcements.state, 'asking'));
    await tx.update(announcements).set({ state: 'draft', askedLanguage: null }).where(others);
    await change({ state: 'asking', askedLanguage: asked, createdAt: now });
    if (asked === null) await forgetArrivals(tx, announcementId);
    return ok({ announcementId });
  });
}

/** Stops asking: the announcement stays as it was, and one that says nothing yet goes; returns whether it stays. */
export async function ceaseAsking(
  db: Database,
  caller: Caller,
  announcementId: number,
): Promise<Result<{ stays: boolean }, AnnouncementRefusal>> {
  return withDraft(db, caller, announcementId, async ({ tx, row, change }) => {
    if (row.content === null) await tx.delete(announcements).where(eq(announcements.id, announcementId));
    else await change({ state: 'draft', askedLanguage: null });
    return ok({ stays: row.content !== null });
  });
}

/** Addresses it anew. A change made from an older version of it is refused: somebody was faster. */
export async function readdressAnnouncement(
  db: Database,
  caller: Caller,
  {
    announcementId,
    version,
    change,
  }: { announcementId: number; version: number; change: (segments: readonly Segment[]) => Segment[] },
): Promise<Result<{ version: number }, AnnouncementRefusal>> {
  return withDraft(db, caller, announcementId, async (draft) => {
    if (draft.row.version !== version) return refused({ code: 'announcement-changed' });
    const segments = change(draft.row.segments).slice(0, MOST_PARTS);
    return ok({ version: await draft.change({ segments }) });
  });
}

/** Drops an announcement that was never sent; one that is gone already is fine. */
export async function dropAnnouncement(
  db: Database,
  caller: Caller,
  announcementId: number,
): Promise<Result<true, AnnouncementRefusal>> {
  const dropped = await withDraft(db, caller, announcementId, async ({ tx, id }: Draft) => {
    await tx.delete(announcements).where(eq(announcements.id, id));
    return ok(true as const);
  });
  return !dropped.ok && dropped.refusal.code === 'announcement-gone' ? ok(true) : dropped;
}
