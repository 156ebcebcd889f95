/** Reads a contest's entries as they were at a moment, page by page, as texts that only who writes them takes apart. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { oneRow } from '../../database/rows.ts';
import {
  children,
  entries,
  entryTeachers,
  entryVersions,
  participations,
  participationVersions,
  teachers,
  teachingVersions,
} from '../../entries/tables.ts';
import { districts, institutions } from '../../institutions/tables.ts';
import { counts } from '../counting/predicate.ts';
import { holds, type Scope } from '../counting/scope.ts';
import { TOLD_STATES } from '../words.ts';
import { COLUMNS, type Named, type PageTexts } from './listed.ts';

/** Entries read at once: a page takes some ten milliseconds, and between pages others get their turn. */
const PAGE = 500;

/** Some entries by number, names sealed. */
export interface Page {
  readonly texts: PageTexts;
  readonly entries: number;
}

/** Every entry but drafts, by number, with the people named; of pages only the one read ahead is kept. */
export async function* entryPages(db: Database, scope: Scope, named: Named): AsyncGenerator<Page> {
  for (const { id: contestId } of scope.contests) {
    let coming = ahead(readPage(db, scope, { contestId, after: 0 }, named));
    for (;;) {
      const { told, people, found, last } = await coming;
      if (told === null || people === null || last === null) break;
      const isLast = found < PAGE;
      if (!isLast) coming = ahead(readPage(db, scope, { contestId, after: last }, named));
      yield { texts: { told, people }, entries: found };
      if (isLast) break;
    }
  }
}

/** The next page is read while this one is written; if nobody wants it any more, nobody minds how it went. */
function ahead<T>(page: Promise<T>): Promise<T> {
  page.catch(() => undefined);
  return page;
}

interface Found {
  told: string | null;
  people: string | null;
  found: number;
  /** The last number of the page; null when nothing was found. */
  last: number | null;
}

/**
 * Found by the index of numbers alone; what held at the moment is looked up for these entries only. Column by column, since
 * the database asks each value of a row anew how it is written, and each column once.
 */
async function readPage(
  db: Database,
  scope: Scope,
  { contestId, after }: { contestId: number; after: number },
  named: Named,
): Promise<Found> {
  return oneRow<Found>(
    db,
    sql`select ${columnsOf(COLUMNS[named].told)} as told, ${columnsOf(COLUMNS[named].people)} as people,
        count(*)::int as found, max(number) as last
      from (
        select page.number, ${entryVersions.state} as state, ${entryVersions.nomination} as nomination,
          ${entryVersions.form} as form, ${entryVersions.category} as category, ${institutions.shortName} as institution,
          page.ensemble_name as "ensembleName", ${LISTED[named](scope)}
        from (select id, number, ensemble_name, answers, personal_answers from ${entries}
          where contest_id = ${contestId} and number > ${after} order by number limit ${PAGE}) page
        left join ${entryVersions} on ${entryVersions.entryId} = page.id and ${counts(scope, TOLD_STATES, {})}
        left join ${institutions} on ${institutions.id} = ${entryVersions.institutionId}
        left join ${districts} on ${districts.id} = ${entryVersions.district}
        order by page.number
      ) listed`,
  );
}

/** The columns by their names, as one JSON text; null where there are no rows. */
function columnsOf(names: readonly string[]): SQL {
  const pairs = names.map((name) => sql`${name}::text, json_agg(${sql.identifier(name)})`);
  return sql`case when count(*) > 0 then json_build_object(${sql.join(pairs, sql`, `)})::text end`;
}

/** What only the one list tells of the page's entry. */
const LISTED: Record<Named, (scope: Scope) => SQL> = {
  children: (scope) => sql`${childrenOf(scope)} as children`,
  teachers: (scope) =>
    sql`${entryVersions.late} as late, ${entryVersions.institutionKind} as "institutionKind",
      ${districts.name} as district, page.answers, ${entryVersions.headcount} as headcount,
      ${childCount(scope)} as "childCount",
      date_part('epoch', ${entryVersions.submittedAt}) * 1000 as "submittedAt",
      encode(page.personal_answers, 'base64') as "personalAnswers", ${teachersOf(scope)} as teachers`,
};

function childCount(scope: Scope): SQL {
  return sql`(select count(*) from ${participationVersions}
    where ${participationVersions.entryId} = page.id and ${holds(participationVersions, scope)})`;
}

/** Spelled as in the entry; a child who has left it since is spelled as whoever named them first. */
function childrenOf(scope: Scope): SQL {
  const { entryId, identityId, id } = participationVersions;
  return sql`(select json_agg(json_build_array(${participations.grade}, encode(${children.facts}, 'base64'))
      order by ${participations.position}, ${id})
    from ${participationVersions}
    left join ${participations} on ${participations.entryId} = ${entryId} and ${participations.identityId} = ${identityId}
    join ${children} on ${children.id} = coalesce(${participations.childId}, ${identityId})
    where ${entryId} = page.id and ${holds(participationVersions, scope)})`;
}

/** Named as in the entry; a teacher who has left it since is named as at first. */
function teachersOf(scope: Scope): SQL {
  const { entryId, role, teacherId, id } = teachingVersions;
  return sql`(select json_agg(json_build_array(${role}, encode(named.facts, 'base64')) order by own.position, ${id})
    from ${teachingVersions}
    left join lateral (select ${entryTeachers.position} as position, ${entryTeachers.teacherId} as teacher_id
      from ${entryTeachers} join ${teachers} on ${teachers.id} = ${entryTeachers.teacherId}
      where ${entryTeachers.entryId} = ${entryId} and ${entryTeachers.role} = ${role}
        and ${teachers.identityId} = ${teacherId}) own on true
    join ${teachers} named on named.id = coalesce(own.teacher_id, ${teacherId})
    where ${entryId} = page.id and ${holds(teachingVersions, scope)})`;
}
