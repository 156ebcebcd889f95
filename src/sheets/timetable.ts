/** When each act of a programme begins and ends. Pure; a second is a second, so no calendar is asked. */

/** Time set aside after so many acts. */
export interface Pause {
  /** Acts before it: 3 is after the third. */
  readonly after: number;
  readonly seconds: number;
}

export interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The pause that follows; null where there is none. */
  readonly pause: { readonly startsAt: Date; readonly endsAt: Date } | null;
}

/**
 * A slot for each act, in their order. Between two acts lie the seconds of a changeover, or of a pause in its place;
 * several pauses at one place add up, one after the last act or before the first is none.
 */
export function timetable(
  acts: readonly { readonly seconds: number }[],
  start: Date,
  changeoverSeconds: number,
  pauses: readonly Pause[] = [],
): Slot[] {
  let at = start;
  return acts.map(({ seconds }, index) => {
    const startsAt = at;
    const endsAt = secondsAfter(startsAt, seconds);
    const set = index === acts.length - 1 ? [] : pauses.filter(({ after }) => after === index + 1);
    const rest = set.reduce((sum, pause) => sum + pause.seconds, 0);
    at = secondsAfter(endsAt, rest > 0 ? rest : changeoverSeconds);
    return { startsAt, endsAt, pause: rest > 0 ? { startsAt: endsAt, endsAt: at } : null };
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
