/** What a concert may be, and when it may be shown, cancelled or put away. Pure. */

import { ok, type Result, refused } from '../result.ts';
import { HOUR_MS } from '../time-units.ts';
import { hasWords } from '../typed.ts';
import type { ConcertState } from './words.ts';

/** What organizers set of a concert. */
export interface ConcertFacts {
  readonly contestId: number | null;
  readonly title: string;
  readonly description: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly doorsAt: Date | null;
  /** IANA zone of the venue. */
  readonly zone: string;
  /** Empty while nobody has named it; only drafts may be without. */
  readonly venue: string;
  readonly address: string | null;
  /** Degrees, WGS 84; both or none. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly ageMark: string | null;
  readonly posterId: number | null;
  /** Seats; null: nobody has to answer. */
  readonly capacity: number | null;
  readonly seatsPerFamily: number;
  /** Null: until the start. */
  readonly rsvpClosesAt: Date | null;
  readonly hasWaitingList: boolean;
  /** Whole hours before the start. */
  readonly reminderHours: readonly number[];
}

/** The information marks of the law on what children may see. */
export const AGE_MARKS = ['0+', '6+', '12+', '16+', '18+'] as const;

export const LONGEST = { title: 120, venue: 120, address: 160, description: 700, reason: 300 } as const;
export const MOST_SEATS = 10_000;
export const MOST_PER_FAMILY = 10;
export const MOST_REMINDERS = 4;
/** Two weeks. */
export const EARLIEST_REMINDER = 14 * 24;
/** A concert whose end nobody has set is over so many milliseconds after its start. */
const USUAL_LENGTH_MS = 3 * HOUR_MS;

/** What cannot be. */
export type ConcertFault =
  | { code: 'concert-title-missing' }
  | { code: 'concert-words-too-long'; longest: number }
  | { code: 'concert-in-past'; startsAt: Date }
  | { code: 'concert-end-before-start'; startsAt: Date }
  | { code: 'concert-doors-after-start'; startsAt: Date }
  | { code: 'concert-answers-close-after-start'; startsAt: Date }
  | { code: 'concert-answers-close-in-past'; closesAt: Date }
  | { code: 'concert-capacity-range'; least: number; most: number }
  | { code: 'concert-capacity-below-taken'; capacity: number; taken: number }
  | { code: 'concert-answers-given'; taken: number }
  | { code: 'concert-family-range'; least: number; most: number }
  | { code: 'concert-zone-unknown' }
  | { code: 'concert-age-mark-unknown'; marks: string }
  | { code: 'concert-place-impossible' }
  | { code: 'concert-reminders-many'; most: number }
  | { code: 'concert-reminder-range'; earliest: number };

/** Why a concert is not shown, moved, cancelled or put away. */
export type StepFault =
  | { code: 'concert-in-past'; startsAt: Date }
  | { code: 'concert-venue-missing' }
  | { code: 'concert-over' }
  | { code: 'concert-held' }
  | { code: 'concert-not-over'; startsAt: Date }
  | { code: 'concert-reason-missing' }
  | { code: 'concert-words-too-long'; longest: number }
  /** Cancelled or put away: nothing of it changes any more. */
  | { code: 'concert-closed'; state: ConcertState };

/**
 * Judges what a concert is to be. `before` null: it is new. Only what changes is held against the clock, so that one
 * that is over can still be corrected. `taken` are seats given or held.
 */
export function judgeConcert(
  before: ConcertFacts | null,
  after: ConcertFacts,
  { taken, now }: { taken: number; now: Date },
): Result<true, ConcertFault> {
  const fault = wordsFault(after) ?? timesFault(before, after, now) ?? seatsFault(after, taken) ?? placeFault(after);
  return fault ? refused(fault) : ok(true);
}

function wordsFault({ title, description, venue, address }: ConcertFacts): ConcertFault | undefined {
  if (!hasWords(title)) return { code: 'concert-title-missing' };
  const words = { title, description: description ?? '', venue, address: address ?? '' };
  for (const [name, text] of Object.entries(words)) {
    const longest = LONGEST[name as keyof typeof words];
    if (text.length > longest) return { code: 'concert-words-too-long', longest };
  }
  return undefined;
}

