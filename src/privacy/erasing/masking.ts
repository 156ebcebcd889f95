/** Finds a person in words other people wrote, in whatever case they were declined, and blots them out. Pure. */

/** By what a person is known in a text. */
export interface Known {
  /** Names that must all stand in a text before it is about this person: a surname alone is a whole family's. */
  names: readonly string[];
  /** What is blotted out with them there: a patronymic, a birth date as people write it. */
  besides?: readonly string[];
}

/** Letters, or digits of a date or a number: names of files join them by anything. */
const WORD = /\p{L}+|\p{N}[\p{N}.-]*/gu;
/** Letters that a case adds to a stem at most: «Берестов-ыми». */
const MOST_ADDED = 3;

/** Whether the text is about the person. */
export function speaksOf(text: string, { names }: Known): boolean {
  const words = [...text.matchAll(WORD)].map(([word]) => fold(word));
  return (
    names.length > 0 && names.every((name) => partsOf(name).every((part) => words.some((word) => fits(word, part))))
  );
}

/**
 * A text, or any JSON value, with the person's names as dots: in several of its strings they may stand. Each string stays
 * as long as it was, so that formatting keeps its places.
 */
export function maskedIn<T>(value: T, known: Known): T {
  return speaksOf(stringsOf(value).join('\n'), known) ? (deep(value, known) as T) : value;
}

/** Every string in a value, its keys aside. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** A birth date as it is written in lists and by people: '2017-03-01' is also «01.03.2017», «1.03.2017» and «1.3.2017». */
export function writtenDates(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  return [
    day,
    `${date}.${month}.${year}`,
    `${Number(date)}.${month}.${year}`,
    `${Number(date)}.${Number(month)}.${year}`,
  ];
}

function deep(value: unknown, known: Known): unknown {
  if (typeof value === 'string') return blotted(value, known);
  if (Array.isArray(value)) return value.map((one) => deep(one, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deep(one, known)]));
}

function blotted(text: string, { names, besides = [] }: Known): string {
  const parts = [...names, ...besides].flatMap(partsOf);
  return text.replaceAll(WORD, (word) =>
    parts.some((part) => fits(fold(word), part)) ? '•'.repeat(word.length) : word,
  );
}

/** A name of several words is each of them. */
function partsOf(name: string): string[] {
  return [...name.matchAll(WORD)].map(([word]) => fold(word));
}

function fits(word: string, name: string): boolean {
  const stem = stemOf(name);
  return stem === undefined ? word === name : word.startsWith(stem) && word.length <= stem.length + MOST_ADDED;
}

/** What a Russian name keeps in every case; undefined for what has none: a date, a name of vowels. */
function stemOf(name: string): string | undefined {
  const stem = name.replace(/[аеиоуыэюяйь]+$/u, '');
  return /^\p{L}/u.test(name) && stem.length >= 2 ? stem : undefined;
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[.'’-]+$/u, '');
}
