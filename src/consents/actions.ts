/** What happens to consents: a contact gives their own, attests guardians' papers, and takes either back. */

import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { record } from '../history/actions.ts';
import { persons } from '../people/tables.ts';
import { isLanguage, type Language } from '../texts/texts.ts';
import { CONSENT_TEXTS, type ConsentText, consentHash, OWN_CONSENTS, type OwnPurpose } from './consent-texts.ts';
import { childrenWithout, hasConsent } from './queries.ts';
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
    await record(tx, { at: now, personId, subject: 'person', subjectId: personId, action: `consent-given:${purpose}` });
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
    await record(tx, {
      at: now,
      personId,
      subject: 'person',
      subjectId: personId,
      action: `consent-withdrawn:${purpose}`,
    });
  });
}

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

/** Locks the person's row, so that two taps at once make one consent; returns the language they read. */
async function holdPerson(tx: Database, personId: number): Promise<Language> {
  const [person] = await tx
    .select({ language: persons.language })
    .from(persons)
    .where(eq(persons.id, personId))
    .for('update');
  if (!person) throw new Error(`no person ${personId}`);
  return isLanguage(person.language) ? person.language : 'ru';
}

function shown(text: ConsentText, language: Language): { textVersion: string; textHash: string } {
  return { textVersion: CONSENT_TEXTS[text].version, textHash: consentHash(text, language) };
}
