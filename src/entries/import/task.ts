/** One row of a file on its way in, and what comes of it. */

import type { ContestDefinition } from '../../contests/definition.ts';
import type { Entry } from '../facts.ts';
import type { RowOutcome } from './outcomes.ts';
import type { CheckedEntry, Told } from './told.ts';

export interface Task {
  importId: number;
  contestId: number;
  contest: ContestDefinition;
  channel: string;
  drafts: boolean;
  checked: CheckedEntry;
  told: Told;
  /** The entry the row tells of, as it is now. */
  present: Entry | null;
  /** The person saw that it repeats another row, and means it. */
  keepDuplicate: boolean;
}

export interface Brought {
  entryId: number | null;
  outcome: RowOutcome;
}
