/**
 * How many come, written instead of tapped: right after a concert's card or news of one, or as a reply to what carries a
 * concert's buttons. «Берём» takes the one offer that stands.
 */

import type { Message } from 'grammy/types';
import { lastConcertNews } from '../../../announcements/last-news.ts';
import { ownSeats } from '../../../concerts/seats/queries.ts';
import { isOffered } from '../../../concerts/seats/rules.ts';
import { type SaidSeats, saidSeats, saysLeaving, saysTaking } from '../../../concerts/seats/said-seats.ts';
import { contestsWithin } from '../../../people/access.ts';
import { HOUR_MS } from '../../../time-units.ts';
import { plainWords } from '../../../typed.ts';
import { cameSince } from '../../../updates/queries.ts';
import type { Ctx } from '../../context.ts';
import type { Feature } from '../../feature.ts';
import type { Heard } from '../../incoming/heard-replies.ts';
import { CHANNEL } from '../../incoming/receive.ts';
import { reply } from '../../screens/reply.ts';
import { saysLabel } from '../../screens/spoken-words.ts';
import { noteArrival } from '../announcing/arrival.ts';
import { SEATS_SHOWN } from '../attending/card.ts';
import * as on from './buttons.ts';
import { ownScreen } from './screens.ts';
import { answer, decline, showStanding, take } from './tapping.ts';

/** Whoever writes later than that has something else in mind. */
const STANDS_MS = HOUR_MS;

/** Comes before whatever else waits for messages: the card stood last before the person. */
export const seatsInWords: Feature = {
  claims: async (ctx) => wishIn(ctx) !== undefined,
  async onMessage(ctx) {
    const wish = wishIn(ctx);
    if (!wish) return false;
    await answer(ctx, { ...wish, place: 'here' });
    return true;
  },
  onReply: hearReply,
};

/** Stands behind all that waits for a number: news come by themselves, in the middle of whatever was asked. */
export const seatsBelowNews: Feature = {
  async onMessage(ctx) {
    if (!answersNothingElse(ctx)) return false;
    const heard = (await answerBelow(ctx)) ?? (await answerToOffer(ctx)) ?? (await remindOfOwn(ctx));
    await heard?.();
    return heard !== undefined;
  },
};

async function answerBelow(ctx: Ctx): Promise<Heard | undefined> {
  const said = seatsIn(ctx);
  const concert = said && (await concertAbove(ctx));
  return said && concert !== undefined ? () => answer(ctx, { concert, ...said, place: 'here' }) : undefined;
}

/** A number, or «не сможем прийти», below nothing: nothing changes, and one tap at the seats they have does. */
async function remindOfOwn(ctx: Ctx): Promise<Heard | undefined> {
  const own = seatsIn(ctx) ? await ownSeats(ctx.services.db, ctx.caller, ctx.now) : [];
  const [only, ...others] = own.filter(({ concert }) => concert.state === 'published');
  if (!only) return undefined;
  if (others.length === 0) return () => showStanding(ctx, only.concert, reply, [ctx.say.html('seats-meant-one'), '']);
  return async () => {
    const { html, keyboard } = await ownScreen(ctx);
    await reply(ctx, `${ctx.say.html('seats-meant-which')}\n\n${html}`, keyboard);
  };
}

/** Words that take what is offered or leave it, at `concert` where they are said of one: the one offer that stands is meant. */
async function answerToOffer(ctx: Ctx, concert?: number): Promise<Heard | undefined> {
  const said = saidToOffer(ctx);
  const own = said === undefined ? [] : await ownSeats(ctx.services.db, ctx.caller, ctx.now);
  const offers = own.filter(({ rsvp }) => isOffered(rsvp, ctx.now) && (concert ?? rsvp.concertId) === rsvp.concertId);
  const [offer, ...others] = offers;
  if (!offer || others.length > 0) return undefined;
  const at = { concert: offer.concert.id, place: 'here' };
  return () => (said === 'takes' ? take(ctx, { ...at, seats: offer.rsvp.offeredSeats }) : decline(ctx, at));
}

function saidToOffer({ say, message }: Ctx): 'takes' | 'leaves' | undefined {
  const text = message?.text ?? '';
  if (saysTaking(text)) return 'takes';
  return saysLeaving(text) || saysLabel(say, 'seats-button-decline', plainWords(text)) ? 'leaves' : undefined;
}

/** The seats wished for, and at which concert. */
function wishIn(ctx: Ctx): (SaidSeats & { concert: number }) | undefined {
  const { shownBefore: before } = ctx.handling.talk;
  if (before?.name !== SEATS_SHOWN || ctx.now.getTime() - Date.parse(before.at ?? '') > STANDS_MS) return undefined;
  const said = answersNothingElse(ctx) ? seatsIn(ctx) : undefined;
  return said && { concert: before.of, ...said };
}

/** Organizers look for entries by their numbers; a reply answers what it is a reply to. */
function answersNothingElse({ caller, message }: Ctx): boolean {
  return !message?.reply_to_message && contestsWithin(caller, 'entry.list').length === 0;
}

/** The concert of the news that stand last before the person: nothing came after it, from neither side. */
async function concertAbove({ services: { db }, caller, now, chat, update }: Ctx): Promise<number | undefined> {
  const news = await lastConcertNews(db, caller.personId, new Date(now.getTime() - STANDS_MS));
  if (!news) return undefined;
  const own = { channel: CHANNEL, chatKey: String(chat?.id), externalId: String(update.update_id) };
  return (await cameSince(db, own, news.deliveredAt)) ? undefined : news.concertId;
}

/** A reply to a message whose buttons are all about one concert; it also proves that a copy arrived. */
async function hearReply(ctx: Ctx): Promise<Heard | undefined> {
  const to = ctx.message?.reply_to_message;
  const asked = to && concertUnder(to);
  const said = asked && seatsIn(ctx);
  if (!asked) return undefined;
  if (!said) return answerToOffer(ctx, asked.concert);
  return async () => {
    await noteArrival(ctx, asked.announcement);
    await answer(ctx, { concert: asked.concert, ...said, place: 'here' });
  };
}

/** Buttons about the own seats at a concert. */
const ABOUT_SEATS = [on.answerButton, on.takeButton, on.ticketButton, on.nameButton, on.standButton] as const;

/** The one concert the message's buttons are about, and the announcement it is a copy of; 0: of none. */
function concertUnder({ reply_markup }: Pick<Message, 'reply_markup'>) {
  const data = (reply_markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((one) => ('callback_data' in one ? [one.callback_data ?? ''] : []));
  const concerts = new Set(data.flatMap((one) => ABOUT_SEATS.flatMap((button) => button.read(one)?.concert ?? [])));
  const [concert, ...others] = concerts;
  if (concert === undefined || others.length > 0) return undefined;
  const places = data.flatMap((one) => on.answerButton.read(one)?.place ?? []);
  return { concert, announcement: on.announcementAt(places[0] ?? '') ?? 0 };
}

/** As people write it, or as it stands on a button. */
function seatsIn({ say, message }: Ctx): SaidSeats | undefined {
  const text = message?.text ?? '';
  const isNobody = saysLabel(say, 'seats-button-not-coming', plainWords(text));
  return isNobody ? { seats: 0, counted: false } : saidSeats(text);
}
