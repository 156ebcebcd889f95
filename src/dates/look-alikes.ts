/** Letters typed where a date has figures («2.о3.2014», «l2.03.2014»), read as the figures they look like. Pure. */

import { monthNamed } from './month-words.ts';

const FIGURE_OF: Readonly<Record<string, string>> = {
  О: '0',
  о: '0',
  O: '0',
  o: '0',
  З: '3',
  з: '3',
  l: '1',
  I: '1',
  І: '1',
  '|': '1',
};

const LETTER = '[ОоOoЗзlIІ]';
/** A figure, or what looks like one; a bar may also stand between the columns of a table, so it begins and ends nothing. */
const ANY = String.raw`(?:\d|${LETTER}|\|)`;
const EDGE = String.raw`(?:\d|${LETTER})`;
const FIRST = String.raw`(?<![\p{L}\d|])`;
const LAST = String.raw`(?!${EDGE}|[./\\\p{Pd}]\d)`;
const MARK = String.raw`(?<mark>\s?[./\\\p{Pd}]\s?|[,\s])`;
const ENDING = '(?:-?(?:го|е))?';

const SHAPES: readonly RegExp[] = [
  new RegExp(
    `${FIRST}(?<day>${EDGE}${ANY}?)${MARK}(?<month>${ANY}{1,2})\\k<mark>(?<year>${ANY}{3}${EDGE}|${ANY}${EDGE})${LAST}`,
    'gu',
  ),
  new RegExp(
    `${FIRST}(?<year>${EDGE}${ANY}{3})${MARK}(?<month>${ANY}{1,2})\\k<mark>(?<day>${ANY}?${EDGE})${LAST}`,
    'gu',
  ),
  new RegExp(
    String.raw`${FIRST}(?<day>${EDGE}${ANY}?)${ENDING}[\s.,]+(?<word>\p{L}{3,10})[\s.,]+(?<year>${ANY}{3}${EDGE})${LAST}`,
    'gu',
  ),
  new RegExp(`${FIRST}(?<day>${EDGE}${ANY})(?<month>${ANY}{2})(?<year>${ANY}{3}${EDGE})${LAST}`, 'gu'),
];

/**
 * The text with such letters turned into figures wherever the rest is plainly a date, and unchanged elsewhere. It keeps
 * its length, so that what is found in it stands at the same place in the text that was typed.
 */
export function withFigures(text: string): string {
  return SHAPES.reduce((whole, shape) => whole.replace(shape, (...found) => repaired(found)), text);
}

function repaired(found: readonly unknown[]): string {
  const [typed] = found as [string];
  const groups = found.at(-1) as Partial<Record<string, string>>;
  const { day = '', month = '', year = '', word, mark = '' } = groups;
  const isDate = isPlain([day, ...(word === undefined ? [month] : []), year], mark) && isInCalendar(groups);
  if (!isDate) return typed;
  if (word === undefined) return figuresOf(typed);
  const at = typed.indexOf(word, day.length);
  return `${figuresOf(day)}${typed.slice(day.length, at + word.length)}${figuresOf(typed.slice(at + word.length))}`;
}

/** Mostly figures; a part that has none is no initial with a space behind it. */
function isPlain(parts: readonly string[], mark: string): boolean {
  const typed = parts.join('');
  const figures = typed.replace(/\D/gu, '').length;
  const bare = parts.filter((part) => !/\d/u.test(part));
  const isTight = !/[\s,]/u.test(mark);
  return figures < typed.length && 2 * figures >= typed.length && (bare.length === 0 || (bare.length === 1 && isTight));
}

function isInCalendar({ day = '', month, year = '', word }: Partial<Record<string, string>>): boolean {
  if (word !== undefined ? monthNamed(word) === null : isRoman(month ?? '')) return false;
  const figures = figuresOf(year);
  const isYear = figures.length === 2 || /^(?:19|20)/u.test(figures);
  return isYear && isWithin(figuresOf(day), 31) && (word !== undefined || isWithin(figuresOf(month ?? ''), 12));
}

/** «12.II.2014» is in February. */
function isRoman(month: string): boolean {
  return !/\d/u.test(month) && monthNamed(month) !== null;
}

function isWithin(figures: string, most: number): boolean {
  return Number(figures) > 0 && Number(figures) <= most;
}

function figuresOf(typed: string): string {
  return [...typed].map((character) => FIGURE_OF[character] ?? character).join('');
}
