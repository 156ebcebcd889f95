// @ts-check
/** The head of a phone: the bot, what it is doing just now, the chat's menu. */

/** @import { Hand } from './hand.js' */
/** @import { Store } from './store.js' */

import { button, h, put } from './dom.js';
import { initial } from './face.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { pastedPayload } from './links.js';
import { openMenu } from './menu.js';
import { openSheet } from './sheet.js';

/** How long clients show a chat action, in milliseconds. */
const actionMs = 5_000;

/**
 * @param {number} personId
 * @param {Store} store
 * @param {Hand} hand
 * @param {HTMLElement} frame
 * @param {(place: DOMRect) => void} choosePerson
 */
export function createHeader(personId, store, hand, frame, choosePerson) {
  const name = h('span', { class: 'name' });
  const status = h('span', { class: 'status', role: 'status' });
  const avatar = h('span', { class: 'avatar bot-avatar', 'aria-hidden': 'true' });
  const open = (/** @type {MouseEvent} */ event) => {
    openChatMenu(
      /** @type {Element} */ (event.currentTarget).getBoundingClientRect(),
      personId,
      store,
      hand,
      frame,
      choosePerson,
    );
  };
  const menu = button(t.menu, open, { class: 'round', 'aria-haspopup': 'menu' }, icon('more'));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let quiet;

  const rest = () => {
    clearTimeout(quiet);
    const blocked = store.person(personId)?.blocked;
    status.classList.remove('busy');
    put(status, blocked ? t.blockedStatus : t.bot);
  };

  return {
    element: h('header', { class: 'phone-header' }, avatar, h('span', { class: 'lines' }, name, status), menu),
    update: () => {
      const bot = store.about()?.bot;
      put(name, bot?.firstName);
      put(avatar, initial(bot?.firstName));
      rest();
    },
    /** Shows what the bot does, until it has done it or five seconds passed. @param {string} action */
    busy: (action) => {
      clearTimeout(quiet);
      status.classList.add('busy');
      put(status, actionName(action));
      quiet = setTimeout(rest, actionMs);
    },
    rest,
  };
}

/** @param {string} action as `sendChatAction` names it */
function actionName(action) {
  const what = action.replace(/^(upload|record|find)_/, '');
  const known = /** @type {Record<string, string>} */ (t.actions);
  return known[what] ?? t.actions.other;
}

/**
 * @param {DOMRect} place
 * @param {number} personId
 * @param {Store} store
 * @param {Hand} hand
 * @param {HTMLElement} frame
 * @param {(place: DOMRect) => void} choosePerson
 */
function openChatMenu(place, personId, store, hand, frame, choosePerson) {
  const person = store.person(personId);
  if (!person) return;
  const other = person.languageCode === 'ru' ? 'en' : 'ru';
  openMenu(place, t.menu, [
    { label: t.openLink, icon: 'link', choose: () => askForLink(frame, hand) },
    {
      label: t.clientLanguage,
      note: t.languages[person.languageCode],
      icon: 'language',
      choose: () => hand.setLanguage(other),
    },
    { label: t.putInPhone, icon: 'people', choose: () => choosePerson(place) },
    person.blocked
      ? { label: t.unblock, icon: 'block', choose: () => hand.setBlocked(false) }
      : { label: t.block, icon: 'block', danger: true, choose: () => hand.setBlocked(true) },
  ]);
}

/**
 * @param {HTMLElement} frame
 * @param {Hand} hand
 */
function askForLink(frame, hand) {
  openSheet(frame, t.openLink, (close) => {
    const field = h('input', { 'aria-label': t.linkField, placeholder: t.linkField, autofocus: true, required: true });
    const open = (/** @type {Event} */ event) => {
      event.preventDefault();
      const payload = pastedPayload(field.value.trim(), hand.botUsername());
      if (payload === undefined) return hand.toast(t.linkWrong);
      close();
      return hand.start(payload);
    };
    const buttons = [button(t.cancel, close, { class: 'quiet' }), h('button', { class: 'filled' }, t.open)];
    return [
      h(
        'form',
        { onsubmit: open },
        h('strong', {}, t.openLink),
        field,
        h('div', { class: 'sheet-buttons' }, ...buttons),
      ),
    ];
  });
}
