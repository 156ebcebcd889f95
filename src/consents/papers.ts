/** Consents on paper: a contact attests them and takes the word back, an organizer looks at them. */

import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { holdPerson, shown } from './giving.ts';
import { childrenWithout } from './queries.ts';
import { consents } from './tables.ts';

/**
 * A contact attests that the guardians of these children signed the consent to processing on paper and that the
 * originals are in hand. Children attested already for the contest are left as they are; an empty list does nothing.
 */
export async function attestPaper(
  db: Database,
  personId: number,
  childIds: readonly number[],
  contestId: number,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const language = await holdPerson(tx, personId);
    const uncovered = await childrenWithout(tx, contestId, childIds);
    if (uncovered.length === 0) return;
    const how = { how: 'paper' as const, ...shown('guardian-processing-paper', language), givenAt: now };
    await tx
      .insert(consents)
      .values(uncovered.map((childId) => ({ personId, purpose: 'processing' as const, childId, contestId, ...how })));
  });
}

/** Takes back a contact's word about these children's papers. */
export async function retractPaper(
  db: Database,
  personId: number,
  childIds: readonly number[],
  contestId: number,
  now: Date,
): Promise<void> {
  if (childIds.length === 0) return;
  await db
    .update(consents)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(consents.personId, personId),
        eq(consents.contestId, contestId),
        eq(consents.how, 'paper'),
        inArray(consents.childId, [...childIds]),
        isNull(consents.withdrawnAt),
      ),
    );
}

/** A contact sends a picture of the signed paper: the child is attested if they were not, and the picture stands with it. */
export async function attachScan(
  db: Database,
  { personId, childId, contestId, scanId }: { personId: number; childId: number; contestId: number; scanId: number },
  now: Date,
): Promise<void> {
  await attestPaper(db, personId, [childId], contestId, now);
  await db
    .update(consents)
    .set({ scanId, confirmedAt: null, confirmedBy: null })
    .where(and(eq(consents.childId, childId), standingPapers(contestId)));
}

/** An organizer has seen these children's papers; those seen already are left as they are. Returns how many were new. */
export async function confirmPapers(
  db: Database,
  personId: number,
  childIds: readonly number[],
  contestId: number,
  now: Date,
): Promise<number> {
  if (childIds.length === 0) return 0;
  const seen = await db
    .update(consents)
    .set({ confirmedBy: personId, confirmedAt: now })
    .where(and(inArray(consents.childId, [...childIds]), standingPapers(contestId), isNull(consents.confirmedAt)))
    .returning({ id: consents.id });
  return seen.length;
}

/** An organizer does not find a child's paper good: the contact's word no longer counts. Returns whether it had. */
export async function declinePaper(db: Database, childId: number, contestId: number, now: Date): Promise<boolean> {
  const declined = await db
    .update(consents)
    .set({ withdrawnAt: now })
    .where(and(eq(consents.childId, childId), standingPapers(contestId)))
    .returning({ id: consents.id });
  return declined.length > 0;
}

function standingPapers(contestId: number) {
  return and(eq(consents.contestId, contestId), eq(consents.how, 'paper'), isNull(consents.withdrawnAt));
}

/**
 * A child's row gives way to another of the same child: what was agreed for the one holds for the other, with its own
 * instants and texts. Repeating it changes nothing.
 */
export async function carryConsents(tx: Database, fromChildId: number, toChildId: number): Promise<void> {
  if (fromChildId === toChildId) return;
  const standing = (childId: number) =>
    tx
      .select()
      .from(consents)
      .where(and(eq(consents.childId, childId), isNull(consents.withdrawnAt)));
  const held = await standing(toChildId);
  const isHeld = ({ personId, purpose, contestId }: (typeof held)[number]) =>
    held.some((one) => one.personId === personId && one.purpose === purpose && one.contestId === contestId);
  const carried = (await standing(fromChildId)).filter((consent) => !isHeld(consent));
  if (carried.length === 0) return;
  await tx.insert(consents).values(carried.map(({ id: _, ...consent }) => ({ ...consent, childId: toChildId })));
}
