// @ts-check
/** The bot's commands above the text field, while a person types one or asks to see them. */

/** @import { SandboxChat } from '../contract.ts' */
/** @typedef {SandboxChat['commands']} Commands */

import { h } from './dom.js';
import { t } from './i18n.js';

let lists = 0;

export class CommandList {
  #id = `commands-${++lists}`;
  #field;
  #commands;
  #choose;
  /** Which one is marked. */
  #at = 0;
  element = h('div', { class: 'commands', role: 'listbox', id: this.#id, 'aria-label': t.commands, hidden: true });

  /**
   * @param {HTMLTextAreaElement} field which the list serves; the focus stays there
   * @param {() => Commands} commands
   * @param {(command: string) => unknown} choose
   */
  constructor(field, commands, choose) {
    this.#field = field;
    this.#commands = commands;
    this.#choose = choose;
    field.setAttribute('aria-controls', this.#id);
    field.setAttribute('aria-autocomplete', 'list');
    field.addEventListener('blur', () => this.hide());
  }

  toggle() {
    this.#show(this.element.hidden ? this.#commands() : []);
  }

  hide() {
    this.#show([]);
  }

  /** Shows the commands that begin with what is typed. @param {string} typed */
  follow(typed) {
    const begun = /^\/(\w*)$/.exec(typed)?.[1]?.toLowerCase();
    this.#show(begun === undefined ? [] : this.#commands().filter(({ command }) => command.startsWith(begun)));
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the list took the key */
  takes(event) {
    if (this.element.hidden || event.shiftKey || event.isComposing) return false;
    const act = this.#keys[event.key];
    if (!act) return false;
    event.preventDefault();
    act();
    return true;
  }

  /** @type {Record<string, () => void>} */
  #keys = {
    ArrowDown: () => this.#mark(this.#at + 1),
    ArrowUp: () => this.#mark(this.#at - 1),
    Tab: () => this.#options()[this.#at]?.click(),
    Enter: () => this.#options()[this.#at]?.click(),
    Escape: () => this.hide(),
  };

  /** @param {Commands} commands */
  #show(commands) {
    this.element.replaceChildren(...commands.map((command, index) => this.#drawn(command, index)));
    this.element.hidden = commands.length === 0;
    this.#mark(0);
  }

  /** @returns {HTMLElement[]} */
  #options() {
    return [...this.element.querySelectorAll('.command')].filter((option) => option instanceof HTMLElement);
  }

  /** @param {number} at counted around the ends */
  #mark(at) {
    const options = this.#options();
    this.#at = options.length > 0 ? (at + options.length) % options.length : 0;
    for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === this.#at));
    const marked = options[this.#at];
    if (marked) this.#field.setAttribute('aria-activedescendant', marked.id);
    else this.#field.removeAttribute('aria-activedescendant');
    marked?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Commands[number]} command @param {number} index */
  #drawn({ command, description }, index) {
    const onclick = () => {
      this.hide();
      return this.#choose(`/${command}`);
    };
    const keepFocus = (/** @type {Event} */ event) => event.preventDefault();
    return h(
      'div',
      { class: 'command', role: 'option', id: `${this.#id}-${index}`, onclick, onmousedown: keepFocus },
      h('span', { class: 'name' }, `/${command}`),
      h('span', { class: 'quiet' }, description),
    );
  }
}
