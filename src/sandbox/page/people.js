// @ts-check
/** Further people: choosing whose phone it is, and adding someone new. */

/** @import { Store } from './store.js' */
/** @import { Place } from './menu.js' */

import { button, h } from './dom.js';
import { language, t } from './i18n.js';
import { openMenu } from './menu.js';
import { addPerson, Refused } from './server.js';
import { openSheet } from './sheet.js';
import { slotCount } from './slots.js';

/**
 * @param {Place} place
 * @param {Store} store
 * @param {number | undefined} current who is in the phone now
 * @param {(personId: number) => void} choose
 */
export function openPeopleMenu(place, store, current, choose) {
  const people = store.people().map((person) => ({
    label: [person.firstName, person.lastName].filter(Boolean).join(' '),
    note: t.roles[person.role],
    checked: person.id === current,
    choose: () => choose(person.id),
  }));
  openMenu(place, t.putInPhone, [
    ...people,
    { label: t.addPerson, icon: 'people', choose: () => askForPerson(store, choose) },
  ]);
}

/**
 * Asks who is to be added.
 *
 * @param {Store} store
 * @param {(personId: number, at: number) => void} added told the new person and the phone chosen for them
 * @param {{ withPhones?: boolean }} [look] whether to ask for the phone
 */
export function askForPerson(store, added, { withPhones = false } = {}) {
  openSheet(document.body, t.addPerson, (close) => {
    const refusal = h('p', { class: 'refusal', role: 'alert' });
    const submit = async (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
      try {
        const person = await addPerson(personOf(form));
        close();
        store.meet(person);
        added(person.id, Number(form.get('at') ?? 0));
      } catch (failure) {
        if (!(failure instanceof Refused)) throw failure;
        refusal.textContent = t.refused(failure.message);
      }
    };
    const buttons = [button(t.cancel, close, { class: 'quiet' }), h('button', { class: 'filled' }, t.add)];
    return [
      h(
        'form',
        { class: 'person-form', onsubmit: submit },
        h('strong', {}, t.addPerson),
        field(t.firstName, 'firstName', { required: true, autofocus: true }),
        field(t.lastName, 'lastName'),
        field(t.phoneNumber, 'phone', { type: 'tel', inputmode: 'tel' }),
        choice(t.clientLanguage, 'languageCode', Object.entries(t.languages), language),
        withPhones && choice(t.intoPhone, 'at', phonePlaces(), String(slotCount - 1)),
        refusal,
        h('div', { class: 'sheet-buttons' }, ...buttons),
      ),
    ];
  });
}

/** @returns {[string, string][]} */
function phonePlaces() {
  return t.phonePlaces.map((name, at) => [String(at), name]);
}

/** @param {FormData} form */
function personOf(form) {
  const text = (/** @type {string} */ name) => String(form.get(name) ?? '').trim();
  const [lastName, phone] = [text('lastName'), text('phone')];
  return {
    firstName: text('firstName'),
    languageCode: text('languageCode') === 'en' ? /** @type {const} */ ('en') : /** @type {const} */ ('ru'),
    ...(lastName ? { lastName } : {}),
    ...(phone ? { phone } : {}),
  };
}

/**
 * @param {string} label
 * @param {string} name
 * @param {import('./dom.js').Props} [props]
 */
function field(label, name, props = {}) {
  return h('label', {}, h('span', {}, label), h('input', { name, maxlength: 64, autocomplete: 'off', ...props }));
}

/**
 * @param {string} label
 * @param {string} name
 * @param {[string, string][]} options value and label
 * @param {string} chosen
 */
function choice(label, name, options, chosen) {
  const drawn = options.map(([value, text]) => h('option', { value, selected: value === chosen }, text));
  return h('label', {}, h('span', {}, label), h('select', { name }, ...drawn));
}
