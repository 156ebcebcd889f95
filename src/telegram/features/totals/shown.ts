/** What is on the screen: a kept view, its figures, and what this person may do with them. */

import type { DimensionId } from '../../../tallies/dimensions.ts';
import type { TallyView } from '../../../tallies/view.ts';
import type { ViewCounted } from '../../../tallies/views.ts';

export interface Shown {
  readonly view: TallyView;
  readonly viewId: number;
  readonly counted: ViewCounted;
  readonly abilities: Abilities;
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
