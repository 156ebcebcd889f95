/** Whose share of the contests a summary is of: all of an institution, or what one contact entered for it. */

import { and, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { allContests, type Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { entries } from '../../entries/tables.ts';
import { institutions } from '../../institutions/tables.ts';
import { authorize, type Caller } from '../../people/access.ts';

/** What somebody sees of an institution: naming it grants nothing, so that others' entries are not in it. */
export interface Whose {
  readonly institutionId: number;
  /** The contact whose entries they are; null: everybody's. */
  readonly enteredBy: number | null;
  /** Whether drafts may be told: to those whose they are, never to the staff. */
  readonly drafts: boolean;
}

/** Everything for the institution's confirmed contacts and the staff, their own entries for anybody else. */
export function whoseFor({ personId, roles, institutions: held = [] }: Caller, institutionId: number): Whose {
  const isWhole = authorize({ personId, roles, institutions: held }, 'institution.see', { institutionId }).ok;
  return {
    institutionId,
    enteredBy: isWhole ? null : personId,
    drafts: !isWhole || held.includes(institutionId),
  };
}

/** Entries of these, drafts too. */
export function entriesOf({ institutionId, enteredBy }: Whose): SQL | undefined {
  return and(
    eq(entries.institutionId, institutionId),
    enteredBy === null ? undefined : eq(entries.contactId, enteredBy),
  );
}

/** The contests with anything of these in them, the one closing last first. */
export async function contestsOf(db: Database, whose: Whose): Promise<Contest[]> {
  const found = await db
    .selectDistinct({ id: entries.contestId })
    .from(entries)
    .where(and(entriesOf(whose), whose.drafts ? undefined : isNotNull(entries.number)));
  const ids = new Set(found.map(({ id }) => id));
  return (await allContests(db)).filter(({ id }) => ids.has(id)).reverse();
}

/** An institution with something of the caller's in a contest. */
export interface OwnShare {
  readonly institutionId: number;
  readonly shortName: string;
}

/** The institutions whose share of this contest the caller sees: those they entered for or are confirmed for. */
export async function sharesIn(
  db: Database,
  { personId, institutions: held = [] }: Caller,
  contestId: number,
): Promise<OwnShare[]> {
  const seen = held.length > 0 ? inArray(entries.institutionId, [...held]) : sql`false`;
  return db
    .select({ institutionId: institutions.id, shortName: institutions.shortName })
    .from(entries)
    .innerJoin(institutions, eq(institutions.id, entries.institutionId))
    .where(
      and(
        eq(entries.contestId, contestId),
        isNotNull(entries.number),
        sql`(${entries.contactId} = ${personId} or ${seen})`,
      ),
    )
    .groupBy(institutions.id)
    .orderBy(desc(sql`count(*)`), institutions.id);
}
