/** What a contest is called by beside its title: the code of its numbers, the address of its link, its parts' ids. Pure. */

import { inLatin } from './latin.ts';

/** Letters of a code, as the definition demands. */
const CODE = /^\p{Lu}{2,6}$/u;
/** A proposed code is as short as can be read aloud. */
const MOST_INITIALS = 4;
/** Longest address before the year and what makes it free. */
const MOST_SLUG = 44;
/** The year stands at the end. */
const YEAR = /(?<!\d)20\d{2}(?!\d)/gu;
const SHORTEST_SLUG = 3;
/** An id's letters after the first. */
const MOST_ID = 24;

/** The name in the quotes where a title has one, else the whole title. */
function nameIn(title: string): string {
  return /«(?<name>[^»]+)»/u.exec(title)?.groups?.['name'] ?? title;
}

/** The initials of the name, or its first letters, in the first shape that nobody has. */
export function proposedCode(title: string, isTaken: (code: string) => boolean): string {
  const words = (
    nameIn(title)
      .toUpperCase()
      .match(/\p{Lu}+/gu) ?? []
  ).filter((word) => [...word].length > 2);
  const letters = [...words.join('')];
  const initials = words.slice(0, MOST_INITIALS).map((word) => [...word][0] ?? '');
  const shapes = [initials, letters.slice(0, 3), letters.slice(0, 4), [...initials, ...letters.slice(1, 2)]];
  const stem = letters.slice(0, 3).length > 1 ? letters.slice(0, 3) : ['К', 'О', 'Н'];
  const more = ALPHABET.flatMap((last) => [[...stem, last], ...ALPHABET.map((one) => [...stem, last, one])]);
  const free = [...shapes, ...more].map((shape) => shape.join('')).find((code) => CODE.test(code) && !isTaken(code));
  if (free === undefined) throw new Error('every code is taken');
  return free;
}

/** А to Я. */
const ALPHABET = Array.from({ length: 32 }, (_, at) => String.fromCodePoint(0x410 + at));

/** The name in Latin letters with the year, in the first shape that nobody has. */
export function proposedSlug(title: string, year: number, isTaken: (slug: string) => boolean): string {
  const name = inLatin(nameIn(title).replace(YEAR, ' '), '-').slice(0, MOST_SLUG).replace(/-+$/u, '');
  const stem = `${name.length < SHORTEST_SLUG ? `contest-${name}`.replace(/-$/u, '') : name}-${year}`;
  let slug = stem;
  for (let next = 2; isTaken(slug); next += 1) slug = `${stem}-${next}`;
  return slug;
}

/** An id made of a title, unlike all of `others`; it begins with a letter. */
export function proposedId(title: string, others: readonly string[], fallback: string): string {
  const latin = inLatin(title, '_').replace(/^[\d_]+/u, '');
  const stem = (latin === '' ? fallback : latin).slice(0, MOST_ID).replace(/_+$/u, '');
  let id = stem;
  for (let next = 2; others.includes(id); next += 1) id = `${stem.slice(0, MOST_ID - 4)}_${next}`;
  return id;
}
