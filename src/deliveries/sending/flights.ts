/** Requests under way and their unwritten endings: how many there may be, and what they mean for the sender. */

import type { Logger } from 'pino';
import type { Clock } from '../../clock.ts';
import type { Attempt, Outcome } from '../outcome.ts';
import type { Holding } from './holding.ts';
import type { Ready } from './making.ts';
import type { Settler } from './settler.ts';

export interface Flights {
  /** Whether one more request may leave. */
  hasRoom(): boolean;
  /** Resolves when there may be room again. */
  room(): Promise<void>;
  /** Outcomes were written, so that there may be room. */
  written(): void;
  /** Sends a try on its way; its ending is written when it comes. */
  launch(ready: Ready): void;
  /** The try did not leave: its row waits again, until `until` or for the next turn. */
  putBack(attempt: Attempt, until: Date | null): void;
  /** Resolves when nothing is under way any more. */
  landed(): Promise<void>;
}

export interface FlightsOptions {
  clock: Clock;
  settler: Settler;
  holding: Holding;
  log: Logger;
  observe?(outcome: Outcome): void;
  /** Requests under way at most. */
  most: number;
  /** Outcomes at most that are not written: they are in doubt after a crash, so a slow database slows the sending. */
  mostUnwritten: number;
}

export function createFlights(options: FlightsOptions): Flights {
  const { clock, settler, holding, log, most, mostUnwritten } = options;
  let underWay = 0;
  let waiting: (() => void)[] = [];

  /** Resolves when the next request has landed, or outcomes were written. */
  const change = () => new Promise<void>((resolve) => waiting.push(resolve));

  function tellChange(): void {
    if (waiting.length === 0) return;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  /** A departure that throws is a fault of the program; whether the request had left is not known. */
  async function fly({ attempt, leave }: Ready): Promise<void> {
    let outcome: Outcome;
    try {
      outcome = await leave();
    } catch (error) {
      log.error({ err: error, delivery: attempt.deliveryId }, 'a send failed unexpectedly');
      outcome = { kind: 'unknown', reason: 'failed-unexpectedly' };
    }
    underWay -= 1;
    options.observe?.(outcome);
    holding.heard(outcome);
    settler.add({ attempt, ending: outcome, at: clock.now() });
    tellChange();
  }

  return {
    hasRoom: () => underWay < most && settler.unwritten() < mostUnwritten,
    room: change,
    written: tellChange,
    launch(ready) {
      underWay += 1;
      void fly(ready);
    },
    putBack(attempt, until) {
      settler.add({ attempt, ending: { kind: 'held', until }, at: clock.now() });
    },
    async landed() {
      while (underWay > 0) await change();
    },
  };
}
