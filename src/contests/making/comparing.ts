/** What a file changes in a contest, part by part, as facts. Pure. */

import { isDeepStrictEqual } from 'node:util';
import type { ContestDefinition } from '../definition.ts';

/** A part of a definition as its schema names it. */
export type PartName = keyof ContestDefinition;

/** How one part differs: its value, or what came, went and became another in a list. */
export type Difference =
  | { part: PartName; kind: 'value'; from: string | null; to: string | null }
  | { part: PartName; kind: 'instant'; from: string | null; to: string | null }
  | { part: PartName; kind: 'list'; added: readonly string[]; removed: readonly string[]; changed: readonly string[] }
  | { part: PartName; kind: 'other' };

const INSTANTS: readonly PartName[] = ['opens_at', 'closes_at', 'edit_ends_at', 'withdraw_ends_at'];

/** Every part that differs, in the schema's order. */
export function differences(before: ContestDefinition, after: ContestDefinition): Difference[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as PartName[];
  return parts.filter((part) => !isSame(before[part], after[part])).map((part) => difference(part, before, after));
}

function difference(part: PartName, before: ContestDefinition, after: ContestDefinition): Difference {
  const [from, to] = [before[part], after[part]];
  if (isNamed(from) && isNamed(to)) return { part, kind: 'list', ...listDifference(from, to) };
  if (isScalar(from) && isScalar(to)) {
    const kind = INSTANTS.includes(part) ? 'instant' : 'value';
    return { part, kind, from: from === undefined ? null : String(from), to: to === undefined ? null : String(to) };
  }
  return { part, kind: 'other' };
}

interface NamedThing {
  id: string;
  title?: string;
  label?: string | undefined;
}

function listDifference(from: readonly NamedThing[], to: readonly NamedThing[]) {
  const was = new Map(from.map((thing) => [thing.id, thing]));
  const is = new Set(to.map(({ id }) => id));
  return {
    added: to.filter(({ id }) => !was.has(id)).map(nameOf),
    removed: from.filter(({ id }) => !is.has(id)).map(nameOf),
    changed: to.filter((thing) => was.has(thing.id) && !isSame(was.get(thing.id), thing)).map(nameOf),
  };
}

function nameOf({ id, title, label }: NamedThing): string {
  return title ?? label ?? id;
}

function isNamed(value: unknown): value is NamedThing[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'id' in one);
}

function isScalar(value: unknown): value is string | number | boolean | undefined {
  return value === undefined || typeof value !== 'object';
}

/** Compared as JSON: what is not there and what is undefined are one. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one ?? null)), JSON.parse(JSON.stringify(other ?? null)));
}
