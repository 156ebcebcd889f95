/** Finding a guest at the door by what they say: a surname, or the code of their ticket. */

import { type Concert, concertById } from '../../../concerts/queries.ts';
import { ticketByCode } from '../../../concerts/seats/door.ts';
import { concertsAtDoor, type GuestRow, guestsOf } from '../../../concerts/seats/queries.ts';
import { isDoorNear } from '../../../concerts/seats/rules.ts';
import { hasWords, plainWords, shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { answerTap, reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { courtesyIn, isNod } from '../home/courtesies.ts';
import { countText } from '../seating/words.ts';
import * as on from './buttons.ts';
import { guestName } from './screens.ts';

/** The conversation that hears surnames. */
export const TALK = 'door';

/** Words of what a guest is called; what is longer was meant for somebody else. */
const MOST_IN_NAME = 4;
/** Guests on one screen. */
const MOST_SHOWN = 10;

/** Asks for surnames, one after another. */
export async function askGuest(ctx: Ctx, { concert }: { concert: number }): Promise<void> {
  const allowed = await guestsOf(ctx.services.db, ctx.caller, concert);
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  await answerTap(ctx);
  await reply(ctx, ctx.say.html('door-ask'), doneRow(ctx, concert).keyboard);
  await converse(ctx, TALK, concert);
}

/** Hears one guest after another until somebody goes elsewhere. */
export const hearingGuests = hearingUntilTaken(heard);

async function heard(ctx: Ctx, concertId: number): Promise<Screen> {
  const typed = ctx.message?.text?.trim();
  if (!typed || !hasWords(typed))
    return { html: ctx.say.html('door-as-text'), ...doneRow(ctx, concertId), listens: true };
  const concert = await concertById(ctx.services.db, concertId);
  if (concert && isPast(concert, ctx.now)) return { html: ctx.say.html('door-closed'), listens: false };
  const found = await guestsOf(ctx.services.db, ctx.caller, concertId);
  if (!found.ok) {
    noteIntrusion(ctx, found.refusal);
    return { html: refusalHtml(ctx, found.refusal), listens: false };
  }
  return foundScreen(ctx, concertId, await named(ctx, concertId, found.value.guests, typed), typed);
}

/** Nothing that names anybody: a sign, a courtesy, a yes. */
function isTalk(typed: string): boolean {
  return plainWords(typed).length < 2 || courtesyIn(typed) !== undefined || isNod(typed);
}

/** Those of the guests who are called so, or whose ticket has this code. */
async function named({ services }: Ctx, concertId: number, guests: readonly GuestRow[], typed: string) {
  const byCode = await ticketByCode(services.db, concertId, typed);
  return guests.filter((guest) => guest.rsvpId === byCode || isCalled(guest, typed));
}

/** A name or a code that nobody asked for, looked for at the one concert whose guests come now: true when it is a guest's. */
export async function findUnasked(ctx: Ctx): Promise<boolean> {
  const { text = '', forward_origin: passedOn } = ctx.message ?? {};
  const typed = text.trim();
  if (passedOn || isTalk(typed) || typed.split(/\s+/u).length > MOST_IN_NAME) return false;
  const { db } = ctx.services;
  const concerts = await concertsAtDoor(db, ctx.caller, ctx.now);
  const [only, another] = concerts.ok ? concerts.value.filter((concert) => isDoorNear(concert, ctx.now)) : [];
  if (!only || another) return false;
  const allowed = await guestsOf(db, ctx.caller, only.id);
  const guests = allowed.ok ? await named(ctx, only.id, allowed.value.guests, typed) : [];
  if (guests.length === 0) return false;
  const { html, keyboard } = foundScreen(ctx, only.id, guests, typed);
  await reply(ctx, html, keyboard);
  await converse(ctx, TALK, only.id);
  return true;
}

/** Whoever writes the next day means nobody at the door. */
function isPast(concert: Concert, now: Date): boolean {
  return now > concert.startsAt && !isDoorNear(concert, now);
}

function foundScreen(ctx: Ctx, concertId: number, guests: readonly GuestRow[], typed: string): Screen {
  const { say } = ctx;
  const done = press(say('button-done'), on.doneButton.data({ concert: concertId }));
  if (guests.length === 0) {
    const none = say.html('door-found-none', { typed: shortened(typed) });
    const html = typed.split(/\s+/u).length > MOST_IN_NAME ? say.html('door-asks-guests') : none;
    return { html, ...inline([[done]]), listens: true };
  }
  const more = guests.length > MOST_SHOWN ? [say.html('door-found-more', { shown: String(MOST_SHOWN) })] : [];
  const rows = guests.slice(0, MOST_SHOWN).map((guest) => {
    const key = guest.arrivedAt === null ? 'door-guest' : 'door-guest-arrived';
    const label = say(key, { name: guestName(guest, say), count: countText(guest.seats, say) });
    return [press(label, on.checkButton.data({ rsvp: guest.rsvpId }))];
  });
  const html = [say.html('door-found', { count: guests.length }), ...more].join('\n');
  return { html, ...inline([...rows, [done]]), listens: true };
}

/** Whether what was said begins the surname or another word of the name; case and ё aside. */
function isCalled({ surname }: GuestRow, typed: string): boolean {
  if (surname === null) return false;
  const words = plain(surname).split(/[\s-]+/u);
  return plain(typed)
    .split(/\s+/u)
    .every((said) => words.some((word) => word.startsWith(said)) || plain(surname).startsWith(said));
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll('ё', 'е');
}

function doneRow({ say }: Pick<Ctx, 'say'>, concert: number) {
  return inline([[press(say('button-done'), on.doneButton.data({ concert }))]]);
}
