// @ts-check
/** A phone: one person's chat with the bot, put together from its parts and kept current. */

/** @import { SandboxMessage } from '../contract.ts' */
/** @import { Change, Store } from './store.js' */

import { takeDrops } from './attach.js';
import { pinnedMessage } from './chat.js';
import { Conversation } from './conversation.js';
import { createDock } from './dock.js';
import { button, h, put } from './dom.js';
import { Hand } from './hand.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { openMessageMenu } from './message-menu.js';
import { createHeader } from './phone-header.js';
import { gist } from './quote.js';
import { sessionOf } from './sessions.js';
import { openAlert } from './sheet.js';
import { createToasts } from './toast.js';

/**
 * @typedef {object} Around
 * @property {(place: DOMRect) => void} choosePerson
 * @property {() => void} onUnread
 * @property {AbortSignal} signal ends the phone
 */

export class Phone {
  #personId;
  #store;
  #around;
  #session;
  #hand;
  #header;
  #conversation;
  #dock;
  #pinned = h('div', { class: 'pinned', hidden: true });

  /**
   * @param {number} personId
   * @param {Store} store
   * @param {Around} around
   */
  constructor(personId, store, around) {
    const person = store.person(personId);
    const hook = person?.role === 'guest' ? personId : person?.role;
    const toasts = createToasts();
    const frame = h('section', {
      class: 'phone',
      'data-phone': hook,
      'aria-label': t.phoneOf(person?.firstName ?? ''),
    });
    const session = sessionOf(personId);
    const hand = new Hand(personId, store, session, toasts.show);
    const ground = { chat: () => this.#chat(), hand, session };
    this.element = frame;
    this.#personId = personId;
    this.#store = store;
    this.#around = around;
    this.#session = session;
    this.#hand = hand;
    this.#header = createHeader(personId, store, hand, frame, around.choosePerson);
    this.#dock = createDock({ frame, chat: () => store.chat(personId), hand, session });
    /** @type {import('./bubble.js').Ground['openMenu']} */
    const openMenu = (message, place) => openMessageMenu(message, place, ground, this.#dock.composer, store);
    this.#conversation = new Conversation({ ...ground, openMenu }, () => store.now());

    takeDrops(frame, hand);
    put(frame, this.#header.element, this.#pinned, this.#conversation.element, this.#dock.element, toasts.element);
    session.taps.onchange = () => this.#conversation.refreshSpinners();
    store.watch((change) => this.#follow(change), around.signal);
    this.#header.update();
    this.draw();
    void store.read(personId);
  }

  /** Draws the chat as it now is. @param {'person' | 'bot'} [arrived] whose message came, if one did */
  draw(arrived) {
    if (!this.#store.chat(this.#personId)) return;
    drawPinned(this.#pinned, pinnedMessage(this.#chat()), this.#conversation.goTo);
    this.#dock.update();
    this.#conversation.update(arrived);
  }

  #chat() {
    const chat = this.#store.chat(this.#personId);
    if (!chat) throw new Error(`the chat of ${this.#personId} is drawn before it was read`);
    return chat;
  }

  /** @param {Change} change */
  #follow(change) {
    const concerned = chatIdOf(change);
    if (concerned !== undefined && concerned !== this.#personId) return;
    if (change.type === 'message') this.#hear(change.message);
    else if (change.type === 'action') this.#header.busy(change.action);
    else if (change.type === 'tap-answered') this.#answerTap(change);
    else if (redrawing.has(change.type)) {
      if (change.type === 'reply-keyboard') this.#session.keyboardHidden = false;
      if (change.type === 'about' || change.type === 'people') this.#header.update();
      this.draw();
    }
  }

  /** @param {SandboxMessage} message */
  #hear(message) {
    this.draw(message.from);
    if (message.from === 'person') return;
    this.#header.rest();
    this.#session.unread = this.element.checkVisibility() ? 0 : this.#session.unread + 1;
    this.#around.onUnread();
  }

  /** @param {Extract<Change, { type: 'tap-answered' }>} answer */
  #answerTap({ queryId, text, alert, url }) {
    this.#session.taps.answered(queryId);
    if (text && alert) openAlert(this.element, text);
    else if (text) this.#hand.toast(text);
    if (url) void this.#hand.open(url);
  }
}

/** What changes only how the phone looks. @type {Set<Change['type']>} */
const redrawing = new Set(['read', 'about', 'people', 'clock', 'edited', 'deleted', 'commands', 'reply-keyboard']);

/** @param {Change} change @returns {number | undefined} nothing when it concerns every phone */
function chatIdOf(change) {
  if (change.type === 'message' || change.type === 'edited') return change.message.chatId;
  return 'chatId' in change ? change.chatId : undefined;
}

/**
 * @param {HTMLElement} place
 * @param {SandboxMessage | undefined} message
 * @param {(messageId: number) => void} goTo
 */
function drawPinned(place, message, goTo) {
  place.hidden = !message;
  if (!message) return;
  const lines = [h('span', { class: 'name' }, t.pinned), h('span', { class: 'quiet' }, gist(message))];
  put(
    place,
    button(t.pinned, () => goTo(message.id), {}, icon('pin'), h('span', { class: 'lines' }, ...lines)),
  );
}
