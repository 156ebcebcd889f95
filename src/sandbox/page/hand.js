// @ts-check
/** What a person's hand can do in their phone; a refusal is shown there and thrown no further. */

/** @import { SandboxPerson } from '../contract.ts' */
/** @import { Store } from './store.js' */
/** @import { Session } from './sessions.js' */

import { t } from './i18n.js';
import { destination } from './links.js';
import * as server from './server.js';

export class Hand {
  #id;
  #store;
  #taps;

  /**
   * @param {number} personId
   * @param {Store} store
   * @param {Session} session
   * @param {(text: string) => void} toast shows a passing word in this phone
   */
  constructor(personId, store, session, toast) {
    this.#id = personId;
    this.#store = store;
    this.#taps = session.taps;
    this.toast = toast;
  }

  botUsername() {
    return this.#store.about()?.bot.username ?? '';
  }

  botName() {
    return this.#store.about()?.bot.firstName ?? t.bot;
  }

  /** @param {string} text @param {number} [replyTo] */
  say(text, replyTo) {
    return this.#attempt(server.say(this.#id, text, replyTo));
  }

  /** @param {string} [payload] */
  start(payload) {
    return this.#attempt(server.start(this.#id, payload || undefined));
  }

  /** @param {number} messageId @param {string} text */
  edit(messageId, text) {
    return this.#attempt(server.edit(this.#id, messageId, text));
  }

  shareContact() {
    return this.#attempt(server.shareContact(this.#id));
  }

  sendVoice() {
    return this.#attempt(server.sendVoice(this.#id));
  }

  sendSticker() {
    return this.#attempt(server.sendSticker(this.#id));
  }

  /** @param {server.Upload} file */
  sendFile(file) {
    return this.#attempt(server.sendFile(this.#id, file));
  }

  /** @param {'ru' | 'en'} code */
  setLanguage(code) {
    return this.#attempt(server.setLanguage(this.#id, code));
  }

  /** @param {boolean} blocked */
  setBlocked(blocked) {
    return this.#attempt(server.setBlocked(this.#id, blocked));
  }

  /** @param {number} messageId @param {SandboxPerson} to */
  async forward(messageId, to) {
    const went = await this.#attempt(server.forward(this.#id, messageId, to.id));
    if (went) this.toast(t.forwardedTo(to.firstName));
  }

  /**
   * Taps an inline button; it spins until the bot answers, which may be before the server's own answer is read.
   *
   * @param {{ messageId: number, data: string, again?: boolean }} what
   */
  async tap(what) {
    this.#taps.begin(what.messageId, what.data);
    const answer = await this.#attempt(server.tap(this.#id, what));
    this.#taps.settle(what.messageId, what.data, answer?.queryId);
  }

  /** Opens a start link inside this phone. @param {Event} event @param {string} payload */
  follow(event, payload) {
    event.preventDefault();
    return this.start(payload);
  }

  /** Opens a link the bot answered a tap with. @param {string} url */
  open(url) {
    const where = destination(url, this.botUsername());
    if (where.kind === 'start') return this.start(where.payload);
    if (where.kind === 'outside') window.open(where.href, '_blank', 'noopener,noreferrer');
    return undefined;
  }

  /** @param {string} text */
  async copy(text) {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    this.toast(t.copied);
  }

  /**
   * @template T
   * @param {Promise<T>} work
   * @returns {Promise<T | undefined>} nothing when it was refused
   */
  async #attempt(work) {
    try {
      return await work;
    } catch (failure) {
      if (!(failure instanceof server.Refused)) throw failure;
      this.toast(t.refused(failure.message));
      return undefined;
    }
  }
}
