/** What is shown of when an announcement goes: on its draft, while it is asked for, while it waits. */

import type { Repeat } from '../../../announcements/rules.ts';
import { addDays, hourOf, plainDateAt } from '../../../calendar.ts';
import { formatInstant } from '../../../texts/format.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { MINUTE_MS } from '../../../time-units.ts';
import { shortened } from '../../../typed.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { againRow, listRow } from '../announcing/again.ts';
import { atButton, callOffButton, draftButton, everyButton, repeatButton, whenButton } from './buttons.ts';

/** When one goes, as far as it was said. */
export interface Timed {
  id: number;
  startAt: Date | null;
  /** Where it waits: its next instant. */
  dueAt: Date | null;
  repeat: Repeat | null;
  zone: string;
}

/** Characters of the text that are quoted. */
const QUOTED = 120;

/** How a repeat is called in a sentence. */
export const EVERY_KEYS = {
  daily: 'timing-every-day',
  weekly: 'timing-every-week',
  monthly: 'timing-every-month',
} as const satisfies Record<Repeat, PlainKey>;

const REPEAT_BUTTONS = {
  daily: 'timing-button-daily',
  weekly: 'timing-button-weekly',
  monthly: 'timing-button-monthly',
} as const satisfies Record<Repeat, PlainKey>;

/** «Уйдёт в субботу, 5 декабря, 10:00 (по Новосибирску), потом каждую неделю»; nothing where it goes at once. */
export function timeLines({ startAt, dueAt, repeat, zone }: Timed, say: Say): string[] {
  const at = dueAt ?? startAt;
  if (!at) return [];
  const when = formatInstant(at, zone, say);
  return [
    repeat
      ? say.html('timing-goes-again', { when, every: say(EVERY_KEYS[repeat]) })
      : say.html('timing-goes', { when }),
  ];
}

/** The full hours offered beside what can be typed, local time. */
const OFFERED = { day: 10, evening: 18 } as const;

/** Asks when: what is usual as buttons, everything else as people write it. */
export function whenScreen({ id: announcement, zone, startAt }: Timed, now: Date, say: Say): Screen {
  const today = plainDateAt(now, zone);
  const offers: readonly [PlainKey, Date][] = [
    ['timing-button-today-evening', hourOf(today, OFFERED.evening, zone)],
    ['timing-button-tomorrow-day', hourOf(addDays(today, 1), OFFERED.day, zone)],
    ['timing-button-tomorrow-evening', hourOf(addDays(today, 1), OFFERED.evening, zone)],
  ];
  const rows = offers
    .filter(([, at]) => at > now)
    .map(([key, at]) => [press(say(key), atButton.data({ announcement, minute: minuteOf(at) }))]);
  const atOnce = startAt ? [[press(say('timing-button-at-once'), atButton.data({ announcement, minute: 0 }))]] : [];
  const back = [press(say('button-back'), draftButton.data({ announcement }))];
  return { html: say.html('timing-ask'), ...inline([...rows, ...atOnce, back]), listens: true };
}

/** An instant as a button carries it. */
function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / MINUTE_MS);
}

/** How it is repeated. */
export function repeatScreen(timed: Timed, say: Say): Screen {
  const announcement = timed.id;
  const rows = (Object.entries(REPEAT_BUTTONS) as [Repeat, PlainKey][]).map(([every, key]) => [
    press(say(key), everyButton.data({ announcement, every })),
  ]);
  const once = [press(say('timing-button-once'), everyButton.data({ announcement, every: 'once' }))];
  const back = [press(say('button-back'), draftButton.data({ announcement }))];
  const html = [...timeLines({ ...timed, repeat: null }, say), '', say.html('timing-ask-repeat')].join('\n');
  return { html, ...inline([...rows, once, back]), listens: false };
}

/** One that waits for its time; until it has gone once, ending it means that nobody gets it. */
export function scheduledScreen(timed: Timed & { gone: boolean }, say: Say): Screen {
  const announcement = timed.id;
  const html = [say.html('timing-scheduled'), ...timeLines(timed, say), '', say.html('timing-scheduled-audience')];
  const keyboard = inline([
    [press(say('timing-button-another'), whenButton.data({ announcement }))],
    [
      press(
        say(timed.gone ? 'timing-button-repeat-no-more' : 'timing-button-call-off'),
        callOffButton.data({ announcement }),
      ),
    ],
  ]);
  return { html: html.join('\n'), ...keyboard, listens: false };
}

/** One that does not go, or not any more: it can be made anew. */
export function calledOffScreen({ id: announcement, gone, text }: Timed & { gone: boolean; text: string }, say: Say) {
  const words = shortened(text, QUOTED) || say('amending-no-words');
  const html = [
    say.html(gone ? 'timing-repeats-no-more' : 'timing-called-off'),
    '',
    say.html('amending-card', { text: words }),
  ].join('\n');
  return { html, ...inline([againRow(say, announcement), listRow(say)]), listens: false } satisfies Screen;
}

/** One whose time passed unused: what now. */
export function missedScreen(timed: Timed, say: Say): Screen {
  const announcement = timed.id;
  const when = timed.startAt ? formatInstant(timed.startAt, timed.zone, say) : '';
  const keyboard = inline([
    [press(say('timing-button-now'), atButton.data({ announcement, minute: 0 }))],
    [press(say('timing-button-another'), whenButton.data({ announcement }))],
    [press(say('timing-button-call-off'), callOffButton.data({ announcement }))],
  ]);
  return { html: say.html('timing-missed', { when }), ...keyboard, listens: false };
}

/** The rows of a draft: when, how often, whether at night too. */
export function draftRows({ id: announcement, startAt }: Timed, urgentRow: ReturnType<typeof press>, say: Say) {
  const when = press(say(startAt ? 'timing-button-another' : 'timing-button-when'), whenButton.data({ announcement }));
  const repeat = startAt ? [[press(say('timing-button-repeat'), repeatButton.data({ announcement }))]] : [];
  return [[when, urgentRow], ...repeat];
}
