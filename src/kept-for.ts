/** How long things are kept that go by themselves: one table, told to those who run the bot in docs/operating.md. */

import { DAY_MS, HOUR_MS } from './time-units.ts';

/** Time that has passed: a day is 24 hours, whatever the calendar of a zone says. */
type Elapsed = { readonly days: number } | { readonly hours: number };

/** `what` goes is written as operating.md writes it. Months are those of the calendar in a contest's or a concert's zone. */
type Keeping = { readonly what: string } & (Elapsed | { readonly months: number });

export const KEPT_FOR = {
  peopleOfContest: {
    what: 'names, phones, words and files of a contest, from its last day on (unless its `keep_months` says otherwise)',
    months: 24,
  },
  guests: { what: "surnames and tickets of a concert that is no contest's", months: 24 },
  /** Marks of runs of schedules; no tick comes so late. */
  scheduleMarks: { what: 'marks of runs of schedules', days: 30 },
  /** A button under figures this old says that they are outdated. */
  looks: { what: 'figures nobody looked at, and links to figures that expired', days: 90 },
  /** Time enough for somebody to look into it. */
  parkedUpdates: { what: 'updates that were parked', days: 30 },
  /** The typed words name people. */
  searches: { what: 'what a person searched for', days: 7 },
  /** Longer than any messenger repeats an update, shorter than the week after which one counts anew. */
  handledUpdates: { what: 'updates that were handled', days: 3 },
  /** A messenger deletes a bot's messages within two days only. */
  filesInChats: { what: 'files in a chat that name people', hours: 47 },
  checkedFiles: { what: 'tables of entries and protocols that were read and checked', days: 1 },
  /** No fetch takes so long. */
  halfFiles: { what: 'halves of files whose fetching broke off', hours: 1 },
} as const satisfies Record<string, Keeping>;

/** The instant before which something must have come to be gone at `now`. */
export function goneBefore(now: Date, kept: Elapsed): Date {
  return new Date(now.getTime() - keptMs(kept));
}

/** How long it is kept, in milliseconds. */
export function keptMs(kept: Elapsed): number {
  return 'days' in kept ? kept.days * DAY_MS : kept.hours * HOUR_MS;
}
