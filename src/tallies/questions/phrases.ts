/** Dictionaries of phrases: each target with the phrases that mean it, found in a question by their stems; pure. */

import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** Phrases by target; `|` or a new line stands between phrases, `=` before a word that is meant in this form only. */
export type PhraseTable<Target extends string> = Readonly<Partial<Record<Target, string>>>;

interface Phrase<Target> {
  readonly words: readonly { readonly text: string; readonly exact: boolean; readonly word: string }[];
  readonly target: Target;
}

/** What stands at a place: the target and how many tokens it takes. */
export interface Heard<Target> {
  readonly target: Target;
  readonly length: number;
}

export interface Phrases<Target> {
  /** The longest phrase that begins at a place. */
  at(tokens: readonly Token[], at: number): Heard<Target> | undefined;
  /** Every stem of every phrase, with the word as it is written and what the first phrase with it means. */
  readonly words: ReadonlyMap<string, PhraseWord>;
}

export interface PhraseWord {
  readonly word: string;
  readonly target: string;
  /** Whether only this form of it is meant. */
  readonly exact: boolean;
  /** Whether it means this without other words. */
  readonly alone: boolean;
}

/** Compiles a table. */
export function phrasesOf<Target extends string>(table: PhraseTable<Target>): Phrases<Target> {
  const phrases = (Object.entries(table) as [Target, string][])
    .flatMap(([target, list]) => list.split(/[|\n]/u).map((written) => phraseOf(target, written.trim())))
    .filter(({ words }) => words.length > 0)
    .sort((one, other) => other.words.length - one.words.length);
  return {
    at(tokens, at) {
      const found = phrases.find(({ words }) => words.every((word, index) => isWord(tokens[at + index], word)));
      return found && { target: found.target, length: found.words.length };
    },
    words: new Map(
      phrases
        .flatMap(({ words, target }) =>
          words.map(({ text, word, exact }) => [text, { word, exact, target, alone: words.length === 1 }] as const),
        )
        .reverse(),
    ),
  };
}

function phraseOf<Target>(target: Target, written: string): Phrase<Target> {
  const words = written.split(/\s+/u).flatMap((part) => {
    const exact = part.startsWith('=');
    return tokensOf(part)
      .filter(({ kind }) => kind !== 'sign')
      .map(({ word, stem }) => ({ text: exact ? word : stem, exact, word }));
  });
  return { words, target };
}

function isWord(token: Token | undefined, { text, exact }: Omit<Phrase<unknown>['words'][number], 'word'>): boolean {
  return token !== undefined && (exact ? token.word : token.stem) === text;
}
