/** Compares a file's value with its schema and tells every fault by its path, in codes with facts. */

import type { z } from 'zod';
import { ok, type Result, refused } from '../result.ts';

/** What is wrong at one place of a file. */
export type ShapeFault =
  | { code: 'missing' }
  | { code: 'wrong-type'; expected: ExpectedType }
  | { code: 'unknown-keys'; keys: string }
  | { code: 'too-small'; least: number }
  | { code: 'too-big'; most: number }
  | { code: 'too-short'; least: number }
  | { code: 'too-long'; most: number }
  | { code: 'wrong-count'; count: number }
  | { code: 'wrong-format'; format: 'id' | 'code' | 'slug' | 'date' | 'instant' | 'zone' | 'other' }
  | { code: 'not-one-of'; options: string };

export type ExpectedType = 'text' | 'number' | 'whole-number' | 'yes-no' | 'list' | 'object';

/** A fault with the place it stands at, such as `nominations[2].forms`; an empty path is the whole file. */
export type Located<F> = F & { readonly path: string };

/** The value as the schema makes it, or every fault in it. */
export function readShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
): Result<z.output<S>, readonly [Located<ShapeFault>, ...Located<ShapeFault>[]]> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const [first, ...others] = parsed.error.issues.map(toFault);
  if (!first) throw new Error('a value was refused without an issue');
  return refused([first, ...others]);
}

/** «nominations[2].forms» from the way down to it. */
export function pathOf(way: readonly PropertyKey[]): string {
  return way
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');
}

type Issue = z.core.$ZodIssue;

function toFault(issue: Issue): Located<ShapeFault> {
  return { path: pathOf(issue.path), ...faultOf(issue) };
}

function faultOf(issue: Issue): ShapeFault {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return { code: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', expected: TYPES[issue.expected] ?? 'text' };
    case 'unrecognized_keys':
      return { code: 'unknown-keys', keys: issue.keys.join(', ') };
    case 'too_small':
      return countFault(issue.origin, issue.exact, Number(issue.minimum)) ?? belowLeast(issue);
    case 'too_big':
      return countFault(issue.origin, issue.exact, Number(issue.maximum)) ?? aboveMost(issue);
    case 'invalid_value':
      return { code: 'not-one-of', options: issue.values.map(String).join(', ') };
    case 'invalid_format':
      return { code: 'wrong-format', format: formatOf(issue.format, issue.message) };
    case 'custom':
      return { code: 'wrong-format', format: formatOf('custom', issue.message) };
    case 'invalid_union':
      return { code: 'not-one-of', options: optionsOf(issue) };
    case 'invalid_key':
      return { code: 'wrong-format', format: 'id' };
    default:
      return { code: 'wrong-format', format: 'other' };
  }
}

const TYPES: Readonly<Record<string, ExpectedType>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-no',
  array: 'list',
  object: 'object',
  record: 'object',
};

function countFault(origin: string, exact: boolean | undefined, count: number): ShapeFault | undefined {
  return origin === 'array' && exact ? { code: 'wrong-count', count } : undefined;
}

function belowLeast({ origin, minimum }: { origin: string; minimum: number | bigint }): ShapeFault {
  const least = Number(minimum);
  return origin === 'number' || origin === 'int' ? { code: 'too-small', least } : { code: 'too-short', least };
}

function aboveMost({ origin, maximum }: { origin: string; maximum: number | bigint }): ShapeFault {
  const most = Number(maximum);
  return origin === 'number' || origin === 'int' ? { code: 'too-big', most } : { code: 'too-long', most };
}

/** Schemas name their own formats in the issue's message: `id`, `code`, `slug`, `zone`. */
function formatOf(format: string, message: string): Extract<ShapeFault, { code: 'wrong-format' }>['format'] {
  if (format === 'date') return 'date';
  if (format === 'datetime') return 'instant';
  return message === 'id' || message === 'code' || message === 'slug' || message === 'zone' ? message : 'other';
}

function optionsOf(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  if ('options' in issue && issue.options) return issue.options.map(String).join(', ');
  const values = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
  return values.map(String).join(', ');
}
