/** Dates, times, numbers and durations as people read them in each language. Zones are always handed in. */

import type { PlainDate } from '../calendar.ts';
import { cityOf, isKnownZone } from '../zones.ts';
import type { Language, Say } from './texts.ts';

/** The locales by whose customs days and numbers are written. */
export const LOCALE_TAGS: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' };

/** «по Москве» where the city is one that people choose; other zones by their offset, «GMT+3». */
export function zoneName(at: Date, zone: string, say: Say): string {
  if (isKnownZone(zone)) return say('zone-time', { city: cityOf(zone) });
  const parts = new Intl.DateTimeFormat(LOCALE_TAGS[say.language], {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** «суббота, 19 декабря, 00:00 (по Новосибирску)»: an instant with weekday and zone. */
export function formatInstant(at: Date, zone: string, say: Say): string {
  return `${formatDay(at, zone, say.language)}, ${formatTime(at, zone, say.language)} (${zoneName(at, zone, say)})`;
}

/** «суббота, 19 декабря». */
export function formatDay(at: Date, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE_TAGS[language], {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
}

/** «00:00». */
export function formatTime(at: Date, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE_TAGS[language], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** «23 января 2027»: a calendar day, no zone involved; without the «г.», which would make two full stops. */
export function formatDate(day: PlainDate, language: Language): string {
  const options = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const written = new Intl.DateTimeFormat(LOCALE_TAGS[language], options).format(new Date(`${day}T00:00:00Z`));
  return language === 'ru' ? written.replace(/\s\S+\.$/u, '') : written;
}

/** «12.03.2014»: a birth date. */
export function formatBirthDate(day: PlainDate): string {
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}

/** «3:45» from 225 seconds; «1:03:45» from an hour on. */
export function formatDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

/** Made once each: making one costs more than a hundred numbers. */
const NUMBERS: Record<Language, Intl.NumberFormat> = {
  ru: new Intl.NumberFormat(LOCALE_TAGS.ru),
  en: new Intl.NumberFormat(LOCALE_TAGS.en),
};

/** «1 234» by the language's own separators. */
export function formatNumber(value: number, language: Language): string {
  return NUMBERS[language].format(value);
}
