/** Outcomes of sends on their way into the database: those that wait, and those that left with a statement under way. */

import type { Ended } from './settle.ts';

/** Outcomes that another statement writes along. */
export interface Along {
  ended: readonly Ended[];
  /** To be told how that went; what was not written waits again. */
  end(isWritten: boolean): void;
}

export interface Unwritten {
  add(ended: Ended): void;
  /** Those of the waiting that leave with a statement; `over` is called after it has ended, either way. */
  leave(which: (one: Ended) => boolean, over: () => void): Along;
  /** How many wait. */
  waiting(): number;
  /** How many wait or are under way. */
  count(): number;
}

export function createUnwritten(): Unwritten {
  let waiting: Ended[] = [];
  let underWay = 0;

  return {
    add(ended) {
      waiting.push(ended);
    },
    leave(which, over) {
      const ended = waiting.filter(which);
      waiting = waiting.filter((one) => !which(one));
      underWay += ended.length;
      return {
        ended,
        end(isWritten) {
          underWay -= ended.length;
          if (!isWritten) waiting = [...ended, ...waiting];
          over();
        },
      };
    },
    waiting: () => waiting.length,
    count: () => waiting.length + underWay,
  };
}
