// @ts-check
/** A question laid over a phone or over the whole page; what lies under it rests until it is answered. */

import { button, h, put } from './dom.js';
import { t } from './i18n.js';

/**
 * @typedef {object} SheetLook
 * @property {string} [className]
 * @property {boolean} [alert] the bot's word, not the person's doing: it takes the focus only from its own phone
 */

/**
 * Opens a sheet; Escape and a click beside it close it, and the focus goes back to where it was.
 *
 * @param {HTMLElement} host the phone's frame, or the body
 * @param {string} label
 * @param {(close: () => void) => import('./dom.js').Child[]} fill
 * @param {SheetLook} [look]
 */
export function openSheet(host, label, fill, { className = '', alert = false } = {}) {
  const focused = document.activeElement;
  const resting = [...host.children].filter(
    (child) => child instanceof HTMLElement && !child.inert && !isToasts(child),
  );
  const sheet = h('div', {
    class: 'sheet',
    role: alert ? 'alertdialog' : 'dialog',
    'aria-modal': 'true',
    'aria-label': label,
  });
  const veil = h('div', { class: `veil ${className}` }, sheet);

  const close = () => {
    veil.remove();
    for (const child of resting) child.removeAttribute('inert');
    if (focused instanceof HTMLElement && host.contains(focused)) focused.focus({ preventScroll: true });
  };
  veil.addEventListener('click', (event) => event.target === veil && close());
  veil.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });

  put(sheet, ...fill(close));
  for (const child of resting) child.setAttribute('inert', '');
  host.append(veil);
  const elsewhere = focused && focused !== document.body && !host.contains(focused);
  const first = sheet.querySelector('[autofocus]') ?? sheet.querySelector('button, input, textarea');
  if (first instanceof HTMLElement && !(alert && elsewhere)) first.focus({ preventScroll: true });
}

/** @param {Element} element */
function isToasts(element) {
  return element.classList.contains('toasts');
}

/**
 * A sentence and a choice; `act` runs when the person agrees.
 *
 * @param {HTMLElement} host
 * @param {{ question: string, agree: string, act: () => unknown, danger?: boolean }} what
 */
export function openQuestion(host, { question, agree, act, danger = false }) {
  openSheet(host, question, (close) => [
    h('p', {}, question),
    h(
      'div',
      { class: 'sheet-buttons' },
      button(t.cancel, close, { class: 'quiet' }),
      button(
        agree,
        () => {
          close();
          return act();
        },
        { class: danger ? 'filled danger' : 'filled', autofocus: true },
      ),
    ),
  ]);
}

/**
 * The bot's answer to a tap that wants to be read.
 *
 * @param {HTMLElement} host
 * @param {string} text
 */
export function openAlert(host, text) {
  openSheet(
    host,
    text,
    (close) => [h('p', {}, text), h('div', { class: 'sheet-buttons' }, button(t.ok, close, { class: 'filled' }))],
    { alert: true },
  );
}
