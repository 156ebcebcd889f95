/** The words of a contest's entries, each kept once, so that a search looks at every word once and at entries as numbers. */

import { type Findable, FOUND_BY, type Hit } from './kinds.ts';
import { likeness, type Sought, soughtWords, WHOLE } from './likeness.ts';
import { stemOf } from './word-forms.ts';

/** A word's place, its kind and whether it is the first of what it stands in, in one number. */
const KINDS = 16;
const FIRST = 8;

/** The words of one entry, in the order of what it is found by. */
interface Kept {
  mark: string;
  words: Uint32Array;
}

/** For a first word, such as a last name; for all words in one place, such as one child; for a number, above all else. */
const BEGINS_WITH_IT = 10;
const ALL_IN_ONE = 20;
const THE_NUMBER = 200;

export class ContestWords {
  readonly #words: string[] = [];
  readonly #stems: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #entries = new Map<number, Kept>();

  /** Entries kept. */
  get size(): number {
    return this.#entries.size;
  }

  /** Forgets what is no more; returns the ids of those that are new or have changed since. */
  missing(marks: ReadonlyMap<number, string>): number[] {
    for (const [id, { mark }] of this.#entries) if (marks.get(id) !== mark) this.#entries.delete(id);
    return [...marks.keys()].filter((id) => !this.#entries.has(id));
  }

  keep(id: number, mark: string, findable: readonly Findable[]): void {
    const words = findable.flatMap(({ by, words: own }) =>
      own.map((word, at) => this.#placeOf(word) * KINDS + FOUND_BY.indexOf(by) + (at === 0 ? FIRST : 0)),
    );
    this.#entries.set(id, { mark, words: Uint32Array.from(words) });
  }

  /** How each kept word is like each word that is looked for; those like none are passed over, and counted. */
  compare(words: readonly string[]): { like: Uint8Array[]; passedOver: number } {
    const like = soughtWords(words).map((sought) => this.#likeness(sought));
    const known = like.filter((one) => one.some((value) => value > 0));
    return { like: known, passedOver: like.length - known.length };
  }

  /** The entries in which every word that was compared is found. */
  find(like: readonly Uint8Array[]): Hit[] {
    const hits: Hit[] = [];
    if (like.length === 0) return hits;
    for (const [entryId, { words }] of this.#entries) {
      const found = isCovered(words, like) ? judge(words, like) : undefined;
      if (found) hits.push({ entryId, ...found });
    }
    return hits;
  }

  #likeness(sought: Sought): Uint8Array {
    return Uint8Array.from(this.#words, (word, at) => likeness(sought, word, this.#stems[at] ?? word));
  }

  #placeOf(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    const place = this.#words.push(word) - 1;
    this.#stems.push(stemOf(word));
    this.#places.set(word, place);
    return place;
  }
}

type Judged = Pick<Hit, 'by' | 'at' | 'score'>;

/** One thing an entry is found by, while it is gone through. */
interface Place {
  kind: number;
  at: number;
  best: number[];
  /** Whether its first word is like one that is looked for. */
  begins: boolean;
}

/** Whether each word looked for is like some word of the entry: most entries are left here. */
function isCovered(words: Uint32Array, like: readonly Uint8Array[]): boolean {
  return like.every((values) => words.some((coded) => (values[Math.floor(coded / KINDS)] ?? 0) > 0));
}

function judge(words: Uint32Array, like: readonly Uint8Array[]): Judged | undefined {
  const best = like.map(() => 0);
  let winner: (Judged & { sum: number }) | undefined;
  for (const place of placesIn(words, like)) {
    for (const [at, value] of place.best.entries()) best[at] = Math.max(best[at] ?? 0, value);
    const judged = judgePlace(place);
    if (judged.sum > (winner?.sum ?? 0)) winner = judged;
  }
  if (!winner || best.includes(0)) return undefined;
  const mean = best.reduce((sum, value) => sum + value, 0) / like.length;
  return { by: winner.by, at: winner.at, score: mean + winner.score };
}

function judgePlace({ kind, at, best, begins }: Place): Judged & { sum: number } {
  const by = FOUND_BY[kind] ?? 'title';
  const found = best.reduce((total, value) => total + value, 0);
  const all = best.every((value) => value > 0);
  const isTheNumber = by === 'number' && found === WHOLE * best.length;
  const score = (all ? ALL_IN_ONE : 0) + (begins ? BEGINS_WITH_IT : 0) + (isTheNumber ? THE_NUMBER : 0);
  return { by, at, score, sum: found === 0 ? 0 : found + score };
}

/** What the entry is found by, one by one; the contest's letters are in every number and say nothing without the digits. */
function placesIn(words: Uint32Array, like: readonly Uint8Array[]): Place[] {
  const places: Place[] = [];
  const met = new Map<number, number>();
  for (const coded of words) {
    const kind = coded % FIRST;
    const isFirst = coded % KINDS >= FIRST;
    if (isFirst) {
      const at = met.get(kind) ?? 0;
      met.set(kind, at + 1);
      places.push({ kind, at, best: like.map(() => 0), begins: false });
    }
    const place = places.at(-1);
    if (place) take(place, Math.floor(coded / KINDS), isFirst, like);
  }
  return places.filter(({ kind, begins }) => FOUND_BY[kind] !== 'number' || begins);
}

function take(place: Place, word: number, isFirst: boolean, like: readonly Uint8Array[]): void {
  for (const [at, values] of like.entries()) {
    const value = values[word] ?? 0;
    if (value > (place.best[at] ?? 0)) place.best[at] = value;
    if (isFirst && value > 0) place.begins = true;
  }
}
