// @ts-check
/** What can be done with a message: answer, copy, edit, pass on, tap its button again from elsewhere. */

/** @import { SandboxMessage } from '../contract.ts' */
/** @import { Place } from './menu.js' */
/** @import { Composer } from './composer.js' */
/** @import { Ground } from './bubble.js' */
/** @import { Store } from './store.js' */

import { lastOwnText } from './chat.js';
import { t } from './i18n.js';
import { openMenu } from './menu.js';

/**
 * @param {SandboxMessage} message
 * @param {Place} place
 * @param {Pick<Ground, 'chat' | 'hand' | 'session'>} ground
 * @param {Composer} composer
 * @param {Store} store
 */
export function openMessageMenu(message, place, { chat, hand, session }, composer, store) {
  const text = message.text ?? message.caption;
  const tapped = tappedKey(message, session.taps.lastOn(message.id));
  openMenu(place, t.messageMenu, [
    { label: t.reply, icon: 'reply', choose: () => composer.replyTo(message) },
    lastOwnText(chat()) === message && { label: t.edit, icon: 'edit', choose: () => composer.edit(message) },
    text !== undefined && { label: t.copyText, icon: 'copy', choose: () => hand.copy(text) },
    {
      label: t.forward,
      icon: 'forward',
      choose: () => openMenu(place, t.forwardTo, recipients(message, chat().person.id, hand, store)),
    },
    tapped && {
      label: t.tapAgain(tapped.label),
      icon: 'again',
      choose: () => hand.tap({ messageId: message.id, data: tapped.data, again: true }),
    },
  ]);
}

/**
 * @param {SandboxMessage} message
 * @param {number} ownId
 * @param {Ground['hand']} hand
 * @param {Store} store
 */
function recipients(message, ownId, hand, store) {
  const others = store.people().filter((person) => person.id !== ownId);
  return others.map((person) => ({
    label: [person.firstName, person.lastName].filter(Boolean).join(' '),
    note: t.roles[person.role],
    choose: () => hand.forward(message.id, person),
  }));
}

/**
 * The button tapped last, by the label it had when it is still there.
 *
 * @param {SandboxMessage} message
 * @param {string | undefined} data
 */
function tappedKey(message, data) {
  if (data === undefined) return undefined;
  const key = message.inlineKeyboard?.flat().find((one) => 'callback_data' in one && one.callback_data === data);
  return { data, label: key?.text ?? data };
}
