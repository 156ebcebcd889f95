/** What the sender sends next: due rows looked up ahead, taken a few at a time, the following few already while these leave. */

import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/connect.ts';
import type { Attempt } from '../outcome.ts';
import { type Due, findDue, skipUnreachable, type Taking, takeRows } from './claim.ts';
import type { Making, Ready } from './making.ts';
import type { Settler } from './settler.ts';

export interface Taken {
  ready: Ready[];
  /** Whether anything was due, if only what could be settled without a try. */
  any: boolean;
}

export interface Intake {
  /** The next few. Throws when the database does. */
  next(): Promise<Taken>;
  /** Begins to take the few after these, so that the pace does not wait for the database. */
  prepare(): void;
  /** What was taken ahead and not handed out. */
  prepared(): Promise<Attempt[]>;
  /** Something more urgent may be due: look again. */
  forget(): void;
}

export interface IntakeOptions {
  db: Database;
  channel: string;
  holder: string;
  clock: Clock;
  machine: Clock;
  making: Making;
  /** What it has gathered is written with each taking. */
  settler: Settler;
  /** Rows taken at once. */
  size: number;
  /** Rows looked up at once. */
  ahead: number;
  /** Milliseconds a row is ours once taken. */
  rowLeaseMs: number;
}

export function createIntake(options: IntakeOptions): Intake {
  const { db, channel, holder, clock, machine, settler, size } = options;
  let found: Due[] = [];
  let forgotten = 0;
  let coming: Promise<Taken> | undefined;

  /** What was asked before something more urgent came is good for one taking only. */
  async function find(): Promise<void> {
    const before = forgotten;
    const due = await findDue(db, channel, options.ahead, clock.now());
    found = forgotten === before ? due : due.slice(0, size);
  }

  async function takeOurs(ids: readonly number[], taking: Taking): Promise<Map<number, number>> {
    const along = settler.handOver();
    try {
      const ours = await takeRows(db, ids, taking, along.ended);
      along.end(true);
      return ours;
    } catch (error) {
      along.end(false);
      throw error;
    }
  }

  async function take(): Promise<Taken> {
    if (found.length === 0) await find();
    const due = found.splice(0, size);
    const [gone, there] = parted(due);
    if (gone.length > 0) await skipUnreachable(db, idsOf(gone), clock.now());
    if (there.length === 0) return { ready: [], any: gone.length > 0 };
    const machineNow = machine.now();
    const leaseUntil = new Date(machineNow.getTime() + options.rowLeaseMs);
    const attemptId = randomUUID();
    const ours = await takeOurs(idsOf(there), { channel, holder, attemptId, machineNow, leaseUntil });
    if (ours.size < there.length) found = [];
    // The copied comes last: the other way round each copy takes twenty times as long.
    const attempts = there.flatMap((one) => {
      const edition = ours.get(one.deliveryId);
      return edition === undefined ? [] : [{ attemptId, edition, ...one }];
    });
    return { ready: await options.making.ready(attempts), any: attempts.length + gone.length > 0 };
  }

  return {
    next() {
      const taken = coming ?? take();
      coming = undefined;
      return taken;
    },
    prepare() {
      coming = take();
      // Its failure is met by whoever asks for it; until then it must not count as unhandled.
      coming.catch(() => undefined);
    },
    async prepared() {
      const taken = await coming?.catch(() => undefined);
      coming = undefined;
      return taken?.ready.map(({ attempt }) => attempt) ?? [];
    },
    forget() {
      forgotten += 1;
      found = [];
    },
  };
}

/** Those whose receivers cannot be reached, and the others. */
function parted(due: readonly Due[]): [gone: Due[], there: Due[]] {
  const isGone = ({ unreachableReason }: Due) => unreachableReason !== null;
  return [due.filter(isGone), due.filter((one) => !isGone(one))];
}

function idsOf(due: readonly Due[]): number[] {
  return due.map(({ deliveryId }) => deliveryId);
}
