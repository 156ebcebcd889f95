/** Reads a contest's entries as they were at a moment, page by page: what the sheets of lists and the CSV are written from. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { openSealed } from '../../database/sealed.ts';
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
  readonly childCount: number;
  /** None where the list names teachers only, and the other way round. */
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

/** Whose names a list tells: opening them is most of what a page costs. */
export type Named = 'children' | 'teachers';

/** Every entry but drafts, by number, with the people named; of pages only the one read ahead is kept. */
export async function* entryPages(db: Database, scope: Scope, named: Named): AsyncGenerator<ListedEntry[]> {
  for (const { id: contestId } of scope.contests) {
    let coming = ahead(readPage(db, scope, { contestId, after: 0 }, named));
    for (;;) {
      const { listed, last } = await coming;
      if (last !== null) coming = ahead(readPage(db, scope, { contestId, after: last }, named));
      if (listed.length > 0) yield listed;
      if (last === null) break;
    }
  }
}

/** The next page is read while this one is written; if nobody wants it any more, nobody minds how it went. */
function ahead<T>(page: Promise<T>): Promise<T> {
  page.catch(() => undefined);
  return page;
}

interface Page {
  readonly listed: ListedEntry[];
  /** The last number of the page; null when it was the last page. */
  readonly last: number | null;
}

interface RawEntry extends Omit<ListedEntry, keyof People | 'state'> {
  /** Null for an entry that was not there yet at the moment. */
  readonly state: CountedState | null;
  readonly personalAnswers: Uint8Array | null;
}

/** Found by the index of numbers alone; what held at the moment is looked up for these entries only. */
async function readPage(
  db: Database,
  scope: Scope,
  { contestId, after }: { contestId: number; after: number },
  named: Named,
): Promise<Page> {
  const found = await rows<RawEntry>(
    db,
    sql`select page.id, page.number, ${entryVersions.state} as state, ${entryVersions.submittedAt} as "submittedAt",
        ${entryVersions.late} as late, ${entryVersions.nomination} as nomination, ${entryVersions.form} as form,
        ${entryVersions.category} as category, ${entryVersions.headcount} as headcount,
        ${institutions.shortName} as institution, ${entryVersions.institutionKind} as "institutionKind",
        ${districts.name} as district, page.ensemble_name as "ensembleName", page.answers,
        page.personal_answers as "personalAnswers"
      from (select id, number, ensemble_name, answers, personal_answers from ${entries}
        where contest_id = ${contestId} and number > ${after} order by number limit ${PAGE}) page
      left join ${entryVersions} on ${entryVersions.entryId} = page.id and ${counts(scope, TOLD_STATES, {})}
      left join ${institutions} on ${institutions.id} = ${entryVersions.institutionId}
      left join ${districts} on ${districts.id} = ${entryVersions.district}
      order by page.number`,
  );
  const people = await READING[named](
    db,
    scope,
    found.map(({ id }) => id),
  );
  const listed = found.flatMap(({ personalAnswers, state, ...entry }) => {
    if (state === null) return [];
    const personal = personalAnswers === null ? {} : openSealed<Record<string, Answer>>(personalAnswers);
    return [{ ...entry, state, answers: { ...entry.answers, ...personal }, ...NOBODY, ...people.get(entry.id) }];
  });
  return { listed, last: found.length < PAGE ? null : (found.at(-1)?.number ?? null) };
}

type People = Pick<ListedEntry, 'childCount' | 'children' | 'supervisors' | 'accompanists'>;

const NOBODY: People = { childCount: 0, children: [], supervisors: [], accompanists: [] };

type Read = (db: Database, scope: Scope, ids: readonly number[]) => Promise<Map<number, Partial<People>>>;

const READING: Record<Named, Read> = {
  async children(db, scope, ids) {
    const kids = grouped(await readChildren(db, scope, ids));
    return new Map(
      [...kids].map(([id, own]) => {
        const listed = own.map(({ identityId, grade, facts }) => ({
          identityId,
          grade,
          ...openSealed<ChildFacts>(facts),
        }));
        return [id, { children: listed, childCount: listed.length }];
      }),
    );
  },
  async teachers(db, scope, ids) {
    const [adults, counted] = await Promise.all([readTeachers(db, scope, ids), countChildren(db, scope, ids)]);
    const named = grouped(adults);
    const childCounts = new Map(counted.map(({ entryId, count }) => [entryId, count]));
    return new Map(
      ids.map((id) => {
        const own = named.get(id) ?? [];
        const withRole = (wanted: string) =>
          own.filter(({ role }) => role === wanted).map(({ facts }) => openSealed<TeacherFacts>(facts));
        const childCount = childCounts.get(id) ?? 0;
        return [id, { childCount, supervisors: withRole('supervisor'), accompanists: withRole('accompanist') }];
      }),
    );
  },
};

function grouped<R extends { entryId: number }>(found: readonly R[]): Map<number, R[]> {
  const groups = new Map<number, R[]>();
  for (const row of found) {
    const group = groups.get(row.entryId);
    if (group) group.push(row);
    else groups.set(row.entryId, [row]);
  }
  return groups;
}

/** One parameter for many ids: a list of them would be put together anew for each page. */
function among(ids: readonly number[]): SQL {
  return sql`any(${`{${ids.join()}}`}::int[])`;
}

async function countChildren(db: Database, scope: Scope, ids: readonly number[]) {
  const { entryId } = participationVersions;
  return rows<{ entryId: number; count: number }>(
    db,
    sql`select ${entryId} as "entryId", count(*)::int as count from ${participationVersions}
      where ${entryId} = ${among(ids)} and ${holds(participationVersions, scope)} group by 1`,
  );
}

/** Spelled as in the entry; a child who has left it since is spelled as whoever named them first. */
async function readChildren(db: Database, scope: Scope, ids: readonly number[]) {
  const { entryId, identityId, id } = participationVersions;
  return rows<{ entryId: number; identityId: number; grade: string | null; facts: Uint8Array }>(
    db,
    sql`select ${entryId} as "entryId", ${identityId} as "identityId", ${participations.grade} as grade,
        ${children.facts} as facts
      from ${participationVersions}
      left join ${participations} on ${participations.entryId} = ${entryId} and ${participations.identityId} = ${identityId}
      join ${children} on ${children.id} = coalesce(${participations.childId}, ${identityId})
      where ${entryId} = ${among(ids)} and ${holds(participationVersions, scope)}
      order by ${entryId}, ${participations.position}, ${id}`,
  );
}

/** Named as in the entry; a teacher who has left it since is named as at first. */
async function readTeachers(db: Database, scope: Scope, ids: readonly number[]) {
  const { entryId, role, teacherId, id } = teachingVersions;
  return rows<{ entryId: number; role: string; facts: Uint8Array }>(
    db,
    sql`select ${entryId} as "entryId", ${role} as role, named.facts
      from ${teachingVersions}
      left join lateral (select ${entryTeachers.position} as position, ${entryTeachers.teacherId} as teacher_id
        from ${entryTeachers} join ${teachers} on ${teachers.id} = ${entryTeachers.teacherId}
        where ${entryTeachers.entryId} = ${entryId} and ${entryTeachers.role} = ${role}
          and ${teachers.identityId} = ${teacherId}) own on true
      join ${teachers} named on named.id = coalesce(own.teacher_id, ${teacherId})
      where ${entryId} = ${among(ids)} and ${holds(teachingVersions, scope)}
      order by ${entryId}, own.position, ${id}`,
  );
}
