/** Another concert: begun with its title and start, or made anew from an earlier one. The draft stands at once. */

import { eq } from 'drizzle-orm';
import { plainDateAt } from '../calendar.ts';
import type { Database } from '../database/connect.ts';
import { record } from '../history/actions.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { cleanText, hasWords } from '../typed.ts';
import { reachOf } from './changing.ts';
import { moved, nextStart } from './moves.ts';
import type { Concert } from './queries.ts';
import type { ConcertRefusal } from './refusals.ts';
import { type ConcertFacts, judgeConcert, LONGEST } from './rules.ts';
import { proposedSlug } from './slug.ts';
import { concerts } from './tables.ts';
import { readStart } from './typed-times.ts';

/** What a concert begins with, as typed. */
export interface Beginning {
  readonly title: string;
  readonly starts: string;
  /** IANA zone in which the time is meant. */
  readonly zone: string;
  readonly contestId: number | null;
}

const UNSET = {
  description: null,
  endsAt: null,
  doorsAt: null,
  venue: '',
  address: null,
  latitude: null,
  longitude: null,
  ageMark: null,
  posterId: null,
  capacity: null,
  seatsPerFamily: 4,
  rsvpClosesAt: null,
  hasWaitingList: true,
  reminderHours: [24, 3],
} as const satisfies Partial<ConcertFacts>;

/** Judges a title before anything is made. Pure. */
export function judgeTitle(typed: string): Result<string, ConcertRefusal> {
  const title = cleanText(typed);
  if (!hasWords(title)) return refused({ code: 'concert-title-missing' });
  return title.length > LONGEST.title ? refused({ code: 'concert-words-too-long', longest: LONGEST.title }) : ok(title);
}

/** Makes a draft of a title and a start. */
export async function beginConcert(
  db: Database,
  caller: Caller,
  { title: typed, starts, zone, contestId }: Beginning,
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  const title = judgeTitle(typed);
  if (!title.ok) return title;
  const startsAt = readStart(starts, zone, now);
  if (!startsAt.ok) return startsAt;
  return makeConcert(db, caller, { ...UNSET, title: title.value, startsAt: startsAt.value, zone, contestId }, now);
}

/** Makes a draft of given facts. */
export async function makeConcert(
  db: Database,
  caller: Caller,
  facts: ConcertFacts,
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  const allowed = authorize(caller, 'concert.write', reachOf(facts));
  if (!allowed.ok) return allowed;
  const judged = judgeConcert(null, facts, { taken: 0, now });
  if (!judged.ok) return judged;
  return db.transaction(async (tx) => ok(await addConcert(tx, caller, facts, 'added', now)));
}

/** Makes a draft of an earlier concert: all of it but the answers, on the same weekday a year on. */
export async function copyConcert(
  db: Database,
  caller: Caller,
  concertId: number,
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  return db.transaction(async (tx): Promise<Result<Concert, ConcertRefusal>> => {
    const [earlier] = await tx.select().from(concerts).where(eq(concerts.id, concertId));
    if (!earlier) return refused({ code: 'concert-not-found' });
    const allowed = authorize(caller, 'concert.write', reachOf(earlier));
    if (!allowed.ok) return allowed;
    return ok(await addConcert(tx, caller, moved(earlier, nextStart(earlier, now), now), 'copied', now));
  });
}

async function addConcert(
  tx: Database,
  { personId }: Caller,
  facts: ConcertFacts,
  action: 'added' | 'copied',
  now: Date,
): Promise<Concert> {
  const values = { ...factsOf(facts), state: 'draft', createdBy: personId, createdAt: now } as const;
  for (const slug of proposedSlug(facts.title, plainDateAt(facts.startsAt, facts.zone))) {
    const [made] = await tx
      .insert(concerts)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: concerts.slug })
      .returning();
    if (!made) continue;
    await record(tx, { at: now, personId, subject: 'concert', subjectId: made.id, action });
    return made;
  }
  throw new Error('every link is taken');
}

/** The facts and nothing else, whatever they came with. */
function factsOf(from: ConcertFacts): ConcertFacts & { reminderHours: number[] } {
  const { contestId, title, description, startsAt, endsAt, doorsAt, zone, venue, address } = from;
  const { latitude, longitude, ageMark, posterId, capacity, seatsPerFamily, rsvpClosesAt, hasWaitingList } = from;
  return {
    ...{ contestId, title, description, startsAt, endsAt, doorsAt, zone, venue, address },
    ...{ latitude, longitude, ageMark, posterId, capacity, seatsPerFamily, rsvpClosesAt, hasWaitingList },
    reminderHours: [...from.reminderHours],
  };
}
