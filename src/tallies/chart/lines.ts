/** Which bars a chart has: each row of a tally one, or the fullest ones with the others gathered, or every day in turn. Pure. */

import { addDays } from '../../calendar.ts';
import type { Tally } from '../counting/tally.ts';
import type { UnitId } from '../counting/units.ts';
import type { Label } from '../words.ts';

/** Rows, or parts of a row, that share one bar because there are too many. */
export const REST = { kind: 'text', text: 'chart-rest' } as const satisfies Label;

/** A bar, or a part of it, with the keys whose figures it holds; `null` is the unknown. */
export interface Line {
  readonly label: Label;
  readonly keys: readonly (string | null)[];
}

/** Whether one side of the tally is days or weeks. */
export function isTime(tally: Tally, side: number): boolean {
  return tally.rows.some(({ labels }) => labels[side]?.kind === 'day' || labels[side]?.kind === 'week');
}

/** Each key of one side once, in the tally's order. */
export function linesOf(tally: Tally, side: number): Line[] {
  const lines = new Map<string | null, Line>();
  for (const { keys, labels } of tally.rows) {
    const [key, label] = [keys[side] ?? null, labels[side]];
    if (label && !lines.has(key)) lines.set(key, { label, keys: [key] });
  }
  return [...lines.values()];
}

interface Choice {
  readonly side: number;
  readonly unit: UnitId;
  readonly adds: boolean;
  readonly most: number;
}

/** All of a side where they are few, in the tally's order; else the fullest, and the others as one where they add up. */
export function fullest(tally: Tally, { side, unit, adds, most }: Choice): { lines: Line[]; leftOut: number } {
  const lines = linesOf(tally, side);
  if (lines.length <= most) return { lines, leftOut: 0 };
  const sizes = new Map<string | null, number>();
  for (const { keys, figures } of tally.rows) {
    const key = keys[side] ?? null;
    sizes.set(key, (sizes.get(key) ?? 0) + figures[unit]);
  }
  const size = ({ keys }: Line) => sizes.get(keys[0] ?? null) ?? 0;
  const sorted = [...lines].sort((one, other) => size(other) - size(one));
  const kept = sorted.slice(0, most - 1);
  const others = sorted.slice(most - 1);
  if (!adds) return { lines: kept, leftOut: others.length };
  return { lines: [...kept, { label: REST, keys: others.flatMap(({ keys }) => keys) }], leftOut: 0 };
}

/** Days, or weeks, from the first to the last: where nothing came there is a zero. The unknown stands last. */
export function everyStep(lines: readonly Line[]): Line[] {
  const dated = lines.flatMap(({ label }) => (label.kind === 'day' || label.kind === 'week' ? [label] : []));
  const [kind, step] = dated[0]?.kind === 'week' ? (['week', 7] as const) : (['day', 1] as const);
  const days = dated.map((label) => (label.kind === 'week' ? label.monday : label.day)).sort();
  const filled: Line[] = [];
  for (let day = days[0]; day !== undefined && day <= (days.at(-1) ?? ''); day = addDays(day, step)) {
    const label =
      kind === 'week' ? ({ kind, monday: day, sunday: addDays(day, 6) } as const) : ({ kind, day } as const);
    filled.push({ label, keys: [day] });
  }
  return [...filled, ...lines.filter(({ keys }) => keys[0] === null)];
}
