/** The gate every message passes: room among those under way, the pace over all, the pace of its chat. */

import type { Clock } from '../../clock.ts';
import type { Flights } from './flights.ts';
import type { Holding } from './holding.ts';
import type { Ready } from './making.ts';
import type { ChatPace, Pacer } from './pacer.ts';
import { createBell, type Timer } from './timer.ts';

export interface Gate {
  /** Lets the message leave when it is its turn, or puts it back when it may not leave now. */
  pass(ready: Ready): Promise<void>;
  /** Nothing leaves any more; who waits is put back. */
  close(): void;
}

export interface GateOptions {
  pacer: Pacer;
  chats: ChatPace;
  flights: Flights;
  holding: Holding;
  timer: Timer;
  clock: Clock;
}

export function createGate({ pacer, chats, flights, holding, timer, clock }: GateOptions): Gate {
  const bell = createBell(timer);
  let closed = false;
  let watched = false;

  /** A request leaves once the program is free again; until then a statement may hold it up. */
  function watchLeaving(): void {
    if (watched) return;
    watched = true;
    timer.after(0, () => {
      watched = false;
      pacer.heldUp(timer.now());
    });
  }

  async function turn(): Promise<void> {
    while (!flights.hasRoom() && !closed) await flights.room();
    for (let wait = pacer.waitMs(timer.now()); wait > 0 && !closed; wait = pacer.waitMs(timer.now())) {
      await bell.wait(Math.ceil(wait));
    }
  }

  return {
    async pass(ready) {
      const { attempt } = ready;
      await turn();
      if (closed || holding.silentMs() > 0) return flights.putBack(attempt, null);
      const busyMs = chats.book(attempt.externalId, timer.now());
      if (busyMs > 0) return flights.putBack(attempt, new Date(clock.now().getTime() + busyMs));
      pacer.left(timer.now(), ready.leave.messages);
      flights.launch(ready);
      watchLeaving();
    },
    close() {
      closed = true;
      bell.ring();
    },
  };
}
