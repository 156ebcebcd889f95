/** Whether an institution has been here before: had an entry that counts in a contest that closed before this one opened. */

import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { contests } from '../../contests/tables.ts';
import { entryVersions } from '../../entries/tables.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import { COUNTED_STATES } from '../words.ts';
import { holds, type Scope } from './scope.ts';

/** The two kinds, in the order they are told. */
export const ACQUAINTANCE = {
  new: 'acquaintance-new',
  returning: 'acquaintance-returning',
} as const satisfies Record<string, PlainKey>;

const present = alias(contests, 'present');
const before = alias(contests, 'before');
const earlier = alias(entryVersions, 'earlier');

/**
 * 'new' or 'returning' for the entry's institution, by what held at the scope's moment. Earlier contests of the whole
 * program are looked at, also those outside the scope; what is written down of past contests names no institution.
 */
export function acquaintanceOf(scope: Scope): SQL {
  const states = sql.join(
    COUNTED_STATES.map((state) => sql`${state}`),
    sql`, `,
  );
  const ids = sql.join(
    scope.contests.map(({ id }) => sql`${id}::int`),
    sql`, `,
  );
  const known = sql`select ${present.id}, ${earlier.institutionId}
    from ${contests} present
    join ${contests} before on ${before.closesAt} <= ${present.opensAt}
    join ${entryVersions} earlier on ${earlier.contestId} = ${before.id}
      and ${earlier.state} in (${states}) and ${holds(earlier, scope)}
    where ${present.id} in (${ids})`;
  return sql`case when (${entryVersions.contestId}, ${entryVersions.institutionId}) in (${known})
    then 'returning' else 'new' end`;
}
