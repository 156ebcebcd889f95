/** Reads a season, which stands for the contests of a school year: «прошлый сезон», «сезон 2026/2027»; pure. */

import { plainDateAt } from '../../calendar.ts';
import { seasonOf } from '../comparing/series.ts';
import { schoolYearOf } from '../counting/periods.ts';
import type { Reader } from './reading.ts';
import { BACK, DURING, SPAN_WORDS, WHICH } from './time-words.ts';
import type { Token } from './tokens.ts';

export const readSeason: Reader = ({ tokens, at, vocabulary, now }) => {
  const lead = DURING.at(tokens, at)?.length ?? 0;
  const present = schoolYearOf(plainDateAt(now, vocabulary.zone));
  const said = whichSeason(tokens, at + lead, present);
  if (!said) return undefined;
  const contests = vocabulary.contests
    .filter(({ definition }) => seasonOf(definition) === said.year)
    .map(({ id }) => id);
  if (contests.length === 0) return undefined;
  const label = { kind: 'name', name: `${said.year}/${said.year + 1}` } as const;
  return { length: lead + said.length, became: [{ is: 'contests', contests, labels: [label], season: true }] };
};

function whichSeason(
  tokens: readonly Token[],
  at: number,
  present: number,
): { length: number; year: number } | undefined {
  const which = WHICH.at(tokens, at);
  const word = SPAN_WORDS.at(tokens, at + (which?.length ?? 0));
  if (word?.target !== 'season') return undefined;
  const length = (which?.length ?? 0) + word.length;
  if (which) return { length, year: present - BACK[which.target] };
  const years = tokens[at + length];
  const [from = 0, to = 0] = years?.kind === 'range' ? years.numbers : [];
  return to === from + 1 || to === (from + 1) % 100 ? { length: length + 1, year: from } : undefined;
}
