/** Spans from now on as people type them: «через час», «через полтора часа», «через два дня в 10», «in 2 hours». Pure. */

import { cardinalNamed, inFigures } from '../number-words.ts';

/** So far from now; the text without it may still name a time of day. */
export interface TypedSpan {
  readonly minutes: number;
  readonly days: number;
  readonly months: number;
  readonly rest: string;
}

/** Counts that are no cardinal numbers. */
const COUNTS: Readonly<Record<string, number>> = { полтора: 1.5, полторы: 1.5, пару: 2, an: 1, a: 1 };

type Unit = Exclude<keyof TypedSpan, 'rest'>;

const UNITS: readonly (readonly [start: RegExp, unit: Unit, size: number])[] = [
  [/^полчаса/u, 'minutes', 30],
  [/^(?:мин|min)/u, 'minutes', 1],
  [/^(?:ч|hour)/u, 'minutes', 60],
  [/^(?:д|сут|day)/u, 'days', 1],
  [/^(?:недел|week)/u, 'days', 7],
  [/^(?:мес|month)/u, 'months', 1],
  [/^полгода/u, 'months', 6],
  [/^(?:год|year)/u, 'months', 12],
];

const BEGINNING = /(?:^|\s)(?:через|in)\s+/u;
/** One part of «час и 20 минут»; sticky. */
const PART = new RegExp(
  String.raw`\s*(?:(?:и|and)\s+)?(?:(?<count>\d{1,3}(?:[.,]5)?|(?:${Object.keys(COUNTS).join('|')})(?=\s))\s*)?` +
    String.raw`(?<unit>полчаса|полгода|минут|мин|час|ч|день|дня|дней|сутки|суток|недел|месяц|год|minute|min|hour|day|week|month|year)(?:\p{L}{0,2})(?!\p{L})\.?`,
  'uy',
);
const MINUTES_A_DAY = 24 * 60;

/** The span in a folded text; null where there is none. */
export function spanIn(typed: string): TypedSpan | null {
  const folded = inFigures(typed);
  const begins = BEGINNING.exec(folded);
  if (!begins) return null;
  const sum = { minutes: 0, days: 0, months: 0 };
  const first = begins.index + begins[0].length;
  let at = first;
  for (PART.lastIndex = at; ; at = PART.lastIndex) {
    const { count, unit } = PART.exec(folded)?.groups ?? {};
    if (unit === undefined) break;
    const [, kind, size] = UNITS.find(([start]) => start.test(unit)) ?? UNITS[0] ?? [];
    const many = (count === undefined ? 1 : (COUNTS[count] ?? Number(count.replace(',', '.')))) * (size ?? 1);
    if (kind === undefined) break;
    // Half a day is a matter of hours.
    if (kind === 'days' && !Number.isInteger(many)) sum.minutes += many * MINUTES_A_DAY;
    else sum[kind] += many;
  }
  return at === first ? null : { ...sum, rest: `${folded.slice(0, begins.index)} ${folded.slice(at)}` };
}

/** Whether a folded word tells how many in a span: «полтора», «два». */
export function isCount(word: string): boolean {
  return Object.hasOwn(COUNTS, word) || cardinalNamed(word) !== undefined;
}
