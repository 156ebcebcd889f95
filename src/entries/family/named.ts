/** Reads what a parent writes of their child: a name that holds the surname, and the birth date, in any order. */

import type { PlainDate } from '../../calendar.ts';
import { findDates } from '../../dates/date-parts.ts';
import { parseBirthDate } from '../../people/birth-date.ts';
import { saysSomethingElse } from '../../people/other-words.ts';
import type { Named } from './rules.ts';

/** A name has no more words; with more of them one try would be a guess at many surnames. */
const MOST_WORDS = 4;

/** The name and the date, or undefined when one of them is not there. A doubtful date is taken as read. */
export function readNamed(typed: string, today: PlainDate): Named | undefined {
  const [date] = findDates(typed);
  if (!date) return undefined;
  const born = parseBirthDate(typed.slice(date.start, date.end), { today });
  const words = `${typed.slice(0, date.start)} ${typed.slice(date.end)}`.match(/\p{L}[\p{L}'’-]+/gu) ?? [];
  const named = words.length > MOST_WORDS ? words.filter((word) => !saysSomethingElse(word)) : words;
  if (born.outcome === 'reject' || named.length === 0 || named.length > MOST_WORDS) return undefined;
  return { name: named.join(' '), birthDate: born.value };
}
