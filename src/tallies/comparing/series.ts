/** Which contests are the same one in another season, and which of them was the year before. Pure. */

import { addYears, movedBy, plainDateAt } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import { foldText } from '../../typed.ts';
import { schoolYearOf } from '../counting/periods.ts';

/** What a series is known by. */
interface Named {
  readonly title: string;
  /** What was only written down has none. */
  readonly slug?: string;
}

type Held = Pick<ContestDefinition, 'title' | 'slug' | 'zone' | 'opens_at' | 'closes_at'>;

/**
 * Whether two contests are one in different seasons: the addresses are the same but for figures, or the titles are but
 * for figures and Roman numbers, or both put the same name in quotes.
 */
export function isSameSeries(one: Named, other: Named): boolean {
  const names = new Set(namesOf(one));
  return namesOf(other).some((name) => names.has(name));
}

/** The year in which the school year began that a contest belongs to: the one it takes its last entries in. */
export function seasonOf({ closes_at, zone }: Pick<Held, 'closes_at' | 'zone'>): number {
  return schoolYearOf(plainDateAt(new Date(Date.parse(closes_at) - 1), zone));
}

/**
 * The contest the year before: of the same series, of the school year before, and of several the one whose opening is
 * nearest to a year before this one's.
 */
export function contestYearBefore<C extends { id: number; definition: Held }>(
  { id, definition }: C,
  contests: readonly C[],
): C | undefined {
  const aYearBefore = movedBy(new Date(definition.opens_at), definition.zone, { years: -1 }).getTime();
  const distance = (contest: C) => Math.abs(Date.parse(contest.definition.opens_at) - aYearBefore);
  const [nearest] = contests
    .filter((one) => one.id !== id && isSameSeries(one.definition, definition))
    .filter((one) => seasonOf(one.definition) === seasonOf(definition) - 1)
    .sort((one, other) => distance(one) - distance(other) || one.id - other.id);
  return nearest;
}

/** What was written down of the year before, by the same rule. */
export function pastYearBefore<P extends { id: number; title: string; heldOn: string }>(
  definition: Held,
  pasts: readonly P[],
): P | undefined {
  const closing = plainDateAt(new Date(Date.parse(definition.closes_at) - 1), definition.zone);
  const distance = ({ heldOn }: P) => Math.abs(Date.parse(heldOn) - Date.parse(addYears(closing, -1)));
  const [nearest] = pasts
    .filter((one) => isSameSeries(one, { title: definition.title }))
    .filter(({ heldOn }) => schoolYearOf(heldOn) === seasonOf(definition) - 1)
    .sort((one, other) => distance(one) - distance(other) || one.id - other.id);
  return nearest;
}

/** A title without what differs from season to season: figures, Roman numbers, marks, case. */
export function seriesTitle(title: string): string {
  const words = foldText(title).match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => !/\d/u.test(word) && !/^[ivxlc]+$/u.test(word)).join(' ');
}

function namesOf({ title, slug }: Named): string[] {
  const quoted = /«([^»]+)»/u.exec(title)?.[1];
  const address = slug?.replace(/\d+/gu, '').replace(/-+/gu, '-').replace(/^-|-$/gu, '');
  return [
    ['title', seriesTitle(title)],
    ['quoted', quoted === undefined ? '' : seriesTitle(quoted)],
    ['address', address ?? ''],
  ].flatMap(([kind, name]) => (name === '' ? [] : [`${kind} ${name}`]));
}
