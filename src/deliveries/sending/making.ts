/** Making tries ready to leave: texts are made just before the turn, and what needs no request ends without taking one. */

import type { Logger } from 'pino';
import type { Clock } from '../../clock.ts';
import type { Attempt, Departure, Held, Outcome, Post } from '../outcome.ts';
import type { Settler } from './settler.ts';

/** A try that only waits for its turn. */
export interface Ready {
  attempt: Attempt;
  leave: Departure;
}

export interface Making {
  /** Those of the tries that are to leave, in their order; the others are settled. */
  ready(attempts: readonly Attempt[]): Promise<Ready[]>;
}

export interface MakingOptions {
  post: Post;
  clock: Clock;
  settler: Settler;
  log: Logger;
  observe?(outcome: Outcome): void;
}

export function createMaking({ post, clock, settler, log, observe }: MakingOptions): Making {
  /** A post that throws is a fault of the program; nothing has left. */
  async function make(attempt: Attempt): Promise<Ready | undefined> {
    const made = await post(attempt).catch((error: unknown): Outcome | Held => {
      log.error({ err: error, delivery: attempt.deliveryId }, 'a delivery could not be made ready');
      return { kind: 'not-ready', reason: 'failed-unexpectedly' };
    });
    if (typeof made === 'function') return { attempt, leave: made };
    if (made.kind !== 'held') observe?.(made);
    settler.add({ attempt, ending: made, at: clock.now() });
    return undefined;
  }

  return {
    async ready(attempts) {
      const made = await Promise.all(attempts.map(make));
      return made.filter((one) => one !== undefined);
    },
  };
}
