// @ts-check
/** What a phone holds besides the chat: the unsent text, what it answers or edits, taps not yet answered, what is unread, what was uncovered. */

/** @import { SandboxMessage } from '../contract.ts' */

import { Taps } from './taps.js';

/**
 * @typedef {object} Session
 * @property {string} draft
 * @property {SandboxMessage} [replyTo]
 * @property {SandboxMessage} [editing]
 * @property {boolean} keyboardHidden
 * @property {number} unread
 * @property {Taps} taps
 * @property {Set<number>} uncovered messages whose covered pictures the person has tapped
 */

/** @type {Map<number, Session>} */
const sessions = new Map();

/**
 * The person's session, kept while the page lives, whichever phone they are in.
 *
 * @param {number} personId
 * @returns {Session}
 */
export function sessionOf(personId) {
  const session = sessions.get(personId) ?? freshSession();
  sessions.set(personId, session);
  return session;
}

/** @returns {Session} */
function freshSession() {
  return { draft: '', keyboardHidden: false, unread: 0, taps: new Taps(), uncovered: new Set() };
}

/** Forgets everything unsent, for a page that starts over. */
export function forgetSessions() {
  sessions.clear();
}
