/** A guardian's own children: in which entries they stand, and what was decided for each. */

import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { type Decisions, decisionsFor } from '../../consents/queries.ts';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import type { Entry, Participant } from '../facts.ts';
import { entryNumber } from '../number.ts';
import { viewEntries } from '../queries.ts';
import { loadEntries } from '../storing/load.ts';
import { children, entries, participations } from '../tables.ts';
import type { EntryView } from '../view.ts';
import { guardians } from './tables.ts';

export interface OwnChild {
  entry: EntryView;
  child: Participant;
  decisions: Decisions;
}

/** Every child the caller is a guardian of, entry by entry, the oldest first; a child taken off an entry is not in it. */
export async function ownChildren(db: Database, { personId }: Caller): Promise<OwnChild[]> {
  const held = await db
    .select({ entryId: guardians.entryId, childId: guardians.childId })
    .from(guardians)
    .where(eq(guardians.personId, personId))
    .orderBy(asc(guardians.since), asc(guardians.entryId), asc(guardians.childId));
  const mine = new Set(held.map(({ entryId, childId }) => `${entryId}/${childId}`));
  const entryIds = [...new Set(held.map(({ entryId }) => entryId))];
  if (entryIds.length === 0) return [];
  const found = await loadEntries(db, inArray(entries.id, entryIds), undefined, asc(entries.id));
  const views = new Map((await viewEntries(db, found)).map((view) => [view.id, view]));
  const decided = await decisionsOf(db, found);
  return found.flatMap(({ id, participants }) =>
    participants.flatMap((child) => {
      const entry = views.get(id);
      const decisions = decided.get(id)?.get(child.childId);
      return entry && decisions && mine.has(`${id}/${child.childId}`) ? [{ entry, child, decisions }] : [];
    }),
  );
}

/** Whether the caller is anybody's guardian. */
export async function hasOwnChildren(db: Database, { personId }: Caller): Promise<boolean> {
  const held = await db
    .select({ id: guardians.childId })
    .from(guardians)
    .where(eq(guardians.personId, personId))
    .limit(1);
  return held.length > 0;
}

/** A child by the given name only, in an entry by its number. */
export interface NamedChild {
  entryId: number;
  childId: number;
  firstName: string;
  /** Null until the first submit. */
  number: string | null;
}

/** The children named by ids, as far as they still are in those entries, in the order asked. */
export async function namedChildren(
  db: Database,
  asked: readonly { entryId: number; childId: number }[],
): Promise<NamedChild[]> {
  if (asked.length === 0) return [];
  const found = await db
    .select({
      entryId: participations.entryId,
      childId: participations.childId,
      facts: children.facts,
      number: entries.number,
      code: contests.code,
    })
    .from(participations)
    .innerJoin(children, eq(children.id, participations.childId))
    .innerJoin(entries, eq(entries.id, participations.entryId))
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(
      or(
        ...asked.map(({ entryId, childId }) =>
          and(eq(participations.entryId, entryId), eq(participations.childId, childId)),
        ),
      ),
    );
  return asked.flatMap(({ entryId, childId }) => {
    const one = found.find((row) => row.entryId === entryId && row.childId === childId);
    if (!one) return [];
    const number = one.number === null ? null : entryNumber(one.code, one.number);
    return [{ entryId, childId, firstName: one.facts.firstName, number }];
  });
}

/** Decisions by entry and child: one question a contest, however many entries. */
async function decisionsOf(db: Database, found: readonly Entry[]): Promise<Map<number, Map<number, Decisions>>> {
  const decided = new Map<number, Map<number, Decisions>>();
  for (const contestId of new Set(found.map((entry) => entry.contestId))) {
    const ofContest = found.filter((entry) => entry.contestId === contestId);
    const ids = ofContest.flatMap(({ participants }) => participants.map(({ childId }) => childId));
    const decisions = await decisionsFor(db, contestId, ids);
    for (const { id } of ofContest) decided.set(id, decisions);
  }
  return decided;
}
