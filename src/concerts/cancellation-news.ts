/** Who has heard that a concert does not take place: for organizers, who ring up whoever has not. */

import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { everybodyIn } from './following.ts';
import { programmeIdOf } from './programme/loading.ts';
import type { Concert } from './queries.ts';
import { rsvps } from './tables.ts';

/** People whom a cancellation concerns, by what became of its message; a message to each. */
export interface CancellationNews {
  readonly told: number;
  /** It is on its way, or waits for the morning. */
  readonly waiting: number;
  /** It did not arrive, or they want to hear nothing. */
  readonly missed: number;
  /** Surnames of those of them who had seats, as far as they told one. */
  readonly surnames: readonly string[];
}

/** What became of the news of a cancelled concert; of one that never was published nothing. */
export async function cancellationNews(db: Database, { id, cancelledAt }: Concert): Promise<CancellationNews> {
  const people = await everybodyIn(db, id);
  const programmeId = await programmeIdOf(db, { concertId: id });
  const keys = people.flatMap((personId) => [
    `concert-cancelled:${id}:${cancelledAt?.toISOString() ?? ''}:${personId}`,
    `programme-cancelled:${programmeId ?? 0}:${personId}`,
  ]);
  const found = await rows<{ personId: number; state: string }>(
    db,
    sql`select person_id as "personId", state from deliveries
      where once_key = any(array(select jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb)))`,
  );
  const states = new Map(found.map(({ personId, state }) => [personId, state]));
  const isWaiting = (personId: number) => ['pending', 'sending'].includes(states.get(personId) ?? '');
  const missed = people.filter((personId) => states.get(personId) !== 'sent' && !isWaiting(personId));
  const waiting = people.filter(isWaiting).length;
  const told = people.length - waiting - missed.length;
  return { told, waiting, missed: missed.length, surnames: await surnamesOf(db, id, missed) };
}

async function surnamesOf(db: Database, concertId: number, people: readonly number[]): Promise<string[]> {
  if (people.length === 0) return [];
  const found = await db
    .select({ name: rsvps.guestName })
    .from(rsvps)
    .where(and(eq(rsvps.concertId, concertId), inArray(rsvps.personId, [...people])));
  return found.flatMap(({ name }) => name ?? []).sort((one, other) => one.localeCompare(other, 'ru'));
}
