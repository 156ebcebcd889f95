/** Loads what a file is checked against, in a fixed number of questions however many rows it has. */

import { and, eq, inArray, ne, or, type SQL } from 'drizzle-orm';
import { plainDateAt } from '../../calendar.ts';
import { childrenWithout } from '../../consents/queries.ts';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { type Found, findInstitutions } from '../../institutions/match.ts';
import { allDistricts, directory, type Institution, rememberedInstitutions } from '../../institutions/queries.ts';
import { authorize, type Caller } from '../../people/access.ts';
import type { Say } from '../../texts/texts.ts';
import type { Entry, TypedName } from '../facts.ts';
import { loadEntries, reachOf } from '../storing/load.ts';
import { entries, teachers } from '../tables.ts';
import type { Known } from './reader.ts';
import { keyOf } from './same-teachers.ts';
import type { Told } from './told.ts';

/** What the cells are read with. */
export async function knownFor(
  db: Database,
  caller: Caller,
  { definition: contest }: Contest,
  channel: string,
  languages: readonly [Say, ...Say[]],
  now: Date,
): Promise<Known> {
  const all = await directory(db, caller.personId);
  const districts = await allDistricts(db);
  const remembered = channel === OWN ? await rememberedInstitutions(db, caller.personId) : [];
  const found = new Map<string, Found<Institution>>();
  return {
    contest,
    today: plainDateAt(now, contest.zone),
    say: languages[0],
    languages,
    usual: remembered[0] ?? null,
    find(typed) {
      const known = found.get(typed) ?? findInstitutions(typed, all, districts);
      found.set(typed, known);
      return known;
    },
  };
}

/** How entries come that a contact brings in themselves. */
export const OWN = 'telegram';

/** What the person told of teachers before, by institution and name. */
export async function teachersToldBy(db: Database, { personId }: Caller) {
  const rows = await db
    .select({ institutionId: teachers.institutionId, facts: teachers.facts })
    .from(teachers)
    .where(eq(teachers.createdBy, personId));
  const told = new Map(rows.map(({ institutionId, facts }) => [keyOf(institutionId ?? 0, facts), facts]));
  return (institutionId: number, name: TypedName) => told.get(keyOf(institutionId, name));
}

/**
 * The entries a file may tell of: the person's own; those of institutions they are a confirmed contact of; for the staff
 * those of the institutions named in the file. Drafts of others are nobody's business but a confirmed contact's.
 */
export async function entriesWithin(
  db: Database,
  caller: Caller,
  contestId: number,
  told: readonly (Told | null)[],
): Promise<Entry[]> {
  const named = [...new Set(told.flatMap((one) => one?.institutionId ?? []))];
  const isStaff = authorize(caller, 'entry.list', { contestId }).ok;
  const whose: (SQL | undefined)[] = [eq(entries.contactId, caller.personId)];
  if (isStaff && named.length > 0) whose.push(and(inArray(entries.institutionId, named), ne(entries.state, 'draft')));
  const own = [...(caller.institutions ?? [])];
  if (own.length > 0) whose.push(inArray(entries.institutionId, own));
  const found = await loadEntries(db, and(eq(entries.contestId, contestId), or(...whose)));
  return found.filter((entry) => authorize(caller, 'entry.answer', reachOf(entry)).ok);
}

/** Children of these entries for whom no consent is known, by the ids of their rows. */
export async function uncoveredOf(db: Database, contestId: number, found: readonly Entry[]): Promise<Set<number>> {
  const ids = found.flatMap(({ participants }) => participants.map(({ childId }) => childId));
  return new Set(await childrenWithout(db, contestId, ids));
}
