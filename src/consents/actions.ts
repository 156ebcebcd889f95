/** A person's own consent, given by one tap; it ends when their data do. */

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
