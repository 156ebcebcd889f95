/** Asking for a digest: how often, on which day, at what hour; three short screens in one message. */

import { HOURS, WEEKDAYS, type Wish } from '../../../tallies/digests/rules.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { lowerFirst } from '../../../texts/lower-first.ts';
import type { Say } from '../../../texts/texts.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { backButton, hourButton, setButton, stopButton, weeklyButton } from './buttons.ts';
import { hourText, howOften } from './words.ts';

/** What the digest is of, and in which hours its time is told. */
export interface Subject {
  readonly contest: number;
  /** 0: the totals. */
  readonly view: number;
  readonly title: string;
  /** The zone's name: «по Новосибирску». */
  readonly zone: string;
}

/** How often; with what is set already and the way to stop it. */
export function askScreen(subject: Subject, set: ({ id: number } & Wish) | undefined, say: Say): Screen {
  const { contest, view } = subject;
  const lines = [
    say.html('digest-ask', { zone: zoneText(subject, say) }),
    ...(view === 0 ? [] : [say.html('digest-cut')]),
    ...(set
      ? ['', say.html('digest-now', { how: lowerFirst(howOften(set.weekday, say)), hour: hourText(set.hour) })]
      : []),
  ];
  const rows = [
    [
      press(say('digest-button-daily'), hourButton.data({ contest, view, weekday: 0 })),
      press(say('digest-button-weekly'), weeklyButton.data({ contest, view })),
    ],
    set ? [press(say('digest-button-stop'), stopButton.data({ digest: set.id }))] : [],
  ];
  return screen(subject, lines, rows);
}

export function weekdayScreen(subject: Subject, say: Say): Screen {
  const { contest, view } = subject;
  const days = WEEKDAYS.map((weekday) => press(howOften(weekday, say), hourButton.data({ contest, view, weekday })));
  const back = [press(say('digest-button-back'), backButton.data({ contest, view }))];
  return screen(subject, [say.html('digest-ask-day')], [...packed(days), back]);
}

/** Every hour from seven to eight in the evening, four in a row. */
export function hourScreen(subject: Subject, weekday: number, say: Say): Screen {
  const { contest, view } = subject;
  const how = howOften(weekday === 0 ? null : weekday, say);
  const hours = HOURS.map((hour) => press(hourText(hour), setButton.data({ contest, view, weekday, hour })));
  const rows = Array.from({ length: Math.ceil(hours.length / 4) }, (_, row) => hours.slice(row * 4, row * 4 + 4));
  const back = [press(say('digest-button-back'), backButton.data({ contest, view }))];
  return screen(subject, [say.html('digest-ask-hour', { how, zone: zoneText(subject, say) })], [...rows, back]);
}

/** What was set, and when the first one comes. */
export function setScreen(subject: Subject, set: { id: number; first: string } & Wish, say: Say): Screen {
  const { contest, view } = subject;
  const how = lowerFirst(howOften(set.weekday, say));
  const html = say.html('digest-set', { how, hour: hourText(set.hour), first: set.first });
  const rows = [
    [
      press(say('digest-button-back'), backButton.data({ contest, view })),
      press(say('digest-button-stop'), stopButton.data({ digest: set.id })),
    ],
  ];
  return screen(subject, [html], rows);
}

function zoneText({ zone }: Subject, say: Say): string {
  return say('digest-hours-zone', { zone });
}

function screen({ title }: Subject, lines: readonly string[], rows: Parameters<typeof inline>[0]): Screen {
  return { html: [`<b>${escapeHtml(title)}</b>`, '', ...lines].join('\n'), listens: false, ...inline(rows) };
}
