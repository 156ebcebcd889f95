/** Reads a contest's entries as they were at a moment, page by page: what the sheets of lists and the CSV are written from. */

import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import {
  type ChildFacts,
  children,
  entries,
  entryTeachers,
  entryVersions,
  participations,
  participationVersions,
  type TeacherFacts,
  teachers,
  teachingVersions,
} from '../../entries/tables.ts';
import type { Answer } from '../../entries/words.ts';
import { districts, institutions } from '../../institutions/tables.ts';
import { counts } from '../predicate.ts';
import { holds, type Scope } from '../scope.ts';
import { type CountedState, TOLD_STATES } from '../words.ts';

/** An entry as the lists tell it: counted facts of the moment, the rest as it is now. */
export interface ListedEntry {
  readonly id: number;
  /** The running number. */
  readonly number: number;
  readonly state: CountedState;
  readonly submittedAt: Date;
  readonly late: boolean;
  readonly nomination: string;
  readonly form: string;
  readonly category: string;
  readonly institution: string;
  readonly institutionKind: string;
  readonly district: string | null;
  readonly ensembleName: string | null;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Of a group entered by its number alone; null where children are listed. */
  readonly headcount: number | null;
  readonly children: readonly ListedChild[];
  readonly supervisors: readonly TeacherFacts[];
  readonly accompanists: readonly TeacherFacts[];
}

export interface ListedChild extends ChildFacts {
  readonly identityId: number;
  readonly grade: string | null;
}

/** Entries read at once: a page takes some milliseconds, and between pages others get their turn. */
const PAGE = 200;

/** Every entry but drafts, by number; nothing is kept of a page once the next is read. */
export async function* entryPages(db: Database, scope: Scope): AsyncGenerator<ListedEntry[]> {
  for (let last = 0; ; ) {
    const page = await readPage(db, scope, last);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.number ?? last;
  }
}

async function readPage(db: Database, scope: Scope, last: number): Promise<ListedEntry[]> {
  const ids = scope.contests.map(({ id }) => id);
  const found = await db
    .select({
      id: entries.id,
      number: sql<number>`${entries.number}`,
      state: sql<CountedState>`${entryVersions.state}`,
      submittedAt: entryVersions.submittedAt,
      late: entryVersions.late,
      nomination: entryVersions.nomination,
      form: entryVersions.form,
      category: entryVersions.category,
      headcount: entryVersions.headcount,
      institution: institutions.shortName,
      institutionKind: entryVersions.institutionKind,
      district: districts.name,
      ensembleName: entries.ensembleName,
      answers: entries.answers,
      personalAnswers: entries.personalAnswers,
    })
    .from(entryVersions)
    .innerJoin(entries, eq(entries.id, entryVersions.entryId))
    .innerJoin(institutions, eq(institutions.id, entryVersions.institutionId))
    .leftJoin(districts, eq(districts.id, entryVersions.district))
    .where(and(counts(scope, TOLD_STATES, {}), inArray(entries.contestId, ids), gt(entries.number, last)))
    .orderBy(asc(entries.number))
    .limit(PAGE);
  const people = await readPeople(
    db,
    scope,
    found.map(({ id }) => id),
  );
  return found.map(({ personalAnswers, ...entry }) => ({
    ...entry,
    answers: { ...entry.answers, ...personalAnswers },
    ...(people.get(entry.id) ?? NOBODY),
  }));
}

type People = Pick<ListedEntry, 'children' | 'supervisors' | 'accompanists'>;

const NOBODY: People = { children: [], supervisors: [], accompanists: [] };

async function readPeople(db: Database, scope: Scope, ids: number[]): Promise<Map<number, People>> {
  if (ids.length === 0) return new Map();
  const kids = await readChildren(db, scope, ids);
  const adults = await readTeachers(db, scope, ids);
  return new Map(
    ids.map((id) => {
      const own = adults.filter(({ entryId }) => entryId === id);
      const withRole = (wanted: string) => own.filter(({ role }) => role === wanted).map(({ facts }) => facts);
      const listed = kids
        .filter(({ entryId }) => entryId === id)
        .map(({ entryId: _, facts, ...child }) => ({ ...child, ...facts }));
      return [id, { children: listed, supervisors: withRole('supervisor'), accompanists: withRole('accompanist') }];
    }),
  );
}

/** Spelled as in the entry; a child who has left it since is spelled as whoever named them first. */
async function readChildren(db: Database, scope: Scope, ids: number[]) {
  return db
    .select({
      entryId: participationVersions.entryId,
      identityId: participationVersions.identityId,
      grade: participations.grade,
      facts: children.facts,
    })
    .from(participationVersions)
    .leftJoin(participations, sameChild())
    .innerJoin(children, eq(children.id, sql`coalesce(${participations.childId}, ${participationVersions.identityId})`))
    .where(and(inArray(participationVersions.entryId, ids), holds(participationVersions, scope)))
    .orderBy(asc(participationVersions.entryId), asc(participations.position), asc(participationVersions.id));
}

function sameChild(): SQL | undefined {
  const { entryId, identityId } = participationVersions;
  return and(eq(participations.entryId, entryId), eq(participations.identityId, identityId));
}

/** Named as in the entry; a teacher who has left it since is named as at first. */
async function readTeachers(db: Database, scope: Scope, ids: number[]) {
  const { entryId, role, teacherId } = teachingVersions;
  const own = db
    .select({
      entryId: entryTeachers.entryId,
      role: entryTeachers.role,
      position: entryTeachers.position,
      teacherId: entryTeachers.teacherId,
      identityId: teachers.identityId,
    })
    .from(entryTeachers)
    .innerJoin(teachers, eq(teachers.id, entryTeachers.teacherId))
    .as('own');
  return db
    .select({ entryId, role, facts: teachers.facts })
    .from(teachingVersions)
    .leftJoin(own, and(eq(own.entryId, entryId), eq(own.role, role), eq(own.identityId, teacherId)))
    .innerJoin(teachers, eq(teachers.id, sql`coalesce(${own.teacherId}, ${teacherId})`))
    .where(and(inArray(entryId, ids), holds(teachingVersions, scope)))
    .orderBy(asc(entryId), asc(own.position), asc(teachingVersions.id));
}
