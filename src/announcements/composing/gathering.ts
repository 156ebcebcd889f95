/** Albums that come message by message: each is kept at once, and taken together once nothing more comes. */

import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import { announcementArrivals, announcements } from '../tables.ts';
import type { AnnouncementRefusal, Composed } from './composing.ts';
import { joinedWordings, keptMedium, keptWording, type Medium, type Wording } from './content.ts';
import { withDraft } from './drafts.ts';
import { saveContent } from './writing.ts';

/** One message of an album. */
export interface Arrival {
  announcementId: number;
  albumId: string;
  /** The message's number in its chat. */
  place: number;
  medium: Medium;
  caption: Wording;
  /** The caption stands over it. */
  above?: true | undefined;
}

/** Milliseconds after which an album that lacked something makes way for another one. */
const STALE_MS = 10_000;

/** Keeps a message of an album, once; `count` of them are there now. */
export async function keepArrival(
  db: Database,
  caller: Caller,
  { announcementId, albumId, place, medium, caption, above }: Arrival,
  now: Date,
): Promise<Result<{ count: number }, AnnouncementRefusal>> {
  return withDraft(db, caller, announcementId, async ({ tx }) => {
    const there = await arrivalsOf(tx, announcementId);
    const newest = Math.max(0, ...there.map(({ arrivedAt }) => arrivedAt.getTime()));
    const isAnother = there.every((one) => one.albumId !== albumId) && now.getTime() - newest > STALE_MS;
    if (isAnother) await forgetArrivals(tx, announcementId);
    await tx
      .insert(announcementArrivals)
      .values({ announcementId, albumId, place, ...medium, caption: keptWording(caption), above, arrivedAt: now })
      .onConflictDoNothing();
    return ok({ count: (await arrivalsOf(tx, announcementId)).length });
  });
}

/** The album is not waited for any more. */
export async function forgetArrivals(tx: Database, announcementId: number): Promise<void> {
  await tx.delete(announcementArrivals).where(eq(announcementArrivals.announcementId, announcementId));
}

/** How many messages of albums are there. */
export async function arrivalsCount(db: Database, announcementId: number): Promise<number> {
  return db.$count(announcementArrivals, eq(announcementArrivals.announcementId, announcementId));
}

/**
 * Takes what has come as the announcement's message, with `text` as a further word where one was sent on its own. An
 * album without words waits for them; one that cannot be sent goes. Undefined where nothing has come.
 */
export async function composeGathered(
  db: Database,
  caller: Caller,
  { announcementId, text }: { announcementId: number; text?: Wording },
): Promise<Result<Composed | undefined, AnnouncementRefusal>> {
  return withDraft<Composed | undefined>(db, caller, announcementId, async (draft) => {
    const there = await arrivalsOf(draft.tx, announcementId);
    if (there.length === 0) return ok(undefined);
    const words = joinedWordings([...there.map(({ caption }) => caption), ...(text ? [text] : [])]);
    const place = there.some(({ above }) => above) ? { above: true as const } : {};
    const saved = await saveContent(draft, { ...words, media: there.map(keptMedium), ...place });
    if (!saved.ok && !WAITING.has(saved.refusal.code)) {
      await forgetArrivals(draft.tx, announcementId);
    }
    const last = there.at(-1);
    if (saved.ok && text && last) await keepWord(draft.tx, last.id, joinedWordings([last.caption, text]));
    return saved;
  });
}

/** Refusals after which the album stays and only its words are asked for. */
const WAITING = new Set<string>(['announcement-album-needs-text', 'announcement-too-long']);

/** A word sent on its own belongs to the album from now on: a picture that comes late does not lose it. */
async function keepWord(tx: Database, id: number, word: Wording): Promise<void> {
  const caption = keptWording(word);
  await tx.update(announcementArrivals).set({ caption }).where(eq(announcementArrivals.id, id));
}

/** The announcement of this person, not sent yet, to which an album belongs, also where it was taken already. */
export async function announcementOfAlbum(
  db: Database,
  personId: number,
  albumId: string,
): Promise<number | undefined> {
  const [found] = await db
    .select({ id: announcements.id })
    .from(announcements)
    .innerJoin(announcementArrivals, eq(announcementArrivals.announcementId, announcements.id))
    .where(
      and(
        eq(announcementArrivals.albumId, albumId),
        eq(announcements.authorId, personId),
        inArray(announcements.state, ['asking', 'draft']),
      ),
    )
    .limit(1);
  return found?.id;
}

/** What has come of albums, in its order. */
export function arrivalsOf(tx: Database, announcementId: number) {
  return tx
    .select()
    .from(announcementArrivals)
    .where(eq(announcementArrivals.announcementId, announcementId))
    .orderBy(asc(announcementArrivals.place));
}
