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
  /** Milliseconds between two lines while it lasts; a minute unless said. */
  everyMs?: number;
  /** Monotonic milliseconds. */
  now?(): number;
}

/**
 * Makes the teller of one trouble. Failures between two lines are counted, and lines of level `debug`. What comes back
 * within that time of its last line waits for its end, so that a thing that comes and goes fills no log either.
 */
export function createTrouble(options: TroubleOptions): Trouble {
  const { log, level = 'error', everyMs = 60_000, now = () => performance.now() } = options;
  let present: { words: string; since: number; failures: number; isSaid: boolean } | undefined;
  let lastLine = { words: '', at: Number.NEGATIVE_INFINITY };

  return {
    again(words, facts) {
      const at = now();
      if (present?.words !== words) present = { words, since: at, failures: 0, isSaid: false };
      present.failures += 1;
      if (lastLine.words === words && at - lastLine.at < everyMs) return log.debug({ ...facts }, words);
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
