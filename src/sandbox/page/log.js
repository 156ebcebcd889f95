// @ts-check
/** The drawer of Bot API calls: one line a call, its parameters on demand. */

/** @import { SandboxCall } from '../contract.ts' */
/** @import { Store } from './store.js' */

import { longTime } from './dates.js';
import { button, h, put } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { calls as lastCalls } from './server.js';

/** As many as the server keeps; older ones leave the drawer. */
const kept = 200;

export class Log {
  /** @type {SandboxCall[]} */
  #calls = [];
  #filter = h('input', { type: 'search', 'aria-label': t.logFilter, placeholder: t.logFilter });
  #polls = h('input', { type: 'checkbox' });
  #list = h('div', { class: 'calls', tabindex: 0, 'aria-label': t.log });
  element = h('aside', { class: 'log', 'aria-label': t.log, hidden: true });

  /**
   * @param {Store} store
   * @param {AbortSignal} signal
   */
  constructor(store, signal) {
    const close = button(t.close, () => this.toggle(), { class: 'round' }, icon('close'));
    put(
      this.element,
      h('header', {}, h('strong', {}, t.log), close),
      h('div', { class: 'log-tools' }, this.#filter, h('label', {}, this.#polls, t.logPolls)),
      this.#list,
    );
    this.#filter.addEventListener('input', () => this.#drawAll());
    this.#polls.addEventListener('change', () => this.#drawAll());
    this.element.addEventListener('keydown', (event) => event.key === 'Escape' && this.toggle());
    store.watch((change) => change.type === 'call' && this.#add(change.call), signal);
  }

  /** Opens the drawer with the last calls, or closes it. */
  async toggle() {
    this.element.hidden = !this.element.hidden;
    if (this.element.hidden) return;
    this.#filter.focus();
    this.#calls = await lastCalls().catch(() => this.#calls);
    this.#drawAll();
  }

  /** @param {SandboxCall} call */
  #add(call) {
    this.#calls = [...this.#calls, call].slice(-kept);
    if (this.element.hidden || !this.#isWanted(call)) return;
    this.#list.querySelector('p')?.remove();
    this.#list.prepend(drawnCall(call));
    if (this.#list.childElementCount > kept) this.#list.lastElementChild?.remove();
  }

  /** Waiting for updates is most of what a polling bot does and says the least. @param {SandboxCall} call */
  #isWanted({ method }) {
    const named = method.toLowerCase().includes(this.#filter.value.trim().toLowerCase());
    return named && (this.#polls.checked || method !== 'getUpdates');
  }

  #drawAll() {
    const shown = this.#calls.filter((call) => this.#isWanted(call)).map(drawnCall);
    put(this.#list, ...(shown.length > 0 ? shown.reverse() : [h('p', { class: 'quiet' }, t.logEmpty)]));
  }
}

/** @param {SandboxCall} call */
function drawnCall(call) {
  const { chat_id: chat, text, caption } = call.parameters;
  const hint = [chat, text ?? caption].filter((part) => part !== undefined).join(' · ');
  return h(
    'details',
    { class: call.status < 400 ? 'call' : 'call failed' },
    h(
      'summary',
      {},
      h('time', { datetime: call.at }, longTime(new Date(call.at))),
      h('span', { class: 'method' }, call.method),
      h('span', { class: 'hint' }, call.error ?? hint),
      h('span', { class: 'code' }, call.status),
    ),
    call.error && h('p', { class: 'error' }, call.error),
    h('pre', {}, JSON.stringify(call.parameters, undefined, 2)),
  );
}
