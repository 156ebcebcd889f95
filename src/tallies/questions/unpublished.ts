/** Which contests of a view about awards have any in figures: they stay with the staff until they are published; pure. */

import type { Contest } from '../../contests/queries.ts';
import type { TallyView } from '../views/view.ts';

/** The contests of a view about awards; undefined of a view about something else. */
export interface Awarded {
  /** They have no degrees at all. */
  readonly without: readonly Contest[];
  /** Their results were not published at the view's moment. */
  readonly unpublished: readonly Contest[];
  readonly published: readonly Contest[];
}

/** Whether one view is about the same awards as the one before it. */
export function isAboutSameAwards(view: TallyView, before: TallyView): boolean {
  const awards = ({ by, filters }: TallyView) => JSON.stringify([by.includes('award'), filters.award?.toSorted()]);
  const isAbout = view.by.includes('award') || view.filters.award !== undefined;
  return isAbout && awards(view) === awards(before);
}

/** The entries a view about awards is of, whatever awards they have. */
export function withoutAwards({ filters: { award: _, ...filters }, by, ...view }: TallyView): TallyView {
  return { ...view, by: by.filter((id) => id !== 'award'), filters };
}

/** The view's contests, `looked`, by what is known of their awards at its moment or at `now`. */
export function awardedIn(view: TallyView, looked: readonly Contest[], now: Date): Awarded | undefined {
  if (!view.by.includes('award') && view.filters.award === undefined) return undefined;
  const moment = view.as_of === undefined ? now : new Date(view.as_of);
  const has = ({ definition }: Contest) => definition.award_degrees.length > 0;
  const isOut = ({ resultsPublishedAt: at }: Contest) => at !== null && at <= moment;
  const awarding = looked.filter(has);
  return {
    without: looked.filter((contest) => !has(contest)),
    unpublished: awarding.filter((contest) => !isOut(contest)),
    published: awarding.filter(isOut),
  };
}
