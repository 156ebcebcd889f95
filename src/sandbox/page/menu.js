// @ts-check
/** A small menu beside what opened it: arrows walk it, Escape and a click elsewhere close it. */

/** @import { IconName } from './icons.js' */

import { h } from './dom.js';
import { icon } from './icons.js';

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {IconName} [icon]
 * @property {boolean} [checked] marks the one chosen among several
 * @property {boolean} [danger]
 * @property {string} [note] a quieter second word
 * @property {() => unknown} choose
 */

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Place */

const margin = 8;

/**
 * Opens a popover beside a place: under it when there is room, else above, never over the window's edge.
 *
 * @param {Place} place
 * @param {HTMLElement} content
 */
export function openPopover(place, content) {
  const before = document.activeElement;
  content.setAttribute('popover', 'auto');
  content.classList.add('popover');
  document.body.append(content);
  content.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    const focused = document.activeElement;
    content.remove();
    if (before instanceof HTMLElement && (focused === document.body || content.contains(focused))) before.focus();
  });
  content.showPopover();
  const { offsetWidth: width, offsetHeight: height } = content;
  const left = place.left + width + margin > innerWidth ? place.right - width : place.left;
  const under = place.bottom + 4 + height + margin <= innerHeight;
  content.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`;
  content.style.top = `${Math.max(margin, under ? place.bottom + 4 : place.top - height - 4)}px`;
}

/**
 * @param {Place} place
 * @param {string} label
 * @param {(MenuItem | undefined | false)[]} items those that apply; the others are left out
 */
export function openMenu(place, label, items) {
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
  menu.append(h('div', { class: 'menu-title', 'aria-hidden': 'true' }, label));
  for (const item of items) if (item) menu.append(drawnItem(item, () => menu.hidePopover()));
  menu.addEventListener('keydown', walk);
  openPopover(place, menu);
  const choices = choicesOf(menu);
  (choices.find((choice) => choice.getAttribute('aria-checked') === 'true') ?? choices[0])?.focus();
}

/**
 * @param {MenuItem} item
 * @param {() => void} close
 */
function drawnItem(item, close) {
  const onclick = () => {
    close();
    return item.choose();
  };
  const role = item.checked === undefined ? 'menuitem' : 'menuitemradio';
  const checked = item.checked === undefined ? undefined : String(item.checked);
  return h(
    'button',
    { type: 'button', role, 'aria-checked': checked, class: item.danger ? 'danger' : undefined, onclick },
    item.icon && icon(item.icon),
    h('span', { class: 'menu-label' }, item.label),
    item.note && h('span', { class: 'menu-note' }, item.note),
    item.checked && icon('tick'),
  );
}

/** @param {Element} menu */
function choicesOf(menu) {
  return [...menu.querySelectorAll('button')];
}

/** @param {KeyboardEvent} event */
function walk(event) {
  const menu = /** @type {HTMLElement} */ (event.currentTarget);
  const choices = choicesOf(menu);
  const at = choices.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  choices.at(next % choices.length)?.focus();
}
