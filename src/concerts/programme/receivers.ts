/** Who hears of which acts: the contact of each entry, and every guardian of a child who stands in it. */

import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../../database/connect.ts';
import { guardians } from '../../entries/family/tables.ts';
import { entries, participations } from '../../entries/tables.ts';

/** Somebody to be told, with the entries whose acts concern them. */
export interface Receiver {
  readonly personId: number;
  /** A contact of one of them; otherwise a guardian only. */
  readonly isContact: boolean;
  readonly entryIds: readonly number[];
}

/** Whoever wants to hear nothing at all, or was erased, is told nothing and counted nowhere. */
function hears(personId: PgColumn): SQL {
  return sql`exists (select 1 from persons join addresses on addresses.person_id = persons.id
    where persons.id = ${personId} and persons.hearing <> 'nothing'
      and addresses.unreachable_reason is distinct from 'erased')`;
}

/** A guardian is one by whichever of the child's entries they came. Two statements, however many entries. */
export async function receiversOf(db: Database, entryIds: readonly number[]): Promise<Receiver[]> {
  if (entryIds.length === 0) return [];
  const contacts = await db
    .select({ entryId: entries.id, personId: entries.contactId })
    .from(entries)
    .where(and(inArray(entries.id, [...entryIds]), hears(entries.contactId)));
  const parents = await db
    .selectDistinct({ entryId: participations.entryId, personId: guardians.personId })
    .from(participations)
    .innerJoin(guardians, eq(guardians.childId, participations.childId))
    .where(and(inArray(participations.entryId, [...entryIds]), hears(guardians.personId)));
  const contactIds = new Set(contacts.map(({ personId }) => personId));
  const own = new Map<number, Set<number>>();
  for (const { personId, entryId } of [...contacts, ...parents])
    own.set(personId, (own.get(personId) ?? new Set()).add(entryId));
  return [...own].map(([personId, ids]) => ({ personId, isContact: contactIds.has(personId), entryIds: [...ids] }));
}
