// @ts-check
/** The page: opens the store, then draws the bar, the phones and the drawer, anew for each language and each start. */

import { createBar } from './bar.js';
import { put } from './dom.js';
import { isGuess, language, t } from './i18n.js';
import { Log } from './log.js';
import { forgetSessions } from './sessions.js';
import { forgetSlots } from './slots.js';
import { Stage } from './stage.js';
import { Store } from './store.js';
import { wearRememberedTheme } from './theme.js';
import { createToasts } from './toast.js';

const store = new Store();
const page = new AbortController();
/** Ends what was drawn before. */
let drawing = new AbortController();

function draw() {
  drawing.abort();
  drawing = new AbortController();
  const { signal } = drawing;
  const toasts = createToasts();
  const stage = new Stage(store, signal);
  const log = new Log(store, signal);
  const bar = createBar({
    store,
    toast: toasts.show,
    toggleLog: () => log.toggle(),
    seat: (at, personId) => stage.seat(at, personId),
    redraw: draw,
    signal,
  });
  document.title = `${t.name} · ${t.place}`;
  put(document.body, bar, stage.element, log.element, toasts.element);
  return toasts;
}

function startOver() {
  forgetSessions();
  forgetSlots();
  draw().show(t.startedOver);
}

/** The first word about the sandbox is what the page waits for; later ones its parts follow themselves. */
const firstAbout = new AbortController();
store.watch((change) => {
  if (change.type !== 'about') return;
  firstAbout.abort();
  if (isGuess) store.setPhonesTo(language);
  draw();
}, firstAbout.signal);
store.watch((change) => change.type === 'reset' && startOver(), page.signal);

wearRememberedTheme();
store.follow();
