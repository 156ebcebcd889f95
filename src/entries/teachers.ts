/** Finds or makes the rows of teachers, and offers those a contact has named before. */

import { and, desc, eq, isNull, max } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { lookupKey } from '../database/sealed.ts';
import { foldName } from '../people/name.ts';
import type { ListOwner } from './children.ts';
import type { Teacher, TypedName } from './facts.ts';
import { lockKeys } from './key-locks.ts';
import { entryTeachers, type TeacherFacts, teachers } from './tables.ts';
import type { TeacherView } from './view.ts';

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

/** A teacher this contact has named at this institution, by id; undefined for anybody else's. */
export async function ownTeacher(db: Database, owner: ListOwner, teacherId: number): Promise<Teacher | undefined> {
  const [row] = await db
    .select()
    .from(teachers)
    .where(and(eq(teachers.id, teacherId), eq(teachers.createdBy, owner.createdBy), inList(owner.institutionId)));
  return row && toTeacher(row);
}

/** Teachers and accompanists the person has named at this institution before, the latest used first. */
export async function rememberedTeachers(
  db: Database,
  personId: number,
  institutionId: number,
): Promise<TeacherView[]> {
  const found = await db
    .select({ id: teachers.id, facts: teachers.facts, used: max(entryTeachers.entryId) })
    .from(teachers)
    .innerJoin(entryTeachers, eq(entryTeachers.teacherId, teachers.id))
    .where(and(eq(teachers.createdBy, personId), eq(teachers.institutionId, institutionId)))
    .groupBy(teachers.id)
    .orderBy(desc(max(entryTeachers.entryId)), desc(teachers.id))
    .limit(OFFERED);
  return found.map(({ id, facts }) => ({ teacherId: id, ...facts }));
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
