/** The instant and the contests a tally is of, and what held at that instant. */

import { type Column, type SQL, sql } from 'drizzle-orm';
import { awards } from '../../awards/tables.ts';
import type { Contest } from '../../contests/queries.ts';
import { entryVersions } from '../../entries/tables.ts';
import { type Period, spanOf } from './periods.ts';

export interface Scope {
  readonly contests: readonly Contest[];
  /** The instant the figures are of. */
  readonly moment: Date;
  /** Whether the moment is the present: what holds now is found faster than what held at an instant. */
  readonly present: boolean;
  /** IANA zone in which the moment is told: the first contest's. */
  readonly zone: string;
}

/** Whether a version held at the scope's moment: validFrom ≤ moment < validTo. */
export function holds(versions: { validFrom: Column; validTo: Column }, { present, moment }: Scope): SQL {
  if (present) return sql`${versions.validTo} is null`;
  return sql`(${versions.validFrom} <= ${moment} and (${versions.validTo} is null or ${versions.validTo} > ${moment}))`;
}

/** Whether an award was published and not taken back at the scope's moment. */
export function isPublished({ moment }: Scope): SQL {
  return sql`(${awards.publishedAt} <= ${moment} and (${awards.revokedAt} is null or ${awards.revokedAt} > ${moment}))`;
}

/** The zone whose days an entry's instants fall on: its contest's own. */
export function zoneOfEntry({ contests, zone }: Scope): SQL {
  const others = contests.filter(({ definition }) => definition.zone !== zone);
  if (others.length === 0) return sql`${zone}::text`;
  const cases = others.map(({ id, definition }) => sql`when ${id}::int then ${definition.zone}::text`);
  return sql`(case ${entryVersions.contestId} ${sql.join(cases, sql` `)} else ${zone}::text end)`;
}

/** Whether an entry was first submitted within the period, by the days of its contest's zone: start ≤ instant < end. */
export function isWithin({ contests }: Scope, period: Period): SQL {
  const zones = [...new Set(contests.map(({ definition }) => definition.zone))];
  const each = zones.map((zone) => {
    const { start, end } = spanOf(period, zone);
    const ids = contests.flatMap(({ id, definition }) => (definition.zone === zone ? [sql`${id}`] : []));
    const within = sql`${entryVersions.submittedAt} >= ${start} and ${entryVersions.submittedAt} < ${end}`;
    if (zones.length === 1) return within;
    return sql`(${entryVersions.contestId} in (${sql.join(ids, sql`, `)}) and ${within})`;
  });
  return each.length === 0 ? sql`false` : sql`(${sql.join(each, sql` or `)})`;
}
