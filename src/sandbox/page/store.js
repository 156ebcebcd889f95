// @ts-check
/** What the page knows: the bot, the people, the chats in its phones; kept current by the server's events. */

/** @import { SandboxAbout, SandboxChat, SandboxEvent, SandboxPerson } from '../contract.ts' */
/** @typedef {SandboxEvent | { type: 'read', chatId: number } | { type: 'about' } | { type: 'connection', up: boolean }} Change */

import { chatAfter } from './chat.js';
import { listen } from './events.js';
import * as server from './server.js';

/** Empty until the first `about` change. */
export class Store {
  /** @type {SandboxAbout | undefined} */
  #about;
  /** How far the sandbox's clock runs ahead of the computer's, in milliseconds. */
  #lead = 0;
  /** @type {Map<number, SandboxChat>} */
  #chats = new Map();
  /** Whose chats are shown, read or not yet. @type {Set<number>} */
  #shown = new Set();
  /** Events that came while their chat was being read, to be laid over what was read. @type {Map<number, SandboxEvent[]>} */
  #reading = new Map();
  /** @type {Set<(change: Change) => void>} */
  #watchers = new Set();

  /** Follows the server from now on. */
  follow() {
    listen({
      onOpen: () => {
        this.#tell({ type: 'connection', up: true });
        void this.#readAll();
      },
      onEvent: (event) => this.#take(event),
      onBreak: () => this.#tell({ type: 'connection', up: false }),
    });
  }

  /**
   * Calls the watcher after every change until the signal ends it.
   *
   * @param {(change: Change) => void} watcher
   * @param {AbortSignal} signal
   */
  watch(watcher, signal) {
    this.#watchers.add(watcher);
    signal.addEventListener('abort', () => this.#watchers.delete(watcher));
  }

  about() {
    return this.#about;
  }

  people() {
    return this.#about?.people ?? [];
  }

  /**
   * Sets every phone's app to the language of the page: whoever reads the page in it reads the bot in it too.
   *
   * @param {'ru' | 'en'} languageCode
   */
  setPhonesTo(languageCode) {
    const others = this.people().filter((person) => person.languageCode !== languageCode);
    void Promise.allSettled(others.map(({ id }) => server.setLanguage(id, languageCode)));
  }

  /** @param {number} id */
  person(id) {
    return this.people().find((person) => person.id === id);
  }

  /** @param {number} id @returns {SandboxChat | undefined} nothing until it was read */
  chat(id) {
    return this.#chats.get(id);
  }

  /** The sandbox's now, as far as the last word about it goes. */
  now() {
    return new Date(Date.now() + this.#lead);
  }

  /**
   * Takes up someone just added, whose arrival the events may tell only later.
   *
   * @param {SandboxPerson} person
   */
  meet(person) {
    if (this.#about && !this.person(person.id)) this.#take({ type: 'people', people: [...this.people(), person] });
  }

  /**
   * Reads a chat and keeps it current from then on. One that cannot be read is read again when the connection is back.
   *
   * @param {number} chatId
   */
  async read(chatId) {
    /** @type {SandboxEvent[]} */
    const meanwhile = [];
    this.#shown.add(chatId);
    this.#reading.set(chatId, meanwhile);
    const chat = await server.chat(chatId).catch(() => undefined);
    if (this.#reading.get(chatId) !== meanwhile) return;
    this.#reading.delete(chatId);
    if (!chat) return;
    this.#chats.set(chatId, meanwhile.reduce(chatAfter, chat));
    this.#tell({ type: 'read', chatId });
  }

  async #readAll() {
    const fresh = await server.about().catch(() => undefined);
    if (!fresh) return;
    this.#learn(fresh);
    const known = new Set(fresh.people.map((person) => person.id));
    for (const id of [...this.#shown].filter((one) => !known.has(one))) {
      this.#shown.delete(id);
      this.#chats.delete(id);
    }
    // Phones opened on this word read their chats themselves.
    const before = [...this.#shown];
    this.#tell({ type: 'about' });
    await Promise.all(before.map((id) => this.read(id)));
  }

  /** @param {SandboxEvent} event */
  #take(event) {
    const about = this.#about;
    if (event.type === 'people' && about) this.#about = { ...about, people: event.people };
    if (event.type === 'clock' && about) this.#learn({ ...about, now: event.now, shiftedMs: event.shiftedMs });
    if (event.type === 'reset') this.#chats.clear();
    for (const [id, chat] of this.#chats) this.#chats.set(id, chatAfter(chat, event));
    for (const meanwhile of this.#reading.values()) meanwhile.push(event);
    this.#tell(event);
    if (event.type === 'reset') void this.#readAll();
  }

  /** @param {SandboxAbout} about */
  #learn(about) {
    this.#about = about;
    this.#lead = Date.parse(about.now) - Date.now();
  }

  /** @param {Change} change */
  #tell(change) {
    for (const watcher of [...this.#watchers]) watcher(change);
  }
}
