/** Requests under way: how many there may be, and what their endings mean for the sender. */

import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Holding } from './holding.ts';
import type { Attempt, Outcome, Post } from './outcome.ts';
import type { Settler } from './settler.ts';

export interface Flights {
  /** Resolves when one more request may leave. */
  room(): Promise<void>;
  /** Sends a try on its way; its ending is written when it comes. */
  launch(attempt: Attempt): void;
  /** The try did not leave: its row waits again, until `until` or for the next turn. */
  putBack(attempt: Attempt, until: Date | null): void;
  /** Resolves when nothing is under way any more. */
  landed(): Promise<void>;
}

export interface FlightsOptions {
  post: Post;
  clock: Clock;
  settler: Settler;
  holding: Holding;
  log: Logger;
  observe?(outcome: Outcome): void;
  /** Requests under way at most. */
  most: number;
}

export function createFlights(options: FlightsOptions): Flights {
  const { post, clock, settler, holding, log, most } = options;
  const underWay = new Set<Promise<void>>();

  /** A post that throws is a fault of the program; whether the request had left is not known. */
  async function fly(attempt: Attempt): Promise<void> {
    const outcome = await post(attempt).catch((error: unknown): Outcome => {
      log.error({ err: error, delivery: attempt.deliveryId }, 'a send failed unexpectedly');
      return { kind: 'unknown', reason: 'failed-unexpectedly' };
    });
    options.observe?.(outcome);
    holding.heard(outcome);
    settler.add({ attempt, ending: outcome, at: clock.now() });
  }

  return {
    async room() {
      while (underWay.size >= most) await Promise.race(underWay);
    },
    launch(attempt) {
      const flight = fly(attempt).finally(() => underWay.delete(flight));
      underWay.add(flight);
    },
    putBack(attempt, until) {
      settler.add({ attempt, ending: { kind: 'held', until }, at: clock.now() });
    },
    async landed() {
      await Promise.all(underWay);
    },
  };
}
