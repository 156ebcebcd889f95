/** Times of day as people type them: «12:00», «в 12.30», «18ч30», «7 вечера», «в полдень», «3 pm». Pure. */

import { HALF_WORDS } from './day-words.ts';

/** A time of day found in a text, as 'HH:MM', with the text without it; '24:00' is the end of a day. */
export interface FoundTime {
  readonly time: string;
  readonly rest: string;
  /** What else the figures may be: a number is a time only beside a day, a date only beside another date. */
  readonly doubt: 'date' | 'number' | null;
}

const DOTTED = /[\s,](?<hours>\d{1,2})[.-](?<minutes>[0-5]\d)$/u;
const NUMBER = /(?<=\p{L}[\s,]+|\d\.\d{1,2}(?:\.\d{2,4})?[\s,]+)(?<hours>\d{1,2})$/u;
/** The plainest first. */
const SHAPES: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[\s,])(?:(?:в|at)\s+)?(?<hours>\d{1,2})(?:[:.\-\s](?<minutes>[0-5]\d))?\s*(?:ч|час(?:а|ов)?)?\s*(?<half>${HALF_WORDS.join('|')})(?!\p{L})`,
    'u',
  ),
  /(?:^|[\s,])(?:(?:в|at)\s+)?(?<hours>\d{1,2})\s*(?:ч|час(?:а|ов)?|h)\.?\s*(?:(?<minutes>[0-5]\d)(?:\s*мин\p{L}*)?)?(?=$|[\s,])/u,
  /(?:^|[\s,])(?:в|at)\s+(?<hours>\d{1,2})(?:[:.\-\s](?<minutes>[0-5]\d))?(?=$|[\s,])/u,
  /(?<![\d:.])(?<hours>\d{1,2}):(?<minutes>[0-5]\d)(?![\d:])/u,
  DOTTED,
  NUMBER,
];
const NOON = /(?:^|\s)(?:в\s+полдень|(?:at\s+)?noon)(?!\p{L})/u;
/** «12.00», «18-30», «17 00» and nothing else. */
const FIGURES_ALONE = /^(?<hours>\d{1,2})[.\-\s](?<minutes>[0-5]\d)$/u;
/** «14» and nothing else: an hour only where nothing but a time of day is asked for. */
const HOUR_ALONE = /^(?<hours>\d{1,2})\.?$/u;
const TOWARDS = /^(?:к|до|с|till|until)\s+/u;
const LAST_MONTH = 12;

/** Every way the folded text may name a time of day, the likeliest first. */
export function timesIn(folded: string): FoundTime[] {
  const text = folded.replace(NOON, ' 12:00');
  return SHAPES.flatMap((shape): FoundTime[] => {
    const found = shape.exec(text);
    const time = found ? timeOf(found) : undefined;
    if (!found || time === undefined) return [];
    const doubt = shape === NUMBER ? 'number' : shape === DOTTED && mayBeDate(found) ? 'date' : null;
    return [{ time, rest: text.replace(found[0], ' '), doubt }];
  });
}

/** The time of day that needs no day beside it; «12.12» is a day and no time, «18.30» cannot be one. */
export function timeAlone(folded: string): FoundTime | undefined {
  const figures = FIGURES_ALONE.exec(folded);
  if (!figures) return timesIn(folded).find(({ doubt }) => doubt === null);
  const time = mayBeDate(figures) ? undefined : timeOf(figures);
  return time === undefined ? undefined : { time, rest: '', doubt: null };
}

/** 'HH:MM' where the folded text is a time of day and nothing else: «14», «до 14», «12.12» too. */
export function onlyTime(folded: string): string | undefined {
  const text = folded.trim().replace(TOWARDS, '');
  const alone = FIGURES_ALONE.exec(text) ?? HOUR_ALONE.exec(text);
  if (alone) return timeOf(alone);
  return timesIn(text).find(({ rest }) => /^[\s.]*$/u.test(rest))?.time;
}

function mayBeDate({ groups }: RegExpExecArray): boolean {
  const month = Number(groups?.['minutes']);
  return month >= 1 && month <= LAST_MONTH;
}

function timeOf({ groups }: RegExpExecArray): string | undefined {
  const { half, minutes = '00' } = groups ?? {};
  const hours = hourOf(Number(groups?.['hours']), half);
  return hours > 24 || (hours === 24 && minutes !== '00') ? undefined : `${String(hours).padStart(2, '0')}:${minutes}`;
}

/** The first hours of what is called a night are those of the evening. */
const NIGHT_BEGINS = 9;

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  if (hour === 12) return half === 'pm' || half === 'дня' ? 12 : 0;
  const isLate = half === 'pm' || half === 'вечера' || half === 'дня' || (half === 'ночи' && hour >= NIGHT_BEGINS);
  return isLate ? hour + 12 : hour;
}
