/**
 * Who comes, counted: «2 взрослых и ребёнок», «я и двое детей», «мы с мужем и дочкой», "two adults and a kid". What can be
 * counted in two ways is not counted. Pure.
 */

import { countNamed } from '../../number-words.ts';
import { cleanText, foldText } from '../../typed.ts';
import { ADDING, AGES, ALONGSIDE, BESIDE, MYSELF, ONE, SEVERAL, TOGETHER } from './seat-words.ts';

/** Words, numbers and the marks that tell how they belong together. */
const TOKEN = /\p{L}+|\d+|[,:()&+?/-]/gu;
/** Behind a number alone: what follows says whom it counts, «нас трое: я и двое детей». */
const SUM_FOLLOWS = new Set([':', '(', '-', ',']);
const FIGURE = /^\d{1,2}$/u;

/** The people who are named, or undefined where they are not, or cannot be counted. */
export function saidPeople(text: string): number | undefined {
  const tokens = foldText(cleanText(text)).replace(AGES, ' ').match(TOKEN) ?? [];
  const all = tokens.filter((token) => TOGETHER.has(token));
  const named = read(tokens.filter((token) => !TOGETHER.has(token)));
  const [only, ...others] = all;
  if (only !== undefined) return others.length === 0 ? within(named?.sum, numberIn(only)) : undefined;
  const sum = statedSum(tokens);
  if (sum === undefined) return named && isSeveral(named) ? named.sum : undefined;
  const whom = read(sum.rest);
  if (!whom || whom.kinds === 0) return undefined;
  return whom.sum === sum.number || (sum.by !== ',' && whom.sum === sum.number - 1) ? sum.number : undefined;
}

/** «Вдвоём с дочкой»: the sum says it, where no more are named. */
function within(named: number | undefined, sum: number | undefined): number | undefined {
  return named !== undefined && sum !== undefined && named <= sum ? sum : undefined;
}

/** A number of nobody in particular at the beginning, what parts it from the rest, and the rest. */
function statedSum(tokens: readonly string[]): { number: number; by: string; rest: string[] } | undefined {
  const at = tokens.findIndex((token) => SUM_FOLLOWS.has(token));
  const said = tokens.slice(0, at).filter((token) => !BESIDE.has(token));
  const number = said.length === 1 ? numberIn(said[0]) : undefined;
  const rest = tokens.slice(at + 1).filter((token) => token !== ')');
  return at < 0 || number === undefined ? undefined : { number, by: tokens[at] ?? '', rest };
}

/** Where the reading of one text stands. */
interface Reading {
  readonly tokens: readonly string[];
  sum: number;
  /** A number whose people have not been read yet. */
  pending: number | undefined;
  /** Kinds of people, and the numbers that stand beside one or are added by a mark. */
  kinds: number;
  numbered: number;
}

/** A lone «мама» counts nobody. */
function isSeveral({ kinds, numbered }: Reading): boolean {
  return kinds >= 2 || (numbered > 0 && kinds > 0) || numbered >= 2;
}

function read(tokens: readonly string[]): Reading | undefined {
  const reading: Reading = { tokens, sum: 0, pending: undefined, kinds: 0, numbered: 0 };
  let at = 0;
  while (at < tokens.length) {
    const taken = readAt(reading, at);
    if (taken === undefined) return undefined;
    at += taken;
  }
  return reading.pending === undefined || addBare(reading, at - 2) ? reading : undefined;
}

/** Reads on from one token; how many were read, or undefined where it means something else. */
function readAt(reading: Reading, at: number): number | undefined {
  const token = reading.tokens[at] ?? '';
  if (ONE.has(token) || SEVERAL.has(token)) return readPeople(reading, at);
  if (MYSELF.has(token) && isJoined(reading, at)) return readMyself(reading, at);
  const number = numberIn(token);
  if (number !== undefined) {
    if (reading.pending !== undefined) return undefined;
    reading.pending = number;
    return 1;
  }
  if (ADDING.has(token)) return reading.pending === undefined || addBare(reading, at) ? 1 : undefined;
  if (ALONGSIDE.has(token)) return reading.pending === undefined ? 1 : undefined;
  return BESIDE.has(token) || isHeading(reading, token) ? 1 : undefined;
}

/** «Придём: мама и я». */
function isHeading({ kinds, pending }: Reading, token: string): boolean {
  return kinds === 0 && pending === undefined && (token === ':' || token === '-');
}

/** «2 взрослых», «ребёнок», «детей: 2». */
function readPeople(reading: Reading, at: number): number | undefined {
  const { tokens, pending } = reading;
  const mark = /^[:-]$/u.test(tokens[at + 1] ?? '') ? 1 : 0;
  const behind = pending === undefined ? numberIn(tokens[at + 1 + mark]) : undefined;
  const beyond = tokens[at + 2 + mark];
  const isOwn = behind !== undefined && (beyond === undefined || isJoining(beyond));
  const number = pending ?? (isOwn ? behind : undefined);
  if (number === undefined && (mark > 0 || SEVERAL.has(tokens[at] ?? ''))) return undefined;
  reading.sum += number ?? 1;
  reading.kinds += 1;
  reading.numbered += number === undefined ? 0 : 1;
  reading.pending = undefined;
  return isOwn ? 2 + mark : 1;
}

/** Whether others are joined to whoever writes: «я и …», «мы с …», «… и я»; not «я возьму 2 билета». */
function isJoined({ tokens, kinds }: Reading, at: number): boolean {
  const next = tokens.slice(at + 1).find((token) => !BESIDE.has(token) && numberIn(token) !== 1);
  return (next !== undefined && isJoining(next)) || (kinds > 0 && isJoining(tokens[at - 1] ?? ''));
}

function readMyself(reading: Reading, at: number): number | undefined {
  if (reading.pending !== undefined) return undefined;
  reading.sum += 1;
  reading.kinds += 1;
  return numberIn(reading.tokens[at + 1]) === 1 ? 2 : 1;
}

/** People of no kind, «2 + 1», «двое и ребёнок»; the first and the last are added by `tokens[at]`. */
function addBare(reading: Reading, at: number): boolean {
  if (!ADDING.has(reading.tokens[at] ?? '')) return false;
  reading.sum += reading.pending ?? 0;
  reading.numbered += 1;
  reading.pending = undefined;
  return true;
}

function isJoining(token: string): boolean {
  return ADDING.has(token) || ALONGSIDE.has(token);
}

function numberIn(token = ''): number | undefined {
  return FIGURE.test(token) ? Number(token) : countNamed(token);
}
