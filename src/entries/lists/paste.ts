/** A pasted list of soloists: which of its lines are soloists, and where the messenger cut one in two. Pure. */

import { isDeepStrictEqual } from 'node:util';
import { filledLines, isAside, LONGEST_ROSTER } from '../rosters/roster-list.ts';
import { readSoloLine, type SoloContext, type SoloLine } from './solo-line.ts';

/** A message this long may have been cut off by the messenger, whose limit is 4096. */
const CUT_OFF = 4000;

/** A line of what was pasted. */
export interface PastedLine {
  readonly typed: string;
  readonly read: SoloLine;
  /** The last line of a message as long as messages can be. */
  readonly isTail: boolean;
  /** Joined out of two messages, and it is not sure whether a space stood between them. */
  readonly isUnsure: boolean;
}

export type Paste =
  | {
      readonly outcome: 'read';
      readonly lines: readonly PastedLine[];
      /** Headings, greetings, thanks. */
      readonly skipped: readonly string[];
      /** The tail of the message before was continued here. */
      readonly isContinued: boolean;
    }
  | { readonly outcome: 'reject'; readonly why: { code: 'empty' } | { code: 'too-many-lines'; limit: number } };

/** Reads a message; `tail` is the last line of the one before, where that may have been cut in two. */
export function readPaste(text: string, tail: string | null, context: SoloContext): Paste {
  const filled = filledLines(text).map((line) => line.text);
  if (filled.length === 0) return { outcome: 'reject', why: { code: 'empty' } };
  if (filled.length > LONGEST_ROSTER)
    return { outcome: 'reject', why: { code: 'too-many-lines', limit: LONGEST_ROSTER } };
  const [first = '', ...others] = filled;
  const joined = tail === null ? null : continued(tail, first, context);
  const typedLines = joined === null ? filled : [joined.line, ...others];
  const isLong = text.length >= CUT_OFF;
  const all = typedLines.map((typed, index) => ({
    typed,
    read: readSoloLine(typed, context),
    isTail: isLong && index === typedLines.length - 1,
    isUnsure: index === 0 && joined !== null && joined.isUnsure,
  }));
  return {
    outcome: 'read',
    lines: all.filter(({ typed, read }) => !isAside(typed, read.child)),
    skipped: all.filter(({ typed, read }) => isAside(typed, read.child)).map(({ typed }) => typed),
    isContinued: joined !== null,
  };
}

/** How many lines of the text have something on them. */
export function countLines(text: string): number {
  return filledLines(text).length;
}

/** Whether the line is a soloist's by itself: it has a name and a date. */
export function isWholeLine({ child }: SoloLine): boolean {
  return child.name !== null && child.birthDate !== null && child.faults.length === 0;
}

/**
 * The tail with its rest, cut inside a word or between two; null where the first line stands by itself. One that begins
 * with a small letter stands by itself only where the tail does too.
 */
function continued(tail: string, first: string, context: SoloContext): { line: string; isUnsure: boolean } | null {
  const isWhole = (text: string) => isWholeLine(readSoloLine(text, context));
  const isBroken = /^\p{Ll}/u.test(first) || !/\p{L}/u.test(tail);
  if (isWhole(first) && (!isBroken || isWhole(tail))) return null;
  const [close, apart] = [`${tail}${first}`, `${tail} ${first}`];
  const [one, other] = [readSoloLine(close, context), readSoloLine(apart, context)];
  const difference = troubles(one) - troubles(other);
  const line = difference > 0 ? apart : close;
  if (!isWhole(line)) return null;
  return { line, isUnsure: difference === 0 && !isDeepStrictEqual(one, other) };
}

function troubles({ child, faults, doubts, nomination }: SoloLine): number {
  return child.faults.length + child.doubts.length + faults.length + doubts.length + (nomination === null ? 1 : 0);
}
