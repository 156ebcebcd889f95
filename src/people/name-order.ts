/** Which word of a name is the last name, which the first and which the patronymic: by endings and a dictionary. */

import { accept, doubt, foldText, reject, type Typed } from '../typed.ts';
import { isGivenName, isPatronymicParticle, looksLikePatronymic } from './given-names.ts';

export interface PersonName {
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic: string | null;
}

export type NameDoubt =
  | { code: 'name-first' }
  | { code: 'order-unclear' }
  | { code: 'no-patronymic' }
  | { code: 'many-words' }
  | { code: 'one-letter' }
  | { code: 'latin' }
  | { code: 'extra-text'; extra: string }
  | { code: 'same-as-known'; known: string };

export type NameFault =
  | { code: 'empty' }
  | { code: 'not-a-name' }
  | { code: 'too-long'; limit: number }
  | { code: 'two-people' }
  | { code: 'one-word'; word: string }
  | { code: 'no-last-name' }
  | { code: 'initials' }
  | { code: 'mixed-letters'; word: string };

export type TypedName = Typed<PersonName, NameDoubt, NameFault>;

const SURNAME = /(?:[ое]в|[ое]ва|[сц]кий|[сц]кая|енко|чук|[ыи]х|ян|швили|дзе)$/u;

/** Arranges words in which particles are already joined; `pieces` says into how many a comma had cut them. */
export function arrangeName(words: readonly string[], { pieces }: { pieces: number }): TypedName {
  const [first = '', second = '', third = ''] = words;
  switch (words.length) {
    case 1:
      return reject({ code: 'one-word', word: first });
    case 2:
      return arrangeTwo(first, second);
    case 3:
      return arrangeThree(first, second, third);
    default:
      return words.length > 6 || pieces > 4 ? reject({ code: 'two-people' }) : arrangeMany(words);
  }
}

function arrangeTwo(first: string, second: string): TypedName {
  if (isGivenName(first) && isPatronymic(second)) {
    return reject({ code: 'no-last-name' });
  }
  const straight = name(first, second);
  const turned = name(second, first);
  if (isGivenName(first) && isGivenName(second)) {
    return doubt(straight, { code: 'order-unclear' }, { alternatives: [turned] });
  }
  const endsAsSurname = isSurnameLike(second) && !isGivenName(second) && !isSurnameLike(first);
  return isGivenName(first) || endsAsSurname
    ? doubt(turned, { code: 'name-first' }, { alternatives: [straight] })
    : accept(straight);
}

function arrangeThree(first: string, second: string, third: string): TypedName {
  const straight = name(first, second, third);
  if (isGivenName(first) && isPatronymic(second)) {
    return doubt(name(third, first, second), { code: 'name-first' }, { alternatives: [straight] });
  }
  if (isPatronymic(third)) {
    const isTurned = isGivenName(first) && !isGivenName(second);
    const turned = name(second, first, third);
    return isTurned ? doubt(turned, { code: 'name-first' }, { alternatives: [straight] }) : accept(straight);
  }
  return doubt(name(first, `${second} ${third}`), { code: 'no-patronymic' }, { alternatives: [straight] });
}

/** Four words and more: a patronymic at the end is kept, the given name starts at a known one, else at the second word. */
function arrangeMany(words: readonly string[]): TypedName {
  const last = words.at(-1) ?? '';
  const patronymic = isPatronymic(last) ? last : null;
  const rest = patronymic === null ? words : words.slice(0, -1);
  const known = rest.findIndex((word, index) => index > 0 && isGivenName(word));
  const start = known > 0 ? known : 1;
  const value = { lastName: rest.slice(0, start).join(' '), firstName: rest.slice(start).join(' '), patronymic };
  return doubt(value, { code: 'many-words' });
}

function name(lastName: string, firstName: string, patronymic: string | null = null): PersonName {
  return { lastName, firstName, patronymic };
}

function isPatronymic(word: string): boolean {
  return looksLikePatronymic(word) || word.split(/[\s-]/u).slice(1).some(isPatronymicParticle);
}

function isSurnameLike(word: string): boolean {
  return SURNAME.test(foldText(word));
}
