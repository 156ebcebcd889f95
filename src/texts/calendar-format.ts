/** Calendar days as people read them, without weekday, zone or year: «18 декабря», «23–24 января». */

import type { PlainDate } from '../calendar.ts';
import { LOCALE_TAGS } from './format.ts';
import type { Language } from './texts.ts';

/** «18 декабря». */
export function formatDayMonth(day: PlainDate, language: Language): string {
  return formatter(language).format(noon(day));
}

/** «23–24 января», or one day where both are the same. */
export function formatDayRange(first: PlainDate, last: PlainDate, language: Language): string {
  return formatter(language).formatRange(noon(first), noon(last));
}

/** «ноябрь 2026», of the month that `day` is in. */
export function formatMonth(day: PlainDate, language: Language): string {
  const options = { timeZone: 'UTC', month: 'long', year: 'numeric' } as const;
  const parts = new Intl.DateTimeFormat(LOCALE_TAGS[language], options).formatToParts(noon(day));
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('month')} ${part('year')}`;
}

/** «пятница». */
export function formatWeekday(day: PlainDate, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE_TAGS[language], { timeZone: 'UTC', weekday: 'long' }).format(noon(day));
}

/** «пятница, 18 декабря 2026 г.». */
export function formatWeekdayDate(day: PlainDate, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE_TAGS[language], { timeZone: 'UTC', dateStyle: 'full' }).format(noon(day));
}

function formatter(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE_TAGS[language], { timeZone: 'UTC', day: 'numeric', month: 'long' });
}

function noon(day: PlainDate): Date {
  return new Date(`${day}T12:00:00Z`);
}
