/** Questions about consents: whether a person gave theirs, for which children none is known. */

import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { CONSENT_TEXTS, OWN_CONSENTS, type OwnPurpose } from './consent-texts.ts';
import type { Purpose } from './purposes.ts';
import { consents } from './tables.ts';

/** Whether a person agreed to this purpose for themselves, by the present version of its text, and has not taken it back. */
export async function hasConsent(db: Database, personId: number, purpose: OwnPurpose): Promise<boolean> {
  const found = await db
    .select({ id: consents.id })
    .from(consents)
    .where(
      and(
        eq(consents.personId, personId),
        eq(consents.purpose, purpose),
        isNull(consents.childId),
        eq(consents.textVersion, CONSENT_TEXTS[OWN_CONSENTS[purpose]].version),
        isNull(consents.withdrawnAt),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Those of the children for whom nobody has given or attested consent to processing for this contest, in the order asked. */
export async function childrenWithout(db: Database, contestId: number, childIds: readonly number[]): Promise<number[]> {
  if (childIds.length === 0) return [];
  const covered = await db
    .select({ childId: consents.childId })
    .from(consents)
    .where(
      and(
        eq(consents.purpose, 'processing'),
        eq(consents.given, true),
        inArray(consents.childId, [...childIds]),
        or(eq(consents.contestId, contestId), isNull(consents.contestId)),
        isNull(consents.withdrawnAt),
      ),
    );
  const known = new Set(covered.map(({ childId }) => childId));
  return [...new Set(childIds)].filter((childId) => !known.has(childId));
}

/** What is known of one purpose for one child. */
export interface Decision {
  consentId: number;
  given: boolean;
  how: 'tap' | 'link' | 'paper';
  scanId: number | null;
  /** An organizer has seen the paper. */
  confirmed: boolean;
}

/** What guardians have decided for a child in a contest; a purpose nobody has decided is null. */
export type Decisions = Record<Purpose, Decision | null>;

/** The decisions that hold for each child, in the order asked; a later one of the same purpose counts. */
export async function decisionsFor(
  db: Database,
  contestId: number,
  childIds: readonly number[],
): Promise<Map<number, Decisions>> {
  const none = (): Decisions => ({ processing: null, distribution: null, photo: null });
  const decided = new Map([...new Set(childIds)].map((childId) => [childId, none()]));
  if (decided.size === 0) return decided;
  const found = await db
    .select()
    .from(consents)
    .where(
      and(
        inArray(consents.childId, [...decided.keys()]),
        or(eq(consents.contestId, contestId), isNull(consents.contestId)),
        isNull(consents.withdrawnAt),
      ),
    )
    .orderBy(consents.id);
  for (const { id, childId, purpose, given, how, scanId, confirmedAt } of found) {
    const decisions = decided.get(childId ?? 0);
    if (decisions) decisions[purpose] = { consentId: id, given, how, scanId, confirmed: confirmedAt !== null };
  }
  return decided;
}
