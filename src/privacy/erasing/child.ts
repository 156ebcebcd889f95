/** Erases a child: off the entries still ahead, nameless in those that are over, and counted as before in all figures. */

import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { consents } from '../../consents/tables.ts';
import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { guardians } from '../../entries/family/tables.ts';
import { lockEntries } from '../../entries/merging/locking.ts';
import { childCorrections } from '../../entries/rosters/tables.ts';
import { loadEntries } from '../../entries/storing/load.ts';
import { children, entries, participations } from '../../entries/tables.ts';
import { NOBODY } from '../nobody.ts';
import { forgetUnheld } from './files.ts';
import { type Known, writtenDates } from './masking.ts';
import { blotOut } from './others-words.ts';
import { emptyEntries } from './own-words.ts';
import { type ErasureDeed, recordErasures } from './record.ts';
import { takeOff } from './taking-off.ts';
import { forgetUnfinished } from './unfinished.ts';

type ChildRow = typeof children.$inferSelect;

/** The rows that stand for a child: every spelling at its institution, or everywhere. Erased ones are not among them. */
export async function rowsOfChild(db: Database, childId: number, reach: 'here' | 'everywhere'): Promise<ChildRow[]> {
  const [one] = await db.select().from(children).where(eq(children.id, childId));
  if (!one || one.matchKey === '') return [];
  const here =
    one.institutionId === null ? isNull(children.institutionId) : eq(children.institutionId, one.institutionId);
  const same = and(eq(children.identityId, one.identityId), sql`${children.matchKey} <> ''`);
  return db
    .select()
    .from(children)
    .where(reach === 'here' ? and(same, here) : same)
    .orderBy(children.id);
}

/** Erases these rows in the caller's transaction; returns the hashes of bytes to be taken out of storage after it. */
export async function eraseChildren(tx: Database, rows: readonly ChildRow[], deed: ErasureDeed): Promise<string[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const listed = tx
    .select({ id: participations.entryId })
    .from(participations)
    .where(inArray(participations.childId, ids));
  const entryIds = await lockEntries(tx, inArray(entries.id, listed));
  const standing = await loadEntries(tx, inArray(entries.id, entryIds), undefined, sql`id`);
  const contestIds = [...new Set(standing.map(({ contestId }) => contestId))];
  for (const contestId of contestIds) {
    const contest = await contestById(tx, contestId);
    const within = standing.filter((entry) => entry.contestId === contestId);
    if (contest) for (const entry of within) await takeOff(tx, contest, entry, new Set(ids), deed);
  }
  const alone = standing.filter(({ participants }) => participants.every(({ childId }) => ids.includes(childId)));
  const aloneIds = alone.map(({ id }) => id);
  const fileIds = await emptyEntries(tx, aloneIds, deed.at);
  await tx.delete(entries).where(and(inArray(entries.id, aloneIds), eq(entries.state, 'draft')));
  const known = rows.map(knownBy);
  await blotOut(tx, known, { entryIds, contestIds });
  await forgetUnfinished(tx, known);
  fileIds.push(...(await forgetConsents(tx, ids, deed.at)));
  await blank(tx, ids);
  const erased = rows.map((row) => ({ subject: 'child' as const, subjectId: row.id, madeAt: row.createdAt }));
  await recordErasures(tx, erased, deed);
  return forgetUnheld(tx, fileIds);
}

/** The rows become nobody and keep their ids. */
export async function blank(tx: Database, ids: readonly number[]): Promise<void> {
  const gone = [...ids];
  if (gone.length === 0) return;
  await tx.delete(guardians).where(inArray(guardians.childId, gone));
  for (const column of [childCorrections.childId, childCorrections.correctedId]) {
    await tx.update(childCorrections).set({ facts: NOBODY }).where(inArray(column, gone));
  }
  await tx.update(children).set({ facts: NOBODY, matchKey: '' }).where(inArray(children.id, gone));
}

/** That there was a consent, to which text, from when until when, stays; the guardian's name and the scan go. */
async function forgetConsents(tx: Database, childIds: number[], at: Date): Promise<number[]> {
  const had = await tx.select({ scanId: consents.scanId }).from(consents).where(inArray(consents.childId, childIds));
  const withdrawnAt = sql`coalesce(${consents.withdrawnAt}, ${at}::timestamptz)`;
  await tx
    .update(consents)
    .set({ guardianName: null, scanId: null, withdrawnAt })
    .where(inArray(consents.childId, childIds));
  return had.flatMap(({ scanId }) => scanId ?? []);
}

function knownBy({ facts: { lastName, firstName, patronymic, birthDate } }: ChildRow): Known {
  const besides = [...(patronymic === null ? [] : [patronymic]), ...writtenDates(birthDate)];
  return { names: [lastName, firstName], besides };
}
