/** A concert in words, as everybody reads it: when, where, for whom; times in the venue's zone, which is named. */

import { plainDateAt } from '../calendar.ts';
import { formatDay, formatTime, zoneName } from '../texts/format.ts';
import { escapeHtml } from '../texts/html.ts';
import type { Say } from '../texts/texts.ts';
import type { Concert } from './queries.ts';
import { type ConcertFacts, isOver } from './rules.ts';

/** «суббота, 26 декабря»; with the year where it is not the present one. */
export function sayDay(at: Date, zone: string, now: Date, say: Say): string {
  const year = (instant: Date) => plainDateAt(instant, zone).slice(0, 4);
  const day = formatDay(at, zone, say.language);
  return year(at) === year(now) ? day : say('concert-day-year', { day, year: year(at) });
}

/** «суббота, 26 декабря, 12:00 (по Новосибирску)». */
export function sayMoment(at: Date, zone: string, now: Date, say: Say): string {
  const time = formatTime(at, zone, say.language);
  return `${sayDay(at, zone, now, say)}, ${time} (${zoneName(at, zone, say)})`;
}

/** The start, and the end where there is one: «суббота, 26 декабря, 12:00–13:10 (по Новосибирску)». */
export function sayWhen({ startsAt, endsAt, zone }: ConcertFacts, now: Date, say: Say): string {
  if (!endsAt) return sayMoment(startsAt, zone, now, say);
  const time = (at: Date) => formatTime(at, zone, say.language);
  const isOneDay = plainDateAt(startsAt, zone) === plainDateAt(endsAt, zone);
  const until = isOneDay ? `–${time(endsAt)}` : ` – ${sayDay(endsAt, zone, now, say)}, ${time(endsAt)}`;
  return `${sayDay(startsAt, zone, now, say)}, ${time(startsAt)}${until} (${zoneName(startsAt, zone, say)})`;
}

/** A time near the start: on its day without the day, in its year without the year. */
export function sayNear(at: Date, { startsAt, zone }: ConcertFacts, say: Say): string {
  const isSameDay = plainDateAt(at, zone) === plainDateAt(startsAt, zone);
  const time = formatTime(at, zone, say.language);
  return isSameDay ? time : `${sayDay(at, zone, startsAt, say)}, ${time}`;
}

/** The hall and its address in one line. */
export function sayWhere({ venue, address }: Pick<ConcertFacts, 'venue' | 'address'>): string {
  return [venue, address].filter(Boolean).join(', ');
}

/** The card in parts: what comes before the concert's own text, that text, and what comes after; HTML. */
export function sayCard(concert: Concert, now: Date, say: Say): { head: string[]; text: string | null } {
  const { title, doorsAt, ageMark, description } = concert;
  const head = [
    ...standing(concert, now, say),
    `<b>${escapeHtml(title)}</b>`,
    '',
    say.html('concert-card-when', { when: sayWhen(concert, now, say) }),
    ...(doorsAt ? [say.html('concert-card-doors', { at: sayNear(doorsAt, concert, say) })] : []),
    ...(concert.venue === '' ? [] : [say.html('concert-card-where', { where: sayWhere(concert) })]),
    ...(ageMark === null ? [] : [say.html('concert-card-age', { mark: ageMark })]),
  ];
  return { head, text: description };
}

/** What must be read first of a concert that is not simply coming. */
function standing(concert: Concert, now: Date, say: Say): string[] {
  if (concert.state === 'draft') return [say.html('concert-card-draft'), ''];
  if (concert.state === 'cancelled')
    return [say.html('concert-card-cancelled', { reason: concert.cancelReason ?? '' }), ''];
  return isOver(concert, now) ? [say.html('concert-card-over'), ''] : [];
}

/** One concert in a list: its title, when and where. */
export function sayConcertLine(concert: Concert, now: Date, say: Say): string {
  const when = sayMoment(concert.startsAt, concert.zone, now, say);
  return say.html('concert-line', { title: concert.title, when, where: concert.venue });
}
