/** What every way of consenting shares: one consent at a time, the text as it was shown, a line of history. */

import { eq } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { record } from '../history/actions.ts';
import { persons } from '../people/tables.ts';
import { isLanguage, type Language } from '../texts/texts.ts';
import { CONSENT_TEXTS, type ConsentText, consentHash } from './consent-texts.ts';

/** Locks the person's row, so that two taps at once make one consent; returns the language they read. */
export async function holdPerson(tx: Database, personId: number): Promise<Language> {
  const [person] = await tx
    .select({ language: persons.language })
    .from(persons)
    .where(eq(persons.id, personId))
    .for('update');
  if (!person) throw new Error(`no person ${personId}`);
  return isLanguage(person.language) ? person.language : 'ru';
}

/** The text's version and hash, as they are kept with a consent. */
export function shown(text: ConsentText, language: Language): { textVersion: string; textHash: string } {
  return { textVersion: CONSENT_TEXTS[text].version, textHash: consentHash(text, language) };
}

/** A line in the history of whoever decided. */
export async function noteOnPerson(tx: Database, personId: number, action: string, at: Date): Promise<void> {
  await record(tx, { at, personId, subject: 'person', subjectId: personId, action });
}
