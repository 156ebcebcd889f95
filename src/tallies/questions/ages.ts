/** Reads a grade or an age: what of it an age category holds exactly is that category, else those that hold more are offered; pure. */

import type { AgeCategory } from '../../contests/definition.ts';
import type { Contest } from '../../contests/queries.ts';
import { contestAtHand } from '../rules.ts';
import { AGE_BOUND, GRADE_BEFORE, GRADERS, NO_AGE, OF_AGE, OF_GRADE, YEAR_OLDS } from './age-words.ts';
import { FROM } from './place-words.ts';
import type { Became } from './question.ts';
import type { Meaning, Place, Reader, Reading } from './reading.ts';

/** Categories offered at most: they become buttons. */
const MOST_OFFERED = 6;

/** Children of one grade, or of one age in years. */
interface Said {
  readonly length: number;
  readonly of: 'grade' | 'age';
  readonly number: number;
  /** Whether the words name children, and not a grade or an age alone. */
  readonly children: boolean;
}

/** «До 10 лет», «от 7 лет»: there are no figures for a bound. */
export const readAgeBound: Reader = ({ tokens, at }) => {
  const bound = AGE_BOUND.at(tokens, at);
  const years =
    bound && tokens[at + bound.length]?.kind === 'number' ? OF_AGE.at(tokens, at + bound.length + 1) : undefined;
  return bound && years && { length: bound.length + 1 + years.length, became: [], beyond: true };
};

export const readAge: Reader = (place) => {
  const lead = FROM.at(place.tokens, place.at)?.length ?? 0;
  const said = saidAt(place.tokens, place.at + lead);
  if (!said) return undefined;
  const length = lead + said.length;
  const counted = said.children && !place.before.some(({ is }) => is === 'unit');
  const unit: Became[] = counted ? [{ is: 'unit', units: ['children'] }] : [];
  return { length, which: true, ...within(said, place, lead, unit) };
};

function saidAt(tokens: Place['tokens'], at: number): Said | undefined {
  const graders = GRADERS.at(tokens, at);
  if (graders) return { length: graders.length, of: 'grade', number: Number(graders.target), children: true };
  const olds = YEAR_OLDS.at(tokens, at);
  if (olds) return { length: olds.length, of: 'age', number: Number(olds.target), children: true };
  const before = GRADE_BEFORE.at(tokens, at)?.length ?? 0;
  const token = tokens[at + before];
  const [number = 0] = token?.numbers ?? [];
  if (token?.kind !== 'number' || number < 1 || number > 18) return undefined;
  if (before > 0) return { length: before + 1, of: 'grade', number, children: false };
  const grade = number <= 11 ? OF_GRADE.at(tokens, at + 1) : undefined;
  if (grade) return { length: 1 + grade.length, of: 'grade', number, children: grade.target === 'children' };
  const age = NO_AGE.at(tokens, at - 1) ? undefined : OF_AGE.at(tokens, at + 1);
  return age && { length: 1 + age.length, of: 'age', number, children: age.target === 'children' };
}

/** A category of a contest. */
interface Held {
  readonly contest: Contest;
  readonly category: AgeCategory;
}

function within(
  said: Said,
  { vocabulary: { contests }, now }: Place,
  lead: number,
  unit: readonly Became[],
): Pick<Reading, 'became' | 'choice' | 'unkept'> {
  const all = contests.flatMap((contest) =>
    contest.definition.age_categories
      .filter((category) => holds(category, said))
      .map((category): Held => ({ contest, category })),
  );
  const atHand = all.filter(({ contest }) => contest.id === contestAtHand(contests, now)?.id);
  const found = atHand.length > 0 ? atHand : all;
  if (found.length === 0) return { became: [], unkept: 'age' };
  const exact = found.filter(({ category }) => holdsNothingElse(category, said));
  if (exact.length > 0) return { became: [...unit, meaningOf(exact).became] };
  const titles = [...new Set(found.map(({ category }) => category.title))].slice(0, MOST_OFFERED);
  const meanings = titles.map((title) => meaningOf(found.filter(({ category }) => category.title === title)));
  return { became: unit, choice: { why: 'wider', lead, meanings } };
}

function holds({ group_only: isMixed, grades, min, max }: AgeCategory, { of, number }: Said): boolean {
  if (isMixed) return false;
  if (of === 'grade') return grades?.includes(number) === true;
  return grades === undefined && (min ?? max) !== undefined && number >= (min ?? 0) && number <= (max ?? number);
}

function holdsNothingElse({ grades, min, max }: AgeCategory, { of }: Said): boolean {
  return of === 'grade' ? grades?.length === 1 : min !== undefined && min === max;
}

function meaningOf(held: readonly Held[]): Meaning {
  const labels = [...new Set(held.map(({ category }) => category.title))].map(
    (name) => ({ kind: 'name', name }) as const,
  );
  const became: Became = {
    is: 'filter',
    dimension: 'category',
    keys: [...new Set(held.map(({ category }) => category.id))],
    labels,
    within: [...new Set(held.map(({ contest }) => contest.id))],
  };
  return { label: { kind: 'name', name: labels.map(({ name }) => name).join(', ') }, became };
}
