/** What became of entries between two instants: read off their versions, like every figure. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { entryVersions } from '../../entries/tables.ts';
import { counts, type Filters } from '../counting/predicate.ts';
import { scopeOf, type TallyRequest } from '../counting/tally.ts';
import { COUNTED_STATES, TOLD_STATES } from '../words.ts';

/** Entries by what happened to them, and institutions that were not among those that count. */
export interface Changes {
  /** Submitted for the first time. */
  readonly submitted: number;
  /** Accepted now and not then; those submitted meanwhile too. */
  readonly accepted: number;
  readonly returned: number;
  readonly withdrawn: number;
  readonly institutions: number;
}

/** The changes from `since` to the instant the request is about, among the entries its filters and period let through. */
export async function changesSince(
  db: Database,
  request: TallyRequest & { readonly asOf: Date },
  since: Date,
): Promise<Changes> {
  const { contests, asOf, period, states = COUNTED_STATES } = request;
  // What was withdrawn is told even where only accepted entries are looked at.
  const { state: _, ...filters } = request.filters ?? {};
  const at = (moment: Date, of: typeof states, kept: Filters) =>
    counts(scopeOf({ contests, asOf: moment }, moment), of, kept, { period });
  const standing = (moment: Date, kept: Filters) => sql`select ${entryVersions.entryId} as entry_id,
      ${entryVersions.state} as state, ${entryVersions.submittedAt} as submitted_at
    from ${entryVersions} where ${at(moment, TOLD_STATES, kept)}`;
  const institutions = (moment: Date) => sql`select ${entryVersions.institutionId} as institution_id
    from ${entryVersions} where ${at(moment, states, filters)} and ${entryVersions.institutionId} is not null`;
  const became = (state: string) =>
    sql`count(*) filter (where here.state = ${state} and coalesce(past.state, '') <> ${state})::int`;
  const [found] = await rows<Changes>(
    db,
    sql`select count(*) filter (where here.submitted_at > ${since}::timestamptz)::int as submitted,
        ${became('accepted')} as accepted, ${became('returned')} as returned, ${became('withdrawn')} as withdrawn,
        (select count(*) from (${institutions(asOf)} except ${institutions(since)}) fresh)::int as institutions
      from (${standing(asOf, filters)}) here left join (${standing(since, {})}) past on past.entry_id = here.entry_id`,
  );
  return found ?? { submitted: 0, accepted: 0, returned: 0, withdrawn: 0, institutions: 0 };
}

/** Whether nothing happened that a digest tells. */
export function isQuiet(changes: Changes): boolean {
  return Object.values(changes).every((count) => count === 0);
}
