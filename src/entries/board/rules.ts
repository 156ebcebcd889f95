/** What stands on the board, and in which order: what waits for the contact first, the most urgent of it foremost. Pure. */

import type { Nomination } from '../../contests/definition.ts';
import type { Entry } from '../facts.ts';
import type { StepId } from '../questions.ts';
import type { EntryState } from '../words.ts';

/** One entry as the board tells it. */
export interface BoardEntry {
  id: number;
  /** «ЗЛБ-001»; null until the first submit. */
  number: string | null;
  state: EntryState;
  /** The performance's or work's title, else the ensemble's name, else null. */
  title: string | null;
  nomination: Nomination | null;
  /** Questions of a draft without an answer. */
  missing: StepId[];
  /** Ids of the fields whose answers are still owed. */
  owed: string[];
  /** Children without a consent. */
  uncovered: number;
  toCorrect: readonly StepId[];
  correctBy: Date | null;
  offeredUntil: Date | null;
  /** An offer passed unanswered. */
  offerLapsed: boolean;
}

/** What the staff enter from letters, paper and calls is theirs to follow in their own line. */
export const STAFF_CHANNELS: readonly string[] = ['letter', 'paper', 'phone'];

/** Whether an entry stands on its contact's board; what a school has taken over does. */
export function isOnBoard({ channel, takenOverAt }: Pick<Entry, 'channel' | 'takenOverAt'>): boolean {
  return takenOverAt !== null || !STAFF_CHANNELS.includes(channel);
}

/** The states in the order in which they are summed up. */
const BOARD_STATES = [
  'accepted',
  'submitted',
  'waitlisted',
  'returned',
  'draft',
  'rejected',
  'withdrawn',
] as const satisfies readonly EntryState[];

/** How many entries there are of each state that occurs, in the board's order. */
export function summedUp(entries: readonly BoardEntry[]): { state: EntryState; count: number }[] {
  return BOARD_STATES.map((state) => ({
    state,
    count: entries.filter((entry) => entry.state === state).length,
  })).filter(({ count }) => count > 0);
}

/** States in which nothing more is wanted of anybody. */
const OVER: readonly EntryState[] = ['rejected', 'withdrawn'];

/** Whether nothing of the entry can be missing any more. */
export function isOver({ state }: Pick<BoardEntry, 'state'>): boolean {
  return OVER.includes(state);
}

/** Whether something is wanted of the contact. */
export function wantsContact(entry: BoardEntry): boolean {
  return urgencyOf(entry) < CALM;
}

const CALM = 5;

/** A place on offer runs out first; then a correction, a draft, an answer owed, a paper. */
function urgencyOf({ state, offeredUntil, offerLapsed, owed, uncovered }: BoardEntry): number {
  if (isOver({ state })) return CALM + 1;
  if (offeredUntil !== null) return 0;
  if (state === 'returned') return 1;
  if (state === 'draft') return 2;
  if (offerLapsed || owed.length > 0) return 3;
  return uncovered > 0 ? 4 : CALM;
}

/** The entries in the order in which they are told; within one kind the soonest end first, then by number. */
export function inBoardOrder(entries: readonly BoardEntry[]): BoardEntry[] {
  return entries.toSorted((one, other) => urgencyOf(one) - urgencyOf(other) || endOf(one) - endOf(other));
}

function endOf({ offeredUntil, correctBy }: BoardEntry): number {
  return (offeredUntil ?? correctBy)?.getTime() ?? 0;
}
