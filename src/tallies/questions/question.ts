/** What becomes of a question in plain words: a view with how it was understood, a choice, or nothing. */

import type { DimensionId } from '../counting/dimensions.ts';
import type { Period } from '../counting/periods.ts';
import type { UnitId } from '../counting/units.ts';
import type { Ratio, TallyView, TallyViewInput } from '../views/view.ts';
import type { CountedState, Label } from '../words.ts';
import type { Unkept } from './figure-words.ts';
import type { Shape } from './shape-words.ts';

/** A comparison as a view has it. */
export type Compared = NonNullable<TallyViewInput['compared']>;

/** What a piece of a question stands for. */
export type Became =
  | { readonly is: 'unit'; readonly units: readonly UnitId[] }
  | { readonly is: 'dimension'; readonly dimension: DimensionId }
  | {
      readonly is: 'filter';
      readonly dimension: DimensionId;
      readonly keys: readonly string[];
      readonly labels: readonly Label[];
      /** The contests in which these keys mean this; none named: any. */
      readonly within?: readonly number[];
    }
  | { readonly is: 'state'; readonly state: CountedState }
  | Ratio
  /** None: every contest. */
  | {
      readonly is: 'contests';
      readonly contests: readonly number[];
      readonly labels: readonly Label[];
      /** All of a season, not of a title. */
      readonly season?: true;
    }
  | { readonly is: 'period'; readonly period: Period }
  /** A moment, or the end of the contest's entries. */
  | { readonly is: 'as-of'; readonly at: Date | 'end-of-entries' }
  | { readonly is: 'compared'; readonly with: Compared; readonly label?: Label }
  /** Rows by size. */
  | { readonly is: 'fullest' };

/** A piece of the text and what it became. */
export interface Understood {
  /** Offsets into the question's text, the end not included. */
  readonly start: number;
  readonly end: number;
  readonly became: Became;
}

/** A piece of the text that is not in the answer. */
export interface Leftover {
  readonly start: number;
  readonly end: number;
  /** `too-many`: understood, but there is no place for another of its kind. */
  readonly why: 'unknown' | 'too-many';
}

/** Why something is to be chosen: one of the options is meant; nothing is, and they are near; all of them hold more than what is asked. */
export type WhyChoose = 'several' | 'unknown' | 'wider';

/** One way to understand what can be understood in several. */
export interface Option {
  readonly label: Label;
  readonly view: TallyViewInput;
  readonly understood: readonly Understood[];
}

/** A typing slip, and what it was read as. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

interface Read {
  /** What was read: the text without doubled spaces and invisible characters. */
  readonly text: string;
  readonly understood: readonly Understood[];
  readonly leftovers: readonly Leftover[];
  /** What was read otherwise than it is written. */
  readonly slips: readonly Slip[];
}

export type Question =
  /** No question about figures: somebody else's. */
  | { readonly outcome: 'none' }
  /** A condition this grammar has no figures for; `words` turn the question round. */
  | { readonly outcome: 'beyond'; readonly text: string; readonly words: string }
  /** Something no figures are kept of. */
  | { readonly outcome: 'unkept'; readonly what: Unkept }
  /** `goesOn`: it takes over what was looked at before, and `understood` tells all of it. */
  | ({
      readonly outcome: 'view';
      readonly view: TallyViewInput;
      readonly goesOn?: true;
      /** What they are wanted as beside. */
      readonly shape?: Shape;
    } & Read)
  /** The figures looked at before, as something else. */
  | { readonly outcome: 'shape'; readonly view: TallyView; readonly shape: Shape }
  /** It begins as one that goes on from another, and there is none to go on from; `shape`: it wants that of them. */
  | { readonly outcome: 'nothing-before'; readonly shape?: Shape }
  /** It wants more cuts than there can be: of a cross table, or of what a share or an average is told by. */
  | { readonly outcome: 'full'; readonly of: 'cross' | 'ratio' }
  /** Until when entries are taken in these contests; none: in all that take any. */
  | { readonly outcome: 'closing'; readonly contests: readonly number[] }
  /** The newest entries themselves, which are no figures; what a list is not narrowed by is left over. */
  | ({ readonly outcome: 'latest'; readonly contest: number } & Read)
  /** Of a teacher of a name that none has. */
  | { readonly outcome: 'nobody'; readonly typed: string }
  /** «А за прошлую»: of which time is not said by what was looked at before. */
  | { readonly outcome: 'which-time' }
  | ({
      readonly outcome: 'choice';
      readonly why: WhyChoose;
      /** What was written for it. */
      readonly typed: string;
      readonly options: readonly Option[];
    } & Read);
