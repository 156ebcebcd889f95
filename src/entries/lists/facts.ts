/** What a list of soloists is made of: lines as they were read, and those that are held back. */

import type { TypedChild } from '../facts.ts';
import type { TypedReason } from '../refusals.ts';
import type { Answer } from '../words.ts';

/** What a line says of its soloist; what it does not say is asked later. */
export interface SoloFacts {
  child: TypedChild;
  nomination: string | null;
  /** By field id. */
  answers: Readonly<Record<string, Answer>>;
}

/** A line that is no draft: faulty, doubtful, or perhaps cut in two by the messenger. */
export interface HeldLine {
  /** Its number among everything pasted, from 1. */
  line: number;
  typed: string;
  /** The reason's sentence is `typed-<kind>-<code>`. */
  kind: string;
  why: TypedReason;
  /** What a confirming tap takes; null: the line has to be typed anew. */
  solo: SoloFacts | null;
  /** It ends a message as long as messages can be: the next one may go on with it. */
  isTail: boolean;
}

/** A list beside the draft that gathers it. */
export interface SoloList {
  entryId: number;
  held: readonly HeldLine[];
  /** Keys of what was put off. */
  aside: readonly string[];
  lines: number;
}
