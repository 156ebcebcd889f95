/** The ticket: a picture the door reads, with what stands on it and the surname it is under. */

import { InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { type Concert, concertById } from '../../../concerts/queries.ts';
import { type Rsvp, rsvpOf } from '../../../concerts/seats/book.ts';
import { codeOfTicket } from '../../../concerts/seats/tickets.ts';
import { personById } from '../../../people/queries.ts';
import { qrPicture } from '../../../qr.ts';
import { spokenCode } from '../../../spoken-code.ts';
import type { Ctx } from '../../context.ts';
import { redraw } from '../../reply.ts';
import { press } from '../../screen.ts';
import * as on from './buttons.ts';
import { countText, whenText, whereText } from './words.ts';

/** The prefix of a ticket link's payload. */
export const TICKET_LINK = 't_';

/** Sends the ticket: the picture of its link with what stands on it. */
export async function sendTicket(ctx: Ctx, concert: Concert, rsvp: Rsvp): Promise<void> {
  if (rsvp.ticket === null) return void (await ctx.reply(ctx.say('ticket-none')));
  const { caption, keyboard } = await ticketScreen(ctx, concert, rsvp, rsvp.ticket);
  const link = `https://t.me/${ctx.services.botUsername}?start=${TICKET_LINK}${rsvp.ticket}`;
  const photo = new InputFile(qrPicture(link), 'ticket.png');
  await ctx.replyWithPhoto(photo, { caption, parse_mode: 'HTML', ...(keyboard && { reply_markup: keyboard }) });
}

async function ticketScreen(ctx: Ctx, concert: Concert, rsvp: Rsvp, ticket: string) {
  const { say } = ctx;
  const code = spokenCode(codeOfTicket(ticket));
  const gone = concert.state === 'cancelled' ? 'ticket-cancelled' : 'ticket-not-coming';
  const stands = concert.state === 'published' && rsvp.seats > 0;
  const caption = [
    say.html('ticket-caption', { title: concert.title, when: whenText(concert, say), where: whereText(concert, say) }),
    '',
    ...(stands
      ? [
          [say.html('ticket-seats', { count: countText(rsvp.seats, say) }), say.html('ticket-code', { code })].join(
            ' · ',
          ),
          say.html('ticket-how'),
          rsvp.guestName === null
            ? `\n${say.html('ticket-name-ask')}`
            : say.html('seats-named', { name: rsvp.guestName }),
        ]
      : [say.html(gone)]),
  ].join('\n');
  return { caption, keyboard: stands ? await nameKeyboard(ctx, concert.id, rsvp) : undefined };
}

/** The surname is one tap where it is known, and a message otherwise. */
async function nameKeyboard(ctx: Ctx, concert: number, { guestName }: Rsvp): Promise<InlineKeyboardMarkup> {
  const { say } = ctx;
  const known = await knownSurname(ctx);
  const ask = press(
    say(guestName === null ? 'seats-button-name' : 'seats-button-rename'),
    on.nameButton.data({ concert }),
  );
  const isKnown =
    known !== undefined && guestName === null
      ? [press(say('seats-button-name-is', { name: known }), on.nameIsButton.data({ concert }))]
      : [];
  return { inline_keyboard: [isKnown, [ask]].filter((row) => row.length > 0) };
}

/** The surname somebody signs their children's consents with. */
export async function knownSurname({ services, caller }: Ctx): Promise<string | undefined> {
  const legalName = (await personById(services.db, caller.personId))?.profile?.legalName;
  return legalName?.split(/\s+/u)[0] || undefined;
}

/** The ticket in place of what was tapped, as it is now. */
export async function redrawTicket(ctx: Ctx, concertId: number): Promise<void> {
  const concert = await concertById(ctx.services.db, concertId);
  const rsvp = await rsvpOf(ctx.services.db, concertId, ctx.caller.personId);
  if (!concert || !rsvp || rsvp.ticket === null) return;
  const { caption, keyboard } = await ticketScreen(ctx, concert, rsvp, rsvp.ticket);
  await redraw(ctx, caption, keyboard);
}
