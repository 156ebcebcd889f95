/** What languages are called in sentences and on buttons; a language without its words does not compile. */

import type { PlainKey } from '../../../texts/plain-key.ts';
import type { Language } from '../../../texts/texts.ts';

interface Words {
  /** «английский» */
  name: PlainKey;
  /** «Английский текст», at the head of a sentence. */
  text: PlainKey;
  /** «английский текст», within one. */
  instead: PlainKey;
  ask: PlainKey;
  preview: PlainKey;
  add: PlainKey;
  change: PlainKey;
  remove: PlainKey;
  main: PlainKey;
  /** Of what was sent: «Исправить русский текст», and the question that follows. */
  correct: PlainKey;
  askCorrected: PlainKey;
  /** Whose copies such a correction changes. */
  corrects: `amending-confirm-${Language}`;
  /** Nobody got it in this language. */
  nobody: PlainKey;
  /** So many read it and get another one. */
  untranslated: `announcement-untranslated-${Language}`;
}

function wordsIn<L extends Language>(language: L) {
  return {
    name: `announcement-in-${language}`,
    text: `announcement-text-in-${language}`,
    instead: `announcement-instead-${language}`,
    ask: `announcement-ask-in-${language}`,
    preview: `announcement-preview-in-${language}`,
    add: `announcement-button-add-${language}`,
    change: `announcement-button-change-${language}`,
    remove: `announcement-button-remove-${language}`,
    main: `announcement-button-main-${language}`,
    correct: `amending-button-correct-${language}`,
    askCorrected: `amending-ask-${language}`,
    corrects: `amending-confirm-${language}`,
    nobody: `amending-nobody-${language}`,
    untranslated: `announcement-untranslated-${language}`,
  } as const;
}

export const LANGUAGE_WORDS: Record<Language, Words> = { ru: wordsIn('ru'), en: wordsIn('en') };
