/** What can be set of a concert, one thing at a time, and how what is typed, tapped or sent is read. Pure. */

import { ok, type Result, refused } from '../result.ts';
import { cleanText, foldText, hasWords } from '../typed.ts';
import { isKnownZone, ZONES } from '../zones.ts';
import { moved, rezoned } from './moves.ts';
import { AGE_MARKS, type ConcertFacts, MOST_PER_FAMILY } from './rules.ts';
import { readBefore, readEnd, readStart, type TimeFault } from './typed-times.ts';

/** What is given for a setting. */
export type Given =
  | { readonly text: string }
  | { readonly place: { readonly latitude: number; readonly longitude: number } }
  | { readonly clear: true };

/** Why what was given could not be read. */
export type UnreadFault =
  | TimeFault
  | { code: 'words-unread' }
  | { code: 'number-unread' }
  | { code: 'place-unread' }
  | { code: 'hours-unread' }
  | { code: 'cannot-be-cleared' };

interface Setting {
  /** The concert with the value in it; rules judge it afterwards. */
  read(given: Given, concert: ConcertFacts, now: Date): Result<ConcertFacts, UnreadFault>;
  /** Whether it can be taken off again. */
  readonly clears?: true;
  /** Values offered as buttons, as they would be typed. */
  readonly options?: readonly string[];
}

/** Turned on and off by one button. */
const YES_NO = ['yes', 'no'] as const;
const FAMILY_SIZES = Array.from({ length: MOST_PER_FAMILY }, (_, at) => String(at + 1));
/** Hours before the start at which families are reminded gladly. */
export const REMINDER_CHOICES = [48, 24, 12, 4, 3, 2, 1] as const;
/** Words that say nothing more beside a number of seats; with any other the number may be a house's. */
const BESIDE_A_NUMBER =
  /^(мест\p{L}*|стул\p{L}*|кресе?л\p{L}*|человек\p{L}*|зрител\p{L}*|гост\p{L}*|семь\p{L}*|семей\p{L}*|зал\p{L}*|на|до|по|не|более|больше|максимум|около|примерно|всего|кажд\p{L}*|пусть|будет|отда\p{L}*|штук\p{L}*|seats?|people|guests?|places?|chairs?|famil\p{L}*|about|around|up|to|at|most|per|each|for|in|all|a)$/u;

