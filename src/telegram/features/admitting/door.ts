/** The door: the concert at hand, tickets opened by their link, guests without one counted. */

import { concertById } from '../../../concerts/queries.ts';
import { checkTicket, countWalkIns, lookAtDoor, openTicket, setArrived } from '../../../concerts/seats/door.ts';
import { attendanceAt } from '../../../concerts/seats/figures.ts';
import { concertsAtDoor, reachOfConcert } from '../../../concerts/seats/queries.ts';
import { isDoorNear } from '../../../concerts/seats/rules.ts';
import { authorize } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { converse } from '../../talks/talks.ts';
import { sendTicket } from '../seating/ticket.ts';
import { TALK } from './finding.ts';
import { checkedScreen, concertsScreen, doorScreen } from './screens.ts';

/** /door: the only concert of these hours at once, else which. */
export async function openDoor(ctx: Ctx): Promise<void> {
  const found = await concertsAtDoor(ctx.services.db, ctx.caller, ctx.now);
  if (!found.ok) return refuse(ctx, found.refusal);
  const near = found.value.filter((concert) => isDoorNear(concert, ctx.now));
  const [only] = near;
  if (only && near.length === 1) return showDoor(ctx, { concert: only.id }, reply);
  const { html, keyboard } = concertsScreen(ctx.say, found.value);
  await reply(ctx, html, keyboard);
}

/** A concert's door in place of what was tapped. In the hours of the concert what is typed below it is a guest's name or code. */
export async function showDoor(ctx: Ctx, { concert: id }: { concert: number }, draw: typeof reply = redraw) {
  const concert = await concertById(ctx.services.db, id);
  if (!concert) return refuse(ctx, { code: 'concert-not-open' });
  const allowed = authorize(ctx.caller, 'ticket.check', reachOfConcert(concert));
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  await ctx.conversation.exit(TALK);
  const figures = await attendanceAt(ctx.services.db, id);
  if (!figures) return;
  const { html, keyboard } = doorScreen(ctx.say, figures, ctx.now);
  await draw(ctx, html, keyboard);
  if (isDoorNear(concert, ctx.now)) await converse(ctx, TALK, id);
}

/** Somebody without a ticket, or one counted too many. */
export async function walkIn(ctx: Ctx, { concert, step }: { concert: number; step: string }): Promise<void> {
  const more = step === 'more' ? 1 : -1;
  const counted = await countWalkIns(ctx.services.db, ctx.caller, { concertId: concert, more }, ctx.now);
  if (!counted.ok) return refuse(ctx, counted.refusal);
  await answerTap(ctx, ctx.say('door-toast-walk-in', { count: String(counted.value) }));
  await showDoor(ctx, { concert });
}

/** The link of a ticket: the ticket for its holder, the check for the staff, nothing for anybody else. */
export async function openLink(ctx: Ctx, token: string): Promise<void> {
  const { services, caller, now } = ctx;
  const opened = await openTicket(services.db, caller, token);
  if (opened.as === 'stranger') return void (await reply(ctx, ctx.say.html('ticket-strange')));
  if (opened.as === 'holder') return sendTicket(ctx, opened.concert, opened.rsvp);
  // A ticket looked at days before is not used by that.
  const { rsvpId } = opened;
  const checked = isDoorNear(opened.concert, now)
    ? await checkTicket(services.db, caller, { rsvpId }, now)
    : await lookAtDoor(services.db, caller, rsvpId);
  if (!checked.ok) return refuse(ctx, checked.refusal);
  const { html, keyboard } = checkedScreen(ctx.say, checked.value, now);
  await reply(ctx, html, keyboard);
  // The next in the queue may have no picture to show: a surname typed now is theirs.
  if (isDoorNear(opened.concert, now)) await converse(ctx, TALK, opened.concert.id);
}

/** A guest from the list comes in; before the door opens they are only looked at. */
export async function check(ctx: Ctx, { rsvp: rsvpId }: { rsvp: number }): Promise<void> {
  const { services, caller, now } = ctx;
  const checked = await checkTicket(services.db, caller, { rsvpId }, now);
  const isEarly = !checked.ok && checked.refusal.code === 'door-not-open';
  await showChecked(ctx, isEarly ? await lookAtDoor(services.db, caller, rsvpId) : checked);
}

/** Lets them in all the same. */
export async function checkEarly(ctx: Ctx, { rsvp: rsvpId }: { rsvp: number }): Promise<void> {
  await showChecked(ctx, await checkTicket(ctx.services.db, ctx.caller, { rsvpId, early: true }, ctx.now));
}

/** So many of them. */
export async function arrived(ctx: Ctx, { rsvp: rsvpId, seats }: { rsvp: number; seats: number }): Promise<void> {
  const set = await setArrived(ctx.services.db, ctx.caller, { rsvpId, seats }, ctx.now);
  await showChecked(ctx, set.ok ? { ...set, value: { ...set.value, fresh: true } } : set);
}

async function showChecked(ctx: Ctx, checked: Awaited<ReturnType<typeof checkTicket>>): Promise<void> {
  if (!checked.ok) return refuse(ctx, checked.refusal);
  await answerTap(ctx, checked.value.fresh ? ctx.say('door-toast-let-in') : undefined);
  const { html, keyboard } = checkedScreen(ctx.say, checked.value, ctx.now);
  await redraw(ctx, html, keyboard);
}
