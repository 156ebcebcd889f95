/** Reads totals of the past as people type them: «2025: 370 работ, 59 учреждений». Pure. */

import { addYears, type PlainDate } from '../../calendar.ts';
import { dayNamed, findDates } from '../../dates/date-parts.ts';
import { monthNamed } from '../../dates/month-words.ts';
import { ok, type Result, refused } from '../../result.ts';
import { cleanText, foldText } from '../../typed.ts';
import { schoolYearOf } from '../counting/periods.ts';
import type { UnitId } from '../counting/units.ts';
import type { PastFigures } from './file.ts';
import { UNIT_BEGINNINGS, YEAR_BEFORE } from './unit-words.ts';

/** What was understood. */
export interface TypedPast {
  readonly heldOn: PlainDate;
  readonly figures: PastFigures;
}

export type TypedPastRefusal =
  /** No day, month, year or season. */
  | { code: 'past-when-missing' }
  | { code: 'past-in-future'; day: PlainDate }
  /** No number with a word of what it counts. */
  | { code: 'past-figures-missing' }
  /** A number beside a word that names nothing that is counted. */
  | { code: 'past-unit-unknown'; words: string }
  | { code: 'past-unit-twice'; words: string };

const NUMBER_WITH_WORDS = /(?<![\d.,])(\d{1,3}(?: \d{3})+|\d{1,9})(?![\d.,/]\d)((?: [\p{L}-]+){1,3})/gu;
const ANY_NUMBER = /(?<![\d.,])(?:\d{1,3}(?: \d{3})+|\d{1,9})(?!\d|[.,/]\d)/gu;
/** «Заявок — 370»: the words first. */
const WORDS_WITH_NUMBER = /((?:[\p{L}-]+ ){0,2}\p{L}+) ?[:=\p{Pd}]? ?(\d{1,3}(?: \d{3})+|\d{1,9})(?![\d.,/]\d)/gu;
const SEASON = /(?<!\d)(20\d{2}) ?[/\p{Pd}] ?(?:20)?(\d{2})(?!\d)/u;
const MONTH_AND_YEAR = /(?<!\p{L})(\p{L}{3,10})\.? (20\d{2})(?!\d)/u;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/u;

/**
 * The day and the figures, or why not. `closing` is the last day of entries of the contest at hand: a bare year or
 * season is told by the same day of it; `today` bounds what can be past.
 */
export function readPast(
  typed: string,
  { closing, today }: { closing: PlainDate; today: PlainDate },
): Result<TypedPast, TypedPastRefusal> {
  const text = cleanText(typed);
  const { heldOn, rest } = whenIn(text, closing);
  if (heldOn === undefined) return refused({ code: 'past-when-missing' });
  if (heldOn > today) return refused({ code: 'past-in-future', day: heldOn });
  const figures = figuresIn(rest);
  return figures.ok ? ok({ heldOn, figures: figures.value }) : figures;
}

interface When {
  heldOn?: PlainDate | undefined;
  /** The text without it. */
  rest: string;
}

function whenIn(text: string, closing: PlainDate): When {
  const [date] = findDates(text);
  const day = date && dayNamed(date);
  if (date && day !== undefined) return { heldOn: day, rest: without(text, date.start, date.end) };
  const season = SEASON.exec(text);
  if (season && Number(season[1]) % 100 === Number(season[2]) - 1) {
    return at(text, season, addYears(closing, Number(season[1]) - schoolYearOf(closing)));
  }
  const named = MONTH_AND_YEAR.exec(text);
  const month = named && monthNamed(named[1] ?? '');
  if (named && month) return at(text, named, dayNamed({ day: 1, month: month.month, year: named[2] ?? '' }));
  const year = YEAR.exec(
    text.replace(NUMBER_WITH_WORDS, (all, _, words: string) => (unitIn(words) ? blank(all) : all)),
  );
  if (year) return at(text, year, addYears(closing, Number(year[1]) - Number(closing.slice(0, 4))));
  const before = YEAR_BEFORE.exec(text);
  return before ? at(text, before, addYears(closing, -1)) : { rest: text };
}

function at(text: string, found: RegExpExecArray, heldOn: PlainDate | undefined): When {
  return { heldOn, rest: without(text, found.index, found.index + found[0].length) };
}

function without(text: string, start: number, end: number): string {
  return `${text.slice(0, start)};${text.slice(end)}`;
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

function figuresIn(text: string): Result<PastFigures, TypedPastRefusal> {
  const figures: Partial<Record<UnitId, number>> = {};
  for (const { all, number, words } of told(text)) {
    const unit = unitIn(words);
    if (unit === undefined) return refused({ code: 'past-unit-unknown', words: all });
    if (figures[unit] !== undefined) return refused({ code: 'past-unit-twice', words: all });
    figures[unit] = Number(number.replaceAll(' ', ''));
  }
  return Object.keys(figures).length > 0 ? ok(figures) : refused({ code: 'past-figures-missing' });
}

/** Each number with its words; where the words stand first with every number, they do so with all. */
function told(text: string): { all: string; number: string; words: string }[] {
  const numbers = [...text.matchAll(ANY_NUMBER)].map(([number]) => ({ all: number, number, words: '' }));
  const behind = [...text.matchAll(NUMBER_WITH_WORDS)].map(([all, number = '', words = '']) => ({
    all,
    number,
    words,
  }));
  if (behind.length === numbers.length) return behind;
  const first = [...text.matchAll(WORDS_WITH_NUMBER)].map(([all, words = '', number = '']) => ({ all, number, words }));
  if (first.length === numbers.length) return first;
  // A number left over is asked about: half of the figures would be taken for all.
  return [...behind, ...numbers.filter(({ number }) => !behind.some((one) => one.number === number))];
}

/** The unit the first word names that names any: «59 образовательных учреждений». */
function unitIn(words: string): UnitId | undefined {
  for (const word of foldText(words).trim().split(' ')) {
    const fitting = Object.entries(UNIT_BEGINNINGS)
      .flatMap(([unit, beginnings]) => beginnings.map((beginning) => ({ unit: unit as UnitId, beginning })))
      .filter(({ beginning }) => word.startsWith(beginning))
      .sort((one, other) => other.beginning.length - one.beginning.length);
    if (fitting[0]) return fitting[0].unit;
  }
  return undefined;
}
