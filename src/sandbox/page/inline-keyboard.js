// @ts-check
/** The buttons under a message: each kind does its own thing; a tap spins until the bot answers it. */

/** @import { InlineKeyboardButton } from '@grammyjs/types' */
/** @import { SandboxMessage } from '../contract.ts' */
/** @import { Hand } from './hand.js' */
/** @import { Session } from './sessions.js' */

import { button, h } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { destination } from './links.js';

/**
 * @param {SandboxMessage} message
 * @param {Hand} hand
 * @param {Session} session
 */
export function inlineKeyboard(message, hand, session) {
  const rows = message.inlineKeyboard ?? [];
  return h(
    'div',
    { class: 'inline-keyboard' },
    ...rows.map((row) => h('div', { class: 'row' }, ...row.map((key) => drawnKey(key, message, hand, session)))),
  );
}

/**
 * Brings the spinners of a drawn chat up to date.
 *
 * @param {Element} list
 * @param {Session} session
 */
export function refreshSpinners(list, session) {
  for (const key of list.querySelectorAll('[data-tap]')) {
    const message = Number(key.closest('[data-message]')?.getAttribute('data-message'));
    key.setAttribute('aria-busy', String(session.taps.spins(message, key.getAttribute('data-tap') ?? '')));
  }
}

/**
 * @param {InlineKeyboardButton} key
 * @param {SandboxMessage} message
 * @param {Hand} hand
 * @param {Session} session
 */
function drawnKey(key, message, hand, session) {
  const look = { class: `key ${key.style ?? ''}`, title: key.text };
  const label = h('span', { class: 'key-label' }, key.text);

  if ('callback_data' in key) {
    const data = key.callback_data;
    const tap = () => hand.tap({ messageId: message.id, data });
    const busy = String(session.taps.spins(message.id, data));
    return button(key.text, tap, { ...look, 'data-tap': data, 'aria-busy': busy }, label);
  }
  if ('url' in key) return linkKey(key.text, key.url, look, label, hand);
  if ('web_app' in key) return linkKey(key.text, key.web_app.url, look, label, hand);
  if ('copy_text' in key) {
    const { text } = key.copy_text;
    return button(key.text, () => hand.copy(text), look, label, icon('copy'));
  }
  if ('disabled' in key) return button(key.text, () => {}, { ...look, disabled: true }, label);
  return button(key.text, () => hand.toast(t.notHere), look, label);
}

/**
 * @param {string} text
 * @param {string} url
 * @param {import('./dom.js').Props} look
 * @param {HTMLElement} label
 * @param {Hand} hand
 */
function linkKey(text, url, look, label, hand) {
  const where = destination(url, hand.botUsername());
  if (where.kind === 'start') return button(text, () => hand.start(where.payload), look, label);
  const href = where.kind === 'outside' ? where.href : undefined;
  return h('a', { ...look, href, target: '_blank', rel: 'noopener noreferrer' }, label, icon('outside'));
}
