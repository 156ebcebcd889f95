/** Writes down that somebody's data went: the erasure and a line of history, without a name in either. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { peopleWithRole } from '../../people/queries.ts';
import { erasures } from '../tables.ts';
import type { ErasedSubject, ErasureDelivery, ErasureReason, ErasureWay } from './words.ts';

/** Who erases, and why. */
export interface ErasureDeed {
  way: ErasureWay;
  reason: ErasureReason | null;
  /** Null where a restored backup is put right: nobody is told then, since everybody was. */
  askedBy: number | null;
  at: Date;
}

/** A row that becomes nobody's. */
export interface ErasedRow {
  subject: ErasedSubject;
  subjectId: number;
  madeAt: Date;
}

/** Keeps the erasures of these rows; one kept before stays as it is. */
export async function recordErasures(
  tx: Database,
  erased: readonly ErasedRow[],
  { way, reason, askedBy, at }: ErasureDeed,
): Promise<void> {
  if (erased.length === 0) return;
  const deed = { way, reason, askedBy, askedAt: at, doneAt: at };
  await tx
    .insert(erasures)
    .values(erased.map((row) => ({ ...row, ...deed })))
    .onConflictDoNothing();
}

/** Whether this row's erasure is written down. */
export async function isErased(db: Database, subject: ErasedSubject, subjectId: number): Promise<boolean> {
  const found = await db
    .select({ id: erasures.id })
    .from(erasures)
    .where(and(eq(erasures.subject, subject), eq(erasures.subjectId, subjectId)));
  return found.length > 0;
}

/** Tells the contest's organizers; whoever did it knows already. */
export async function tellOrganizers(
  tx: Database,
  contestId: number,
  content: ErasureDelivery,
  deed: ErasureDeed,
): Promise<void> {
  await tell(tx, await peopleWithRole(tx, ['administrator', 'organizer'], contestId), content, deed);
}

/** The same for these people. */
export async function tell(
  tx: Database,
  people: readonly number[],
  content: ErasureDelivery,
  { askedBy, at }: ErasureDeed,
): Promise<void> {
  if (askedBy === null) return;
  const about = content.kind === 'child-erased' ? `${content.entryId}` : `${content.contestId}:${askedBy}`;
  const told = people.filter((personId) => personId !== askedBy);
  const once = (personId: number) => `${content.kind}:${about}:${personId}:${at.toISOString()}`;
  await promise(
    tx,
    told.map((personId) => ({ personId, content, onceKey: once(personId) })),
    at,
  );
}
