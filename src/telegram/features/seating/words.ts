/** A concert and a family's seats in words, alike wherever they are told. */

import type { Concert } from '../../../concerts/queries.ts';
import type { Standing } from '../../../concerts/seats/answering.ts';
import { answersClose, isOffered, whySilent } from '../../../concerts/seats/rules.ts';
import { formatInstant } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';

/** «2 места». */
export function countText(seats: number, say: Say): string {
  return say('seats-count', { seats });
}

/** «суббота, 26 декабря, 12:00 (по Новосибирску)», in the venue's zone. */
export function whenText({ startsAt, zone }: Pick<Concert, 'startsAt' | 'zone'>, say: Say): string {
  return formatInstant(startsAt, zone, say);
}

/** «Малый зал, ул. Придуманная, 7», plain. */
export function whereText({ venue, address }: Pick<Concert, 'venue' | 'address'>, say: Say): string {
  return address === null ? venue : say('seats-where', { venue, address });
}

/** «перед вами 3 семьи». */
export function beforeText(families: number | null, say: Say): string {
  return say('seats-before', { families: families ?? 0 });
}

/** Lines of HTML: how the family stands, until when answers change; none where there is nothing to answer. */
export function standingLines(
  say: Say,
  concert: Concert,
  standing: Standing | undefined,
  { free, now }: { free: number; now: Date },
): string[] {
  if (whySilent(concert, now)) return [];
  const closes = answersClose(concert);
  const closed = now >= closes;
  const ends = closed ? [say.html('seats-closed', { at: formatInstant(closes, concert.zone, say) })] : [];
  if (!standing) return closed ? ends : [say.html(askKey(concert, free))];
  const { rsvp } = standing;
  const isLeft = rsvp.waitingSince !== null && !isOffered(rsvp, now) && free > 0 && !closed;
  const left = isLeft ? [say.html('seats-left', { free })] : [];
  return [...ownLines(say, standing, now, closed), ...left, ...ends];
}

function askKey({ hasWaitingList }: Concert, free: number) {
  if (free > 0) return 'seats-ask';
  return hasWaitingList ? 'seats-ask-full' : 'seats-full';
}

function ownLines(say: Say, { concert, rsvp, before }: Standing, now: Date, closed: boolean): string[] {
  const { seats, wanted, waitingSince, guestName, state } = rsvp;
  if (state === 'not-coming') return [say.html(closed ? 'seats-not-coming-closed' : 'seats-not-coming')];
  const rest = { before: beforeText(before, say), wanted: String(wanted) };
  const has = { count: countText(seats, say) };
  return [
    ...(seats > 0 ? [say.html(waitingSince ? 'seats-going-waiting' : 'seats-going', { ...has, ...rest })] : []),
    ...(isOffered(rsvp, now) ? offerLines(say, concert, rsvp) : []),
    ...(seats === 0 && !isOffered(rsvp, now)
      ? [say.html('seats-waiting', { ...rest, count: countText(wanted, say) })]
      : []),
    ...(guestName === null ? [] : [say.html('seats-named', { name: guestName })]),
  ];
}

function offerLines(say: Say, { zone }: Concert, { seats, wanted, offeredSeats, offeredUntil }: Standing['rsvp']) {
  const until = offeredUntil === null ? '' : formatInstant(offeredUntil, zone, say);
  const short = seats + offeredSeats < wanted ? [say.html('seats-offered-short')] : [];
  return [say.html('seats-offered', { seats: offeredSeats, until }), ...short];
}

/** What a tap came to, in a word on the tap. */
export function toastOf(say: Say, { rsvp, before }: Standing, now: Date): string {
  const { seats, waitingSince, state } = rsvp;
  if (state === 'not-coming') return say('seats-toast-not-coming');
  if (isOffered(rsvp, now)) return say('seats-toast-offered', { count: countText(rsvp.offeredSeats, say) });
  const line = { before: beforeText(before, say) };
  const count = countText(seats, say);
  if (seats === 0) return say('seats-toast-waiting', line);
  return waitingSince ? say('seats-toast-going-waiting', { count, ...line }) : say('seats-toast-going', { count });
}
