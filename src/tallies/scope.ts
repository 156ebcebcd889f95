/** The instant and the contests a tally is of, and what held at that instant. */

import { type Column, type SQL, sql } from 'drizzle-orm';
import { awards } from '../awards/tables.ts';
import type { Contest } from '../contests/queries.ts';

export interface Scope {
  readonly contests: readonly Contest[];
  /** The instant the figures are of. */
  readonly moment: Date;
  /** Whether the moment is the present: what holds now is found faster than what held at an instant. */
  readonly present: boolean;
  /** IANA zone in which days and weeks are counted. */
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
