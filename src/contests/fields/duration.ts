/** How long an act lasts, as people type it: «3:45», «2 мин 45 сек», «до 4 минут». The value is whole seconds. */

import { accept, cleanText, doubt, reject, type Typed } from '../../typed.ts';
import { ABOUT, CLOCK, EMBEDDED, foldMarks, INVERTED, LABEL, PAIR, RANGE, UNITS } from './duration-shapes.ts';

/** The longest act anybody enters: a performance of three hours, in seconds. */
export const LONGEST_ACT = 3 * 3600;

export type DurationDoubt =
  | { code: 'not-colon' }
  | { code: 'no-unit' }
  | { code: 'about' }
  | { code: 'range' }
  | { code: 'hours' }
  | { code: 'extra-text'; extra: string };

export type DurationFault =
  | { code: 'empty' }
  | { code: 'not-a-duration' }
  | { code: 'seconds-over-59'; seconds: number }
  | { code: 'zero' }
  | { code: 'too-long'; seconds: number };

export type TypedDuration = Typed<number, DurationDoubt, DurationFault>;

/** Reads a duration. A dot or a space between two figures is taken for «min.sec», never for a fraction of a minute. */
export function parseDuration(typed: string): TypedDuration {
  const text = foldMarks(cleanText(typed)).replace(LABEL, '');
  if (text === '') {
    return reject({ code: 'empty' });
  }
  const bare = text.replace(ABOUT, '').replace(INVERTED, '$<figure> $<unit>');
  const read = readBare(bare);
  if (bare !== text && read.outcome !== 'reject') {
    return doubt(read.value, { code: 'about' });
  }
  return read;
}

function readBare(text: string): TypedDuration {
  const clock = CLOCK.exec(text)?.groups;
  if (clock !== undefined) {
    return readClock(Number(clock['a']), Number(clock['b']), clock['c']);
  }
  if (/^\d{1,5}$/u.test(text)) {
    return readUnitless(Number(text));
  }
  const range = RANGE.exec(text)?.groups;
  const pair = PAIR.exec(text)?.groups;
  const isPair = pair !== undefined && !(range !== undefined && (pair['rest'] ?? '').length < 2);
  const isDecimal = pair?.['unit'] !== undefined && /^\d+[.,]\d(?!\d)/u.test(text);
  if (isPair && !isDecimal) {
    return readPair(Number(pair['minutes']), pair['rest'] ?? '', Number(text.replace(',', '.').match(/^[\d.]+/u)?.[0]));
  }
  if (range !== undefined) {
    const upper = readBare(`${range['to']} ${range['unit']}`);
    return upper.outcome === 'reject' ? upper : doubt(upper.value, { code: 'range' });
  }
  return readUnits(text) ?? readEmbedded(text);
}

function readClock(a: number, b: number, c: string | undefined): TypedDuration {
  const seconds = c === undefined ? b : Number(c);
  if (seconds > 59 || (c !== undefined && b > 59)) {
    return reject({ code: 'seconds-over-59', seconds: Math.max(seconds, c === undefined ? 0 : b) });
  }
  if (c === undefined) {
    return bounded(a * 60 + b);
  }
  const total = bounded(a * 3600 + b * 60 + seconds);
  // «3:45:00» is as often minutes, seconds and hundredths off a player's display as it is hours.
  if (a > 0 && seconds === 0) {
    const short = bounded(a * 60 + b);
    return short.outcome === 'ok' ? doubt(short.value, { code: 'hours' }, { alternatives: valuesOf(total) }) : total;
  }
  return total;
}

/** A figure alone is minutes as far as an act may last in minutes, and seconds above that. */
function readUnitless(figure: number): TypedDuration {
  const [likely, other] = figure <= 20 ? [figure * 60, figure] : [figure, figure * 60];
  const read = bounded(likely);
  return read.outcome === 'ok' ? doubt(likely, { code: 'no-unit' }, { alternatives: valuesOf(bounded(other)) }) : read;
}

function readPair(minutes: number, rest: string, asFraction: number): TypedDuration {
  const seconds = rest.length === 1 ? Number(rest) * 10 : Number(rest);
  const fraction = Number.isInteger(asFraction) ? [] : valuesOf(bounded(Math.round(asFraction * 60)));
  if (seconds > 59) {
    return reject({ code: 'seconds-over-59', seconds });
  }
  const read = bounded(minutes * 60 + seconds);
  const alternatives = [...fraction, ...(rest.length === 1 ? [minutes * 60 + Number(rest)] : [])];
  const others = [...new Set(alternatives)].filter((other) => other !== minutes * 60 + seconds && other > 0);
  return read.outcome === 'ok' ? doubt(read.value, { code: 'not-colon' }, { alternatives: others }) : read;
}

function readUnits(text: string): TypedDuration | null {
  const spelled = UNITS.exec(/^\p{L}/u.test(text) ? `1 ${text}` : text)?.groups;
  const { hours, minutes, seconds, unit } = spelled ?? {};
  if (spelled === undefined || (seconds !== undefined && unit === undefined && minutes === undefined)) {
    return null;
  }
  const figure = (typed: string | undefined) => Number((typed ?? '0').replace(',', '.'));
  if (figure(seconds) > 59 && (minutes !== undefined || hours !== undefined)) {
    return reject({ code: 'seconds-over-59', seconds: figure(seconds) });
  }
  return bounded(Math.round(figure(hours) * 3600 + figure(minutes) * 60 + figure(seconds)));
}

function readEmbedded(text: string): TypedDuration {
  const [found, another] = text.match(EMBEDDED) ?? [];
  const read = found === undefined || another !== undefined ? null : readBare(found);
  if (read?.outcome !== 'ok' || found === undefined) {
    return reject({ code: 'not-a-duration' });
  }
  return doubt(read.value, { code: 'extra-text', extra: cleanText(text.replace(found, ' ')).slice(0, 60) });
}

function bounded(seconds: number): TypedDuration {
  if (seconds <= 0) {
    return reject({ code: 'zero' });
  }
  return seconds > LONGEST_ACT ? reject({ code: 'too-long', seconds }) : accept(seconds);
}

function valuesOf(read: TypedDuration): number[] {
  return read.outcome === 'reject' ? [] : [read.value];
}
