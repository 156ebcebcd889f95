/** A person's own consent: given by one tap, taken back at any time. */

import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { Language } from '../texts/texts.ts';
import { OWN_CONSENTS, type OwnPurpose } from './consent-texts.ts';
import { holdPerson, noteOnPerson, shown } from './giving.ts';
import { hasConsent } from './queries.ts';
import { consents } from './tables.ts';

/**
 * Keeps that a person agreed, with one tap, to the text shown to them in `language`.
 * Having agreed to this version already changes nothing.
 */
export async function giveConsent(
  db: Database,
  personId: number,
  purpose: OwnPurpose,
  language: Language,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdPerson(tx, personId);
    if (await hasConsent(tx, personId, purpose)) return;
    await tx
      .insert(consents)
      .values({ personId, purpose, how: 'tap', ...shown(OWN_CONSENTS[purpose], language), givenAt: now });
    await noteOnPerson(tx, personId, `consent-given:${purpose}`, now);
  });
}

/** Takes back what a person agreed to for themselves. */
export async function withdrawConsent(db: Database, personId: number, purpose: OwnPurpose, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const taken = await tx
      .update(consents)
      .set({ withdrawnAt: now })
      .where(
        and(
          eq(consents.personId, personId),
          eq(consents.purpose, purpose),
          isNull(consents.childId),
          isNull(consents.withdrawnAt),
        ),
      )
      .returning({ id: consents.id });
    if (taken.length === 0) return;
    await noteOnPerson(tx, personId, `consent-withdrawn:${purpose}`, now);
  });
}
