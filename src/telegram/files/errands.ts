/** Work that outlasts the handling of an update, such as sending an archive: begun once a key, waited for at the end. */

import type { Logger } from 'pino';

export interface Errands {
  /** Begins `work` unless the same is under way; returns whether it began. The work says itself what went wrong. */
  begin(key: string, work: () => Promise<void>): boolean;
  /** How many are under way. */
  underWay(): number;
  /** Waits for those under way, at most `limitMs`; what is cut off then has to be asked for again. */
  ended(limitMs: number): Promise<void>;
}

/** Keeps errands of this process; they end with it. */
export function createErrands(log: Logger): Errands {
  const running = new Map<string, Promise<void>>();
  return {
    begin(key, work) {
      if (running.has(key)) return false;
      const end = work()
        .catch((error: unknown) => log.error({ err: error }, 'an errand was not done'))
        .finally(() => running.delete(key));
      running.set(key, end);
      return true;
    },
    underWay: () => running.size,
    async ended(limitMs) {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limitMs);
      });
      await Promise.race([Promise.all(running.values()), limit]);
      clearTimeout(timer);
    },
  };
}
