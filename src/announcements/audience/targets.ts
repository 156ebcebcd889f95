/** What people can hear of: whether there is such a thing, and what it is called. */

import { and, eq } from 'drizzle-orm';
import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { guardians } from '../../entries/family/tables.ts';
import { allDistricts, institutionById } from '../../institutions/queries.ts';
import type { Caller } from '../../people/access.ts';
import type { Topic } from './segments.ts';

/** A topic and what of it; `target` is empty for everything, `3.pop_vocal` for a nomination, else an id or a key. */
export interface Wish {
  topic: Topic;
  target: string;
}

export const EVERYTHING: Wish = { topic: 'everything', target: '' };

/** What a topic's target is called. */
export type Named =
  | { topic: 'everything' }
  | { topic: 'contest'; contest: string }
  | { topic: 'nomination'; contest: string; nomination: string }
  | { topic: 'institution'; institution: string }
  | { topic: 'district'; district: string };

/** The wish as it is kept, for something that is there; a merged institution is the one it became. */
export async function presentWish(db: Database, caller: Caller, wish: Wish): Promise<Wish | undefined> {
  const { topic, target } = wish;
  if (topic === 'entry') return (await isGuardianIn(db, caller, Number(target))) ? wish : undefined;
  if (topic === 'institution') {
    const found = await institutionOf(db, target);
    return found?.state === 'active' ? { topic, target: String(found.id) } : undefined;
  }
  return (await namedWish(db, wish)) ? wish : undefined;
}

/** What it is called, or undefined where there is none such; of an entry only its family can say it. */
export async function namedWish(db: Database, { topic, target }: Wish): Promise<Named | undefined> {
  switch (topic) {
    case 'everything':
      return target === '' ? { topic } : undefined;
    case 'contest': {
      const contest = await publicContest(db, target);
      return contest && { topic, contest: contest.title };
    }
    case 'nomination': {
      const { contestId, nomination: id } = nominationIn(target);
      const contest = await publicContest(db, contestId);
      const nomination = contest?.nominations.find((one) => one.id === id);
      return contest && nomination && { topic, contest: contest.title, nomination: nomination.title };
    }
    case 'institution': {
      const institution = await institutionOf(db, target);
      return institution && { topic, institution: institution.shortName };
    }
    case 'district': {
      const district = (await allDistricts(db)).find(({ id }) => id === target);
      return district && { topic, district: district.name };
    }
    case 'entry':
      return undefined;
  }
}

/** The target of a contest's nomination. */
export function nominationTarget(contestId: number, nomination: string): string {
  return `${contestId}.${nomination}`;
}

/** The contest and the nomination a nomination's target names. */
export function nominationIn(target: string): { contestId: string; nomination: string } {
  const dot = target.indexOf('.');
  return { contestId: target.slice(0, Math.max(0, dot)), nomination: target.slice(dot + 1) };
}

/** A draft is nobody's but its organizers'. */
async function publicContest(db: Database, target: string) {
  const id = idOf(target);
  const contest = id === undefined ? undefined : (await contestById(db, id))?.definition;
  return contest?.state === 'draft' ? undefined : contest;
}

async function institutionOf(db: Database, target: string) {
  const id = idOf(target);
  return id === undefined ? undefined : institutionById(db, id);
}

async function isGuardianIn(db: Database, { personId }: Caller, entryId: number): Promise<boolean> {
  if (!Number.isSafeInteger(entryId)) return false;
  const [held] = await db
    .select({ entryId: guardians.entryId })
    .from(guardians)
    .where(and(eq(guardians.personId, personId), eq(guardians.entryId, entryId)))
    .limit(1);
  return held !== undefined;
}

/** A row's id as the database can hold it, written as it is kept. */
function idOf(target: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(target) ? Number(target) : undefined;
}
