/**
 * How many come, written instead of tapped: right after a concert's card or an announcement of one, or as a reply to what
 * carries a concert's buttons.
 */

import type { Message } from 'grammy/types';
import { lastConcertCopy } from '../../../announcements/last-copy.ts';
import { saidSeats } from '../../../concerts/seats/said-seats.ts';
import { contestsWithin } from '../../../people/access.ts';
import { plainWords } from '../../../typed.ts';
import { cameSince } from '../../../updates/queries.ts';
import type { Ctx } from '../../context.ts';
import type { Feature } from '../../feature.ts';
import { CHANNEL } from '../../receive.ts';
import type { Heard } from '../../replies.ts';
import { saysLabel } from '../../spoken-words.ts';
import { noteArrival } from '../announcing/arrival.ts';
import { SEATS_SHOWN } from '../attending/card.ts';
import * as on from './buttons.ts';
import { answer } from './tapping.ts';

/** Whoever writes later than that has something else in mind. */
const STANDS_MS = 3_600_000;

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

/** Stands behind all that waits for a number: a copy comes by itself, in the middle of whatever was asked. */
export const seatsBelowCopy: Feature = {
  async onMessage(ctx) {
    const seats = answersNothingElse(ctx) ? seatsIn(ctx) : undefined;
    const concert = seats === undefined ? undefined : await concertAbove(ctx);
    if (seats === undefined || concert === undefined) return false;
    await answer(ctx, { concert, seats, place: 'here' });
    return true;
  },
};

/** The seats wished for, and at which concert. */
function wishIn(ctx: Ctx): { concert: number; seats: number } | undefined {
  const { shownBefore: before } = ctx.handling.talk;
  if (before?.name !== SEATS_SHOWN || ctx.now.getTime() - Date.parse(before.at) > STANDS_MS) return undefined;
  const seats = answersNothingElse(ctx) ? seatsIn(ctx) : undefined;
  return seats === undefined ? undefined : { concert: before.of, seats };
}

/** Organizers look for entries by their numbers; a reply answers what it is a reply to. */
function answersNothingElse({ caller, message }: Ctx): boolean {
  return !message?.reply_to_message && contestsWithin(caller, 'entry.list').length === 0;
}

/** The concert of the copy that stands last before the person: nothing came after it, from neither side. */
async function concertAbove({ services: { db }, caller, now, chat, update }: Ctx): Promise<number | undefined> {
  const copy = await lastConcertCopy(db, caller.personId, new Date(now.getTime() - STANDS_MS));
  if (!copy) return undefined;
  const own = { channel: CHANNEL, chatKey: String(chat?.id), externalId: String(update.update_id) };
  return (await cameSince(db, own, copy.deliveredAt)) ? undefined : copy.concertId;
}

/** A reply to a message whose buttons are all about one concert; it also proves that a copy arrived. */
async function hearReply(ctx: Ctx): Promise<Heard | undefined> {
  const to = ctx.message?.reply_to_message;
  const asked = to && concertUnder(to);
  const seats = asked && seatsIn(ctx);
  if (!asked || seats === undefined) return undefined;
  return async () => {
    await noteArrival(ctx, asked.announcement);
    await answer(ctx, { concert: asked.concert, seats, place: 'here' });
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
function seatsIn({ say, message }: Ctx): number | undefined {
  const text = message?.text ?? '';
  return saysLabel(say, 'seats-button-not-coming', plainWords(text)) ? 0 : saidSeats(text);
}
