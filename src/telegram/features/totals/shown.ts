/** What is on the screen: a kept view, its figures, and what this person may do with them. */

import type { DimensionId } from '../../../tallies/counting/dimensions.ts';
import type { TallyView } from '../../../tallies/views/view.ts';
import type { ViewCounted } from '../../../tallies/views/views.ts';

export interface Shown {
  readonly view: TallyView;
  readonly viewId: number;
  readonly counted: ViewCounted;
  readonly abilities: Abilities;
  /** What is known of the awards of its contests; undefined of a view about something else. */
  readonly awards: AwardsShown | undefined;
}

/** Why awards are not in the figures, HTML, and whether none are. */
export interface AwardsShown {
  readonly lines: readonly string[];
  readonly none: boolean;
}

/** What this person may do with these contests' figures. */
export interface Abilities {
  /** What they may be cut by, where it says something. */
  readonly cuts: readonly DimensionId[];
  /** The contest whose files can be taken: where one is looked at. */
  readonly workbook: number | null;
  /** Whether lists that name people are for them. */
  readonly lists: boolean;
  /** Whether there is another contest to look at. */
  readonly others: boolean;
  /** Whether they may write down totals of the past. */
  readonly writesPast: boolean;
}
