// @ts-check
/** Light or dark: the system's choice until the person makes their own, which is remembered. */

import { recall, remember } from './memory.js';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

/** Puts on what the person chose before, if they did. */
export function wearRememberedTheme() {
  const chosen = recall('theme');
  if (chosen === 'light' || chosen === 'dark') root.setAttribute('data-theme', chosen);
}

/** Turns light to dark and back. */
export function switchTheme() {
  const worn = root.getAttribute('data-theme') ?? (system.matches ? 'dark' : 'light');
  const next = worn === 'dark' ? 'light' : 'dark';
  root.setAttribute('data-theme', next);
  remember('theme', next);
}
