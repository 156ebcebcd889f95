/** Entries with a past, made up: their versions for the database, and a slow count of them in plain TypeScript. */

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import type { Database } from '../../src/database/connect.ts';
import { entries, entryVersions, participationVersions, teachingVersions } from '../../src/entries/tables.ts';
import type { DimensionId } from '../../src/tallies/counting/dimensions.ts';
import type { UnitId } from '../../src/tallies/counting/units.ts';
import type { CountedState } from '../../src/tallies/words.ts';
import { NOON } from '../kit/entries.ts';

/** What was true of an entry from an instant on, until the next instant of its past. */
export interface Facts {
  at: Date;
  state: CountedState;
  nomination: string;
  form: string;
  category: string;
  institution: { id: number; kind: string; district: string | null };
  ensemble: string | null;
  children: number[];
  /** Of a group known by its number alone. */
  headcount: number | null;
  supervisors: number[];
  accompanists: number[];
}

/** An entry's past: facts by instant, the earliest first. */
export type Past = [Facts, ...Facts[]];

/** Hours after noon of the builders' day. */
export const hour = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const ids = (most: number) => fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: most });

/** Pasts of a few entries over a few institutions, children and teachers, so that everything meets everything. */
export function pasts(institutions: Facts['institution'][]): fc.Arbitrary<Past[]> {
  const facts = fc.record({
    state: some<CountedState>('submitted', 'accepted', 'returned', 'waitlisted', 'rejected', 'withdrawn'),
    nomination: some('pop_vocal', 'choreography', 'instrumental'),
    form: some('solo', 'duet', 'ensemble'),
    category: some('junior', 'middle'),
    institution: some(...institutions),
    ensemble: some(null, 'капель', 'радуга'),
    children: ids(4),
    headcount: some(null, 5, 12),
    supervisors: ids(2),
    accompanists: ids(1),
  });
  const known = facts.map((one) => (one.children.length > 0 ? { ...one, headcount: null } : one));
  const instants = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 3 });
  const past = instants.chain((hours) =>
    fc.tuple(...hours.sort((one, other) => one - other).map((at) => known.map((rest) => ({ at: hour(at), ...rest })))),
  );
  return fc.array(past as fc.Arbitrary<Past>, { maxLength: 8 });
}

/** Puts entries with these pasts in place of whatever entries there are. */
export async function writePasts(db: Database, contestId: number, contactId: number, all: Past[]): Promise<void> {
  await db.execute(sql`delete from participation_versions`);
  await db.execute(sql`delete from teaching_versions`);
  await db.execute(sql`delete from entry_versions`);
  await db.execute(sql`delete from entries`);
  await addPasts(db, contestId, contactId, all);
}

/** Adds entries with these pasts. */
export async function addPasts(db: Database, contestId: number, contactId: number, all: Past[]): Promise<void> {
  for (const past of all) {
    const [made] = await db
      .insert(entries)
      .values(bareEntry(contestId, contactId, past))
      .returning({ id: entries.id });
    for (const [index, facts] of past.entries()) {
      await writeFacts(db, contestId, made?.id ?? 0, past, facts, past[index + 1]?.at ?? null);
    }
  }
}

function bareEntry(contestId: number, contactId: number, past: Past): typeof entries.$inferInsert {
  const instants = { createdAt: past[0].at, updatedAt: past[0].at, submittedAt: past[0].at };
  const state = past.at(-1)?.state ?? 'submitted';
  return { contestId, contactId, state, channel: 'telegram', answers: {}, answered: [], issues: [], ...instants };
}

async function writeFacts(
  db: Database,
  contestId: number,
  entryId: number,
  past: Past,
  { at, institution, ensemble, children, supervisors, accompanists, ...facts }: Facts,
  validTo: Date | null,
): Promise<void> {
  const span = { entryId, validFrom: at, validTo };
  await db.insert(entryVersions).values({
    ...facts,
    ...span,
    contestId,
    institutionId: institution.id,
    institutionKind: institution.kind,
    district: institution.district,
    ensembleKey: ensemble,
    late: false,
    submittedAt: past[0].at,
  });
  const teaching = [
    ...supervisors.map((teacherId) => ({ ...span, teacherId, role: 'supervisor' as const })),
    ...accompanists.map((teacherId) => ({ ...span, teacherId, role: 'accompanist' as const })),
  ];
  if (teaching.length > 0) await db.insert(teachingVersions).values(teaching);
  if (children.length > 0) {
    await db.insert(participationVersions).values(children.map((identityId) => ({ ...span, identityId })));
  }
}

/** What was true of each entry at `moment`, of those that count. */
export function factsAt(all: Past[], moment: Date, states: readonly CountedState[]): (Facts & { submittedAt: Date })[] {
  return all.flatMap((past) => {
    const facts = past.filter(({ at }) => at <= moment).at(-1);
    return facts && states.includes(facts.state) ? [{ ...facts, submittedAt: past[0].at }] : [];
  });
}

type Counted = ReturnType<typeof factsAt>;

const distinct = (values: unknown[]) => new Set(values.map((value) => JSON.stringify(value))).size;

/** Each unit counted slowly; instrumental works are the test's invention. */
export const SLOW_UNITS: Record<UnitId, (counted: Counted) => number> = {
  entries: (counted) => counted.length,
  acts: (counted) => counted.filter(({ nomination }) => nomination !== 'instrumental').length,
  works: (counted) => counted.filter(({ nomination }) => nomination === 'instrumental').length,
  participations: (counted) =>
    counted.reduce((sum, { children, headcount }) => sum + children.length + (headcount ?? 0), 0),
  children: (counted) =>
    Math.max(distinct(counted.flatMap(({ children }) => children)), ...counted.map(({ headcount }) => headcount ?? 0)),
  soloists: (counted) => distinct(counted.filter(({ form }) => form === 'solo').flatMap(({ children }) => children)),
  ensembles: (counted) =>
    distinct(counted.flatMap(({ institution, ensemble }) => (ensemble === null ? [] : [[institution.id, ensemble]]))),
  institutions: (counted) => distinct(counted.map(({ institution }) => institution.id)),
  supervisors: (counted) => distinct(counted.flatMap(({ supervisors }) => supervisors)),
  accompanists: (counted) => distinct(counted.flatMap(({ accompanists }) => accompanists)),
};

/** The rows an entry falls into, by what is known of itself. Noon of the builders' day is a Tuesday in the contest's zone, seven hours ahead of UTC. */
export const SLOW_DIMENSIONS: Record<
  Exclude<DimensionId, 'award' | 'contest' | 'returning'>,
  (facts: Counted[number]) => (string | null)[]
> = {
  nomination: ({ nomination }) => [nomination],
  category: ({ category }) => [category],
  form: ({ form }) => [form],
  district: ({ institution }) => [institution.district],
  kind: ({ institution }) => [institution.kind],
  institution: ({ institution }) => [String(institution.id)],
  supervisor: ({ supervisors }) => supervisors.map(String),
  day: ({ submittedAt }) => [localDay(submittedAt)],
  week: ({ submittedAt }) => [mondayOf(localDay(submittedAt))],
  state: ({ state }) => [state],
};

/** The day of an instant in the contest's zone. */
export function localDay(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
