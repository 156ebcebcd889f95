// @ts-check
/** The foot of the phone: Start for an empty chat, Unblock for a blocked bot, else the text field and the bot's keyboard. */

/** @import { SandboxChat } from '../contract.ts' */
/** @import { Hand } from './hand.js' */
/** @import { Session } from './sessions.js' */

import { Composer } from './composer.js';
import { button, h, put } from './dom.js';
import { t } from './i18n.js';
import { replyKeyboard } from './reply-keyboard.js';

/** @typedef {{ frame: HTMLElement, chat: () => SandboxChat | undefined, hand: Hand, session: Session }} DockParts */

/** @param {DockParts} parts */
export function createDock({ frame, chat, hand, session }) {
  /** @type {SandboxChat['replyKeyboard']} */
  let shownKeyboard;
  let shownState = '';

  const toggleKeyboard = () => {
    session.keyboardHidden = !session.keyboardHidden;
    update();
  };
  const composer = new Composer({ frame, chat, hand, session, toggleKeyboard });
  const keyboard = h('div', { class: 'reply-keyboard-place' });
  const element = h('div', { class: 'dock' });

  /** @type {Record<'reading' | 'empty' | 'blocked' | 'writing', () => import('./dom.js').Child[]>} */
  const states = {
    reading: () => [],
    empty: () => [button(t.start, () => hand.start(), { class: 'wide filled' })],
    blocked: () => [button(t.unblock, () => hand.setBlocked(false), { class: 'wide filled' })],
    writing: () => [composer.element, keyboard],
  };

  const update = () => {
    const state = stateOf(chat());
    if (state !== shownState) put(element, ...states[state]());
    shownState = state;
    const wanted = chat()?.replyKeyboard;
    if (wanted !== shownKeyboard) {
      shownKeyboard = wanted;
      put(keyboard, wanted && replyKeyboard(wanted, frame, hand, () => wanted.one_time_keyboard && toggleKeyboard()));
    }
    keyboard.hidden = session.keyboardHidden;
    composer.update();
  };

  return { element, composer, update };
}

/** @param {SandboxChat | undefined} chat */
function stateOf(chat) {
  if (!chat) return 'reading';
  if (chat.person.blocked) return 'blocked';
  return chat.messages.length === 0 ? 'empty' : 'writing';
}
