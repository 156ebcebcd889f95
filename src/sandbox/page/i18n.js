// @ts-check
/** The page's language: which one, remembered, and its texts. */

import { recall, remember } from './memory.js';
import { en } from './texts/en.js';
import { ru } from './texts/ru.js';

/** @typedef {'ru' | 'en'} Language */

const texts = { ru, en };

const remembered = recall('language');

/** Whether the language is a guess by the browser's, since nobody has chosen one on this page yet. */
export const isGuess = remembered === undefined;

/** The language the page speaks now: the one chosen, else the browser's. @type {Language} */
export let language = (remembered ?? navigator.language).startsWith('ru') ? 'ru' : 'en';

/** The texts of that language; a live binding, so read it when drawing, not before. */
export let t = texts[language];

document.documentElement.lang = language;

/**
 * Switches the language; the caller draws the page anew.
 *
 * @param {Language} next
 */
export function speak(next) {
  language = next;
  t = texts[next];
  document.documentElement.lang = next;
  remember('language', next);
}
