/** How many people a message tells, in figures or in words: «12», «нас двадцать один», «вдвоём», “twelve of us”. Pure. */

import { monthNamed } from '../dates/month-words.ts';
import { countsIn } from '../number-words.ts';
import { cleanText, plainWords } from '../typed.ts';

/** Digits of a number of people; more are a year, a phone, a code. */
const FIGURE = /^\D*(\d{1,3})\D*$/u;
/** A number beside these tells no people. */
const NO_PEOPLE = /(?<!\p{L})(?:лет|год|года|классы?|минуты?|мин|years?|old|grade|minutes?)(?!\p{L})/iu;
/** Words around a number in words; a longer message tells something of its own. */
const MOST_WORDS = 8;

/** The only number told; undefined where there is none, or more than one: «двадцать — двадцать пять». */
export function saidCount(text: string): number | undefined {
  const words = plainWords(text).split(' ');
  if (NO_PEOPLE.test(text) || words.some((word) => monthNamed(word)?.isMisspelled === false)) return undefined;
  const figure = FIGURE.exec(cleanText(text))?.[1];
  if (figure !== undefined) return Number(figure);
  if (words.length > MOST_WORDS || /\d/u.test(text)) return undefined;
  const [only, ...others] = countsIn(words);
  return others.length === 0 ? only?.value : undefined;
}
