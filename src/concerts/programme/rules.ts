/** What a programme decides: the order after a move, whom a change concerns. Pure. */

import { MINUTE_MS } from '../../time-units.ts';

/** A start or an arrival that differs by less than this from what was told, in minutes, is nothing to tell of. */
export const TOLERANCE_MINUTES = 5;
/** The longest act, break or words, in seconds. */
export const LONGEST_ITEM = 3 * 3600;
/** Characters of what a break or words are called. */
export const LONGEST_WORDS = 80;

/** What the people of an act were told last. */
export interface Told {
  readonly startsAt: Date;
  readonly arriveAt: Date;
  /** Among the acts, as the programme was published last. */
  readonly place: number;
}

/** An act as it stands now; acts come in their order. */
export interface ActNow {
  readonly id: number;
  readonly startsAt: Date;
  readonly arriveAt: Date;
  readonly told: Told | null;
}

/** Why the people of an act are told: they hear of it for the first time, or it is not where they were told. */
export type Moved = 'new' | 'moved';

/**
 * The acts whose people have to hear of them: those nobody was told of, those whose start or arrival is off by the
 * tolerance or more, and those that were moved among the others. Acts that merely slid along by less are left in peace.
 */
export function movedActs(acts: readonly ActNow[]): Map<number, Moved> {
  const reordered = reorderedAmong(acts.flatMap(({ id, told }) => (told ? [{ id, place: told.place }] : [])));
  const moved = new Map<number, Moved>();
  for (const { id, startsAt, arriveAt, told } of acts) {
    if (told === null) moved.set(id, 'new');
    else if (reordered.has(id) || isOff(startsAt, told.startsAt) || isOff(arriveAt, told.arriveAt))
      moved.set(id, 'moved');
  }
  return moved;
}

function isOff(now: Date, told: Date): boolean {
  return Math.abs(now.getTime() - told.getTime()) >= TOLERANCE_MINUTES * MINUTE_MS;
}

/**
 * Those that no longer stand as they did: all but the ones that every longest run in the former order keeps. One that
 * was put elsewhere is moved and those it passed are not; of two neighbours that changed places both are.
 */
function reorderedAmong(acts: readonly { id: number; place: number }[]): Set<number> {
  const places = acts.map(({ place }) => place);
  const ending = runsEnding(places);
  const beginning = runsEnding(places.map((place) => -place).reverse()).reverse();
  const longest = Math.max(0, ...ending);
  const rivals = new Map<number, number>();
  const isInSome = (at: number) => (ending[at] ?? 0) + (beginning[at] ?? 0) - 1 === longest;
  for (const at of acts.keys()) {
    if (isInSome(at)) rivals.set(ending[at] ?? 0, (rivals.get(ending[at] ?? 0) ?? 0) + 1);
  }
  const kept = (at: number) => isInSome(at) && rivals.get(ending[at] ?? 0) === 1;
  return new Set(acts.filter((_, at) => !kept(at)).map(({ id }) => id));
}

/** For each figure the length of the longest rising run that ends with it. */
function runsEnding(figures: readonly number[]): number[] {
  const lasts: number[] = [];
  return figures.map((figure) => {
    const found = lasts.findIndex((last) => last >= figure);
    const at = found === -1 ? lasts.length : found;
    lasts[at] = figure;
    return at + 1;
  });
}

/** The order with one item at another place, counted from 0; a place beyond the end is the last. */
export function movedTo(order: readonly number[], id: number, place: number): number[] {
  const others = order.filter((one) => one !== id);
  const at = Math.min(Math.max(0, place), others.length);
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** The order with one item right before or right after another. */
export function movedBeside(order: readonly number[], id: number, other: number, side: 'before' | 'after'): number[] {
  if (id === other) return [...order];
  const place = order.filter((one) => one !== id).indexOf(other);
  return movedTo(order, id, side === 'before' ? place : place + 1);
}
