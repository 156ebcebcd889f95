/** Reads what a question names by its title: a nomination, an age, a form, a degree, a district, a contest; pure. */

import type { Became } from './question.ts';
import type { Meaning, Place, Reading } from './reading.ts';
import { GENERIC } from './title-words.ts';
import type { Token } from './tokens.ts';
import type { Titled } from './vocabulary.ts';

/** Shorter words are no beginnings: «хор» is not «хореография». */
const SHORTEST_BEGINNING = 5;

/** The longest run of words that titles share; several titles of one kind are meant all together. */
export function readTitle({
  tokens,
  at,
  vocabulary,
}: Pick<Place, 'tokens' | 'at' | 'vocabulary'>): Reading | undefined {
  const first = tokens[at];
  if (!first || !tellsSomething(first)) return undefined;
  const run = runOf(tokens, at, vocabulary.titled);
  if (!run) return undefined;
  const meanings = meaningsOf(mostExact(run.titled, tokens.slice(at, at + run.length)));
  const [only, another] = meanings;
  if (!only) return undefined;
  if (another) return { length: run.length, became: [], choice: { why: 'several', lead: 0, meanings } };
  return { length: run.length, became: [only.became] };
}

/** A title is said by its own words or, where none is, by the beginning of one: «театр» for «театральная». */
function runOf(tokens: readonly Token[], at: number, all: readonly Titled[]) {
  const whole = longestRun(tokens, at, all, (stems, { stem }) => stems.has(stem));
  return whole ?? longestRun(tokens, at, all, begins);
}

function begins(stems: ReadonlySet<string>, { stem }: Token): boolean {
  return stems.has(stem) || (stem.length >= SHORTEST_BEGINNING && [...stems].some((one) => one.startsWith(stem)));
}

interface Run {
  readonly titled: readonly Titled[];
  readonly length: number;
}

function longestRun(
  tokens: readonly Token[],
  at: number,
  all: readonly Titled[],
  has: (stems: ReadonlySet<string>, token: Token) => boolean,
): Run | undefined {
  let run: Run | undefined;
  let ways = all.flatMap((titled) => titled.written.map((stems) => ({ titled, stems })));
  for (let next = at; next < tokens.length; next += 1) {
    const token = tokens[next];
    ways = token ? ways.filter(({ stems }) => has(stems, token)) : [];
    if (ways.length === 0) break;
    run = { titled: [...new Set(ways.map(({ titled }) => titled))], length: next - at + 1 };
  }
  return run;
}

function tellsSomething({ kind, stem }: Token): boolean {
  return kind === 'range' || (kind === 'word' && !GENERIC.has(stem));
}

/** Titles that are said whole come before those of which a part is said: «хор» before «хор мальчиков». */
function mostExact(titled: readonly Titled[], said: readonly Token[]): readonly Titled[] {
  const solid = said.filter(tellsSomething).length;
  const exact = titled.filter(({ title, written }) => written.some((stems) => title !== '' && solidOf(stems) <= solid));
  return exact.length > 0 && new Set(titled.map(({ dimension }) => dimension)).size > 1 ? exact : titled;
}

function solidOf(stems: ReadonlySet<string>): number {
  return [...stems].filter((stem) => !GENERIC.has(stem) && !/^\d+$/u.test(stem)).length;
}

/** One meaning for each kind of thing. */
function meaningsOf(titled: readonly Titled[]): Meaning[] {
  const kinds = [...new Set(titled.map(({ dimension }) => dimension))];
  return kinds.map((dimension) =>
    meaningOf(
      titled.filter((one) => one.dimension === dimension),
      dimension,
    ),
  );
}

function meaningOf(titled: readonly Titled[], dimension: Titled['dimension']): Meaning {
  const labels = [...new Set(titled.map(({ title }) => title))].map((name) => ({ kind: 'name', name }) as const);
  const label = { kind: 'name', name: labels.map(({ name }) => name).join(', ') } as const;
  const contests = [...new Set(titled.flatMap(({ contest }) => contest ?? []))];
  if (dimension === 'contest') return { label, became: { is: 'contests', contests, labels } };
  const keys = [...new Set(titled.map(({ key }) => key))];
  const filter: Became = { is: 'filter', dimension, keys, labels };
  return { label, became: dimension === 'district' ? filter : { ...filter, within: contests } };
}
