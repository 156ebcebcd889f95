/** Another announcement from one there is: the same words, pictures and audience. */

import { eq } from 'drizzle-orm';
import { concertById } from '../../concerts/queries.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { announcementContent, lastDraft } from '../queries.ts';
import type { Row } from '../sending.ts';
import { announcementMedia, announcements, announcementTexts } from '../tables.ts';
import type { AnnouncementRefusal } from './composing.ts';

/** A second tap within so many milliseconds finds the draft of the first. */
const ONCE_MS = 60_000;

/**
 * A draft of the caller's own that says what this one says to the same people. When it goes is asked anew, and it is
 * about its concert only where that is still to come. A tap repeated at once makes one draft.
 */
export async function draftAnother(
  db: Database,
  caller: Caller,
  announcementId: number,
  now: Date,
): Promise<Result<{ announcementId: number }, AnnouncementRefusal>> {
  const composes = authorize(caller, 'announcement.compose');
  if (!composes.ok) return composes;
  return db.transaction(async (tx): Promise<Result<{ announcementId: number }, AnnouncementRefusal>> => {
    const [row] = await tx.select().from(announcements).where(eq(announcements.id, announcementId)).for('update');
    if (!row?.content) return refused({ code: 'announcement-gone' });
    const steers = authorize(caller, 'announcement.steer', { ownerId: row.authorId });
    if (!steers.ok) return steers;
    const lately = await lastDraft(tx, caller.personId, new Date(now.getTime() - ONCE_MS));
    const there = lately === undefined ? undefined : await announcementContent(tx, lately);
    if (lately !== undefined && there?.text === row.content.text) return ok({ announcementId: lately });
    const { segments, language, content, captionAbove } = row;
    const concertId = await stillToCome(tx, row.concertId, now);
    const said = { segments, language, content, captionAbove };
    const own = { authorId: caller.personId, ...said, concertId, createdAt: now };
    return ok({ announcementId: (await copyOf(tx, row, { ...own, state: 'draft' })).id });
  });
}

/** Puts down an announcement of these columns with the pictures, files and translations of `of`. */
export async function copyOf(
  tx: Database,
  of: Pick<Row, 'id'>,
  columns: typeof announcements.$inferInsert,
): Promise<Row> {
  const [made] = await tx.insert(announcements).values(columns).returning();
  if (!made) throw new Error('no announcement was made');
  const own = { announcementId: made.id };
  const media = await tx.select().from(announcementMedia).where(eq(announcementMedia.announcementId, of.id));
  if (media.length > 0) await tx.insert(announcementMedia).values(media.map((one) => ({ ...one, ...own })));
  const texts = await tx.select().from(announcementTexts).where(eq(announcementTexts.announcementId, of.id));
  const said = texts.map(({ language, content }) => ({ language, content, ...own }));
  if (said.length > 0) await tx.insert(announcementTexts).values(said);
  return made;
}

async function stillToCome(tx: Database, concertId: number | null, now: Date): Promise<number | null> {
  const concert = concertId === null ? undefined : await concertById(tx, concertId);
  return concert?.state === 'published' && concert.startsAt > now ? concert.id : null;
}
