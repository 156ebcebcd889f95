/** Reads entries whole, and opens one for a change under the locks the change needs. */

import { asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { ContestDefinition } from '../contests/definition.ts';
import { contests } from '../contests/tables.ts';
import type { Database } from '../database/connect.ts';
import { type Action, authorize, type Caller, type Reach } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { Entry, Participant, Teacher } from './facts.ts';
import type { Actor } from './lifecycle.ts';
import type { Refusal } from './refusals.ts';
import { children, entries, entryTeachers, participations, teachers } from './tables.ts';

/** An entry opened for a change. */
export interface Opened {
  entry: Entry;
  contest: ContestDefinition;
  /** The running number the contest's next first submit takes. */
  nextNumber: number;
  /** As whom the caller acts on this entry. */
  actor: Actor;
}

/** Entries whole, the newest first unless said otherwise; `page` cuts by offset and length. */
export async function loadEntries(
  db: Database,
  condition: SQL | undefined,
  page?: { offset: number; length: number },
  order: SQL = desc(entries.id),
): Promise<Entry[]> {
  const query = db.select().from(entries).where(condition).orderBy(order).$dynamic();
  const found = await (page ? query.offset(page.offset).limit(page.length) : query);
  return withPeople(db, found);
}

/** One entry, or undefined. */
export async function loadEntry(db: Database, entryId: number): Promise<Entry | undefined> {
  return (await loadEntries(db, eq(entries.id, entryId)))[0];
}

/**
 * Opens an entry for `caller` to do `action`, locked until the transaction ends. What counts under caps and limits
 * is locked through its contest first and the entry second, always in this order, so that nobody waits in a circle.
 * `contestToo` asks for the contest's lock for a draft as well: a submit needs it.
 */
export async function openEntry(
  tx: Database,
  caller: Caller,
  action: Action,
  entryId: number,
  { contestToo }: { contestToo: boolean },
): Promise<Result<Opened, Refusal>> {
  const [seen] = await tx
    .select({
      contestId: entries.contestId,
      contactId: entries.contactId,
      institutionId: entries.institutionId,
      state: entries.state,
      definition: contests.definition,
      nextNumber: contests.nextNumber,
    })
    .from(entries)
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(eq(entries.id, entryId));
  if (!seen) return refused({ code: 'entry-not-found' });
  const allowed = authorize(caller, action, reachOf(seen));
  if (!allowed.ok) return allowed;
  const locksContest = contestToo || seen.state !== 'draft';
  const contest = locksContest ? await lockContest(tx, seen.contestId) : seen;
  const rows = await tx.select().from(entries).where(eq(entries.id, entryId)).for('update');
  const [entry] = await withPeople(tx, rows);
  if (!entry || !contest) return refused({ code: 'entry-not-found' });
  if (!locksContest && entry.state !== 'draft') return refused({ code: 'entry-changed', version: entry.version });
  return ok({ entry, contest: contest.definition, nextNumber: contest.nextNumber, actor: actorOn(entry, caller) });
}

type Whose = Pick<Entry, 'contestId' | 'contactId' | 'institutionId'>;

/** What access to an entry depends on. */
export function reachOf({ contestId, contactId: ownerId, institutionId }: Whose): Reach {
  return { contestId, ownerId, institutionId };
}

/** As whom the caller acts: its contact or a confirmed contact of its institution, else the staff. */
export function actorOn({ contactId, institutionId }: Omit<Whose, 'contestId'>, caller: Caller): Actor {
  const isMember = institutionId !== null && caller.institutions?.includes(institutionId);
  return contactId === caller.personId || isMember ? 'contact' : 'organizer';
}

/** The contest as it is once nobody else changes what its entries count. */
async function lockContest(tx: Database, contestId: number) {
  const [contest] = await tx
    .select({ definition: contests.definition, nextNumber: contests.nextNumber })
    .from(contests)
    .where(eq(contests.id, contestId))
    .for('no key update');
  return contest;
}

async function withPeople(db: Database, rows: (typeof entries.$inferSelect)[]): Promise<Entry[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const participants = await participantsOf(db, ids);
  const adults = await teachersOf(db, ids);
  return rows.map((row) => toEntry(row, participants.get(row.id) ?? [], adults.get(row.id) ?? []));
}

async function participantsOf(db: Database, entryIds: number[]): Promise<Map<number, Participant[]>> {
  const found = await db
    .select({
      entryId: participations.entryId,
      position: participations.position,
      childId: participations.childId,
      identityId: participations.identityId,
      grade: participations.grade,
      facts: children.facts,
    })
    .from(participations)
    .innerJoin(children, eq(children.id, participations.childId))
    .where(inArray(participations.entryId, entryIds))
    .orderBy(asc(participations.entryId), asc(participations.position));
  return grouped(found, ({ entryId: _, facts, ...participant }) => ({ ...participant, ...facts }));
}

interface Adult {
  role: 'supervisor' | 'accompanist';
  teacher: Teacher;
}

async function teachersOf(db: Database, entryIds: number[]): Promise<Map<number, Adult[]>> {
  const found = await db
    .select({
      entryId: entryTeachers.entryId,
      role: entryTeachers.role,
      teacherId: teachers.id,
      identityId: teachers.identityId,
      facts: teachers.facts,
    })
    .from(entryTeachers)
    .innerJoin(teachers, eq(teachers.id, entryTeachers.teacherId))
    .where(inArray(entryTeachers.entryId, entryIds))
    .orderBy(asc(entryTeachers.entryId), asc(entryTeachers.role), asc(entryTeachers.position));
  return grouped(found, ({ role, teacherId, identityId, facts }) => ({
    role,
    teacher: { teacherId, identityId, ...facts },
  }));
}

function grouped<R extends { entryId: number }, T>(found: R[], read: (row: R) => T): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of found) groups.set(row.entryId, [...(groups.get(row.entryId) ?? []), read(row)]);
  return groups;
}

function toEntry(row: typeof entries.$inferSelect, participants: Participant[], adults: Adult[]): Entry {
  const { personalAnswers, ensembleKey: _, ...rest } = row;
  return {
    ...rest,
    answers: { ...row.answers, ...personalAnswers },
    participants,
    teachers: adults.filter(({ role }) => role === 'supervisor').map(({ teacher }) => teacher),
    accompanist: adults.find(({ role }) => role === 'accompanist')?.teacher ?? null,
  };
}
