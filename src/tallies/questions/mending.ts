/** Typing slips put right: a word that nobody knows is read as the one known word it can only be, which is told; pure. */

import { editDistance } from '../../edit-distance.ts';
import { stemOf as teacherStem } from '../../entries/search/word-forms.ts';
import * as ages from './age-words.ts';
import * as awards from './award-words.ts';
import * as elsewhere from './elsewhere-words.ts';
import * as figures from './figure-words.ts';
import type { PhraseWord } from './phrases.ts';
import * as places from './place-words.ts';
import * as ratios from './ratio-words.ts';
import * as shapes from './shape-words.ts';
import { teacherWords } from './teachers.ts';
import * as times from './time-words.ts';
import { GENERIC, SAME_WORDS } from './title-words.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Titled, Vocabulary } from './vocabulary.ts';

/** Shorter words have too many neighbours. */
const SHORTEST_MENDED = 5;
/** Shorter ones are not read as names and titles, of which there are very many. */
const SHORTEST_NAME = 6;
const SHORTEST_STEM = 5;
const SHORTEST_STRANGE = 4;
/** From this length on two slips still leave no doubt. */
const SHORTEST_TWICE = 8;

/** Words that stand in every question's dictionaries, by their stems; what is counted comes before what stands beside. */
const STANDING: ReadonlyMap<string, Standing> = standingWords();

function standingWords(): Map<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const tables of [figures, places, awards, ratios, shapes, times, ages, elsewhere]) {
    for (const [name, table] of Object.entries(tables)) {
      for (const [stem, of] of 'words' in table ? table.words : []) {
        const before = standing.get(stem);
        if (!before || (of.alone && !before.alone)) standing.set(stem, { ...of, means: `${name} ${of.target}` });
      }
    }
  }
  return standing;
}

const STANDING_STEMS: readonly string[] = [...STANDING.keys()];

interface Standing extends Pick<PhraseWord, 'word' | 'exact' | 'alone'> {
  readonly means: string;
}

/** What may be named in a question, beside the dictionaries. */
type Named = Pick<Vocabulary, 'titled' | 'names' | 'teachers'>;

/** No names and no titles: the dictionaries alone. */
const NOTHING_NAMED: Named = { titled: [], names: new Map(), teachers: [] };

/** The tokens with their slips mended; what has several neighbours stays as it is. */
export function mended(tokens: readonly Token[], vocabulary: Named): Token[] {
  const { titled, names, teachers } = vocabulary;
  const surnames = new Set(teachers.flatMap(({ lastName }) => teacherWords(lastName)).map(teacherStem));
  const inTitles = titled.flatMap(({ written }) => written.flatMap((stems) => [...stems]));
  const named = [...inTitles, ...names.keys()].filter((stem) => stem.length >= SHORTEST_STEM);
  const said = [...SAME_WORDS.values()].flat();
  const known = new Set([...STANDING_STEMS, ...GENERIC, ...inTitles, ...names.keys(), ...said]);
  const long = [...known]
    .filter((stem) => !said.includes(stem) || inTitles.includes(stem))
    .filter((stem) => stem.length >= SHORTEST_STEM);
  const twice = [...new Set([...STANDING_STEMS, ...inTitles])].filter((stem) => stem.length >= SHORTEST_STEM);
  const isStrange = ({ kind, word, stem }: Token) =>
    kind === 'word' &&
    word.length >= SHORTEST_MENDED &&
    !known.has(stem) &&
    !known.has(word) &&
    !surnames.has(teacherStem(word)) &&
    stem.length >= SHORTEST_STRANGE &&
    !named.some((one) => one.startsWith(stem));
  return tokens.map((token) => {
    if (!isStrange(token)) return token;
    const near = token.word.length < SHORTEST_NAME ? long.filter((one) => STANDING.has(one)) : long;
    const stem =
      only(token, near, 1, titled) ??
      (token.stem.length >= SHORTEST_TWICE ? only(token, twice, 2, titled) : undefined) ??
      withoutLast(token.stem);
    return stem === undefined ? token : { ...token, word: stem, stem, meant: writtenAs(stem, titled) };
  });
}

/** The tokens with slips of the dictionaries' words mended: whether a text may ask is known before anything is looked up. */
export function mendedAlone(tokens: readonly Token[]): Token[] {
  return mended(tokens, NOTHING_NAMED);
}

/** The one known stem so near; several spellings of one thing are one. */
function only(token: Token, known: readonly string[], limit: number, titled: readonly Titled[]): string | undefined {
  const near = nearestStems(token, known, limit);
  if (near.length === 1 || (near.length > 1 && titlesWith(near, titled) === 1)) return near[0];
  const standing = near.map((one) => STANDING.get(one));
  const [first, ...others] = standing;
  if (!first || others.some((other) => other?.means !== first.means)) return undefined;
  const alone = near.filter((one) => STANDING.get(one)?.alone);
  return alone.find((one) => STANDING.get(one)?.exact === false) ?? alone[0] ?? near[0];
}

/** Words that are meant in one form only are compared as they are written, the others without their endings. */
function nearestStems({ stem, word }: Token, known: readonly string[], limit: number): string[] {
  const isForm = (one: string) => STANDING.get(one)?.exact === true;
  const measured = known.map((one) => ({ one, slips: editDistance(isForm(one) ? word : stem, one, limit) }));
  const least = Math.min(limit + 1, ...measured.map(({ slips }) => slips));
  return least > limit ? [] : measured.filter(({ slips }) => slips === least).map(({ one }) => one);
}

/** «Школм»: a short known stem with one letter that is no ending. */
function withoutLast(stem: string): string | undefined {
  const short = stem.slice(0, -1);
  return short.length === SHORTEST_STRANGE && STANDING.get(short)?.exact === false ? short : undefined;
}

/** How many titles there are with these stems. */
function titlesWith(stems: readonly string[], titled: readonly Titled[]): number {
  const ofEach = stems.map((stem) => titled.filter(({ written }) => written.some((one) => one.has(stem))));
  return ofEach.some((some) => some.length === 0) ? 0 : new Set(ofEach.flat()).size;
}

/** A stem as it stands in the dictionaries or in a title. */
function writtenAs(stem: string, titled: readonly Titled[]): string {
  const standing = STANDING.get(stem);
  if (standing) return standing.word;
  const named = titled.find(({ written }) => written.some((stems) => stems.has(stem)));
  const token = named && tokensOf(named.title).find((one) => one.stem === stem);
  return named && token ? named.title.slice(token.start, token.end) : (named?.title ?? stem);
}
