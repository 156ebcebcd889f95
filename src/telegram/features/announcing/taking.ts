/** Messages sent while an announcement's is asked for: one that says it all, an album piece by piece, words in a language. */

import { setTimeout as pause } from 'node:timers/promises';
import { InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import { composeAnnouncement } from '../../../announcements/composing/composing.ts';
import {
  announcementOfAlbum,
  arrivalsCount,
  composeGathered,
  keepArrival,
} from '../../../announcements/composing/gathering.ts';
import { translateAnnouncement } from '../../../announcements/composing/translating.ts';
import { announcementAskedFor } from '../../../announcements/queries.ts';
import type { Language } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { isFirstOfAlbum } from '../../incoming/albums.ts';
import { reply } from '../../screens/reply.ts';
import { showDraft } from './draft.ts';
import { dropIt, gatherIt } from './draft-buttons.ts';
import { askedRow } from './draft-rows.ts';
import { incomingOf } from './incoming.ts';
import { showComposed } from './previewing.ts';
import { refuse } from './refusing.ts';
import { tellWhatStaysBehind } from './staying-behind.ts';

/** An album's messages come within a second or so; after so many milliseconds without another it is whole. */
const ALBUM_REST_MS = 1_500;

/** A message while an announcement's is asked for; true when it was meant for that. */
export async function takeMessage(ctx: Ctx): Promise<boolean> {
  const { message } = ctx;
  if (!message) return false;
  const { db } = ctx.services;
  const asked = await announcementAskedFor(db, ctx.caller.personId, ctx.now);
  const album = message.media_group_id;
  const known = album === undefined ? undefined : await announcementOfAlbum(db, ctx.caller.personId, album);
  const whole = known ?? (asked?.language === null ? asked.announcementId : undefined);
  if (whole !== undefined && album !== undefined) await takeOfAlbum(ctx, message, whole, album);
  else if (!asked) return false;
  else if (asked.language === null) await takeWhole(ctx, message, asked.announcementId);
  else await takeTranslation(ctx, message, asked.announcementId, asked.language);
  return true;
}

/** One message that says it all, or the words of an album that came without. */
async function takeWhole(ctx: Ctx, message: Message, announcementId: number): Promise<void> {
  const { db } = ctx.services;
  const incoming = await incomingOf(ctx, message);
  if (!incoming) return unsendable(ctx, announcementId);
  await tellWhatStaysBehind(ctx, message);
  const { wording, medium, ...place } = incoming;
  const gathered = medium ? undefined : await composeGathered(db, ctx.caller, { announcementId, text: wording });
  if (gathered && !(gathered.ok && gathered.value === undefined)) {
    return showGathered(ctx, announcementId, gathered);
  }
  const content = { ...wording, media: medium ? [medium] : [], ...place };
  await showComposed(ctx, announcementId, await composeAnnouncement(db, ctx.caller, { announcementId, content }));
}

async function unsendable(ctx: Ctx, announcementId: number): Promise<void> {
  await reply(ctx, ctx.say.html('announcement-unsendable'), await askedRow(ctx, announcementId));
}

/** A message of an album is kept at once; whichever is the last for a while shows what came of them all. */
export async function takeOfAlbum(
  ctx: Ctx,
  message: Message,
  announcementId: number,
  albumId: string,
  keep: typeof keepArrival = keepArrival,
): Promise<void> {
  const { db, errands } = ctx.services;
  const incoming = await incomingOf(ctx, message);
  if (!incoming?.medium) return unsendable(ctx, announcementId);
  await tellWhatStaysBehind(ctx, message);
  const { wording: caption, medium, above } = incoming;
  const arrival = { announcementId, albumId, place: message.message_id, medium, caption, above };
  const kept = await keep(db, ctx.caller, arrival, ctx.now);
  if (!kept.ok) return refuse(ctx, kept.refusal);
  const { count } = kept.value;
  errands.begin(`album:${announcementId}:${count}`, async () => {
    await pause(ALBUM_REST_MS);
    if ((await arrivalsCount(db, announcementId)) === count) await gather(ctx, { announcement: announcementId });
  });
  if (count > 1) return;
  const row = new InlineKeyboard()
    .text(ctx.say('announcement-button-gathered'), gatherIt.data({ announcement: announcementId }))
    .text(ctx.say('button-cancel'), dropIt.data({ announcement: announcementId }));
  await reply(ctx, ctx.say.html('announcement-gathering'), row);
}

/** Takes what has come of the album; where nothing waits, the draft is shown as it is. */
export async function gather(ctx: Ctx, { announcement }: { announcement: number }): Promise<void> {
  const gathered = await composeGathered(ctx.services.db, ctx.caller, { announcementId: announcement });
  await showGathered(ctx, announcement, gathered);
}

/** Shows what was taken, under `before`. */
export async function showGathered(
  ctx: Ctx,
  announcementId: number,
  gathered: Awaited<ReturnType<typeof composeGathered>>,
  before?: string,
): Promise<void> {
  if (!gathered.ok) return showComposed(ctx, announcementId, gathered);
  if (gathered.value === undefined) return showDraft(ctx, announcementId, reply);
  await showComposed(ctx, announcementId, { ok: true, value: gathered.value }, before);
}

/** Words in a further language; an album's messages without any are passed over. */
async function takeTranslation(ctx: Ctx, message: Message, announcementId: number, language: Language): Promise<void> {
  const incoming = await incomingOf(ctx, message);
  if (!incoming) return unsendable(ctx, announcementId);
  const { wording } = incoming;
  if (wording.text.trim() === '') {
    const album = message.media_group_id;
    if (album !== undefined && !isFirstOfAlbum(album)) return;
    return void (await reply(ctx, ctx.say.html('announcement-words-wanted'), await askedRow(ctx, announcementId)));
  }
  await tellWhatStaysBehind(ctx, message);
  const translated = await translateAnnouncement(ctx.services.db, ctx.caller, { announcementId, language, wording });
  await showComposed(ctx, announcementId, translated);
}
