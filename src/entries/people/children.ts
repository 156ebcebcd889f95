/** Finds or makes the rows of children by what was typed, and links the same child over institutions. */

import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { lookupKey } from '../../database/sealing/sealed.ts';
import { sameNameKey } from '../../people/name.ts';
import type { Participant, TypedChild } from '../facts.ts';
import { children } from '../tables.ts';
import { isSpelledAlike, patronymicsAgree } from './identity.ts';
import { lockKeys } from './key-locks.ts';

/** In whose list the children stand: an institution's, or its maker's own until one is named. */
export interface ListOwner {
  institutionId: number | null;
  createdBy: number;
}

/** A child as typed; one already told before brings along who they are, which a decision of an organizer may have settled. */
export type ToldChild = TypedChild & { identityId?: number };

type ChildRow = typeof children.$inferSelect;

/** Keyed hash of last name, first name and birth date; patronymics are compared apart, because they may be missing. */
export function childKey(child: TypedChild): string {
  return lookupKey('child', sameNameKey(child), child.birthDate);
}

/**
 * The children as participants, in the order given, positions from 1. A spelling met before in this institution is
 * that row; another spelling is a new row of the same identity. Two transactions never make one child twice.
 */
export async function keepChildren(
  tx: Database,
  owner: ListOwner,
  typed: readonly ToldChild[],
  now: Date,
): Promise<Participant[]> {
  if (typed.length === 0) return [];
  const keys = [...new Set(typed.map(childKey))];
  await lockKeys(tx, keys);
  const known = await tx.select().from(children).where(inArray(children.matchKey, keys)).orderBy(children.id);
  const unknown = typed.filter((child) => !rowOf(known, owner, child));
  const made = await makeChildren(tx, owner, unknown, known, now);
  return typed.map((child, index) => {
    const row = rowOf([...known, ...made], owner, child);
    if (!row) throw new Error('a child just kept is not there');
    return { position: index + 1, childId: row.id, identityId: row.identityId, ...row.facts, grade: child.grade };
  });
}

/** The row of exactly this spelling in the owner's list; of namesakes parted by an organizer the one who is meant. */
function rowOf(known: readonly ChildRow[], owner: ListOwner, child: ToldChild): ChildRow | undefined {
  const key = childKey(child);
  return known.find(
    (row) =>
      row.matchKey === key &&
      row.institutionId === owner.institutionId &&
      (owner.institutionId !== null || row.createdBy === owner.createdBy) &&
      (child.identityId === undefined || row.identityId === child.identityId) &&
      isSpelledAlike(row.facts, child),
  );
}

async function makeChildren(
  tx: Database,
  owner: ListOwner,
  unknown: readonly ToldChild[],
  known: readonly ChildRow[],
  now: Date,
): Promise<ChildRow[]> {
  if (unknown.length === 0) return [];
  const values = unknown.map((child) => ({
    ...owner,
    matchKey: childKey(child),
    identityId: identityOf(known, owner, child) ?? NOBODY,
    facts: {
      lastName: child.lastName,
      firstName: child.firstName,
      patronymic: child.patronymic,
      birthDate: child.birthDate,
    },
    createdAt: now,
  }));
  const made = await tx.insert(children).values(values).returning();
  if (made.every(({ identityId }) => identityId !== NOBODY)) return made;
  await tx.update(children).set({ identityId: sql`id` }).where(eq(children.identityId, NOBODY));
  return made.map((row) => (row.identityId === NOBODY ? { ...row, identityId: row.id } : row));
}

/** No identity has this id; a new child's identity is its own id, known only once it is inserted. */
const NOBODY = 0;

/**
 * Who the child is: known from before, or the identity that has this very patronymic, or the one none of whose
 * patronymics contradicts it; one of the same institution before others.
 */
function identityOf(known: readonly ChildRow[], owner: ListOwner, child: ToldChild): number | undefined {
  if (child.identityId !== undefined) return child.identityId;
  const key = childKey(child);
  const namesakes = known.filter(({ matchKey }) => matchKey === key);
  const exact = namesakes.filter(({ facts }) => isSamePatronymic(facts.patronymic, child.patronymic));
  const agreeing = namesakes.filter(({ identityId }) =>
    namesakes.every((row) => row.identityId !== identityId || patronymicsAgree(row.facts.patronymic, child.patronymic)),
  );
  const here = ({ institutionId }: ChildRow) => institutionId === owner.institutionId;
  const found = exact.find(here) ?? agreeing.find(here) ?? exact[0] ?? agreeing[0];
  return found?.identityId;
}

function isSamePatronymic(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && patronymicsAgree(one, other);
}
