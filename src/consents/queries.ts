/** Questions about consents: whether a person gave theirs, for which children none is known. */

import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { CONSENT_TEXTS, OWN_CONSENTS, type OwnPurpose } from './consent-texts.ts';
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
        inArray(consents.childId, [...childIds]),
        or(eq(consents.contestId, contestId), isNull(consents.contestId)),
        isNull(consents.withdrawnAt),
      ),
    );
  const known = new Set(covered.map(({ childId }) => childId));
  return [...new Set(childIds)].filter((childId) => !known.has(childId));
}
