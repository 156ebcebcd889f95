/** The catalogue of consent texts: what is shown, in which version. A text that changes gets a new version. */

import { createHash } from 'node:crypto';
import { LOCALES } from '../texts/folder.ts';
import type { PlainKey } from '../texts/plain-key.ts';
import { type Language, loadTexts, type Texts } from '../texts/texts.ts';
import type { Purpose } from './purposes.ts';

/** Raise `version` with every change of the text: who agreed to an older one is asked again. */
export const CONSENT_TEXTS = {
  /** A contact agrees to the processing of their own name, phone and position. */
  'contact-processing': { text: 'consent-processing-contact', purpose: 'processing', version: '1' },
  /** A contact attests that a child's guardian signed the consent to processing on paper. */
  'guardian-processing-paper': { text: 'consent-paper-attested', purpose: 'processing', version: '1' },
} as const satisfies Record<string, { text: PlainKey; purpose: Purpose; version: string }>;

/** What a guardian decides for a child, a document for each purpose; on paper and by the family link alike. */
export const GUARDIAN_TEXTS = {
  processing: { text: 'consent-guardian-processing', version: '1' },
  distribution: { text: 'consent-guardian-distribution', version: '1' },
  photo: { text: 'consent-guardian-photo', version: '1' },
} as const satisfies Record<Purpose, { text: string; version: string }>;

export type ConsentText = keyof typeof CONSENT_TEXTS;

/** What a contact may agree to for themselves, with the text of each. */
export const OWN_CONSENTS = { processing: 'contact-processing' } as const satisfies Partial<
  Record<Purpose, ConsentText>
>;

export type OwnPurpose = keyof typeof OWN_CONSENTS;

/** Who agrees for whom, to whom; on a blank the guardian's name is a line to be filled in. */
export interface Parties {
  guardian: string;
  child: string;
  contest: string;
  organizer: string;
}

let spoken: Texts | undefined;

function say(language: Language) {
  spoken ??= loadTexts(LOCALES);
  return spoken(language);
}

/** The text as it is shown in `language`. */
export function consentText(name: ConsentText, language: Language): string {
  return say(language)(CONSENT_TEXTS[name].text);
}

/** The document a guardian agrees to, with the parties' names in it. */
export function guardianText(purpose: Purpose, language: Language, parties: Parties): string {
  return say(language)(GUARDIAN_TEXTS[purpose].text, { ...parties });
}

/** SHA-256 of the text as it is shown in `language`, 64 hexadecimal digits. */
export function consentHash(name: ConsentText, language: Language): string {
  return hashOf(consentText(name, language));
}

/** SHA-256 of a text as it was shown, 64 hexadecimal digits. */
export function hashOf(shown: string): string {
  return createHash('sha256').update(shown, 'utf8').digest('hex');
}
