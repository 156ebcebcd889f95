/** Keeps what was counted when: a version closes and the next opens at the instant a counted fact changes. */

import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { institutions } from '../../institutions/tables.ts';
import type { Entry } from '../facts.ts';
import { foldTitle } from '../people/identity.ts';
import { children, entryVersions, participationVersions, teachers, teachingVersions } from '../tables.ts';

/**
 * Brings the versions of a submitted entry up to its facts as of `now`. A fact changed twice at one instant leaves
 * one version; an instant earlier than the present version's beginning counts as that beginning. Drafts have none.
 */
export async function keepVersions(tx: Database, entry: Entry, now: Date): Promise<void> {
  if (entry.state === 'draft') return;
  await keepFacts(tx, entry, now);
  await keepParticipations(tx, entry, now);
  await keepTeaching(tx, entry, now);
}

type Counted = Omit<typeof entryVersions.$inferInsert, 'id' | 'validFrom' | 'validTo'>;

async function keepFacts(tx: Database, entry: Entry, now: Date): Promise<void> {
  const facts = await countedFacts(tx, entry);
  const [present] = await tx
    .select()
    .from(entryVersions)
    .where(and(eq(entryVersions.entryId, entry.id), isNull(entryVersions.validTo)));
  if (present && isUnchanged(present, facts)) return;
  if (present && present.validFrom >= now) {
    await tx.update(entryVersions).set(facts).where(eq(entryVersions.id, present.id));
    return;
  }
  if (present) await tx.update(entryVersions).set({ validTo: now }).where(eq(entryVersions.id, present.id));
  await tx.insert(entryVersions).values({ ...facts, validFrom: now });
}

async function countedFacts(tx: Database, entry: Entry): Promise<Counted> {
  const [institution] = await tx
    .select({ id: institutions.id, kind: institutions.kind, district: institutions.districtId })
    .from(institutions)
    .where(eq(institutions.id, entry.institutionId ?? 0));
  const { nomination, form, declaredCategory: category, submittedAt } = entry;
  if (!institution || nomination === null || form === null || category === null || submittedAt === null) {
    throw new Error(`entry ${entry.id} is ${entry.state} without a counted fact`);
  }
  return {
    entryId: entry.id,
    contestId: entry.contestId,
    state: entry.state,
    nomination,
    form,
    category,
    institutionId: institution.id,
    institutionKind: institution.kind,
    district: institution.district,
    ensembleKey: ensembleKeyOf(entry),
    late: entry.late,
    headcount: entry.headcountOnly ? entry.declaredCount : null,
    submittedAt,
  };
}

/** An ensemble is known by its institution and this key. */
export function ensembleKeyOf({ ensembleName }: Pick<Entry, 'ensembleName'>): string | null {
  return ensembleName === null ? null : foldTitle(ensembleName);
}

function isUnchanged(present: typeof entryVersions.$inferSelect, facts: Counted): boolean {
  return (Object.keys(facts) as (keyof Counted)[]).every((name) => {
    const [was, is] = [present[name], facts[name]];
    return was instanceof Date && is instanceof Date ? was.getTime() === is.getTime() : was === is;
  });
}

async function keepParticipations(tx: Database, entry: Entry, now: Date): Promise<void> {
  const table = participationVersions;
  const present = await tx
    .select()
    .from(table)
    .where(and(eq(table.entryId, entry.id), isNull(table.validTo)));
  const wanted = new Set(entry.participants.map(({ identityId }) => identityId));
  const left = present.filter(({ identityId }) => !wanted.has(identityId));
  const gone = await stillSomebody(tx, children, entry, left, ({ identityId }) => identityId);
  for (const { identityId } of present) wanted.delete(identityId);
  const [unborn, ended] = parted(gone, now);
  if (unborn.length > 0) await tx.delete(table).where(inArray(table.id, unborn));
  if (ended.length > 0) await tx.update(table).set({ validTo: now }).where(inArray(table.id, ended));
  const come = [...wanted].map((identityId) => ({ entryId: entry.id, identityId, validFrom: now }));
  if (come.length > 0) await tx.insert(table).values(come);
}

async function keepTeaching(tx: Database, entry: Entry, now: Date): Promise<void> {
  const table = teachingVersions;
  const present = await tx
    .select()
    .from(table)
    .where(and(eq(table.entryId, entry.id), isNull(table.validTo)));
  const accompanists = entry.accompanist === null ? [] : [entry.accompanist];
  const wanted = [
    ...entry.teachers.map(({ identityId }) => ({ teacherId: identityId, role: 'supervisor' as const })),
    ...accompanists.map(({ identityId }) => ({ teacherId: identityId, role: 'accompanist' as const })),
  ];
  const isSame = (one: (typeof wanted)[number], other: (typeof wanted)[number]) =>
    one.teacherId === other.teacherId && one.role === other.role;
  const left = present.filter((row) => !wanted.some((teaching) => isSame(row, teaching)));
  const [unborn, ended] = parted(await stillSomebody(tx, teachers, entry, left, ({ teacherId }) => teacherId), now);
  if (unborn.length > 0) await tx.delete(table).where(inArray(table.id, unborn));
  if (ended.length > 0) await tx.update(table).set({ validTo: now }).where(inArray(table.id, ended));
  const come = wanted.filter((teaching) => !present.some((row) => isSame(row, teaching)));
  if (come.length > 0) {
    await tx.insert(table).values(come.map((teaching) => ({ ...teaching, entryId: entry.id, validFrom: now })));
  }
}

/** Those whose data were not erased: who is nobody any more at the institution has left no entry, and stays counted. */
async function stillSomebody<V>(
  tx: Database,
  table: typeof children | typeof teachers,
  { institutionId }: Entry,
  versions: V[],
  identityOf: (version: V) => number,
): Promise<V[]> {
  if (versions.length === 0) return [];
  const here = and(inArray(table.identityId, versions.map(identityOf)), eq(table.institutionId, institutionId ?? 0));
  const erased = await tx
    .select({ identityId: table.identityId })
    .from(table)
    .where(here)
    .groupBy(table.identityId)
    .having(sql`max(${table.matchKey}) = ''`);
  const nobody = new Set(erased.map(({ identityId }) => identityId));
  return versions.filter((version) => !nobody.has(identityOf(version)));
}

/** Ids of versions that have not held for any time, and of those that end now. */
function parted(gone: { id: number; validFrom: Date }[], now: Date): [number[], number[]] {
  const unborn = gone.filter(({ validFrom }) => validFrom >= now);
  const ended = gone.filter(({ validFrom }) => validFrom < now);
  return [unborn.map(({ id }) => id), ended.map(({ id }) => id)];
}
