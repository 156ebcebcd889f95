// @ts-check
/** The page's language: which one, remembered, and its texts. */

import { recall, remember } from './memory.js';
import { en } from './texts/en.js';
import { ru } from './texts/ru.js';

/** @typedef {'ru' | 'en'} Language */

const texts = { ru, en };

/** The language the page speaks now. @type {Language} */
export let language = recall('language') === 'en' ? 'en' : 'ru';

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
