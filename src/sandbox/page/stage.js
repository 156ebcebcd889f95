// @ts-check
/** The three phones side by side; on a narrow screen one of them, with tabs to change it. */

/** @import { Store } from './store.js' */

import { button, h, put } from './dom.js';
import { face } from './face.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { openPeopleMenu } from './people.js';
import { Phone } from './phone.js';
import { sessionOf } from './sessions.js';
import { filledSlots, slotCount, withPerson } from './slots.js';

/**
 * @typedef {object} Slot
 * @property {HTMLElement} element
 * @property {HTMLElement} caption whose phone it is, above it
 * @property {HTMLElement} tab the same for a narrow screen
 * @property {number} [personId]
 * @property {Phone} [phone]
 * @property {AbortController} [life] of the phone in it
 */

export class Stage {
  #store;
  #ids;
  #slots;

  /**
   * @param {Store} store
   * @param {AbortSignal} signal
   */
  constructor(store, signal) {
    this.#store = store;
    this.#ids = filledSlots(store.people());
    this.#slots = Array.from({ length: slotCount }, (_, at) => this.#emptySlot(at));
    const tabs = h('nav', { class: 'tabs', 'aria-label': t.phones }, ...this.#slots.map(({ tab }) => tab));
    const slots = h('div', { class: 'slots' }, ...this.#slots.map(({ element }) => element));
    this.element = h('main', { class: 'stage' }, tabs, slots);

    store.watch((change) => {
      if (change.type !== 'people' && change.type !== 'about') return;
      this.#ids = filledSlots(store.people());
      this.#fill();
    }, signal);
    signal.addEventListener('abort', () => {
      for (const { life } of this.#slots) life?.abort();
    });
    this.#fill();
    this.#activate(0);
  }

  /** @param {number} at which phone @param {number} personId */
  seat(at, personId) {
    this.#ids = withPerson(this.#ids, at, personId);
    this.#fill();
  }

  /** @param {number} at @returns {Slot} */
  #emptySlot(at) {
    const choose = (/** @type {MouseEvent} */ event) => {
      this.#choosePerson(at, /** @type {Element} */ (event.currentTarget).getBoundingClientRect());
    };
    const caption = button(t.putInPhone, choose, { class: 'caption', 'aria-haspopup': 'menu' });
    const tab = button('', () => this.#activate(at), { class: 'tab' });
    return { element: h('div', { class: 'slot' }, caption), caption, tab };
  }

  /** @param {number} at @param {DOMRect} place */
  #choosePerson(at, place) {
    openPeopleMenu(place, this.#store, this.#ids[at], (personId) => this.seat(at, personId));
  }

  /** Shows one phone where there is room for one. @param {number} at */
  #activate(at) {
    for (const [index, { element, tab }] of this.#slots.entries()) {
      element.classList.toggle('active', index === at);
      tab.setAttribute('aria-current', String(index === at));
    }
    const { personId, phone } = this.#slots[at] ?? {};
    if (personId !== undefined) sessionOf(personId).unread = 0;
    phone?.draw();
    this.#label();
  }

  /** Puts phones where another person came into a slot. */
  #fill() {
    for (const [at, slot] of this.#slots.entries()) {
      const personId = this.#ids[at];
      slot.element.hidden = slot.tab.hidden = personId === undefined;
      if (personId === undefined || slot.personId === personId) continue;
      slot.life?.abort();
      slot.life = new AbortController();
      slot.personId = personId;
      slot.phone = new Phone(personId, this.#store, {
        choosePerson: (place) => this.#choosePerson(at, place),
        onUnread: () => this.#label(),
        signal: slot.life.signal,
      });
      put(slot.element, slot.caption, slot.phone.element);
    }
    this.#label();
  }

  #label() {
    for (const slot of this.#slots) drawLabels(slot, this.#store);
  }
}

/**
 * @param {Slot} slot
 * @param {Store} store
 */
function drawLabels({ personId, caption, tab }, store) {
  const person = personId === undefined ? undefined : store.person(personId);
  if (!person) return;
  const name = [person.firstName, person.lastName].filter(Boolean).join(' ');
  const role = t.roles[person.role];
  const lines = h('span', { class: 'lines' }, h('span', { class: 'quiet' }, role), h('span', { class: 'name' }, name));
  put(caption, face(person), lines, icon('down'));
  caption.setAttribute('aria-label', `${role}: ${name}. ${t.putInPhone}`);
  const { unread } = sessionOf(person.id);
  const badge = unread > 0 && h('span', { class: 'badge', 'aria-label': t.unread(unread) }, unread);
  put(tab, h('span', { class: 'tab-label' }, person.role === 'guest' ? person.firstName : role), badge);
}
