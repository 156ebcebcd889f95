/** Keeps the claims of a process alive: what is held is renewed thrice within a lease, so that nobody else takes it. */

import type { Logger } from 'pino';
import { createTrouble } from '../trouble.ts';

export interface Renewal {
  start(): void;
  stop(): void;
}

/** Calls `renew` every third of a lease once started; a failure is told, and tried again with the next. */
export function createRenewal(renew: () => Promise<void>, leaseMs: number, log: Logger): Renewal {
  const trouble = createTrouble({ log, level: 'warn' });
  let timer: NodeJS.Timeout | undefined;

  async function once(): Promise<void> {
    try {
      await renew();
      trouble.over('claims are renewed again');
    } catch (error) {
      trouble.again('claims not renewed', { err: error });
    }
  }

  return {
    start() {
      timer = setInterval(() => void once(), leaseMs / 3);
    },
    stop() {
      clearInterval(timer);
    },
  };
}
