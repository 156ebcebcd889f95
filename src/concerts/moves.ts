/** A concert at another start or in another zone: what hangs on the start goes along. Pure. */

import { zonedAt } from '../calendar.ts';
import type { ConcertFacts } from './rules.ts';

/**
 * The concert with another start: end, doors and the close of answers keep their distance from it, whole days by the
 * calendar of its zone and the rest by the clock. A close of answers that would lie before `now` falls away: answers
 * then change until the start.
 */
export function moved<C extends ConcertFacts>(concert: C, startsAt: Date, now: Date): C {
  const { rsvpClosesAt } = concert;
  if (startsAt.getTime() === concert.startsAt.getTime()) return concert;
  const follow = (at: Date | null) => at && following(at, concert, startsAt);
  const closes = follow(rsvpClosesAt);
  return {
    ...concert,
    startsAt,
    endsAt: follow(concert.endsAt),
    doorsAt: follow(concert.doorsAt),
    rsvpClosesAt: closes && closes > now ? closes : null,
  };
}

/** Where an instant lies from another start as it lay from the old one; less than a day is a matter of the clock alone. */
function following(at: Date, { startsAt, zone }: ConcertFacts, start: Date): Date {
  const [from, to] = [zonedAt(startsAt, zone), zonedAt(start, zone)];
  const { days } = from.until(zonedAt(at, zone), { largestUnit: 'day' });
  const rest = at.getTime() - from.add({ days }).epochMilliseconds;
  return new Date(to.add({ days }).epochMilliseconds + rest);
}

/** The concert in another zone at the same times of day. */
export function rezoned<C extends ConcertFacts>(concert: C, zone: string): C {
  const there = (at: Date) =>
    new Date(zonedAt(at, concert.zone).toPlainDateTime().toZonedDateTime(zone).epochMilliseconds);
  const { startsAt, endsAt, doorsAt, rsvpClosesAt } = concert;
  return {
    ...concert,
    zone,
    startsAt: there(startsAt),
    endsAt: endsAt && there(endsAt),
    doorsAt: doorsAt && there(doorsAt),
    rsvpClosesAt: rsvpClosesAt && there(rsvpClosesAt),
  };
}

/** Where a copy of an earlier concert stands first: the same weekday and time a year on, as often as it takes. */
export function nextStart({ startsAt, zone }: Pick<ConcertFacts, 'startsAt' | 'zone'>, now: Date): Date {
  let next = zonedAt(startsAt, zone).add({ weeks: WEEKS_A_YEAR });
  while (next.epochMilliseconds <= now.getTime()) next = next.add({ weeks: WEEKS_A_YEAR });
  return new Date(next.epochMilliseconds);
}

const WEEKS_A_YEAR = 52;
