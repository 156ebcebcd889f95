/** How many come, as families write it: «2», «нас трое», «2 взрослых и ребёнок», «придём вчетвером», «не сможем». Pure. */

import { countNamed } from '../../number-words.ts';
import { plainWords } from '../../typed.ts';
import { saidPeople } from './said-people.ts';
import { BESIDE, LEAVING, NOBODY, TAKING } from './seat-words.ts';

/** More digits are a code, a year or a phone. */
const FIGURE = /^\d{1,3}$/u;

/** A dash before all words. */
const MINUS = /^[^\d\p{L}]*[\p{Pd}−]/u;

/** How many, and whether people had to be counted for it, which may have been meant in another way. */
export interface SaidSeats {
  readonly seats: number;
  readonly counted: boolean;
}

/** The seats wished for, 0 for «не придём»; undefined where anything else is said, two numbers or «минус 3» among it. */
export function saidSeats(text: string): SaidSeats | undefined {
  const typed = plainWords(text);
  if (NOBODY.test(typed)) return { seats: 0, counted: false };
  if (MINUS.test(text)) return undefined;
  const seats = onlyNumber(typed);
  if (seats !== undefined) return { seats, counted: false };
  const people = saidPeople(text);
  return people === undefined ? undefined : { seats: people, counted: true };
}

/** The number where nothing is said beside it. */
function onlyNumber(typed: string): number | undefined {
  const [only = '', ...further] = typed.split(' ').filter((word) => !BESIDE.has(word));
  if (further.length > 0) return undefined;
  return FIGURE.test(only) ? Number(only) : countNamed(only);
}

/** Whether it takes what is offered, however many that are: «берём», «I'll take them». */
export function saysTaking(text: string): boolean {
  return TAKING.has(plainWords(text));
}

/** Whether it leaves what is offered to others: «нет, спасибо», "no thanks". */
export function saysLeaving(text: string): boolean {
  return LEAVING.has(plainWords(text));
}
