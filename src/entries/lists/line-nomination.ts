/** The nomination as a line of a list names it: its whole title anywhere, or words that only one title begins. Pure. */

import { openForms, openNominations, takesEntries } from '../../contests/closing.ts';
import type { ContestDefinition, Nomination } from '../../contests/definition.ts';
import { foldText } from '../../typed.ts';

export type NominationWhy =
  /** Several nominations go by these words. */
  | { code: 'nomination-unclear'; typed: string }
  | { code: 'nomination-not-solo'; nomination: string }
  | { code: 'nomination-closed'; nomination: string };

export type NominationRead = { id: string } | { why: NominationWhy };

/** The form of one performer a nomination takes, an open one first; undefined where it takes groups only. */
export function soloFormOf(contest: ContestDefinition, nomination: Nomination): string | undefined {
  const solo = contest.forms.filter(({ id, max }) => max === 1 && nomination.forms.includes(id));
  return (solo.find(({ closed }) => !closed) ?? solo[0])?.id;
}

/** Nominations a soloist may be entered in now. */
export function soloNominations(contest: ContestDefinition): Nomination[] {
  return openNominations(contest).filter((one) => openForms(contest, one).some(({ max }) => max === 1));
}

/** A nomination's whole title inside the text, the longest first; null when there is none. */
export function titleWithin(
  contest: ContestDefinition,
  text: string,
): { start: number; end: number; read: NominationRead } | null {
  const folded = sameLength(text);
  const longestFirst = contest.nominations.toSorted((one, other) => other.title.length - one.title.length);
  for (const nomination of longestFirst) {
    const title = sameLength(nomination.title);
    const start = folded.indexOf(title);
    const end = start + title.length;
    const isWhole = start >= 0 && !/\p{L}/u.test(`${folded[start - 1] ?? ''}${folded[end] ?? ''}`);
    if (isWhole) return { start, end, read: judged(contest, nomination) };
  }
  return null;
}

/** A piece every word of which begins, or is begun by, a word of a nomination's title; null when it names none. */
export function readNomination(contest: ContestDefinition, piece: string): NominationRead | null {
  const words = wordsOf(piece);
  if (words.length === 0) return null;
  const named = contest.nominations.filter(({ title }) => {
    const known = wordsOf(title);
    return words.every((word) => known.some((other) => isSameWord(word, other)));
  });
  const [only, another] = named;
  if (only === undefined) return null;
  return another === undefined ? judged(contest, only) : { why: { code: 'nomination-unclear', typed: piece } };
}

function judged(contest: ContestDefinition, nomination: Nomination): NominationRead {
  if (!takesEntries(contest, nomination)) return { why: { code: 'nomination-closed', nomination: nomination.title } };
  if (soloFormOf(contest, nomination) !== undefined) return { id: nomination.id };
  return { why: { code: 'nomination-not-solo', nomination: nomination.title } };
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/\p{L}{3,}/gu) ?? [];
}

/** «эстр» is «эстрадный», «эстрадного» too: the first letters decide, endings vary. */
function isSameWord(word: string, known: string): boolean {
  const stem = known.slice(0, Math.max(3, known.length - 3));
  return word.length < stem.length ? stem.startsWith(word) : word.startsWith(stem) && word.length <= known.length + 3;
}

/** Folded without losing the place of a letter. */
function sameLength(text: string): string {
  return text.replace(/./gsu, (letter) => {
    const lower = letter.toLowerCase().replace('ё', 'е');
    return lower.length === letter.length ? lower : letter;
  });
}
