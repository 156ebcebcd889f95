// @ts-check
/** The sandbox's clock: shows its now, and moves it. */

/** @import { Store } from './store.js' */

import { clockFace, fromField, shortClockFace, span, toField } from './dates.js';
import { button, h, put } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { openPopover } from './menu.js';
import { moveClock, Refused } from './server.js';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * @param {Store} store
 * @param {(text: string) => void} toast
 * @param {AbortSignal} signal
 */
export function createClock(store, toast, signal) {
  const open = (/** @type {MouseEvent} */ event) =>
    openClock(/** @type {Element} */ (event.currentTarget), store, toast);
  const element = button(t.clock, open, { class: 'clock', 'aria-haspopup': 'dialog' }, icon('clock'));

  const draw = () => {
    const now = store.now();
    const shiftedMs = store.about()?.shiftedMs ?? 0;
    const moved = Math.abs(shiftedMs) >= 60_000;
    element.classList.toggle('moved', moved);
    element.setAttribute('aria-label', `${t.clock}: ${clockFace(now)}`);
    put(
      element,
      icon('clock'),
      h('time', { class: 'wide-only', datetime: now.toISOString() }, clockFace(now)),
      h('time', { class: 'narrow-only', datetime: now.toISOString() }, shortClockFace(now)),
      moved && h('span', { class: 'moved-by wide-only' }, span(shiftedMs)),
    );
  };

  const ticking = setInterval(draw, 1_000);
  signal.addEventListener('abort', () => clearInterval(ticking));
  store.watch((change) => (change.type === 'clock' || change.type === 'about') && draw(), signal);
  draw();
  return element;
}

/**
 * @param {Element} anchor
 * @param {Store} store
 * @param {(text: string) => void} toast
 */
function openClock(anchor, store, toast) {
  const field = h('input', {
    type: 'datetime-local',
    'aria-label': t.setTo,
    value: toField(store.now()),
    required: true,
  });
  /** @param {Parameters<typeof moveClock>[0]} move */
  const go = async (move) => {
    try {
      const { now } = await moveClock(move);
      field.value = toField(new Date(now));
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      toast(t.refused(failure.message));
    }
  };
  const set = (/** @type {Event} */ event) => {
    event.preventDefault();
    const instant = fromField(field.value);
    return instant && go({ now: instant.toISOString() });
  };
  const content = h(
    'div',
    { class: 'clock-panel', role: 'dialog', 'aria-label': t.clock },
    h('strong', {}, t.clock),
    h('p', { class: 'quiet' }, t.clockHint),
    h(
      'div',
      { class: 'row' },
      button(t.plusHour, () => go({ advanceMs: hour })),
      button(t.plusDay, () => go({ advanceMs: day })),
    ),
    h('form', { class: 'row', onsubmit: set }, field, h('button', {}, t.set)),
    button(t.realTime, () => go({ reset: true }), { class: 'quiet' }),
  );
  openPopover(anchor.getBoundingClientRect(), content);
  content.querySelector('button')?.focus();
}
