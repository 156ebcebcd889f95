/** The ticket: a picture the door reads, with what stands on it and the surname it is under. */

import { InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { type Concert, concertById } from '../../../concerts/queries.ts';
import { type Rsvp, rsvpOf } from '../../../concerts/seats/book.ts';
import { keepTicket } from '../../../concerts/seats/standing-tickets.ts';
import { codeOfTicket } from '../../../concerts/seats/tickets.ts';
import type { Database } from '../../../database/connect.ts';
import { personById } from '../../../people/queries.ts';
import { qrPicture } from '../../../qr.ts';
import { spokenCode } from '../../../spoken-code.ts';
import type { Ctx } from '../../context.ts';
import { CHANNEL } from '../../incoming/receive.ts';
import type { Rendering } from '../../outgoing/render.ts';
import { redraw, says } from '../../screens/reply.ts';
import { press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { countText, whenText, whereText } from './words.ts';

/** The prefix of a ticket link's payload. */
export const TICKET_LINK = 't_';

/** What a ticket is drawn with: for whoever asks for it, and for whoever it stands with already. */
type With = Pick<Rendering, 'db' | 'say' | 'botUsername'>;

/** Sends the ticket: the picture of its link with what stands on it. It stays up to date, and the former one goes. */
export async function sendTicket(ctx: Ctx, concert: Concert, rsvp: Rsvp): Promise<void> {
  if (rsvp.ticket === null) return void (await ctx.reply(ctx.say('ticket-none')));
  const { text, picture, keyboard } = await ticketMessage(withOf(ctx), concert, rsvp, rsvp.ticket);
  const photo = new InputFile(picture, 'ticket.png');
  const sent = await ctx.replyWithPhoto(photo, {
    caption: text,
    parse_mode: 'HTML',
    ...(keyboard && { reply_markup: keyboard }),
  });
  const at = { channel: CHANNEL, externalId: String(sent.chat.id), messageId: String(sent.message_id) };
  const former = await keepTicket(ctx.services.db, rsvp, at, ctx.now);
  if (former !== null) await retire(ctx, Number(former));
}

/** Two tickets side by side would part ways; one too old to be deleted says where the other is. */
async function retire(ctx: Ctx, messageId: number): Promise<void> {
  try {
    await ctx.api.deleteMessage(ctx.chatId ?? 0, messageId);
  } catch (error) {
    if (!says(error, "can't be deleted")) return;
    const moved = { caption: ctx.say.html('ticket-below'), parse_mode: 'HTML' as const };
    await ctx.api.editMessageCaption(ctx.chatId ?? 0, messageId, moved).catch(() => undefined);
  }
}

function withOf({ services, say }: Ctx): With {
  return { db: services.db, botUsername: services.botUsername, say };
}

/** The ticket as it is now: the picture of its link, what stands below it, and the ways to its surname. */
export async function ticketMessage(at: With, concert: Concert, rsvp: Rsvp, ticket: string) {
  const { say } = at;
  const link = `https://t.me/${at.botUsername}?start=${TICKET_LINK}${ticket}`;
  const code = spokenCode(codeOfTicket(ticket));
  const gone = concert.state === 'cancelled' ? 'ticket-cancelled' : 'ticket-not-coming';
  const stands = concert.state === 'published' && rsvp.seats > 0;
  const facts = { title: concert.title, when: whenText(concert, say), where: whereText(concert, say) };
  const seats = say.html('ticket-seats', { count: countText(rsvp.seats, say) });
  const name =
    rsvp.guestName === null ? `\n${say.html('ticket-name-ask')}` : say.html('seats-named', { name: rsvp.guestName });
  const text = [
    say.html('ticket-caption', facts),
    '',
    ...(stands ? [`${seats} · ${say.html('ticket-code', { code })}`, say.html('ticket-how'), name] : [say.html(gone)]),
  ].join('\n');
  return { text, picture: qrPicture(link), ...(stands && { keyboard: await nameKeyboard(at, rsvp) }) };
}

/** The surname is one tap where it is known, and a message otherwise. */
async function nameKeyboard(
  { db, say }: With,
  { guestName, concertId: concert, personId }: Rsvp,
): Promise<InlineKeyboardMarkup> {
  const known = guestName === null ? await knownSurname(db, personId) : undefined;
  const label = say(guestName === null ? 'seats-button-name' : 'seats-button-rename');
  const ask = press(label, on.nameButton.data({ concert }));
  const isKnown = known && press(say('seats-button-name-is', { name: known }), on.nameIsButton.data({ concert }));
  return { inline_keyboard: [...(isKnown ? [[isKnown]] : []), [ask]] };
}

/** The surname somebody signs their children's consents with. */
export async function knownSurname(db: Database, personId: number): Promise<string | undefined> {
  const legalName = (await personById(db, personId))?.profile?.legalName;
  return legalName?.split(/\s+/u)[0] || undefined;
}

/** The ticket in place of what was tapped, as it is now. */
export async function redrawTicket(ctx: Ctx, concertId: number): Promise<void> {
  const concert = await concertById(ctx.services.db, concertId);
  const rsvp = await rsvpOf(ctx.services.db, concertId, ctx.caller.personId);
  if (!concert || !rsvp || rsvp.ticket === null) return;
  const { text, keyboard } = await ticketMessage(withOf(ctx), concert, rsvp, rsvp.ticket);
  await redraw(ctx, text, keyboard);
}
