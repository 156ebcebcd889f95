/** The order in which the sample entries came and were decided on, up to the sandbox's first instant. Pure. */

import type { Decision, SampleChild, SampleEntries, SampleEntry } from './files.ts';
import { fitBefore, shiftBirthDate, shiftInstant } from './shift.ts';
import type { SampleStage, Staged } from './stage.ts';

/** One thing that happened to an entry. */
export interface Scene {
  readonly at: Date;
  readonly entry: SampleEntry;
  /** Undefined: it was entered. */
  readonly decision?: Decision;
}

/** Everything that happened before `now`, in its order: numbers, limits and versions depend on it. */
export function scenesOf(stage: SampleStage, { entries }: SampleEntries, now: Date): Scene[] {
  const scenes = [...stage].flatMap(([id, staged]) => {
    const own = entries.filter((entry) => entry.contest_id === id);
    return scenesOfContest(own, staged, now);
  });
  return scenes.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function scenesOfContest(entries: readonly SampleEntry[], { contest, days }: Staged, now: Date): Scene[] {
  const inOrder = [...entries].sort((a, b) => Date.parse(a.submitted_at) - Date.parse(b.submitted_at));
  const entered = fitBefore(
    inOrder.map((entry) => entry.submitted_at),
    days,
    contest.zone,
    now,
  );
  return inOrder.flatMap((entry, index): Scene[] => {
    const at = entered[index] ?? now;
    const decisions = entry.decisions.map((one) => ({
      at: new Date(shiftInstant(one.at, days, contest.zone)),
      entry,
      decision: one.state,
    }));
    return [{ at, entry }, ...decisions.filter((one) => one.at > at && one.at < now)];
  });
}

/** Children as old on the moved reference date of the contest that counts ages as they are on its own. */
export function movedChildren(children: readonly SampleChild[], stage: SampleStage): SampleChild[] {
  const { sample, contest } = stage.get('C1') ?? {};
  const [from, to] = [sample?.age_basis, contest?.age_basis];
  if (from?.kind !== 'age_on_date' || to?.kind !== 'age_on_date') return [...children];
  return children.map((child) => ({ ...child, birth_date: shiftBirthDate(child.birth_date, from.date, to.date) }));
}
