/** Reads what a parent writes of their child: surname and birth date, in any order. */

import type { PlainDate } from '../../calendar.ts';
import { parseBirthDate } from '../../people/birth-date.ts';
import { findDates } from '../../people/date-parts.ts';
import type { Named } from './rules.ts';

/** The surname and the date, or undefined when one of them is not there. A doubtful date is taken as read: a guess is free. */
export function readNamed(typed: string, today: PlainDate): Named | undefined {
  const [date] = findDates(typed);
  if (!date) return undefined;
  const born = parseBirthDate(typed.slice(date.start, date.end), { today });
  const rest = `${typed.slice(0, date.start)} ${typed.slice(date.end)}`;
  const lastName = /\p{L}[\p{L}'’-]+/u.exec(rest)?.[0];
  return born.outcome === 'reject' || lastName === undefined ? undefined : { lastName, birthDate: born.value };
}
