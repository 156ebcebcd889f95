/** Reads what is answered otherwise than by figures, «сколько дней до конца приёма», «последние заявки»; pure. */

import { answered, understoodIn } from './answering.ts';
import { contestsMeant } from './contests.ts';
import { BESIDE_CLOSING, CLOSING, LATEST_ENTRIES, SUBMITTED } from './elsewhere-words.ts';
import { HOW_MANY, UNIT_WORDS } from './figure-words.ts';
import type { Piece } from './pieces.ts';
import type { Question } from './question.ts';
import type { Reader } from './reading.ts';
import { LATEST } from './time-words.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** «До какого числа», and beside it what ends. */
export const readClosing: Reader = ({ tokens, at, read }) => {
  const heard = CLOSING.at(tokens, at);
  if (heard) return { length: heard.length, became: [], which: true, elsewhere: 'closing' };
  const beside = read.some(({ elsewhere }) => elsewhere === 'closing') ? BESIDE_CLOSING.at(tokens, at) : undefined;
  return beside && { length: beside.length, became: [] };
};

/** «Последние заявки», «последние 5 заявок», «свежие заявки»; how many new ones there are asks for a figure. */
export const readLatest: Reader = ({ tokens, at }) => {
  const length = latestAt(tokens, at);
  return length === undefined ? undefined : { length, became: [], which: true, elsewhere: 'latest' };
};

function latestAt(tokens: readonly Token[], at: number): number | undefined {
  const heard = LATEST_ENTRIES.at(tokens, at) ?? LATEST.at(tokens, at);
  if (!heard || tokens.some((_, index) => HOW_MANY.at(tokens, index))) return undefined;
  const next = at + heard.length;
  const number = tokens[next]?.kind === 'number' ? 1 : 0;
  const unit = UNIT_WORDS.at(tokens, next + number);
  if (unit?.target === 'entries') return heard.length + number + unit.length;
  const submitted = SUBMITTED.at(tokens, next);
  return submitted && heard.length + submitted.length;
}

/** What the pieces ask for elsewhere; undefined where they ask for figures, or for nothing. */
export function elsewhereOf(
  text: string,
  pieces: readonly Piece[],
  vocabulary: Vocabulary,
  now: Date,
): Extract<Question, { outcome: 'closing' | 'latest' | 'none' }> | undefined {
  const what = pieces.find(({ reading }) => reading?.elsewhere)?.reading?.elsewhere;
  if (!what) return undefined;
  if (pieces.some(({ reading }) => reading === undefined)) return { outcome: 'none' };
  const said = pieces.flatMap(understoodIn).map(({ became }) => became);
  const contests = said.filter(({ is }) => is === 'contests');
  if (what === 'closing') {
    const tellsMore = said.some(({ is }) => is !== 'contests' && is !== 'unit');
    if (tellsMore) return { outcome: 'none' };
    return { outcome: 'closing', contests: contests.length > 0 ? contestsMeant(contests, vocabulary, now) : [] };
  }
  const [contest] = contestsMeant(
    said.filter(({ is }) => is === 'contests' || is === 'filter'),
    vocabulary,
    now,
  );
  if (contest === undefined) return { outcome: 'none' };
  const { understood, slips } = answered(text, pieces, () => ({ units: ['entries'] }));
  const leftovers = understood
    .filter(({ became }) => became.is !== 'contests' && became.is !== 'unit')
    .map(({ start, end }) => ({ start, end, why: 'unknown' as const }));
  return { outcome: 'latest', contest, text, understood, leftovers, slips };
}
