/** The catalogue of consent texts: what is shown, in which version. A text that changes gets a new version. */

import { createHash } from 'node:crypto';
import { LOCALES } from '../texts/folder.ts';
import type { PlainKey } from '../texts/plain-key.ts';
import { type Language, loadTexts, type Texts } from '../texts/texts.ts';

/** Raise `version` with every change of the text: who agreed to an older one is asked again. */
export const CONSENT_TEXTS = {
  /** A contact agrees to the processing of their own name, phone and position. */
  'contact-processing': { text: 'consent-processing-contact', purpose: 'processing', version: '1' },
  /** A contact attests that a child's guardian signed the consent to processing on paper. */
  'guardian-processing-paper': { text: 'consent-paper-attested', purpose: 'processing', version: '1' },
} as const satisfies Record<string, { text: PlainKey; purpose: Purpose; version: string }>;

/** What may be agreed to, each by itself. */
export type Purpose = 'processing' | 'distribution' | 'photo';

export type ConsentText = keyof typeof CONSENT_TEXTS;

/** What a contact may agree to for themselves, with the text of each. */
export const OWN_CONSENTS = { processing: 'contact-processing' } as const satisfies Partial<
  Record<Purpose, ConsentText>
>;

export type OwnPurpose = keyof typeof OWN_CONSENTS;

let spoken: Texts | undefined;

/** The text as it is shown in `language`. */
export function consentText(name: ConsentText, language: Language): string {
  spoken ??= loadTexts(LOCALES);
  return spoken(language)(CONSENT_TEXTS[name].text);
}

/** SHA-256 of the text as it is shown in `language`, 64 hexadecimal digits. */
export function consentHash(name: ConsentText, language: Language): string {
  return createHash('sha256').update(consentText(name, language), 'utf8').digest('hex');
}
