/** What families hear of a change of a concert, made from the concert as it is when it is sent. */

import { sayMoment, sayWhen, sayWhere } from '../../../concerts/card-words.ts';
import type { ConcertDelivery } from '../../../concerts/kinds.ts';
import { type Concert, concertById } from '../../../concerts/queries.ts';
import type { Rendered, Renderers, Rendering } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { concertButton } from '../attending/buttons.ts';
import { calendarKey } from '../attending/sharing.ts';

export const concertRenderers: Renderers<ConcertDelivery> = {
  async 'concert-moved'({ concertId, from }, at) {
    const concert = await shownAt(concertId, at);
    if (!concert) return { void: 'concert-not-shown' };
    const before = new Date(from);
    if (before.getTime() === concert.startsAt.getTime()) return { void: 'concert-moved-back' };
    const { say, now } = at;
    const text = say.html('concert-news-moved', {
      title: concert.title,
      from: sayMoment(before, concert.zone, now, say),
      to: sayWhen(concert, now, say),
    });
    return withCard(text, concert, at);
  },
  async 'concert-elsewhere'({ concertId }, at) {
    const concert = await shownAt(concertId, at);
    if (!concert) return { void: 'concert-not-shown' };
    const { say, now } = at;
    const when = sayWhen(concert, now, say);
    const text = say.html('concert-news-elsewhere', { title: concert.title, where: sayWhere(concert), when });
    return withCard(text, concert, at);
  },
  async 'concert-cancelled'({ concertId, known }, at) {
    const concert = await concertById(at.db, concertId);
    if (!concert?.cancelReason) return { void: 'concert-not-cancelled' };
    const { say, now } = at;
    const when = sayMoment(known === undefined ? concert.startsAt : new Date(known), concert.zone, now, say);
    const text = say.html('concert-news-cancelled', { title: concert.title, when, reason: concert.cancelReason });
    return { text, ...inline([[calendarKey(say, concert)]]) };
  },
};

/** The same concert in thousands of copies is read once. */
async function shownAt(concertId: number, { db, recall }: Rendering): Promise<Concert | undefined> {
  const concert = await recall(`concert ${concertId}`, () => concertById(db, concertId));
  return concert?.state === 'published' ? concert : undefined;
}

/** With the ways to the concert, and into the calendar: what was put there before is not true any more. */
function withCard(text: string, concert: Concert, { say }: Rendering): Rendered {
  const open = press(say('concert-button-open'), concertButton.data({ concert: concert.id }));
  return { text, ...inline([[open, calendarKey(say, concert)]]) };
}
