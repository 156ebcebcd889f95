/** Finds where a question may name an institution: beside a kind, «№», a preposition, by its number or its proper name; pure. */

import type { InstitutionKind } from '../../institutions/kinds.ts';
import { DIMENSION_WORDS, FILLER } from './figure-words.ts';
import { FROM, KIND_WORDS, LEGAL, SAID_KINDS } from './place-words.ts';
import type { Place } from './reading.ts';
import type { Token } from './tokens.ts';

const LARGEST_NUMBER = 9999;

/** What stands at a place when it may be an institution. */
export interface Mention {
  /** From the place, prepositions included. */
  readonly length: number;
  /** Of them those before the institution. */
  readonly lead: number;
  /** As the directory is asked. */
  readonly asked: string;
  readonly numbered: boolean;
  /** Neither a kind nor a number beside it. */
  readonly bareName: boolean;
}

/** The institution that may begin at a place, prepositions before it included. */
export function mentionAt(place: Place): Mention | undefined {
  const { tokens, at, vocabulary } = place;
  const preposition = FROM.at(tokens, at);
  const lead = preposition?.length ?? 0;
  const legal = skipped(tokens, at + lead);
  const before = KIND_WORDS.at(tokens, legal);
  const next = skipped(tokens, legal + (before?.length ?? 0));
  const token = tokens[next];
  if (token?.kind === 'number' && isNumber(token)) {
    const after = before ? undefined : KIND_WORDS.at(tokens, next + 1);
    const marked = next > at + lead || after !== undefined || token.ordinal;
    const bare = (preposition?.target === 'from' || goesOn(place)) && endsHere(tokens[next + 1]);
    if (!marked && !bare) return undefined;
    const name = nameAt(tokens, next + 1 + (after?.length ?? 0), vocabulary.names, true);
    const to = next + 1 + (after?.length ?? 0) + name;
    return mention({ at, lead, to, kind: before?.target ?? after?.target, number: token.stem, name }, tokens);
  }
  const name = nameAt(tokens, next, vocabulary.names, before !== undefined);
  if (name === 0) return undefined;
  return mention({ at, lead, to: next + name, kind: before?.target, number: '', name }, tokens);
}

interface Parts {
  readonly at: number;
  readonly lead: number;
  readonly to: number;
  readonly kind: InstitutionKind | undefined;
  readonly number: string;
  /** Words of the proper name, the last ones. */
  readonly name: number;
}

function mention({ at, lead, to, kind, number, name }: Parts, tokens: readonly Token[]): Mention {
  const words = tokens.slice(to - name, to).map(({ word }) => word);
  const asked = [...(kind ? [SAID_KINDS[kind]] : []), number, ...words].filter(Boolean).join(' ');
  return { length: to - at, lead, asked, numbered: number !== '', bareName: number === '' && kind === undefined };
}

/** Past «МБОУ», «№», «номер». */
function skipped(tokens: readonly Token[], from: number): number {
  const token = tokens[from];
  if (token?.kind === 'sign' && /[№#]/u.test(token.word)) return skipped(tokens, from + 1);
  const legal = LEGAL.at(tokens, from);
  return legal ? skipped(tokens, from + legal.length) : from;
}

function isNumber({ word, numbers: [number = 0] }: Token): boolean {
  return /\d/u.test(word) && number > 0 && number <= LARGEST_NUMBER;
}

/** «Из 363 и 364»: a number after an institution is one too. */
function goesOn({ read }: Place): boolean {
  const last = read.findLast(({ became, choice }) => became.length > 0 || choice !== undefined);
  const [became] = last?.became ?? [];
  return became?.is === 'filter' && became.dimension === 'institution';
}

/** After a bare number nothing is counted: «из 5 районов» names no institution. */
function endsHere(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'sign') return true;
  return FILLER.at([token], 0) !== undefined && DIMENSION_WORDS.at([token], 0) === undefined;
}

/** Tokens of a proper name that begins here: the whole of it, or any of its words beside a kind. */
function nameAt(
  tokens: readonly Token[],
  at: number,
  names: Place['vocabulary']['names'],
  besideKind: boolean,
): number {
  const first = tokens[at];
  if (first?.kind !== 'word') return 0;
  const lengths = (names.get(first.stem) ?? []).map(({ stems }) => {
    const said = stems.findIndex((_, index) => !stems.includes(tokens[at + index]?.stem ?? ''));
    const length = said === -1 ? stems.length : said;
    return besideKind || length === stems.length ? length : 0;
  });
  return Math.max(0, ...lengths);
}
