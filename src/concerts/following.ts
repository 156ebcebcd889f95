/** What follows from a change of a concert that families know of: those whom it concerns are told, once a change. */

import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { promise } from '../deliveries/actions.ts';
import { historyOf, type PastEvent } from '../history/queries.ts';
import type { Caller } from '../people/access.ts';
import { decentInstant } from '../people/quiet-hours.ts';
import { HOUR_MS, MINUTE_MS } from '../time-units.ts';
import type { ConcertDelivery } from './kinds.ts';
import { followProgramme, isToldInProgramme, performersOf } from './programme/following.ts';
import type { Concert } from './queries.ts';
import { replaceReminders } from './reminders/actions.ts';
import { offerSeats } from './seats/offers.ts';
import { isOnTickets, renewTickets } from './seats/standing-tickets.ts';
import { rsvps } from './tables.ts';
import { ATTENDING } from './words.ts';

/** A change as the steps see it; both concerts are those of the same transaction, under the concert's lock. */
export interface Followed {
  readonly before: Concert;
  readonly after: Concert;
  readonly caller: Caller;
  readonly now: Date;
}

/** Does what one change asks for; looks itself whether the change is its own. */
type Step = (tx: Database, change: Followed) => Promise<void>;

/** In their order. */
const STEPS: readonly Step[] = [
  moveReminders,
  offerWhatIsFree,
  moveProgramme,
  tellMoved,
  tellElsewhere,
  tellCancelled,
  changeTickets,
];

/**
 * Follows a change of a concert that is or was published, in the change's own transaction, before its history is
 * written. The caller holds the concert's lock.
 */
export async function followChange(
  tx: Database,
  before: Concert,
  after: Concert,
  caller: Caller,
  now: Date,
): Promise<void> {
  for (const step of STEPS) await step(tx, { before, after, caller, now });
}

/** Reminders go by the new start, and none is left of a concert that is off. */
async function moveReminders(tx: Database, { after, now }: Followed): Promise<void> {
  await replaceReminders(tx, after, now);
}

/** More seats, or a waiting list where there was none, are offered to whoever waits. */
async function offerWhatIsFree(tx: Database, { after, now }: Followed): Promise<void> {
  if (isShown(after)) await offerSeats(tx, after.id, now);
}

/**
 * A published programme moves with its concert, and its people are told their new times. Whoever also has seats hears of
 * a move there, by the times that are theirs, and of a cancellation here, with its reason: once of either.
 */
async function moveProgramme(tx: Database, { before, after, now }: Followed): Promise<void> {
  const heardFrom = new Date(now.getTime() + GRACE_MS);
  const informed = await concernedBy(tx, after.id);
  await followProgramme(tx, after, before, now, { informed, heardFrom, ...(await knownStart(tx, before, now)) });
}

/** So long a slip can be mended, and a second change joins the first, before anybody hears. */
const GRACE_MS = 2 * MINUTE_MS;
/** A message this close to leaving may have left. */
const LEAVING_MS = 30_000;
/** Whoever has to be there sooner after the night than this is told at night. */
const PRESSING_MS = 3 * HOUR_MS;

/** A start that was changed twice before anybody heard is told as one move; back where it was, as none. */
async function tellMoved(tx: Database, { before, after, now }: Followed): Promise<void> {
  if (!isShown(after) || before.startsAt.getTime() === after.startsAt.getTime()) return;
  const first = await firstUnheard(tx, before, (change) => 'startsAt' in change, now);
  const from = (first?.change['startsAt']?.from as string | undefined) ?? before.startsAt.toISOString();
  const news = { kind: 'concert-moved', concertId: after.id, from } as const;
  const performers = isToldInProgramme(before, after) ? await performersOf(tx, after.id) : [];
  const people = (await concernedBy(tx, after.id)).filter((personId) => !performers.includes(personId));
  await tell(tx, people, { news, since: first?.at ?? now, at: leavesAt(before, after, now) }, now);
}

