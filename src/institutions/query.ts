/** What people type for an institution, taken apart: kind, number and the words of its proper name; pure. */

import { repairHomoglyphs } from '../alphabets.ts';
import { cleanText, foldText } from '../typed.ts';
import { type KnownPhrase, kindWords, knownWords, phrasesByFirstWord } from './kind-words.ts';
import type { InstitutionKind } from './kinds.ts';

export interface InstitutionQuery {
  readonly kind: InstitutionKind | null;
  readonly number: number | null;
  /** Folded words that are neither kind nor number nor legal form, without initials. */
  readonly words: readonly string[];
}

/** The longest text that is read as an institution; full names in charters reach some 250 characters. */
export const LONGEST_INSTITUTION = 400;

const BRACKETED = /\([^)]*\)?/gu;
const NURSERY = /(?<!\p{L})д\s?[/\\.-]\s?с(?:ад(?:ик)?)?(?!\p{L})\.?/gu;
const ORDINAL = /(?<=\d)\s?-\s?(?:[а-я]{1,3})(?!\p{L})/gu;
const BUILDING = /(?<!\p{L})(?:корпус|корп|к|здание|зд|отделение|филиал)\s?\.?\s?(?:№\s?)?\d+/gu;
const CLASS =
  /(?<![\d№])(?:\d{1,2}\s?(?:["(]?\p{L}["()]?\s)?(?:класс|кл)(?!\p{L})(?:\s\p{L}(?!\p{L}))?|(?<=\d\D+)\d{1,2}\s?[а-я](?!\p{L}))/gu;
const TOKEN = /\p{L}+|\d+/gu;

/** Takes a typed text apart. Glued words («мбоусош363») are cut, Latin look-alikes read as Russian letters. */
export function readInstitutionQuery(typed: string): InstitutionQuery {
  const folded = foldText(repairHomoglyphs(repairLatin(cleanText(typed))))
    .replace(BRACKETED, ' ')
    .replace(NURSERY, ' дс ')
    .replace(ORDINAL, ' ')
    .replace(BUILDING, ' ')
    .replace(CLASS, ' ');
  const tokens = (folded.match(TOKEN) ?? []).flatMap(cutGlued);
  const { kinds, hint, words } = readPhrases(tokens);
  return {
    kind: kinds[0] ?? hint,
    number: numberIn(folded, tokens),
    words: words.filter((word) => word.length > 1 && !/^\d/u.test(word)),
  };
}

/** The folded words of a proper name as the directory has it: «им. А. Светлова» is «светлова». */
export function properWords(name: string): string[] {
  return (foldText(name).match(TOKEN) ?? []).filter((word) => word.length > 1 && !/^(?:им|имени)$/u.test(word));
}

/** Words of a name for comparison: the endings of adjectives and of cases do not matter. */
export function stemOf(word: string): string {
  const stem = word.replace(/(?:[иыо]й|[оеи]го|[оеы]му?|ая|яя|ое|ее|ые|ие|[иы]х|ой|ою|ую|[аяыиуюеоь])$/u, '');
  return stem.length >= 3 ? stem : word;
}

interface ReadPhrases {
  readonly kinds: InstitutionKind[];
  readonly hint: InstitutionKind | null;
  readonly words: string[];
}

function readPhrases(tokens: readonly string[]): ReadPhrases {
  const kinds: InstitutionKind[] = [];
  const words: string[] = [];
  let hint: InstitutionKind | null = null;
  for (let index = 0; index < tokens.length; ) {
    const phrase = phraseAt(tokens, index);
    if (phrase === undefined) {
      words.push(tokens[index] ?? '');
    } else if (phrase.isHint) {
      hint = phrase.kind;
    } else if (phrase.kind !== null) {
      kinds.push(phrase.kind);
    }
    index += phrase?.words.length ?? 1;
  }
  return { kinds, hint, words };
}

function phraseAt(tokens: readonly string[], index: number): KnownPhrase | undefined {
  const candidates = phrasesByFirstWord.get(tokens[index] ?? '');
  return candidates?.find(({ words }) => words.every((word, offset) => tokens[index + offset] === word));
}

/** The number after «№» or beside a word of kind comes before a number somewhere else; the first one otherwise. */
function numberIn(folded: string, tokens: readonly string[]): number | null {
  const marked = /№\s*(?<number>\d{1,4})(?!\d)/u.exec(folded)?.groups?.['number'];
  const beside = tokens.find((token, index) => {
    const isBeside = isKindWord(tokens[index - 1]) || isKindWord(tokens[index + 1]);
    return /^\d{1,4}$/u.test(token) && isBeside;
  });
  const found = marked ?? beside ?? tokens.find((token) => /^\d{1,4}$/u.test(token));
  return found === undefined ? null : Number(found);
}

function isKindWord(word: string | undefined): boolean {
  return word !== undefined && kindWords.has(word);
}

/** Longer words are left whole: nobody glues more than a legal form and a kind. */
const LONGEST_GLUED = 30;

/** A word made of known words only is cut into them; any other stays whole. */
function cutGlued(token: string): string[] {
  const isWhole = phrasesByFirstWord.has(token) || token.length > LONGEST_GLUED;
  return isWhole ? [token] : (cutFrom(token) ?? [token]);
}

function cutFrom(token: string): string[] | null {
  if (token === '') {
    return [];
  }
  for (const word of knownWords) {
    const rest = token.startsWith(word) ? cutFrom(token.slice(word.length)) : null;
    if (rest !== null) {
      return [word, ...rest];
    }
  }
  return null;
}

/** A query has Russian words only, so look-alikes are read as Russian also where nothing else in it is. */
function repairLatin(text: string): string {
  return repairHomoglyphs(`${text} я`).slice(0, -2);
}
