/** Questions about contests: which are open, which there are, one by its id, address or code. */

import { and, asc, eq, gt, lte, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { ContestDefinition } from './definition.ts';
import { contests } from './tables.ts';

/** A contest as the rest of the program knows it. */
export interface Contest {
  readonly id: number;
  readonly definition: ContestDefinition;
  /** Changes with the definition: who changes a contest says by it what they saw. */
  readonly mark: string;
  /** Null until the results are published. */
  readonly resultsPublishedAt: Date | null;
}

const columns = {
  id: contests.id,
  definition: contests.definition,
  mark: contests.mark,
  resultsPublishedAt: contests.resultsPublishedAt,
};

/** Active contests whose submit window holds `now`, the soonest to close first. */
export async function openContests(db: Database, now: Date): Promise<Contest[]> {
  return contestsWhere(db, and(eq(contests.state, 'active'), lte(contests.opensAt, now), gt(contests.closesAt, now)));
}

/** Active contests that will open after `now`, the soonest to close first. */
export async function upcomingContests(db: Database, now: Date): Promise<Contest[]> {
  return contestsWhere(db, and(eq(contests.state, 'active'), gt(contests.opensAt, now)));
}

/** Every contest, drafts and archived ones too, the soonest to close first. */
export async function allContests(db: Database): Promise<Contest[]> {
  return contestsWhere(db, undefined);
}

export async function contestById(db: Database, id: number): Promise<Contest | undefined> {
  return (await contestsWhere(db, eq(contests.id, id)))[0];
}

/** A contest by the Latin address that stands in its link. */
export async function contestBySlug(db: Database, slug: string): Promise<Contest | undefined> {
  return (await contestsWhere(db, eq(contests.slug, slug)))[0];
}

/** A contest by the capital letters its entries' numbers begin with. */
export async function contestByCode(db: Database, code: string): Promise<Contest | undefined> {
  return (await contestsWhere(db, eq(contests.code, code)))[0];
}

function contestsWhere(db: Database, condition: SQL | undefined): Promise<Contest[]> {
  return db.select(columns).from(contests).where(condition).orderBy(asc(contests.closesAt), asc(contests.id));
}
