/** Words sent while a draft that has its own is in hand: they may be meant for it, or be its time. Asked, never guessed. */

import type { Message } from 'grammy/types';
import { composeAnnouncement } from '../../../announcements/composing/composing.ts';
import { joinedWordings, limitOf, type Wording } from '../../../announcements/composing/content.ts';
import { announcementContent } from '../../../announcements/queries.ts';
import { readWhen } from '../../../announcements/timing/when.ts';
import { isOnlyWhen } from '../../../dates/only-when.ts';
import { formatInstant } from '../../../texts/format.ts';
import { plainWords } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { means } from '../../screens/spoken-words.ts';
import { courtesyIn } from '../home/courtesies.ts';
import { goTo } from '../home/doors.ts';
import { atButton } from '../timing/buttons.ts';
import { ownZone } from '../timing/feature.ts';
import { draftInHand } from './adding.ts';
import { askAgain } from './composing.ts';
import { showDraft } from './draft.ts';
import { addIt, exchangeIt, showIt } from './draft-buttons.ts';
import { wordingOf } from './incoming.ts';
import { sayDraftStays } from './letting-go.ts';
import { showComposed } from './previewing.ts';
import { refuse } from './refusing.ts';

/** Stands before the search for what is written out of the blue: a sentence is no name, and a time no number. */
export const offering: Feature = {
  taps: [onTap(addIt, (ctx, of) => put(ctx, of, added)), onTap(exchangeIt, (ctx, of) => put(ctx, of, exchanged))],
  onMessage: async (ctx) => !mayBeSought(ctx.message?.text ?? '') && offer(ctx),
};

/** Stands behind it, for what was looked for in vain, before it is called not understood; and behind all that is let go of. */
export const offeringAtLast: Feature = { onMessage: offer, onCancel: sayDraftStays };

/** «злб 5», «иванова», «Иванова Мария»: a number, a single word, or nothing but capitals. */
function mayBeSought(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const isNumber = /^\p{L}+[\s-]*\d+$/u.test(text.trim());
  return !isOnlyWhen(text) && (isNumber || words.length === 1 || words.every((word) => /^[\p{Lu}\d]/u.test(word)));
}

async function offer(ctx: Ctx): Promise<boolean> {
  const { message, say } = ctx;
  const text = message?.text;
  const announcement = text === undefined || courtesyIn(text) ? undefined : await draftInHand(ctx);
  if (!message || text === undefined || announcement === undefined) return false;
  if (means(say, 'spoken-cancel', plainWords(text))) return sayDraftStays(ctx);
  if (await offerTime(ctx, announcement, text)) return true;
  const over = await surplusWith(ctx, announcement, message);
  const rows = [
    ...(over > 0 ? [] : [[press(say('announcement-button-add'), addIt.data({ announcement }))]]),
    [press(say('announcement-button-exchange'), exchangeIt.data({ announcement }))],
    [press(say('announcement-button-not-for-it'), goTo.data({ command: 'start' }))],
  ];
  const asked = say.html(over > 0 ? 'announcement-words-too-many' : 'announcement-words-offered', { over });
  await reply(ctx, asked, inline(rows).keyboard, message.message_id);
  return true;
}

/** Characters too many where these words were added; a client cuts a long text in two, whose halves do not fit together. */
async function surplusWith({ services: { db } }: Ctx, announcement: number, message: Message): Promise<number> {
  const there = await announcementContent(db, announcement);
  return there ? added(there, wordingOf(message)).text.length - limitOf(there) : 0;
}

/** A day or an hour and nothing beside it, ahead. */
async function offerTime(ctx: Ctx, announcement: number, text: string): Promise<boolean> {
  const { say, now } = ctx;
  const zone = await ownZone(ctx);
  const read = isOnlyWhen(text) ? readWhen(text, now, zone) : undefined;
  if (!read?.ok || read.value <= now) return false;
  const minute = Math.floor(read.value.getTime() / 60_000);
  const rows = [
    [press(say('announcement-button-then'), atButton.data({ announcement, minute }))],
    [press(say('announcement-button-unfinished'), showIt.data({ announcement }))],
  ];
  const html = say.html('announcement-time-offered', { when: formatInstant(read.value, zone, say) });
  await reply(ctx, html, inline(rows).keyboard);
  return true;
}

type Putting = (there: Wording, sent: Wording) => Wording;

/** Added once, however often it is tapped. */
const added: Putting = (there, sent) => (there.text.endsWith(sent.text) ? there : joinedWordings([there, sent]));
const exchanged: Putting = (_, sent) => sent;

/** The words stand in the message that the question answers; where that is gone, they are asked for anew. */
async function put(ctx: Ctx, { announcement }: { announcement: number }, putting: Putting): Promise<void> {
  const { db } = ctx.services;
  const sent = ctx.callbackQuery?.message?.reply_to_message;
  const there = await announcementContent(db, announcement);
  if (!there) return refuse(ctx, { code: 'announcement-gone' });
  if (sent?.text === undefined) return askAgain(ctx, { announcement });
  const wording = putting(there, wordingOf(sent));
  if (wording.text === there.text) return showDraft(ctx, announcement, redraw);
  const content = { ...wording, media: there.media };
  const composed = await composeAnnouncement(db, ctx.caller, { announcementId: announcement, content });
  if (composed.ok) await redraw(ctx, ctx.say.html('announcement-words-taken'));
  await showComposed(ctx, announcement, composed);
}
