/** What a reader makes of the tokens at a place: pieces, filler, or a choice; and what was read before them. */

import type { DimensionId } from '../counting/dimensions.ts';
import type { UnitId } from '../counting/units.ts';
import type { Label } from '../words.ts';
import type { Unkept } from './figure-words.ts';
import type { Became, WhyChoose } from './question.ts';
import type { Shape } from './shape-words.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One of several things a place may mean. */
export interface Meaning {
  readonly label: Label;
  readonly became: Became;
}

export interface Reading {
  /** Tokens taken; the longest reading of a place wins. */
  readonly length: number;
  readonly became: readonly Became[];
  /** What may be meant. */
  readonly choice?: {
    readonly why: WhyChoose;
    /** Tokens before what was named: prepositions. */
    readonly lead: number;
    readonly meanings: readonly Meaning[];
  };
  /** A word that asks for figures. */
  readonly counts?: true;
  /** «Какие школы»: asks for figures where every other word is known. */
  readonly which?: true;
  /** A word that turns the question round. */
  readonly beyond?: true;
  /** A word that asks for figures as a picture or as a file. */
  readonly shape?: Shape;
  /** How its figures are cut where nothing else is said. */
  readonly cut?: DimensionId;
  /** A word of a share or of an average. */
  readonly ratio?: 'share' | 'average';
  /** By what an average divides. */
  readonly per?: UnitId;
  /** A word for what no figures are kept of. */
  readonly unkept?: Unkept;
  /** Words for what is answered otherwise than by figures. */
  readonly elsewhere?: 'closing' | 'latest';
}

export interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly vocabulary: Vocabulary;
  readonly now: Date;
  /** What was understood to the left, the last one nearest. */
  readonly before: readonly Became[];
  /** The readings to the left. */
  readonly read: readonly Reading[];
}

export type Reader = (place: Place) => Reading | undefined;
