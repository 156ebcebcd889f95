/** A concert's card: what everybody reads of it, with what other features add, under its poster. */

import type { InlineKeyboardButton } from 'grammy/types';
import { sayCard } from '../../../concerts/card-words.ts';
import { type Concert, concertById } from '../../../concerts/queries.ts';
import { isOver } from '../../../concerts/rules.ts';
import { authorize } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';
import { captionOf, type PictureCard, redrawCard, sendCard } from '../../screens/picture-card.ts';
import { answerTap, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { concertsButton, mapButton, shareButton } from './buttons.ts';
import { calendarKey } from './sharing.ts';

/** What a number written right after answers: how many come. */
export const SEATS_SHOWN = 'seats';

/** Whether everybody may see it: published ones, over or not, and cancelled ones. */
export function isPublic({ state }: Concert): boolean {
  return state === 'published' || state === 'cancelled';
}

/** The concert if this person may see it: drafts and what was put away are the staff's. */
export async function concertToSee(ctx: Ctx, concertId: number): Promise<Concert | undefined> {
  const concert = await concertById(ctx.services.db, concertId);
  return concert && (isPublic(concert) || mayStage(ctx, concert)) ? concert : undefined;
}

/** Whether the caller runs this concert. */
export function mayStage({ caller }: Ctx, { contestId }: Concert): boolean {
  return authorize(caller, 'concert.write', contestId === null ? {} : { contestId }).ok;
}

/** The card as it stands now. */
export async function cardOf(ctx: Ctx, concert: Concert): Promise<PictureCard> {
  const { head, text } = sayCard(concert, ctx.now, ctx.say);
  const { lines, rows, seldom } = await ctx.added(ctx, 'concert', concert);
  const html = captionOf(head, text, lines);
  return { html, pictureId: concert.posterId, ...inline([...rows, ...ownRows(ctx, concert), ...seldom]) };
}

function ownRows({ say, now }: Ctx, concert: Concert) {
  const of = { concert: concert.id };
  const isComing = concert.state !== 'cancelled' && !isOver(concert, now);
  return [
    [...mapOf(concert, say), ...(isOver(concert, now) ? [] : [calendarKey(say, concert)])],
    [
      ...(isComing ? [press(say('concert-button-share'), shareButton.data(of))] : []),
      press(say('concert-button-all'), concertsButton.data({ page: 0 })),
    ],
  ];
}

/** The point where it is known, else the address looked up in a map. */
export function mapOf({ id, latitude, address }: Concert, say: Ctx['say']): InlineKeyboardButton[] {
  if (latitude !== null) return [press(say('concert-button-map'), mapButton.data({ concert: id }))];
  if (address === null) return [];
  const map = new URL('https://yandex.ru/maps/');
  map.searchParams.set('text', address);
  return [{ text: say('concert-button-map'), url: map.href }];
}

/** Shows the card in a new message, or in the tapped one where that is a card already. */
export async function showConcert(ctx: Ctx, concert: Concert, how: 'new' | 'again' = 'new'): Promise<void> {
  const card = await cardOf(ctx, concert);
  ctx.handling.talk.shown = { name: SEATS_SHOWN, of: concert.id, at: ctx.now.toISOString() };
  await (how === 'new' ? sendCard(ctx, card) : redrawCard(ctx, card));
}

/** The concert is not there for this person: says so and shows the way to those that are. */
export async function sayGone(ctx: Ctx): Promise<void> {
  if (ctx.callbackQuery) return answerTap(ctx, ctx.say('concert-gone'), { alert: true });
  const all = press(ctx.say('concert-button-all'), concertsButton.data({ page: 0 }));
  await reply(ctx, ctx.say.html('concert-gone'), inline([[all]]).keyboard);
}
