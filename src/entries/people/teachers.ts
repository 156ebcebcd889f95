/** Finds or makes the rows of teachers, and offers those a contact has named before. */

import { and, desc, eq, isNull, max, ne, or } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { lookupKey } from '../../database/sealing/sealed.ts';
import { foldName } from '../../people/name.ts';
import type { Teacher, TypedName } from '../facts.ts';
import { entries, entryTeachers, type TeacherFacts, teachers } from '../tables.ts';
import type { TeacherView } from '../view.ts';
import type { ListOwner } from './children.ts';
import { lockKeys } from './key-locks.ts';

/** How many remembered teachers are offered at most: they become buttons. */
const OFFERED = 8;

type TeacherRow = typeof teachers.$inferSelect;

/**
 * The contact's own row of this teacher, found or made. What is told now replaces what was told before;
 * a position or phone not told now stays. The same name within the institution is one teacher in tallies.
 */
export async function keepTeacher(
  tx: Database,
  owner: ListOwner,
  told: TypedName & Partial<Pick<TeacherFacts, 'position' | 'phone'>>,
  now: Date,
): Promise<Teacher> {
  const matchKey = teacherKey(told);
  await lockKeys(tx, [matchKey]);
  const sameName = await tx
    .select()
    .from(teachers)
    .where(and(eq(teachers.matchKey, matchKey), inList(owner.institutionId)))
    .orderBy(teachers.id);
  const own = sameName.find(({ createdBy }) => createdBy === owner.createdBy);
  const facts: TeacherFacts = {
    lastName: told.lastName,
    firstName: told.firstName,
    patronymic: told.patronymic,
    position: told.position ?? own?.facts.position ?? null,
    phone: told.phone ?? own?.facts.phone ?? null,
  };
  if (own) {
    await tx.update(teachers).set({ facts }).where(eq(teachers.id, own.id));
    return toTeacher({ ...own, facts });
  }
  const identityId = owner.institutionId === null ? undefined : sameName[0]?.identityId;
  return toTeacher(await makeTeacher(tx, { ...owner, matchKey, facts, createdAt: now }, identityId));
}

async function makeTeacher(
  tx: Database,
  values: Omit<typeof teachers.$inferInsert, 'identityId'>,
  identityId: number | undefined,
): Promise<TeacherRow> {
  const [made] = await tx
    .insert(teachers)
    .values({ ...values, identityId: identityId ?? 0 })
    .returning();
  if (!made) throw new Error('a teacher was not made');
  if (identityId !== undefined) return made;
  await tx.update(teachers).set({ identityId: made.id }).where(eq(teachers.id, made.id));
  return { ...made, identityId: made.id };
}

/** Teachers of one institution as a contact has them before them. */
export interface TeacherScope {
  institutionId: number;
  personId: number;
  /** Those its other contacts have named too; for confirmed contacts only. */
  whole: boolean;
}

/** A remembered teacher by id, as whoever named them told; undefined for one out of the scope. */
export async function teacherWithin(
  db: Database,
  { institutionId, personId, whole }: TeacherScope,
  teacherId: number,
): Promise<Teacher | undefined> {
  const [row] = await db
    .select()
    .from(teachers)
    .where(
      and(eq(teachers.id, teacherId), inList(institutionId), whole ? undefined : eq(teachers.createdBy, personId)),
    );
  return row && toTeacher(row);
}

/**
 * Teachers and accompanists named at this institution before: by the person, and where `whole` by its other contacts
 * too. The latest used come first, each once, a row of the person's own before a colleague's.
 */
export async function rememberedTeachers(
  db: Database,
  personId: number,
  institutionId: number,
  whole = false,
): Promise<TeacherView[]> {
  const mine = eq(teachers.createdBy, personId);
  const found = await db
    .select({
      id: teachers.id,
      identityId: teachers.identityId,
      createdBy: teachers.createdBy,
      facts: teachers.facts,
    })
    .from(teachers)
    .innerJoin(entryTeachers, eq(entryTeachers.teacherId, teachers.id))
    .innerJoin(entries, eq(entries.id, entryTeachers.entryId))
    .where(and(eq(teachers.institutionId, institutionId), whole ? or(mine, ne(entries.state, 'draft')) : mine))
    .groupBy(teachers.id)
    .orderBy(desc(max(entryTeachers.entryId)), desc(teachers.id));
  const best = new Map<number, (typeof found)[number]>();
  for (const row of found) {
    const known = best.get(row.identityId);
    if (!known || (known.createdBy !== personId && row.createdBy === personId)) best.set(row.identityId, row);
  }
  return [...best.values()].slice(0, OFFERED).map(({ id, facts }) => ({ teacherId: id, ...facts }));
}

function inList(institutionId: number | null) {
  return institutionId === null ? isNull(teachers.institutionId) : eq(teachers.institutionId, institutionId);
}

function teacherKey({ lastName, firstName, patronymic }: TypedName): string {
  return lookupKey('teacher', foldName(lastName), foldName(firstName), foldName(patronymic ?? ''));
}

function toTeacher({ id, identityId, facts }: TeacherRow): Teacher {
  return { teacherId: id, identityId, ...facts };
}
