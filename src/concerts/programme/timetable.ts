/** When each item of a programme begins and ends. Pure; a second is a second, so no calendar is asked. */

import { MINUTE_MS } from '../../time-units.ts';
import type { ItemKind } from '../words.ts';

/** Something that takes its time on the programme. */
export interface Timed {
  readonly kind: ItemKind;
  readonly seconds: number;
}

export interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * A slot for each item, in their order: one follows the other at once, but between two acts lie the seconds of a
 * changeover. In a break or while somebody speaks the stage is made ready.
 */
export function timetable(items: readonly Timed[], start: Date, changeoverSeconds: number): Slot[] {
  let at = start;
  return items.map(({ kind, seconds }, index) => {
    const isAfterAct = kind === 'act' && items[index - 1]?.kind === 'act';
    const startsAt = isAfterAct ? secondsAfter(at, changeoverSeconds) : at;
    at = secondsAfter(startsAt, seconds);
    return { startsAt, endsAt: at };
  });
}

/** When whoever begins at `startsAt` is asked to be there. */
export function arrival(startsAt: Date, arriveMinutes: number): Date {
  return secondsAfter(startsAt, -60 * arriveMinutes);
}

const TOLD_STEP_MS = 5 * MINUTE_MS;

/** An arrival as it is said: down to five minutes, since nobody sets out for 13:44. What is counted stays exact. */
export function saidArrival(arriveAt: Date): Date {
  return new Date(Math.floor(arriveAt.getTime() / TOLD_STEP_MS) * TOLD_STEP_MS);
}

/** Time set aside after so many acts. */
export interface Pause {
  /** Acts before it: 3 is after the third. */
  readonly after: number;
  readonly seconds: number;
}

/** Items of a programme with breaks at these places; none stands before the first act or after the last. */
export function withPauses<A extends Timed>(
  acts: readonly A[],
  pauses: readonly Pause[],
): (A | { readonly kind: 'break'; readonly seconds: number })[] {
  return acts.flatMap((act, index) => {
    const set = index === acts.length - 1 ? [] : pauses.filter(({ after }) => after === index + 1);
    return [act, ...set.map(({ seconds }) => ({ kind: 'break', seconds }) as const)];
  });
}

/** A pause wherever `isNew` says that another part of the programme begins. */
export function pausesBetween<A>(acts: readonly A[], isNew: (before: A, act: A) => boolean, seconds: number): Pause[] {
  return acts.flatMap((act, index) => {
    const before = acts[index - 1];
    return before !== undefined && isNew(before, act) ? [{ after: index, seconds }] : [];
  });
}

/** A pause after each act with which `workSeconds` or more have gone since the start or the last pause. */
export function pausesEvery(
  acts: readonly { readonly seconds: number }[],
  { changeoverSeconds, workSeconds, seconds }: { changeoverSeconds: number; workSeconds: number; seconds: number },
): Pause[] {
  let worked = 0;
  return acts.flatMap((act, index) => {
    worked += act.seconds;
    if (worked >= workSeconds) {
      worked = 0;
      return [{ after: index + 1, seconds }];
    }
    worked += changeoverSeconds;
    return [];
  });
}

function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
