/** What the tests of concerts stand on: an organizer, families, a concert that families know of. */

import type { Seen } from '../../src/concerts/changing.ts';
import { makeConcert } from '../../src/concerts/making.ts';
import { publishConcert } from '../../src/concerts/publishing.ts';
import type { Concert } from '../../src/concerts/queries.ts';
import type { ConcertFacts } from '../../src/concerts/rules.ts';
import { rsvps } from '../../src/concerts/tables.ts';
import type { RsvpState } from '../../src/concerts/words.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Caller, Role } from '../../src/people/access.ts';
import type { Result } from '../../src/result.ts';
import { people } from '../deliveries/stage.ts';
import { facts, NOW } from './facts.ts';

export function caller(personId: number, role?: Role, contestId: number | null = null): Caller {
  return { personId, roles: role ? [{ role, contestId }] : [] };
}

/** An organizer of every contest, at the address 9001. */
export async function anOrganizer(db: Database): Promise<Caller> {
  const [personId = 0] = await people(db, 1, 9_001);
  return caller(personId, 'organizer');
}

/** What an action gave; throws what it refused. */
export function given<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

export async function aDraft(db: Database, by: Caller, other: Partial<ConcertFacts> = {}): Promise<Concert> {
  return given(await makeConcert(db, by, facts(other), NOW));
}

export async function aPublished(db: Database, by: Caller, other: Partial<ConcertFacts> = {}): Promise<Concert> {
  return given(await publishConcert(db, by, seen(await aDraft(db, by, other)), NOW));
}

export function seen({ id, version }: Concert): Seen {
  return { concertId: id, version };
}

/** Families that answered so, at the addresses 1001, 1002, … */
export async function families(db: Database, concertId: number, states: readonly RsvpState[]): Promise<number[]> {
  const ids = await people(db, states.length);
  for (const [at, state] of states.entries()) {
    const seats = state === 'going' ? 2 : 0;
    const times = { createdAt: NOW, updatedAt: NOW, waitingSince: state === 'waiting' ? NOW : null };
    const offered = state === 'offered' ? { offeredSeats: 1, offeredUntil: new Date(NOW.getTime() + 3_600_000) } : {};
    await db.insert(rsvps).values({ concertId, personId: ids[at] ?? 0, state, seats, wanted: 2, ...times, ...offered });
  }
  return ids;
}
