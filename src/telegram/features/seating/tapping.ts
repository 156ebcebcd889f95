/** Taps about seats: answered by a word, and drawn anew where the buttons are one's own. */

import { type Concert, concertById } from '../../../concerts/queries.ts';
import { type Answered, answerConcert, declineSeats, takeSeats } from '../../../concerts/seats/answering.ts';
import { rsvpOf } from '../../../concerts/seats/book.ts';
import type { SeatRefusal } from '../../../concerts/seats/refusals.ts';
import type { Result } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { noteArrival } from '../announcing/arrival.ts';
import { SEATS_SHOWN, showConcert } from '../attending/card.ts';
import * as on from './buttons.ts';
import { standingScreen } from './screens.ts';
import { sendTicket } from './ticket.ts';
import { countText, toastOf } from './words.ts';

/** Random bytes of a ticket's token: nobody guesses one. */
const TICKET_BYTES = 18;

interface Tapped {
  concert: number;
  place: string;
}

/** So many seats, or none; a number that was counted from people is told, so that another can be tapped. */
export async function answer(
  ctx: Ctx,
  { seats, counted = false, ...tapped }: Tapped & { seats: number; counted?: boolean },
): Promise<void> {
  const { services, caller, now } = ctx;
  const wish = { concertId: tapped.concert, seats, ticket: services.randomToken(TICKET_BYTES) };
  await noteArrival(ctx, on.announcementAt(tapped.place) ?? 0);
  const before = await rsvpOf(services.db, tapped.concert, caller.personId);
  const done = await answerConcert(services.db, caller, wish, now);
  const same = done.ok && before?.state === done.value.rsvp.state && before.wanted === done.value.rsvp.wanted;
  const above = counted ? [ctx.say.html('seats-counted', { count: countText(seats, ctx.say) }), ''] : [];
  await told(ctx, tapped, done, { same, above });
}

/** Takes what is held. */
export async function take(ctx: Ctx, { seats, ...tapped }: Tapped & { seats: number }): Promise<void> {
  const { services, caller, now } = ctx;
  const wish = { concertId: tapped.concert, seats, ticket: services.randomToken(TICKET_BYTES) };
  await told(ctx, tapped, await takeSeats(services.db, caller, wish, now));
}

/** Leaves it to the next. */
export async function decline(ctx: Ctx, tapped: Tapped): Promise<void> {
  const { services, caller, now, say } = ctx;
  const done = await declineSeats(services.db, caller, { concertId: tapped.concert }, now);
  await told(ctx, tapped, done, { toast: say('seats-toast-declined') });
}

/** A word on the tap, the buttons as they are now, and with the first seats the ticket. */
async function told(
  ctx: Ctx,
  { concert: concertId, place }: Tapped,
  done: Result<Answered, SeatRefusal>,
  { toast, same = false, above = [] }: { toast?: string; same?: boolean; above?: string[] } = {},
): Promise<void> {
  if (!done.ok) await refuse(ctx, done.refusal);
  else {
    await answerTap(ctx, toast ?? toastOf(ctx.say, done.value, ctx.now));
    ctx.services.wakeSender();
  }
  const concert = done.ok ? done.value.concert : await concertById(ctx.services.db, concertId);
  if (!concert) return;
  if (place === 'card') await showConcert(ctx, concert, 'again');
  else if (place === 'here') await showStanding(ctx, concert, redraw, done.ok ? above : []);
  else if (done.ok && !done.value.first && !same) await showStanding(ctx, concert, reply);
  if (done.ok && done.value.first) await sendTicket(ctx, concert, done.value.rsvp);
}

/** How one stands with a concert, below lines of HTML; a number written right after answers it. */
export async function showStanding(ctx: Ctx, concert: Concert, draw = redraw, above: string[] = []): Promise<void> {
  ctx.handling.talk.shown = { name: SEATS_SHOWN, of: concert.id, at: ctx.now.toISOString() };
  const { html, keyboard } = await standingScreen(ctx, concert);
  await draw(ctx, [...above, html].join('\n'), keyboard);
}

/** How one stands with a concert. */
export async function stand(ctx: Ctx, { concert: id }: { concert: number }): Promise<void> {
  const concert = await concertById(ctx.services.db, id);
  await (concert ? showStanding(ctx, concert) : answerOutdated(ctx));
}

/** The ticket once more. */
export async function ticket(ctx: Ctx, { concert: id }: { concert: number }): Promise<void> {
  const concert = await concertById(ctx.services.db, id);
  const rsvp = await rsvpOf(ctx.services.db, id, ctx.caller.personId);
  if (!concert || !rsvp || rsvp.ticket === null) {
    return answerTap(ctx, ctx.say('ticket-none'), { alert: true });
  }
  await answerTap(ctx);
  await sendTicket(ctx, concert, rsvp);
}
