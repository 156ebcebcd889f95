// @ts-check
/** A passing word: said, shown for as long as it takes to read, gone. */

import { h } from './dom.js';

const shortest = 2_500;
const perCharacter = 50;

/** A place for toasts and the function that shows one there. */
export function createToasts() {
  const element = h('div', { class: 'toasts', role: 'status' });

  /** @param {string} text */
  const show = (text) => {
    const toast = h('div', { class: 'toast' }, text);
    element.replaceChildren(toast);
    setTimeout(() => toast.remove(), shortest + text.length * perCharacter);
  };

  return { element, show };
}
