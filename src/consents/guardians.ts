/** What a guardian decides for a child by the family link: purpose by purpose, to be changed at any time. */

import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { GUARDIAN_TEXTS, hashOf } from './consent-texts.ts';
import { holdPerson, noteOnPerson } from './giving.ts';
import type { Purpose } from './purposes.ts';
import { consents } from './tables.ts';

/** What a guardian decided for one child and one purpose, and the text they had before them. */
export interface GuardianDecision {
  personId: number;
  childId: number;
  contestId: number;
  purpose: Purpose;
  given: boolean;
  /** As the guardian wrote it; it stands in the text. */
  guardianName: string;
  /** The whole text as it was shown. */
  shown: string;
}

/** Keeps a guardian's decision in place of their earlier one; the same decision again changes nothing. */
export async function decideForChild(db: Database, decision: GuardianDecision, now: Date): Promise<void> {
  const { personId, childId, contestId, purpose, given, guardianName, shown: text } = decision;
  await db.transaction(async (tx) => {
    await holdPerson(tx, personId);
    const standing = await tx
      .select({ id: consents.id, given: consents.given, textVersion: consents.textVersion })
      .from(consents)
      .where(and(ofGuardian(decision), isNull(consents.withdrawnAt)));
    const { version: textVersion } = GUARDIAN_TEXTS[purpose];
    if (standing.some((one) => one.given === given && one.textVersion === textVersion)) return;
    await tx
      .update(consents)
      .set({ withdrawnAt: now })
      .where(and(ofGuardian(decision), isNull(consents.withdrawnAt)));
    const how = { how: 'link' as const, given, guardianName, textVersion, textHash: hashOf(text), givenAt: now };
    await tx.insert(consents).values({ personId, purpose, childId, contestId, ...how });
    await noteOnPerson(tx, personId, `consent-${given ? 'given' : 'refused'}:${purpose}`, now);
  });
}

/** A guardian takes back what they agreed to; returns whether there was anything to take back. */
export async function withdrawForChild(
  db: Database,
  which: Pick<GuardianDecision, 'personId' | 'childId' | 'contestId' | 'purpose'>,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const taken = await tx
      .update(consents)
      .set({ withdrawnAt: now })
      .where(and(ofGuardian(which), eq(consents.given, true), isNull(consents.withdrawnAt)))
      .returning({ id: consents.id });
    if (taken.length > 0) await noteOnPerson(tx, which.personId, `consent-withdrawn:${which.purpose}`, now);
    return taken.length > 0;
  });
}

function ofGuardian({
  personId,
  childId,
  contestId,
  purpose,
}: Pick<GuardianDecision, 'personId' | 'childId' | 'contestId' | 'purpose'>) {
  return and(
    eq(consents.personId, personId),
    eq(consents.childId, childId),
    eq(consents.contestId, contestId),
    eq(consents.purpose, purpose),
    eq(consents.how, 'link'),
  );
}
