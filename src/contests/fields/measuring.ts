/** Kinds of question answered by a measure: duration, size of a work, a number, a date. */

import { z } from 'zod';
import type { PlainDate } from '../../calendar.ts';
import { dayNamed, findDates, wholeYear } from '../../dates/date-parts.ts';
import { formatBirthDate, formatDuration, formatNumber } from '../../texts/format.ts';
import { accept, cleanText, doubt } from '../../typed.ts';
import { parseDuration } from './duration.ts';
import type { Asked, Field, FieldAnswer, FieldInput, Finding } from './field.ts';
import { fault, within } from './reasons.ts';

export const duration: Field<number> = {
  stored: z.number(),
  widget: 'text',
  personal: false,
  reviewed: true,
  own: false,
  cell: 'duration',
  words: {
    label: 'field-duration-label',
    question: 'field-duration-question',
    example: 'field-duration-example',
    help: 'field-duration-help',
  },
  parse: (input): FieldAnswer<number> =>
    'text' in input ? within('duration', parseDuration(input.text)) : fault({ code: 'text-expected' }),
  format: (value) => formatDuration(value),
  findings: overLimit,
};

/** Longer than the nomination lets this form perform, in seconds. */
function overLimit(seconds: number, { nomination, form }: Asked): Finding[] {
  const size = nomination.max_seconds[form.id];
  return size !== undefined && seconds > size ? [{ code: 'duration_over_limit', size, taken: seconds }] : [];
}

export const workSize: Field<number[]> = {
  stored: z.array(z.number()),
  widget: 'text',
  personal: false,
  reviewed: true,
  own: false,
  words: {
    label: 'field-work-size-label',
    question: 'field-work-size-question',
    example: 'field-work-size-example',
    help: 'field-work-size-help',
  },
  parse: parseSize,
  format: (value, _asked, say) =>
    say('field-work-size-value', { size: value.map((side) => formatNumber(side, say.language)).join(' × ') }),
  findings: tooLarge,
};

/** Sides in centimetres, in the order they were typed; millimetres and metres are turned when they are named. */
function parseSize(input: FieldInput): FieldAnswer<number[]> {
  if (!('text' in input)) return fault({ code: 'text-expected' });
  const text = cleanText(input.text).toLowerCase();
  const unit = /мм|mm/u.test(text) ? 0.1 : /(?<!\p{L}|\p{L}\.)м(?!\p{L})|(?<!\p{L})m(?!\p{L})/u.test(text) ? 100 : 1;
  const sides = (text.match(/\d+(?:[.,]\d+)?/gu) ?? []).map((figure) => round(Number(figure.replace(',', '.')) * unit));
  if (sides.length !== 3) return fault({ code: 'size-not-three' });
  if (sides.some((side) => side <= 0)) return fault({ code: 'too-small', least: 0.1 });
  if (sides.some((side) => side > LONGEST_SIDE)) return fault({ code: 'too-big', most: LONGEST_SIDE });
  return accept(sides);
}

/** No work of an exhibition is longer, in centimetres: beyond it is a slip of the units. */
const LONGEST_SIDE = 1000;

/** Larger than the nomination takes, however it is turned: longest side against longest, shortest against shortest. */
function tooLarge(sides: number[], { nomination }: Asked): Finding[] {
  const largest = (numbers: number[]) => [...numbers].sort((a, b) => b - a);
  const limits = largest(nomination.work_max_cm ?? []);
  const taken = largest(sides);
  const over = limits.findIndex((limit, at) => (taken[at] ?? 0) > limit);
  const [size, side] = [limits[over], taken[over]];
  return size === undefined || side === undefined ? [] : [{ code: 'work_too_large', size, taken: side }];
}

export const number: Field<number> = {
  stored: z.number(),
  widget: 'text',
  personal: false,
  reviewed: false,
  own: true,
  cell: 'number',
  words: {
    label: 'field-number-label',
    question: 'field-number-question',
    example: 'field-number-example',
    help: 'field-number-help',
  },
  parse: parseNumber,
  format: (value, _asked, say) => formatNumber(value, say.language),
};

function parseNumber(input: FieldInput, { use }: Asked): FieldAnswer<number> {
  if (!('text' in input)) return fault({ code: 'text-expected' });
  const figures = /^[^\d-]*(?<figure>-?\d[\d\s]{0,14}(?:[.,]\d{1,6})?)[^\d]*$/u.exec(cleanText(input.text))?.groups?.[
    'figure'
  ];
  if (figures === undefined) return fault({ code: 'not-a-number' });
  const value = Number(figures.replaceAll(/\s/gu, '').replace(',', '.'));
  if (use.min !== undefined && value < use.min) return fault({ code: 'too-small', least: use.min });
  if (use.max !== undefined && value > use.max) return fault({ code: 'too-big', most: use.max });
  return accept(value);
}

export const date: Field<PlainDate> = {
  stored: z.string(),
  widget: 'text',
  personal: true,
  reviewed: false,
  own: true,
  cell: 'day',
  words: {
    label: 'field-date-label',
    question: 'field-date-question',
    example: 'field-date-example',
    help: 'field-date-help',
  },
  parse: parseDate,
  format: (value) => formatBirthDate(value),
};

function parseDate(input: FieldInput): FieldAnswer<PlainDate> {
  if (!('text' in input)) return fault({ code: 'text-expected' });
  const text = cleanText(input.text);
  const [found, second] = findDates(text);
  if (found === undefined || second !== undefined) return fault({ code: 'no-date' });
  if (wholeYear(found.year) === undefined) return fault({ code: 'no-year' });
  const value = dayNamed(found);
  if (value === undefined) return fault({ code: 'no-such-date', typed: text.slice(found.start, found.end) });
  if (found.misspelled !== null)
    return doubt(value, { area: 'field', code: 'month-misspelled', typed: found.misspelled });
  return found.hasLetters ? doubt(value, { area: 'field', code: 'letters-for-digits' }) : accept(value);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
