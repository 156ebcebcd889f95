// @ts-check
/** A face for a name: its first letter on the colour of the role. */

import { h } from './dom.js';

/** @param {import('../contract.ts').SandboxPerson} person */
export function face({ role, firstName }) {
  return h('span', { class: `avatar ${role}`, 'aria-hidden': 'true' }, initial(firstName));
}

/** The first letter, whole also when it takes two units. @param {string | undefined} name */
export function initial(name) {
  return [...(name ?? '')][0]?.toUpperCase();
}
