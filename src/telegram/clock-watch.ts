/** Compares the machine's clock with the messenger's, whose every HTTP answer carries its time: deadlines go by ours. */

import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { HOUR_MS, MINUTE_MS } from '../time-units.ts';
import { createTrouble } from '../trouble.ts';

export interface ClockWatch {
  /** A request is about to leave; what is returned is to be told the answer's `Date`. */
  asked(): (date: string | undefined) => void;
  /** How the clock stands, for those who run the program; a wrong one is told and keeps nobody from being answered. */
  health(): { well: true; state: string };
}

export interface ClockWatchOptions {
  /** The machine's, not one that can be moved. */
  machine: Clock;
  log: Logger;
  /** Monotonic milliseconds. */
  now?(): number;
}

/** More than any network takes; deadlines and leases bear less. */
const MOST_OFF_MS = 2 * MINUTE_MS;
const BETWEEN_LINES_MS = HOUR_MS;

/** A watch that says in the log when the clock is off by more than two minutes, once an hour while it is. */
export function createClockWatch({ machine, log, now }: ClockWatchOptions): ClockWatch {
  const trouble = createTrouble({ log, everyMs: BETWEEN_LINES_MS, ...(now && { now }) });
  let state = 'not compared yet';

  function compared(offMs: number): void {
    const seconds = Math.round(offMs / 1000);
    const well = Math.abs(offMs) <= MOST_OFF_MS;
    state = well ? 'right' : `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead' : 'behind'}`;
    if (well) trouble.over('the clock of this machine is right again');
    else
      trouble.again('the clock of this machine is wrong, and deadlines go by it; set it (NTP)', {
        aheadSeconds: seconds,
      });
  }

  return {
    asked() {
      const askedAt = machine.now().getTime();
      return (date) => {
        const theirs = date === undefined ? Number.NaN : Date.parse(date);
        if (!Number.isNaN(theirs)) compared(offBy(theirs, askedAt, machine.now().getTime()));
      };
    },
    health: () => ({ well: true, state }),
  };
}

/** How far our clock is ahead, in milliseconds: their time was somewhere between the asking and the answer, however long that took. */
function offBy(theirs: number, askedAt: number, answeredAt: number): number {
  if (theirs < askedAt) return askedAt - theirs;
  return theirs > answeredAt ? answeredAt - theirs : 0;
}
