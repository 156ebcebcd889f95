/** A person's name as people type it. It is kept as typed, with obvious repair only; comparison folds case, ё and hyphens. */

import { hasCyrillic, hasLatin } from '../alphabets.ts';
import { accept, doubt, foldText, reject, shortened } from '../typed.ts';
import { isGivenName, isPatronymicParticle, looksLikePatronymic } from './given-names.ts';
import { arrangeName, type NameFault, type PersonName, type TypedName } from './name-order.ts';
import { joinParticles, mendCase, readNameWords } from './name-words.ts';

export type { NameDoubt, NameFault, PersonName, TypedName } from './name-order.ts';

/** The longest text that is read as a name, in characters. */
const LONGEST_NAME = 150;

export interface NameContext {
  /** Names met before, of this institution's children or teachers; the same name written otherwise is offered. */
  readonly known?: readonly PersonName[];
  /** A child's name may be a single letter («Ли Ю»); an adult's may not. Default `child`. */
  readonly who?: 'child' | 'adult';
}

/** Reads «Фамилия Имя Отчество»; what was cut off comes back as the note. */
export function parsePersonName(typed: string, { known = [], who = 'child' }: NameContext = {}): TypedName {
  if (typed.length > 40 * LONGEST_NAME) {
    return reject({ code: 'too-long', limit: LONGEST_NAME });
  }
  const { pieces, isSeveral, extra } = readNameWords(typed);
  const words = pieces.flat();
  const fault = whyNotAName(words, extra, who);
  if (fault !== null) {
    return reject(fault);
  }
  if (isSeveral || areTwoPeople(pieces)) {
    return reject({ code: 'two-people' });
  }
  const arranged = arrangeName(joinParticles(words.map(mendCase)), { pieces: pieces.length });
  return arranged.outcome === 'reject' ? arranged : settle(arranged, extra, known, who);
}

/** The name on one line, last name first. */
export function formatName({ lastName, firstName, patronymic }: PersonName): string {
  return [lastName, firstName, patronymic].filter((part) => part !== null && part !== '').join(' ');
}

/** A name or a part of it for comparison: case, ё/е, hyphens, spaces and apostrophes do not matter. */
export function foldName(name: string): string {
  return foldText(name)
    .replace(/['’`]/gu, '')
    .replace(/[\s-]+/gu, ' ')
    .trim();
}

/** The key under which last and first name are the same; patronymics are compared apart, because they may be missing. */
export function sameNameKey({ lastName, firstName }: Pick<PersonName, 'lastName' | 'firstName'>): string {
  return `${foldName(lastName)}|${foldName(firstName)}`;
}

function settle(
  arranged: Exclude<TypedName, { outcome: 'reject' }>,
  extra: string,
  known: readonly PersonName[],
  who: string,
): TypedName {
  const name = arranged.value;
  const twin = known.find((other) => isSameWrittenOtherwise(name, other));
  const alternatives =
    twin === undefined ? (arranged.outcome === 'confirm' ? (arranged.alternatives ?? []) : []) : [twin];
  if (twin !== undefined && !known.some((other) => formatName(other) === formatName(name))) {
    return doubt(name, { code: 'same-as-known', known: formatName(twin) }, { alternatives, note: extra });
  }
  if (arranged.outcome === 'confirm') {
    return doubt(name, arranged.why, { alternatives: arranged.alternatives ?? [], note: extra });
  }
  if (extra !== '') {
    return doubt(name, { code: 'extra-text', extra: shortened(extra) }, { note: extra });
  }
  if (hasLatin(formatName(name))) {
    return doubt(name, { code: 'latin' });
  }
  const isOneLetter = name.firstName.length === 1 && name.lastName.length > 3;
  return isOneLetter && who === 'child' ? doubt(name, { code: 'one-letter' }) : accept(name);
}

function whyNotAName(words: readonly string[], extra: string, who: string): NameFault | null {
  if (words.length === 0) {
    return { code: extra === '' ? 'empty' : 'not-a-name' };
  }
  if (words.join(' ').length > LONGEST_NAME) {
    return { code: 'too-long', limit: LONGEST_NAME };
  }
  const mixed = words.find((word) => hasLatin(word) && hasCyrillic(word));
  if (mixed !== undefined) {
    return { code: 'mixed-letters', word: shortened(mixed, 30) };
  }
  return words.some((word) => isInitial(word, words, who)) ? { code: 'initials' } : null;
}

/** «И.», «И.Л.», «ИЛ» beside «Щукина»; a lone consonant is no name, and for an adult a lone vowel neither. */
function isInitial(word: string, words: readonly string[], who: string): boolean {
  const letters = word.replaceAll('.', '');
  const isCapitalPair =
    letters.length === 2 && /^\p{Lu}{2}$/u.test(letters) && words.some((other) => /\p{Ll}/u.test(other));
  const isLoneLetter = letters.length === 1 && (who === 'adult' || !/[аеёиоуыэюяaeiouy]/iu.test(letters));
  return word.includes('.') || isCapitalPair || isLoneLetter || (letters.length === 1 && countLone(words) > 1);
}

function countLone(words: readonly string[]): number {
  return words.filter((word) => word.length === 1).length;
}

function areTwoPeople(pieces: ReadonlyArray<readonly string[]>): boolean {
  if (pieces.filter((words) => words.length > 1).length > 1) {
    return true;
  }
  const words = pieces.flat().filter((word) => !isPatronymicParticle(word));
  const patronymics = positions(words.slice(1), looksLikePatronymic);
  const givenNames = positions(words, isGivenName);
  const apart = (places: readonly number[]) => places.some((place, index) => place - (places[index - 1] ?? place) > 1);
  return words.length > 3 && (apart(patronymics) || (patronymics.length === 0 && apart(givenNames)));
}

function positions(words: readonly string[], test: (word: string) => boolean): number[] {
  return words.flatMap((word, index) => (test(word) ? [index] : []));
}

function isSameWrittenOtherwise(name: PersonName, other: PersonName): boolean {
  const sameRest =
    name.patronymic === null || other.patronymic === null || foldName(name.patronymic) === foldName(other.patronymic);
  return sameRest && sameNameKey(name) === sameNameKey(other) && formatName(name) !== formatName(other);
}
