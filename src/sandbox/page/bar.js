// @ts-check
/** The bar above the phones: what this is, the clock, the log, further people, starting over. */

/** @import { Store } from './store.js' */
/** @import { MenuItem } from './menu.js' */

import { createClock } from './clock.js';
import { button, h } from './dom.js';
import { language, speak, t } from './i18n.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';
import { askForPerson } from './people.js';
import { Refused, startOver } from './server.js';
import { openQuestion } from './sheet.js';
import { switchTheme } from './theme.js';

/**
 * @typedef {object} BarParts
 * @property {Store} store
 * @property {(text: string) => void} toast
 * @property {() => unknown} toggleLog
 * @property {(at: number, personId: number) => void} seat
 * @property {() => void} redraw draws the whole page anew, in another language
 * @property {AbortSignal} signal
 */

/** @param {BarParts} parts */
export function createBar(parts) {
  const { store, toast, signal } = parts;
  const deeds = deedsOf(parts);
  const lost = h('p', { class: 'lost', role: 'status', hidden: true }, t.lost);
  store.watch((change) => {
    if (change.type === 'connection') lost.hidden = change.up;
  }, signal);

  const openMore = (/** @type {MouseEvent} */ event) => {
    openMenu(/** @type {Element} */ (event.currentTarget).getBoundingClientRect(), t.more, deeds);
  };
  return h(
    'header',
    { class: 'bar' },
    h(
      'div',
      { class: 'brand' },
      h('h1', {}, t.name, h('span', { class: 'wide-only' }, ` · ${t.place}`)),
      h('p', { title: t.what }, t.what),
    ),
    lost,
    createClock(store, toast, signal),
    h('div', { class: 'deeds wide-only' }, ...deeds.map(drawnDeed)),
    button(t.more, openMore, { class: 'round narrow-only', 'aria-haspopup': 'menu' }, icon('more')),
  );
}

/** @param {BarParts} parts @returns {(MenuItem & { icon: import('./icons.js').IconName, word?: string })[]} */
function deedsOf({ store, toast, toggleLog, seat, redraw }) {
  const otherLanguage = () => {
    speak(language === 'ru' ? 'en' : 'ru');
    store.setPhonesTo(language);
    redraw();
  };
  const add = () => askForPerson(store, (personId, at) => seat(at, personId), { withPhones: true });
  return [
    { label: t.addPerson, icon: 'people', choose: add },
    { label: t.log, icon: 'log', choose: toggleLog },
    { label: t.otherLanguage, icon: 'language', choose: otherLanguage },
    { label: t.theme, icon: 'theme', choose: switchTheme },
    { label: t.startOver, icon: 'over', danger: true, word: t.startOver, choose: () => askToStartOver(toast) },
  ];
}

/** @param {ReturnType<typeof deedsOf>[number]} deed */
function drawnDeed({ label, icon: sign, word, choose }) {
  return button(label, choose, { class: word ? 'over' : 'round' }, icon(sign), word);
}

/** @param {(text: string) => void} toast */
function askToStartOver(toast) {
  const act = async () => {
    toast(t.startingOver);
    try {
      await startOver();
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      toast(t.refused(failure.message));
    }
  };
  openQuestion(document.body, { question: t.startOverAsk, agree: t.startOver, act, danger: true });
}
