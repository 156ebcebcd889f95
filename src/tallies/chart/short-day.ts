/** Days as short as an axis needs them: «08.02» or «08/02». */

import type { PlainDate } from '../../calendar.ts';
import type { Language } from '../../texts/texts.ts';

const options = { timeZone: 'UTC', day: '2-digit', month: '2-digit' } as const;

const DAYS: Record<Language, Intl.DateTimeFormat> = {
  ru: new Intl.DateTimeFormat('ru-RU', options),
  en: new Intl.DateTimeFormat('en-GB', options),
};

/** Day and month in two digits each, as the language orders them. */
export function shortDay(day: PlainDate, language: Language): string {
  return DAYS[language].format(new Date(`${day}T12:00:00Z`));
}
