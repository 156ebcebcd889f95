/** A school's own share of a contest or of a school year, for its завуч: the same figures as everywhere, and what is still missing. */

import { and, eq, inArray, sql } from 'drizzle-orm';
import { plainDateAt } from '../../calendar.ts';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { entries } from '../../entries/tables.ts';
import { institutionsOf } from '../../institutions/contacts/queries.ts';
import { type Institution, institutionById } from '../../institutions/queries.ts';
import type { Caller, NotAllowed } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { seasonOf } from '../comparing/series.ts';
import { schoolYearOf } from '../counting/periods.ts';
import { inSnapshot } from '../counting/snapshot.ts';
import { countTally, type Tally } from '../counting/tally.ts';
import { type CountedState, TOLD_STATES } from '../words.ts';
import { contestsOf, entriesOf, type Whose, whoseFor } from './whose.ts';

/** One contest, or a school year by the year it begins in. */
export type SchoolScope = { readonly contestId: number } | { readonly year: number };

export interface SchoolWish {
  readonly institutionId: number;
  /** The present school year unless said; where it has nothing, the last one that has. */
  readonly scope?: SchoolScope;
}

/** What is still missing in entries that are submitted, accepted, returned or waiting. */
export interface Lacking {
  /** Children without consent to take part, once for each entry. */
  readonly consents: number;
  /** Answers owed: a video, a scan. */
  readonly answers: number;
  /** Entries returned to be put right. */
  readonly corrections: number;
}

export interface SchoolSummary {
  readonly institution: Institution;
  readonly whose: Whose;
  readonly scope: SchoolScope;
  /** The contests it is of, the one closing last first; none: nothing was entered. */
  readonly contests: readonly Contest[];
  /** Everything that can be asked for: each contest with something in it. */
  readonly all: readonly Contest[];
  /** Submitted and accepted entries. */
  readonly tally: Tally<SchoolUnit>;
  /** Those of each state that occurs, as they are told. */
  readonly states: readonly { readonly state: CountedState; readonly entries: number }[];
  /** Null where they are not for the reader. */
  readonly drafts: number | null;
  readonly lacking: Lacking;
  /** By supervisor: entries, participations, children. */
  readonly teachers: Tally<'entries' | 'participations' | 'children'>;
  /** By published degree. */
  readonly degrees: Tally<'entries'>;
}

export type SchoolRefusal = NotAllowed | { code: 'institution-unknown' };

/** What a school is told of itself, in order. */
export const SCHOOL_UNITS = ['entries', 'participations', 'children', 'ensembles', 'supervisors'] as const;

type SchoolUnit = (typeof SCHOOL_UNITS)[number];

/** The summary as of `now`, all of one snapshot; of what the caller sees of the institution. */
export async function schoolSummary(
  db: Database,
  caller: Caller,
  { institutionId, scope }: SchoolWish,
  now: Date,
): Promise<Result<SchoolSummary, SchoolRefusal>> {
  const institution = await institutionById(db, institutionId);
  if (!institution) return refused({ code: 'institution-unknown' });
  const whose = whoseFor(caller, institution.id);
  const all = await contestsOf(db, whose);
  if (whose.enteredBy !== null && all.length === 0 && !(await hasNamed(db, caller, institution.id)))
    return refused({ code: 'not-allowed', action: 'institution.see' });
  const chosen = scope ?? { year: yearAtHand(all, now) };
  return ok(await inSnapshot(db, (tx) => summaryOf(tx, { institution, whose, all, scope: chosen }, now)));
}

/** Whoever entered for an institution once sees that there is nothing now. */
async function hasNamed(db: Database, caller: Caller, institutionId: number): Promise<boolean> {
  return (await institutionsOf(db, caller)).some(({ id }) => id === institutionId);
}

type Chosen = Pick<SchoolSummary, 'institution' | 'whose' | 'all' | 'scope'>;

async function summaryOf(tx: Database, chosen: Chosen, now: Date): Promise<SchoolSummary> {
  const { whose, all, scope } = chosen;
  const contests = all.filter((contest) => isWithin(contest, scope));
  const share = {
    contests,
    filters: { institution: [String(whose.institutionId)] },
    ...(whose.enteredBy !== null && { enteredBy: whose.enteredBy }),
  };
  const byState = await countTally(tx, { ...share, units: ['entries'], by: ['state'], states: TOLD_STATES }, now);
  const { drafts, ...lacking } = await openIn(tx, whose, contests);
  return {
    ...chosen,
    contests,
    tally: await countTally(tx, { ...share, units: SCHOOL_UNITS }, now),
    states: byState.rows.map(({ keys, figures }) => ({ state: keys[0] as CountedState, entries: figures.entries })),
    drafts: whose.drafts ? drafts : null,
    lacking,
    teachers: await countTally(
      tx,
      { ...share, units: ['entries', 'participations', 'children'], by: ['supervisor'] },
      now,
    ),
    degrees: await countTally(tx, { ...share, units: ['entries'], by: ['award'] }, now),
  };
}

/** Whether a contest is of the scope; a school year has the contests that close in it. */
function isWithin({ id, definition }: Contest, scope: SchoolScope): boolean {
  return 'contestId' in scope ? id === scope.contestId : seasonOf(definition) === scope.year;
}

/** The present school year; where nothing was entered in it, the last one in which something was. */
function yearAtHand(all: readonly Contest[], now: Date): number {
  const present = schoolYearOf(plainDateAt(now, all[0]?.definition.zone ?? 'UTC'));
  const years = all.map(({ definition }) => seasonOf(definition));
  return years.length === 0 || years.includes(present) ? present : Math.max(...years);
}

const LIVING = ['submitted', 'accepted', 'returned', 'waitlisted'] as const;

async function openIn(tx: Database, whose: Whose, contests: readonly Contest[]): Promise<Lacking & { drafts: number }> {
  const issuesOf = (code: string) =>
    sql<number>`coalesce(sum(jsonb_array_length(jsonb_path_query_array(${entries.issues}, ${`$[*] ? (@.code == "${code}")`}::jsonpath)))
      filter (where ${inArray(entries.state, [...LIVING])}), 0)::int`;
  const [found] = await tx
    .select({
      consents: issuesOf('consent_missing'),
      answers: issuesOf('media_missing'),
      corrections: sql<number>`(count(*) filter (where ${eq(entries.state, 'returned')}))::int`,
      drafts: sql<number>`(count(*) filter (where ${eq(entries.state, 'draft')} and list_id is distinct from id))::int`,
    })
    .from(entries)
    .where(
      and(
        entriesOf(whose),
        inArray(
          entries.contestId,
          contests.map(({ id }) => id),
        ),
      ),
    );
  return found ?? { consents: 0, answers: 0, corrections: 0, drafts: 0 };
}
