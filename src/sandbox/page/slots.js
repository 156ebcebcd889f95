// @ts-check
/** Who is in which of the three phones; remembered between visits. */

/** @import { SandboxPerson } from '../contract.ts' */

import { forget, recall, remember } from './memory.js';

/** How many phones stand side by side. */
export const slotCount = 3;

/** The order of the phones of those who have a role. */
const front = ['school', 'parent', 'organizer'];

/**
 * The remembered people where they still exist, the three in front in the free places.
 *
 * @param {SandboxPerson[]} people
 * @returns {number[]} ids, no one twice; fewer than three only when there are fewer people
 */
export function filledSlots(people) {
  const remembered = (recall('slots') ?? '').split(',').map(Number);
  const known = remembered.filter((id) => people.some((person) => person.id === id));
  const inOrder = people.toSorted((one, other) => rank(one) - rank(other)).map((person) => person.id);
  return [...new Set([...known, ...inOrder])].slice(0, slotCount);
}

/** @param {SandboxPerson} person */
function rank(person) {
  const at = front.indexOf(person.role);
  return at < 0 ? front.length : at;
}

/**
 * Puts a person into a phone; if they are in another, the two change places.
 *
 * @param {number[]} slots
 * @param {number} at
 * @param {number} personId
 * @returns {number[]}
 */
export function withPerson(slots, at, personId) {
  const leaving = slots[at];
  const next = slots.map((id) => (id === personId && leaving !== undefined ? leaving : id)).with(at, personId);
  remember('slots', next.join(','));
  return next;
}

/** Puts the three in front back into their phones, for a page that starts over. */
export function forgetSlots() {
  forget('slots');
}
