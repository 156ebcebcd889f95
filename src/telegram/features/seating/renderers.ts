/** News of free seats and reminders, made from what stands when they are sent. */

import { concertById } from '../../../concerts/queries.ts';
import type { ConcertReminder } from '../../../concerts/reminders/kinds.ts';
import { rsvpOf } from '../../../concerts/seats/book.ts';
import type { SeatsDelivery } from '../../../concerts/seats/kinds.ts';
import { isOffered } from '../../../concerts/seats/rules.ts';
import { formatInstant, formatTime } from '../../../texts/format.ts';
import type { Renderers } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { mapOf } from '../attending/card.ts';
import * as on from './buttons.ts';
import { offerRows } from './rows.ts';
import { ticketMessage } from './ticket.ts';
import { countText, whenText, whereText } from './words.ts';

export const seatRenderers: Renderers<SeatsDelivery | ConcertReminder> = {
  async 'concert-ticket'({ concertId, personId }, at) {
    const concert = await concertById(at.db, concertId);
    const rsvp = await rsvpOf(at.db, concertId, personId);
    return concert && rsvp?.ticket ? ticketMessage(at, concert, rsvp, rsvp.ticket) : { void: 'ticket-gone' };
  },
  async 'seats-offered'({ concertId, personId }, { db, say, now }) {
    const concert = await concertById(db, concertId);
    const rsvp = await rsvpOf(db, concertId, personId);
    if (concert?.state !== 'published' || now >= concert.startsAt) return { void: 'concert-gone' };
    if (!rsvp || !isOffered(rsvp, now) || rsvp.offeredUntil === null) return { void: 'offer-gone' };
    const until = formatInstant(rsvp.offeredUntil, concert.zone, say);
    const of = { concert: concertId, place: 'here' };
    const notComing = press(say('seats-button-not-coming'), on.answerButton.data({ ...of, seats: 0 }));
    const facts = { title: concert.title, when: whenText(concert, say), seats: rsvp.offeredSeats, until };
    const rows = [...offerRows(say, of, rsvp.offeredSeats), [notComing]];
    return { text: say.html('seats-news-offered', facts), ...inline(rows) };
  },
  async 'concert-reminder'({ concertId, personId, startsAt }, { db, say, now }) {
    const concert = await concertById(db, concertId);
    const rsvp = await rsvpOf(db, concertId, personId);
    if (concert?.state !== 'published') return { void: 'concert-gone' };
    if (concert.startsAt.toISOString() !== startsAt) return { void: 'concert-moved' };
    if (now >= concert.startsAt) return { void: 'concert-begun' };
    if (!rsvp || rsvp.seats === 0) return { void: 'not-coming' };
    const { doorsAt, zone } = concert;
    const doors =
      doorsAt === null ? [] : [say.html('reminder-doors', { time: formatTime(doorsAt, zone, say.language) })];
    const of = { concert: concertId, place: 'here' };
    const rows = [
      [press(say('seats-button-ticket'), on.ticketButton.data({ concert: concertId })), ...mapOf(concert, say)],
      [press(say('seats-button-not-coming'), on.answerButton.data({ ...of, seats: 0 }))],
    ];
    const facts = { title: concert.title, when: whenText(concert, say), where: whereText(concert, say) };
    const text = [say.html('reminder-text', { ...facts, count: countText(rsvp.seats, say) }), ...doors].join('\n');
    return { text, ...inline(rows) };
  },
};
