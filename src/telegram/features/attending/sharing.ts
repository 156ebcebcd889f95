/** Taking a concert along: its place on the map, its calendar file, its link, the link as a picture, a post for chats. */

import { InputFile } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { calendarFile } from '../../../concerts/calendar-file.ts';
import { sayCard, sayMoment, sayNear } from '../../../concerts/card-words.ts';
import type { Concert } from '../../../concerts/queries.ts';
import { qrPicture } from '../../../qr.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { captionOf, sendCard } from '../../screens/picture-card.ts';
import { answerTap, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { shareLink } from '../../screens/share-link.ts';
import { calendarButton, postButton, qrButton } from './buttons.ts';

/** Before the slug in `/start`. */
export const PREFIX = 'e_';

/** The link that opens the concert for anybody. */
export function linkOf(botUsername: string, { slug }: Concert): string {
  return `https://t.me/${botUsername}?start=${PREFIX}${slug}`;
}

/** The hall as the messenger's own place, which opens in maps. */
export async function giveMap(ctx: Ctx, { latitude, longitude, venue, address }: Concert): Promise<void> {
  if (latitude === null || longitude === null) return answerTap(ctx, ctx.say('concert-no-map'), { alert: true });
  await answerTap(ctx);
  if (address === null) await ctx.replyWithLocation(latitude, longitude);
  else await ctx.replyWithVenue(latitude, longitude, venue, address);
}

/** As it stands now: of a concert that is off, the file that says so in the place of the event. */
export async function giveCalendar(ctx: Ctx, concert: Concert): Promise<void> {
  const { say, services, now } = ctx;
  await answerTap(ctx);
  const { title, doorsAt } = concert;
  const isOff = concert.state === 'cancelled';
  const words = {
    title: isOff ? say('concert-calendar-off', { title }) : title,
    link: linkOf(services.botUsername, concert),
    notes: doorsAt ? [say('concert-card-doors', { at: sayNear(doorsAt, concert, say) })] : [],
    product: PRODUCT,
  };
  const file = calendarFile(concert, words, now);
  const document = new InputFile(Buffer.from(file, 'utf8'), `${concert.slug}.ics`);
  await ctx.replyWithDocument(document, {
    caption: say(isOff ? 'concert-calendar-off-caption' : 'concert-calendar-caption'),
  });
}

const PRODUCT = '-//Rampa//Concerts//RU';

/** The calendar file, by what it does there. */
export function calendarKey(say: Say, { id: concert, state }: Pick<Concert, 'id' | 'state'>): InlineKeyboardButton {
  const label = say(state === 'cancelled' ? 'concert-button-calendar-off' : 'concert-button-calendar');
  return press(label, calendarButton.data({ concert }));
}

/** The link with the ways to pass it on. */
export async function share(ctx: Ctx, concert: Concert): Promise<void> {
  const { say, now, services } = ctx;
  await answerTap(ctx);
  const link = linkOf(services.botUsername, concert);
  const when = sayMoment(concert.startsAt, concert.zone, now, say);
  const send = shareLink(link, say('concert-send-text', { title: concert.title, when }));
  const of = { concert: concert.id };
  const rows = [
    [{ text: say('concert-button-send'), url: send }],
    [press(say('concert-button-post'), postButton.data(of))],
    [press(say('concert-button-qr'), qrButton.data(of))],
  ];
  await reply(ctx, say.html('concert-share', { title: concert.title, link }), inline(rows).keyboard);
}

/** The link as a picture, for posters and screens. */
export async function giveQr(ctx: Ctx, concert: Concert): Promise<void> {
  await answerTap(ctx);
  const picture = new InputFile(qrPicture(linkOf(ctx.services.botUsername, concert)), 'qr.png');
  await ctx.replyWithPhoto(picture, { caption: ctx.say('concert-qr-caption', { title: concert.title }) });
}

/** A message that reads well wherever it is forwarded: no buttons, the link in words. */
export async function givePost(ctx: Ctx, concert: Concert): Promise<void> {
  const { say, now, services } = ctx;
  await answerTap(ctx, say('concert-post-hint'));
  const { head, text } = sayCard(concert, now, say);
  const key = concert.capacity === null ? 'concert-post-link-free' : 'concert-post-link';
  const call = say.html(key, { link: escapeHtml(linkOf(services.botUsername, concert)) });
  await sendCard(ctx, { html: captionOf(head, text, [call]), pictureId: concert.posterId });
}
