/** Reads the moment whose figures are wanted and what they are set beside: «на 1 ноября», «сравни с прошлым годом»; pure. */

import { addDays, type PlainDate, plainDateAt } from '../../calendar.ts';
import { endOfDay } from '../counting/periods.ts';
import { editionsAtHand } from './contests.ts';
import { readYear } from './days.ts';
import { AND } from './figure-words.ts';
import { daySaid, instantOf, readInstant } from './hours.ts';
import { readTitle } from './naming.ts';
import type { Reader } from './reading.ts';
import { AS_OF, COMPARING, END_OF_ENTRIES, INCLUSIVE, UP_TO, WITH, YEAR_BEFORE } from './time-words.ts';
import type { Token } from './tokens.ts';

/** The hour where one is told; else the end of the day, as everywhere; a day that is not over has the present figures. */
export const readMoment: Reader = ({ tokens, at, vocabulary, now }) => {
  const end = END_OF_ENTRIES.at(tokens, at);
  if (end) return { length: end.length, became: [{ is: 'as-of', at: 'end-of-entries' }] };
  const hour = readInstant(tokens, at, plainDateAt(now, vocabulary.zone));
  if (hour) return { length: hour.length, became: [{ is: 'as-of', at: instantOf(hour, vocabulary.zone) }] };
  const upTo = readUpTo(tokens, at, plainDateAt(now, vocabulary.zone));
  if (upTo) return { length: upTo.length, became: [{ is: 'as-of', at: endOfDay(upTo.day, vocabulary.zone) }] };
  const lead = AS_OF.at(tokens, at);
  const said = lead && daySaid(tokens, at + lead.length, plainDateAt(now, vocabulary.zone));
  if (!lead || !said) return undefined;
  return { length: lead.length + said.length, became: [{ is: 'as-of', at: endOfDay(said.day, vocabulary.zone) }] };
};

/** «До 1 ноября» is what there was when the day began, «по 1 ноября», «до 1 ноября включительно» when it ended. */
function readUpTo(
  tokens: readonly Token[],
  at: number,
  today: PlainDate,
): { length: number; day: PlainDate } | undefined {
  const lead = UP_TO.at(tokens, at);
  const said = lead && daySaid(tokens, at + lead.length, today);
  if (!lead || !said) return undefined;
  const inclusive = INCLUSIVE.at(tokens, at + lead.length + said.length);
  const day = lead.target === 'through' || inclusive ? said.day : addDays(said.day, -1);
  return { length: lead.length + said.length + (inclusive?.length ?? 0), day };
}

/** «Сравни с 2025 годом», where that was last year. */
function yearByNumber(
  tokens: readonly Token[],
  at: number,
  from: number,
  today: PlainDate,
): { length: number } | undefined {
  const lead = from > at ? WITH.at(tokens, from) : undefined;
  const read = lead && readYear(tokens, from + lead.length);
  const isLast = read && read.year === Number(today.slice(0, 4)) - 1;
  return lead && read && isLast ? { length: from - at + lead.length + read.length } : undefined;
}

/** With the year before, or with a contest where a comparison was announced. */
export const readComparison: Reader = ({ tokens, at, vocabulary, now, before, read }) => {
  const announced = COMPARING.at(tokens, at);
  const from = at + (announced?.length ?? 0);
  const year = YEAR_BEFORE.at(tokens, from);
  const whole = year
    ? undefined
    : (YEAR_BEFORE.at(tokens, at) ?? yearByNumber(tokens, at, from, plainDateAt(now, vocabulary.zone)));
  if (year || whole) {
    const length = whole?.length ?? from - at + (year?.length ?? 0);
    return { length, became: [{ is: 'compared', with: { with: 'year-before' } }], counts: true };
  }
  const isAnnounced = tokens.slice(0, from).some((_, index) => COMPARING.at(tokens, index) !== undefined);
  const goesOn = before.at(-1)?.is === 'contests' && read.at(-1)?.became.at(-1)?.is === 'contests';
  const lead = isAnnounced ? (WITH.at(tokens, from) ?? (goesOn ? AND.at(tokens, from) : undefined)) : undefined;
  const titled = lead && readTitle({ tokens, at: from + lead.length, vocabulary });
  const [named] = titled?.became ?? [];
  if (!lead || !titled || named?.is !== 'contests')
    return announced && { length: announced.length, became: [], counts: true };
  const [contest, another] = editionsAtHand(named.contests, vocabulary.contests, now);
  const [label] = named.labels;
  if (contest === undefined || another !== undefined || !label) return undefined;
  const length = from - at + lead.length + titled.length;
  return {
    length,
    became: [{ is: 'compared', with: { with: 'contest', contest }, label }],
    ...(announced && { counts: true }),
  };
};
