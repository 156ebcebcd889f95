/** What its author sends after the message, unasked: it belongs to the draft they have in hand. */

import { eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import { mediaOf } from '../queries.ts';
import { announcementArrivals } from '../tables.ts';
import type { AnnouncementRefusal } from './composing.ts';
import { joinedWordings, type Wording } from './content.ts';
import type { Draft } from './drafts.ts';
import { withDraft } from './drafts.ts';
import { type Arrival, arrivalsOf, composeGathered } from './gathering.ts';

/** Places of what the draft has already: before any message's number. */
const FIRST_PLACE = -100;

/**
 * Keeps a further picture or file beside what the draft says already, as a piece of one album; what is kept is taken with
 * `composeGathered`. Returns how many there are.
 */
export async function keepFurther(
  db: Database,
  caller: Caller,
  arrival: Arrival,
  now: Date,
): Promise<Result<{ count: number }, AnnouncementRefusal>> {
  return withDraft(db, caller, arrival.announcementId, async (draft) => {
    const { announcementId, albumId, place, medium, above } = arrival;
    const kept = await spreadOut(draft, now);
    const said = kept === 0 && draft.row.content ? [draft.row.content] : [];
    const caption = joinedWordings([...said, arrival.caption]);
    await draft.tx
      .insert(announcementArrivals)
      .values({ announcementId, albumId, place, ...medium, caption, above, arrivedAt: now })
      .onConflictDoNothing();
    return ok({ count: (await arrivalsOf(draft.tx, announcementId)).length });
  });
}

/** Words for a draft that has pictures or files and none. */
export async function addWords(
  db: Database,
  caller: Caller,
  { announcementId, text }: { announcementId: number; text: Wording },
  now: Date,
): ReturnType<typeof composeGathered> {
  const kept = await withDraft(db, caller, announcementId, async (draft) => ok(await spreadOut(draft, now)));
  return kept.ok ? composeGathered(db, caller, { announcementId, text }) : kept;
}

/** The draft's pictures and files as if they had just come one by one, the first with its words; how many they are. */
async function spreadOut({ tx, id, row }: Draft, now: Date): Promise<number> {
  const there = await arrivalsOf(tx, id);
  if (there.length > 0) {
    await tx.update(announcementArrivals).set({ arrivedAt: now }).where(eq(announcementArrivals.announcementId, id));
    return there.length;
  }
  const media = await mediaOf(tx, id);
  const none = { text: '', formatting: [] };
  const pieces = media.map((medium, at) => ({
    ...{ announcementId: id, albumId: `draft-${id}`, place: FIRST_PLACE + at, ...medium, arrivedAt: now },
    ...(at === 0 ? { caption: row.content ?? none, above: row.captionAbove } : { caption: none }),
  }));
  if (pieces.length > 0) await tx.insert(announcementArrivals).values(pieces);
  return pieces.length;
}
