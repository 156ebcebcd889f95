/** How many rows the sender handles at once at which rate: what is not written as ended is in doubt after a crash. Pure. */

/**
 * Rows taken at once: what leaves within this many milliseconds, and a few at slow rates. Rows are in doubt after a crash
 * when they were taken and not written as ended, whether or not their requests had left, so all three are short.
 */
const TAKE_MS = 30;
/** The next rows are taken this many milliseconds before the last of the present ones leaves. */
const LEAD_MS = 10;
/** Outcomes are written with the next taking; where none comes, after twice the time between two. */
const TAKINGS_GATHERED = 2;
const FEW = 4;
/** At the slowest rates fewer: what is taken leaves within this many milliseconds, long before its lease is over. */
const FEW_MS = 500;
const LONGEST_GATHER_MS = 250;
/** Unwritten outcomes at most, in takings. */
const UNWRITTEN_TAKINGS = 2;

/** Rows looked up at once, in takings. A message promised by another process waits until they have left. */
const TAKINGS_AHEAD = 6;
/** Requests under way at most: what leaves within this many milliseconds, and a few at the slowest rates. */
const UNDER_WAY_MS = 1_000;
const MOST_AT_LEAST = 8;

export interface Sizes {
  /** Rows taken at once. */
  size: number;
  /** Messages left of the present rows when the next are taken. */
  lead: number;
  /** Rows looked up at once. */
  ahead: number;
  /** Milliseconds after which outcomes are written that no taking wrote. */
  gatherMs: number;
  /** Outcomes at most that are not written: past it nothing leaves, so a slow database slows the sending. */
  mostUnwritten: number;
  /** Requests under way at most. */
  mostUnderWay: number;
}

/** The sizes at `rate` messages a second. */
export function sizesFor(rate: number): Sizes {
  const within = (ms: number) => Math.ceil((rate * ms) / 1_000);
  const few = Math.max(1, Math.min(FEW, Math.floor((rate * FEW_MS) / 1_000)));
  const size = Math.max(few, within(TAKE_MS));
  return {
    size,
    lead: Math.max(1, within(LEAD_MS)),
    ahead: size * TAKINGS_AHEAD,
    gatherMs: Math.min(LONGEST_GATHER_MS, (TAKINGS_GATHERED * size * 1_000) / rate),
    mostUnwritten: size * UNWRITTEN_TAKINGS,
    mostUnderWay: Math.max(MOST_AT_LEAST, within(UNDER_WAY_MS)),
  };
}

/**
 * Rows in doubt after a crash at `rate` messages a second, beside those whose requests were on their way: at most so many
 * taken that had not left, and so many answered and not written.
 */
export function inDoubtAfterACrash(rate: number): { takenAhead: number; unwritten: number } {
  const { size, lead, mostUnwritten } = sizesFor(rate);
  return { takenAhead: size + lead, unwritten: mostUnwritten };
}
