// @ts-check
/** The bot's keyboard under the text field: a key writes its label, or shares the contact. */

/** @import { KeyboardButton } from '@grammyjs/types' */
/** @import { SandboxChat } from '../contract.ts' */
/** @import { Hand } from './hand.js' */

import { askForContact } from './attach.js';
import { button, h } from './dom.js';
import { t } from './i18n.js';

/**
 * @param {NonNullable<SandboxChat['replyKeyboard']>} keyboard
 * @param {HTMLElement} frame
 * @param {Hand} hand
 * @param {() => void} used called after a key, for a keyboard meant for one use
 */
export function replyKeyboard(keyboard, frame, hand, used) {
  const rows = keyboard.keyboard.map((row) =>
    h('div', { class: 'row' }, ...row.map((key) => drawnKey(key, frame, hand, used))),
  );
  return h('div', { class: keyboard.resize_keyboard ? 'reply-keyboard' : 'reply-keyboard tall' }, ...rows);
}

/**
 * @param {KeyboardButton} key
 * @param {HTMLElement} frame
 * @param {Hand} hand
 * @param {() => void} used
 */
function drawnKey(key, frame, hand, used) {
  const label = typeof key === 'string' ? key : key.text;
  const style = typeof key === 'string' ? '' : (key.style ?? '');
  const press = () => {
    void act(key, label, frame, hand);
    used();
  };
  return button(label, press, { class: `key ${style}`, title: label }, h('span', { class: 'key-label' }, label));
}

/**
 * @param {KeyboardButton} key
 * @param {string} label
 * @param {HTMLElement} frame
 * @param {Hand} hand
 */
function act(key, label, frame, hand) {
  if (typeof key === 'string') return hand.say(label);
  if ('request_contact' in key && key.request_contact) return askForContact(frame, hand);
  const plain = Object.keys(key).every((name) =>
    ['text', 'style', 'icon_custom_emoji_id', 'request_contact'].includes(name),
  );
  return plain ? hand.say(label) : hand.toast(t.notHere);
}