function timesFault(before: ConcertFacts | null, after: ConcertFacts, now: Date): ConcertFault | undefined {
  const { startsAt, endsAt, doorsAt, rsvpClosesAt, zone } = after;
  if (!isZone(zone)) return { code: 'concert-zone-unknown' };
  const isNew = (name: 'startsAt' | 'rsvpClosesAt') => before?.[name]?.getTime() !== after[name]?.getTime();
  if (isNew('startsAt') && startsAt <= now) return { code: 'concert-in-past', startsAt };
  if (endsAt && endsAt <= startsAt) return { code: 'concert-end-before-start', startsAt };
  if (doorsAt && doorsAt > startsAt) return { code: 'concert-doors-after-start', startsAt };
  if (rsvpClosesAt && rsvpClosesAt > startsAt) return { code: 'concert-answers-close-after-start', startsAt };
  if (rsvpClosesAt && isNew('rsvpClosesAt') && rsvpClosesAt <= now)
    return { code: 'concert-answers-close-in-past', closesAt: rsvpClosesAt };
  return undefined;
}

function seatsFault({ capacity, seatsPerFamily }: ConcertFacts, taken: number): ConcertFault | undefined {
  if (capacity === null && taken > 0) return { code: 'concert-answers-given', taken };
  if (capacity !== null && !isWithin(capacity, 1, MOST_SEATS))
    return { code: 'concert-capacity-range', least: 1, most: MOST_SEATS };
  if (capacity !== null && capacity < taken) return { code: 'concert-capacity-below-taken', capacity, taken };
  if (!isWithin(seatsPerFamily, 1, MOST_PER_FAMILY))
    return { code: 'concert-family-range', least: 1, most: MOST_PER_FAMILY };
  return undefined;
}

function placeFault({ ageMark, latitude, longitude, reminderHours }: ConcertFacts): ConcertFault | undefined {
  if (ageMark !== null && !(AGE_MARKS as readonly string[]).includes(ageMark))
    return { code: 'concert-age-mark-unknown', marks: AGE_MARKS.join(', ') };
  const isNowhere = latitude === null && longitude === null;
  const isSomewhere = Math.abs(latitude ?? Number.NaN) <= 90 && Math.abs(longitude ?? Number.NaN) <= 180;
  if (!isNowhere && !isSomewhere) return { code: 'concert-place-impossible' };
  if (reminderHours.length > MOST_REMINDERS) return { code: 'concert-reminders-many', most: MOST_REMINDERS };
  if (!reminderHours.every((hours) => isWithin(hours, 1, EARLIEST_REMINDER)))
    return { code: 'concert-reminder-range', earliest: EARLIEST_REMINDER };
  return undefined;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** Shown to families is what has a venue and has not begun. */
export function judgePublishing({ startsAt, venue }: ConcertFacts, now: Date): Result<true, StepFault> {
  if (startsAt <= now) return refused({ code: 'concert-in-past', startsAt });
  return venue === '' ? refused({ code: 'concert-venue-missing' }) : ok(true);
}

/** A concert that began is not cancelled any more: people have been there. */
export function judgeCancelling({ startsAt }: ConcertFacts, reason: string, now: Date): Result<true, StepFault> {
  if (startsAt <= now) return refused({ code: 'concert-over' });
  if (!hasWords(reason)) return refused({ code: 'concert-reason-missing' });
  return reason.length > LONGEST.reason
    ? refused({ code: 'concert-words-too-long', longest: LONGEST.reason })
    : ok(true);
}

/** A concert people were told of is not moved once it is over: they have been there, and would be told it is yet to come. */
export function judgeMoving(concert: ConcertFacts & { state: ConcertState }, now: Date): Result<true, StepFault> {
  return concert.state === 'published' && isOver(concert, now) ? refused({ code: 'concert-held' }) : ok(true);
}

/** A draft can go at any time, a cancelled one too; one that people were told of once it is over. */
export function judgeArchiving(concert: ConcertFacts & { state: ConcertState }, now: Date): Result<true, StepFault> {
  const { state, startsAt } = concert;
  return state === 'published' && !isOver(concert, now) ? refused({ code: 'concert-not-over', startsAt }) : ok(true);
}

/** The instant at which a concert counts as over: its end, or three hours after the start where none is set. */
export function overAt({ startsAt, endsAt }: Pick<ConcertFacts, 'startsAt' | 'endsAt'>): Date {
  return endsAt ?? new Date(startsAt.getTime() + USUAL_LENGTH_MS);
}

export function isOver(concert: Pick<ConcertFacts, 'startsAt' | 'endsAt'>, now: Date): boolean {
  return overAt(concert) <= now;
}