/** Every setting, in the order in which they are listed. */
export const SETTINGS = {
  title: words('title'),
  starts: {
    read: timed(
      ({ text }, concert, now) => readStart(text, concert.zone, now),
      (concert, at, now) => moved(concert, at, now),
    ),
  },
  ends: {
    clears: true,
    read: timed(({ text }, concert, now) => readEnd(text, { ...concert, now }), set('endsAt')),
  },
  doors: {
    clears: true,
    read: timed(({ text }, concert, now) => readBefore(text, { ...concert, now }), set('doorsAt')),
  },
  venue: words('venue'),
  address: words('address', true),
  place: { clears: true, read: readPlace },
  age: { clears: true, options: AGE_MARKS, read: readAgeMark },
  text: words('description', true),
  capacity: { clears: true, read: numbered('capacity') },
  family: { options: FAMILY_SIZES, read: numbered('seatsPerFamily') },
  closes: {
    clears: true,
    read: timed(({ text }, concert, now) => readBefore(text, { ...concert, now }), set('rsvpClosesAt')),
  },
  waiting: {
    options: YES_NO,
    read: (given, concert) => ok({ ...concert, hasWaitingList: 'text' in given && given.text === 'yes' }),
  },
  reminders: { clears: true, read: readReminders },
  zone: {
    options: ZONES,
    read: (given, concert) =>
      'text' in given && isKnownZone(given.text) ? ok(rezoned(concert, given.text)) : refused({ code: 'place-unread' }),
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export function isSettingName(word: string): word is SettingName {
  return Object.hasOwn(SETTINGS, word);
}

/** The setting by its name, with all that any setting may have. */
export function settingNamed(name: SettingName): Setting {
  return SETTINGS[name];
}

type Read = Setting['read'];

function words(name: 'title' | 'venue' | 'address' | 'description', clears?: true): Setting {
  return {
    ...(clears && { clears }),
    read: (given, concert) => {
      if ('clear' in given) return clears ? ok({ ...concert, [name]: null }) : refused({ code: 'cannot-be-cleared' });
      const text = 'text' in given ? given.text : '';
      const value = name === 'description' ? manyLines(text) : cleanText(text);
      // A title without words has its own answer; a description may well be a row of stars.
      if ((name === 'venue' || name === 'address') && value !== '' && !hasWords(value))
        return refused({ code: 'words-unread' });
      return ok({ ...concert, [name]: value === '' && clears ? null : value });
    },
  };
}

/** Lines stay lines; of empty ones one at most stays. */
function manyLines(text: string): string {
  return text
    .split('\n')
    .map(cleanText)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function timed(
  read: (given: { text: string }, concert: ConcertFacts, now: Date) => Result<Date, TimeFault>,
  put: (concert: ConcertFacts, at: Date, now: Date) => ConcertFacts,
): Read {
  return (given, concert, now) => {
    if ('clear' in given) return ok(put(concert, null as never, now));
    if (!('text' in given)) return refused({ code: 'time-unread' });
    const at = read(given, concert, now);
    return at.ok ? ok(put(concert, at.value, now)) : at;
  };
}

function set(name: 'endsAt' | 'doorsAt' | 'rsvpClosesAt') {
  return (concert: ConcertFacts, at: Date | null): ConcertFacts => ({ ...concert, [name]: at });
}

function numbered(name: 'capacity' | 'seatsPerFamily'): Read {
  return (given, concert) => {
    if ('clear' in given)
      return name === 'capacity' ? ok({ ...concert, capacity: null }) : refused({ code: 'cannot-be-cleared' });
    const typed = 'text' in given ? foldText(cleanText(given.text)) : '';
    const [only, other] = typed.match(/\d[\d\s]*/gu) ?? [];
    const isAlone = other === undefined && (typed.match(/\p{L}+/gu) ?? []).every((word) => BESIDE_A_NUMBER.test(word));
    const value = only !== undefined && isAlone ? Number(only.replace(/\s/gu, '')) : Number.NaN;
    return Number.isSafeInteger(value) ? ok({ ...concert, [name]: value }) : refused({ code: 'number-unread' });
  };
}

function readAgeMark(given: Given, concert: ConcertFacts): Result<ConcertFacts, UnreadFault> {
  if (!('text' in given)) return ok({ ...concert, ageMark: null });
  const typed = cleanText(given.text).replace(/\s/gu, '');
  return ok({ ...concert, ageMark: /^\+?\d{1,2}\+?$/u.test(typed) ? `${typed.replaceAll('+', '')}+` : typed });
}

/** A place sent from the map, or «55.0302, 82.9204» as maps copy it. */
function readPlace(given: Given, concert: ConcertFacts): Result<ConcertFacts, UnreadFault> {
  if ('clear' in given) return ok({ ...concert, latitude: null, longitude: null });
  if ('place' in given) return ok({ ...concert, ...given.place });
  const found = /^(?<latitude>-?\d{1,2}[.,]\d+)[\s,;]+(?<longitude>-?\d{1,3}[.,]\d+)$/u.exec(
    cleanText(given.text),
  )?.groups;
  if (!found) return refused({ code: 'place-unread' });
  const degrees = (text = '') => Number(text.replace(',', '.'));
  return ok({ ...concert, latitude: degrees(found['latitude']), longitude: degrees(found['longitude']) });
}

/** Hours before the start in figures: «24 и 3», «за сутки, за 3 часа». */
function readReminders(given: Given, concert: ConcertFacts): Result<ConcertFacts, UnreadFault> {
  if (!('text' in given)) return ok({ ...concert, reminderHours: [] });
  const text = foldText(cleanText(given.text))
    .replace(/сутки|за день|a day/gu, '24')
    .replace(/(?<days>\d+)\s*(?:дн\p{L}*|суток|days?)/gu, (_, days: string) => String(Number(days) * 24))
    .replace(/за час(?!\p{L})|an hour/gu, '1');
  const hours = [...new Set((text.match(/\d+/gu) ?? []).map(Number))].sort((one, other) => other - one);
  return hours.length > 0 ? ok({ ...concert, reminderHours: hours }) : refused({ code: 'hours-unread' });
}
