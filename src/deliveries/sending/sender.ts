/** The sender of a channel: one at a time over all processes, evenly paced, a few requests in flight, nothing sent twice. */

import type { Logger } from 'pino';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/connect.ts';
import { createTrouble } from '../../trouble.ts';
import type { Outcome, Post } from '../outcome.ts';
import { createCare } from '../runs/care.ts';
import { createFlights } from './flights.ts';
import { createGate } from './gate.ts';
import { createHolding } from './holding.ts';
import { createIntake } from './intake.ts';
import { createMaking } from './making.ts';
import { createChatPace, createPacer } from './pacer.ts';
import { createSettler } from './settler.ts';
import { sizesFor } from './sizes.ts';
import { createBell, systemTimer, type Timer } from './timer.ts';

/** Milliseconds of the sender's habits. */
export interface Habits {
  /** How long a lease lasts without renewal, and how often it is renewed. */
  leaseMs: number;
  renewMs: number;
  /** How long a row may be in flight; longer than any request is waited for. */
  rowLeaseMs: number;
  /** Looking again when there was nothing to do, for what other processes promised. */
  idleMs: number;
  /** Between two rounds of looking after runs and expired rows. */
  tendMs: number;
}

/** Another process takes over within 15 s; tests are quicker. */
export const HABITS: Habits = { leaseMs: 10_000, renewMs: 3_000, rowLeaseMs: 30_000, idleMs: 1_000, tendMs: 1_500 };

export interface SenderOptions {
  db: Database;
  channel: string;
  /** Unique to this process. */
  holder: string;
  /** People's time: when something is due, when it ended. */
  clock: Clock;
  /** The machine's time, for leases; another one than people's where that is shifted. */
  machine: Clock;
  post: Post;
  /** Messages a second over all chats. */
  rate: number;
  /** Milliseconds between two messages to one chat. */
  chatGapMs(externalId: string): number;
  /** Looks after runs: finishes, pauses, refreshes their progress. */
  tend?(): Promise<void>;
  log: Logger;
  /** Told of every outcome, for metrics. */
  observe?(outcome: Outcome): void;
  timer?: Timer;
  habits?: Partial<Habits>;
}

export interface Sender {
  start(): void;
  /** Something was promised: look at once. */
  wake(): void;
  /** Takes nothing new, waits for what is in flight, writes all outcomes, gives the lease back. */
  stop(): Promise<void>;
}

/** Tries at writing the last outcomes when stopping; what stays unwritten is in doubt after the next start. */
const LAST_TRIES = 3;

/** A sender of `rate` messages a second; it does nothing until started. */
export function createSender(options: SenderOptions): Sender {
  const { habits, lead, bell, pacer, holding, settler, flights, intake, gate, care, trouble } = assemble(options);
  let stopping = false;
  let running: Promise<void> | undefined;

  async function round(): Promise<void> {
    if (!(await holding.keep())) {
      goesOn();
      return bell.wait(habits.idleMs);
    }
    care.look();
    const silentMs = holding.silentMs();
    if (silentMs > 0) return bell.wait(Math.min(silentMs, habits.idleMs));
    const { ready, any } = await intake.next();
    goesOn();
    if (!any) {
      pacer.rest();
      return bell.wait(habits.idleMs);
    }
    const last = Math.max(0, ready.length - lead);
    for (const [place, one] of ready.entries()) {
      if (place === last && !stopping) intake.prepare();
      await gate.pass(one);
    }
  }

  /** The database has answered. */
  const goesOn = () => trouble.over('the sender goes on again', { channel: options.channel });

  async function run(): Promise<void> {
    while (!stopping) {
      await round().catch((error: unknown) => {
        trouble.again('the sender could not go on; it tries again', { err: error, channel: options.channel });
        return bell.wait(habits.idleMs);
      });
    }
  }

  return {
    start() {
      running ??= run();
    },
    wake() {
      intake.forget();
      bell.ring();
    },
    async stop() {
      stopping = true;
      gate.close();
      bell.ring();
      await running;
      for (const attempt of await intake.prepared()) flights.putBack(attempt, null);
      await Promise.all([flights.landed(), care.done()]);
      await settler.drain(LAST_TRIES);
      await holding.release();
    },
  };
}

/** The sender's parts, each with what it needs of the others. */
function assemble(options: SenderOptions) {
  const { db, log, rate, timer = systemTimer } = options;
  const habits = { ...HABITS, ...options.habits };
  const bell = createBell(timer);
  const pacer = createPacer(rate);
  const holding = createHolding({ ...options, ...habits, timer });
  const { size, lead, ahead, gatherMs, mostUnwritten, mostUnderWay } = sizesFor(rate);
  const tried = () => {
    bell.ring();
    flights.written();
  };
  const settler = createSettler({ db, timer, log, gatherMs, tried });
  const making = createMaking({ ...options, settler });
  const flights = createFlights({ ...options, settler, holding, most: mostUnderWay, mostUnwritten });
  const intake = createIntake({ ...options, making, settler, size, ahead, rowLeaseMs: habits.rowLeaseMs });
  const chats = createChatPace(options.chatGapMs);
  const gate = createGate({ pacer, chats, flights, holding, timer, clock: options.clock });
  const care = createCare({ ...options, timer, everyMs: habits.tendMs });
  const trouble = createTrouble({ log, now: timer.now });
  return { habits, lead, bell, pacer, holding, settler, flights, intake, gate, care, trouble };
}
