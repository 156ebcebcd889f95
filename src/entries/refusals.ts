/** Why an entry's action did not happen. Each code has its sentence in locales/<lang>/refusals.ftl. */

import type { TimeRefusal } from '../contests/rules.ts';
import type { NotAllowed } from '../people/access.ts';
import type { StepId } from './questions.ts';
import type { EntryState, Issue } from './words.ts';

/** What a parser said of a text: its sentence is `typed-<kind>-<code>`, its other facts are that sentence's variables. */
export interface TypedReason {
  readonly code: string;
  readonly [fact: string]: unknown;
}

export type CapName = 'contest' | 'nomination';

export type Refusal =
  | NotAllowed
  | TimeRefusal
  /** No such entry, or none the caller may know of. */
  | { code: 'entry-not-found' }
  /** Somebody changed it since the caller saw it. */
  | { code: 'entry-changed'; version: number }
  /** The table of states has no such way, or not for this caller. */
  | { code: 'transition-forbidden'; from: EntryState; to: EntryState | 'gone' }
  /** Its state allows no more changes. */
  | { code: 'entry-not-editable'; state: EntryState }
  | { code: 'entry-incomplete'; missing: StepId[] }
  /** Checks the contest has set to refuse. */
  | { code: 'checks-refused'; issues: Issue[] }
  /** `number` is the other entry's where it is the contact's own; submitting with `keepDuplicate` takes it all the same. */
  | { code: 'duplicate-found'; entryId: number; number: string | null }
  | { code: 'cap-reached'; cap: CapName; size: number; taken: number }
  /** The place from the waiting list has gone on to the next, or the entry waits no more. */
  | { code: 'offer-gone' }
  | { code: 'reason-missing' }
  | { code: 'reason-too-long'; longest: number }
  | { code: 'contest-not-found' }
  /** The question does not belong to this entry any more. */
  | { code: 'step-not-asked'; step: string }
  /** The kind of message this question cannot use: a button where a text is expected, a file where a choice is. */
  | { code: 'input-unexpected'; step: StepId }
  | { code: 'choice-unknown'; step: StepId }
  | { code: 'step-required'; step: StepId }
  | { code: 'nothing-to-confirm'; step: StepId }
  | { code: 'nomination-closed'; nomination: string }
  | { code: 'form-closed'; form: string }
  | { code: 'category-closed'; category: string }
  /** `kind` names the parser: name, birth-date, phone, duration, link, text… */
  | { code: 'answer-rejected'; step: StepId; kind: string; why: TypedReason }
  | { code: 'text-too-long'; step: StepId; longest: number }
  | { code: 'ensemble-unnamed' }
  | { code: 'count-not-understood'; step: StepId }
  | { code: 'child-already-listed'; position: number }
  | { code: 'participant-missing'; position: number }
  | { code: 'roster-full'; form: string; max: number }
  | { code: 'roster-does-not-fit'; form: string; min: number; max: number; count: number }
  /** The number alone, before there is a list. */
  | { code: 'headcount-does-not-fit'; form: string; min: number; max: number; count: number }
  | { code: 'institution-unknown' }
  | { code: 'teacher-unknown' }
  | { code: 'position-missing' }
  | { code: 'file-unknown' }
  /** What was written is what stands there already. */
  | { code: 'correction-unchanged' }
  /** No such correction of the caller's, or the child is no longer in the entry. */
  | { code: 'correction-unknown' }
  /** Children who stand in one list are not one child. */
  | { code: 'children-in-one-entry' }
  /** The child is in this entry only: there is nobody to be parted from. */
  | { code: 'child-alone' }
  | { code: 'child-unknown' }
  /** The contest keeps no waiting list to put anybody into. */
  | { code: 'no-waiting-list' }
  /** A decision about nothing. */
  | { code: 'nothing-picked' }
  | { code: 'picked-too-many'; most: number }
  /** What is ticked is no longer what was on the screen. */
  | { code: 'picks-changed' }
  /** An older search, or somebody else's. */
  | { code: 'search-forgotten' }
  /** Of a decision about several: these stood in its way, and nothing happened to any. */
  | { code: 'some-refused'; rows: RefusedRow[] };

/** One of several entries that a decision about all of them was refused for. */
export interface RefusedRow {
  entryId: number;
  refusal: Refusal;
}
