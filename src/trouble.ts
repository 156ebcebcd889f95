/** What fails again and again, in the log: a line when it begins, one a minute while it lasts, and one when it is over. */

import type { Logger } from 'pino';

/** One thing that is repeated and may fail each time. */
export interface Trouble {
  /** It failed, once more or for the first time; other words than before are another trouble. */
  again(words: string, facts?: object): void;
  /** It went well. Says so, with how long it had lasted, where its beginning was said; true when it did. */
  over(words: string, facts?: object): boolean;
}

export interface TroubleOptions {
  log: Logger;
  level?: 'warn' | 'error';
  /** Monotonic milliseconds. */
  now?(): number;
}

const BETWEEN_LINES_MS = 60_000;

/**
 * Makes the teller of one trouble. Failures between two lines are counted, and lines of level `debug`. What comes back
 * within a minute of its last line waits for that minute, so that a thing that comes and goes fills no log either.
 */
export function createTrouble({ log, level = 'error', now = () => performance.now() }: TroubleOptions): Trouble {
  let present: { words: string; since: number; failures: number; isSaid: boolean } | undefined;
  let lastLine = { words: '', at: Number.NEGATIVE_INFINITY };

  return {
    again(words, facts) {
      const at = now();
      if (present?.words !== words) present = { words, since: at, failures: 0, isSaid: false };
      present.failures += 1;
      if (lastLine.words === words && at - lastLine.at < BETWEEN_LINES_MS) return log.debug({ ...facts }, words);
      lastLine = { words, at };
      present.isSaid = true;
      log[level]({ ...facts, ...(present.failures > 1 && lasting(present, at)) }, words);
    },
    over(words, facts) {
      const past = present;
      present = undefined;
      if (!past?.isSaid) return false;
      log.info({ ...facts, ...lasting(past, now()) }, words);
      return true;
    },
  };
}

function lasting({ since, failures }: { since: number; failures: number }, at: number) {
  return { forSeconds: Math.round((at - since) / 1000), failures };
}