/** Another hall, or another address than the one that was told; performers have to find it, too. */
async function tellElsewhere(tx: Database, { before, after, now }: Followed): Promise<void> {
  const isElsewhere = before.venue !== after.venue || (before.address !== null && before.address !== after.address);
  if (!isShown(after) || !isElsewhere) return;
  const first = await firstUnheard(tx, before, (change) => Boolean(change['venue'] ?? change['address']?.from), now);
  const news = { kind: 'concert-elsewhere', concertId: after.id } as const;
  await tell(
    tx,
    await everybodyIn(tx, after.id),
    { news, since: first?.at ?? now, at: leavesAt(before, after, now) },
    now,
  );
}

async function tellCancelled(tx: Database, { before, after, now }: Followed): Promise<void> {
  if (!isShown(before) || after.state !== 'cancelled') return;
  const news = { kind: 'concert-cancelled', concertId: after.id, ...(await knownStart(tx, before, now)) } as const;
  await tell(tx, await concernedBy(tx, after.id), { news, since: now, at: decent(before, after, now) }, now);
}

/** What stands on tickets follows without a sound; not before a slip could be mended, of which a cancellation is none. */
async function changeTickets(tx: Database, { before, after, now }: Followed): Promise<void> {
  const grace = after.state === 'cancelled' ? 0 : GRACE_MS;
  if (isOnTickets(before, after)) await renewTickets(tx, after.id, new Date(now.getTime() + grace));
}

function isShown({ state }: Concert): boolean {
  return state === 'published';
}

/** People whose plans hang on the concert: they come, they wait, or seats are held for them. */
async function concernedBy(db: Database, concertId: number): Promise<number[]> {
  const found = await db
    .select({ personId: rsvps.personId })
    .from(rsvps)
    .where(and(eq(rsvps.concertId, concertId), inArray(rsvps.state, [...ATTENDING])))
    .orderBy(rsvps.id);
  return found.map(({ personId }) => personId);
}

/** Whoever comes and whoever performs, once each. */
export async function everybodyIn(db: Database, concertId: number): Promise<number[]> {
  return [...new Set([...(await concernedBy(db, concertId)), ...(await performersOf(db, concertId))])];
}

/** What is told, since which change it is true, and when it leaves. */
interface Telling {
  news: ConcertDelivery;
  since: Date;
  at: Date;
}

/** Changes that nobody has heard of yet share one message to each. */
async function tell(tx: Database, people: readonly number[], { news, since, at }: Telling, now: Date): Promise<void> {
  const promised = people.map((personId) => ({
    personId,
    content: news,
    onceKey: `${news.kind}:${news.concertId}:${since.toISOString()}:${personId}`,
    notBefore: at,
  }));
  await promise(tx, promised, now);
}

/** The first of the earlier changes of its kind whose message has not left yet. */
async function firstUnheard(
  tx: Database,
  concert: Concert,
  isOne: (change: PastEvent['change']) => boolean,
  now: Date,
): Promise<PastEvent | undefined> {
  const still = new Date(now.getTime() + LEAVING_MS);
  const past = await historyOf(tx, 'concert', concert.id);
  return past.find(
    ({ at, action, change }) =>
      action === 'changed' &&
      isOne(change) &&
      at >= (concert.publishedAt ?? now) &&
      leavesAt(concert, concert, at) > still,
  );
}

/** The start that people know, where a move of it has not reached them yet. */
async function knownStart(tx: Database, concert: Concert, now: Date): Promise<{ known?: string }> {
  const unheard = await firstUnheard(tx, concert, (change) => 'startsAt' in change, now);
  const known = unheard?.change['startsAt']?.from;
  return typeof known === 'string' ? { known } : {};
}

/** When the news of a change made at `at` leave. */
function leavesAt(before: Concert, after: Concert, at: Date): Date {
  return decent(before, after, new Date(at.getTime() + GRACE_MS));
}

/** `at`, in quiet hours of the venue the morning after, unless that is too late for whoever has to be there. */
function decent(before: Concert, after: Concert, at: Date): Date {
  const morning = decentInstant(at, after.zone);
  const first = Math.min(before.startsAt.getTime(), after.startsAt.getTime());
  return first - morning.getTime() < PRESSING_MS ? at : morning;
}
