/** What a list of entries can be narrowed by, with how many entries each choice leaves. */

import { asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { institutions } from '../../institutions/tables.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import { type ListFilter, listedEntries } from '../queries.ts';
import type { Refusal } from '../refusals.ts';
import { entries } from '../tables.ts';
import type { IssueCode } from '../words.ts';

/** Choices that leave nothing are left out; the most frequent come first. */
export interface Facets {
  issues: { code: IssueCode; count: number }[];
  /** By id. */
  nominations: { id: string; count: number }[];
  institutions: { id: number; shortName: string; count: number }[];
  late: number;
  /** Of institutions that nobody has confirmed yet. */
  newInstitution: number;
}

const counted = sql<number>`count(*)::int`;

/** The choices of a contest's list, counted at this moment. */
export async function facetsOf(
  db: Database,
  caller: Caller,
  contestId: number,
  filter: ListFilter,
): Promise<Result<Facets, Refusal>> {
  const allowed = authorize(caller, 'entry.list', { contestId });
  if (!allowed.ok) return allowed;
  const listed = (more: ListFilter) => db.$count(entries, listedEntries(contestId, { ...filter, ...more }));
  return ok({
    issues: await countIssues(db, listedEntries(contestId, filter)),
    nominations: await countNominations(db, listedEntries(contestId, filter)),
    institutions: await countInstitutions(db, listedEntries(contestId, filter)),
    late: await listed({ late: true }),
    newInstitution: await listed({ newInstitution: true }),
  });
}

/** An entry with several issues of one kind counts once. */
function countIssues(db: Database, listed: SQL | undefined): Promise<Facets['issues']> {
  const code = sql<IssueCode>`issue.code`;
  const found = sql`(select distinct one ->> 'code' as code from jsonb_array_elements(${entries.issues}) one) as issue`;
  return Promise.resolve(
    db
      .select({ code: code.as('code'), count: counted })
      .from(entries)
      .innerJoin(sql`lateral ${found}`, sql`true`)
      .where(listed)
      .groupBy(code)
      .orderBy(desc(counted), asc(code)),
  );
}

async function countNominations(db: Database, listed: SQL | undefined): Promise<Facets['nominations']> {
  const found = await db
    .select({ id: entries.nomination, count: counted })
    .from(entries)
    .where(listed)
    .groupBy(entries.nomination)
    .having(isNotNull(entries.nomination))
    .orderBy(desc(counted), asc(entries.nomination));
  return found.map(({ id, count }) => ({ id: id ?? '', count }));
}

function countInstitutions(db: Database, listed: SQL | undefined): Promise<Facets['institutions']> {
  return Promise.resolve(
    db
      .select({ id: institutions.id, shortName: institutions.shortName, count: counted })
      .from(entries)
      .innerJoin(institutions, eq(institutions.id, entries.institutionId))
      .where(listed)
      .groupBy(institutions.id)
      .orderBy(desc(counted), asc(institutions.shortName)),
  );
}
