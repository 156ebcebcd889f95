/** Ticks of node-cron: each asks the database whether its run is still to be had, and runs the job if so. */

import nodeCron, { type ScheduledTask } from 'node-cron';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { claimSlot } from '../database/claims.ts';
import type { Database } from '../database/connect.ts';
import { AWAY, codeAmongCauses } from '../error-codes.ts';
import { createTrouble, type Trouble } from '../trouble.ts';

/** Work done by the clock. What is due is for the job to ask the database, so a tick that is missed is made up by the next. */
export interface Job {
  /** Unique over the program. */
  name: string;
  /** Five fields, or six with seconds, in the schedule's zone. */
  cron: string;
  /** Safe to repeat. `slot` names the tick, `now` is the field's clock. */
  run(now: Date, slot: string): Promise<void>;
  /** True for work on this process's own files, which every replica does for itself. */
  everywhere?: true;
}

export interface ScheduleOptions {
  db: Database;
  jobs: readonly Job[];
  clock: Clock;
  /** IANA zone of the cron lines. */
  zone: string;
  log: Logger;
  ended?(job: string, outcome: 'done' | 'failed'): void;
}

export interface Schedule {
  start(): void;
  /** Ticks no more and waits for what is running. */
  stop(): Promise<void>;
  /** One tick of a job, for the instant it was due at; returns whether this call did the run. */
  tick(name: string, dueAt: Date): Promise<boolean>;
}

/** Prepares the schedule; throws when a line cannot be read or two jobs share a name. */
export function createSchedule(options: ScheduleOptions): Schedule {
  const jobs = new Map(options.jobs.map((job) => [job.name, job]));
  if (jobs.size < options.jobs.length) throw new Error('two jobs share a name');
  for (const { name, cron } of options.jobs) {
    if (!nodeCron.validate(cron)) throw new Error(`the cron line of ${name} cannot be read: ${cron}`);
  }
  const troubles = troublesOf(options);
  const running = new Set<Promise<unknown>>();
  let tasks: ScheduledTask[] = [];

  async function tick(name: string, dueAt: Date): Promise<boolean> {
    const job = jobs.get(name);
    if (!job) throw new Error(`there is no job ${name}`);
    const run = once(job, slotOf(dueAt), options, troubles);
    running.add(run);
    return run.finally(() => running.delete(run));
  }

  return {
    tick,
    start() {
      const settings = {
        timezone: options.zone,
        noOverlap: true,
        suppressMissedWarning: true,
        logger: quietly(options.log),
      };
      tasks = options.jobs.map((job) =>
        nodeCron.schedule(job.cron, async ({ date }) => void (await tick(job.name, date)), {
          ...settings,
          name: job.name,
        }),
      );
    },
    async stop() {
      for (const task of tasks) await task.destroy();
      await Promise.allSettled(running);
    },
  };
}

/** What node-cron has to say about itself, as lines of our log. */
function quietly(log: Logger) {
  const line = (message: string | Error) => log.debug({ cron: String(message) }, 'node-cron');
  return { info: line, warn: line, error: line, debug: line };
}

/** The database's absence is the same trouble for all jobs; each has its own otherwise. */
interface Troubles {
  absence: Trouble;
  of: ReadonlyMap<string, Trouble>;
}

function troublesOf({ jobs, log }: ScheduleOptions): Troubles {
  return {
    absence: createTrouble({ log }),
    of: new Map(jobs.map(({ name }) => [name, createTrouble({ log })])),
  };
}

async function once(
  job: Job,
  slot: string,
  { db, clock, ended }: ScheduleOptions,
  { absence, of }: Troubles,
): Promise<boolean> {
  const now = clock.now();
  const own = of.get(job.name);
  try {
    if (!job.everywhere) {
      const isOurs = await claimSlot(db, job.name, slot, now);
      absence.over('scheduled jobs run again');
      if (!isOurs) return false;
    }
    await job.run(now, slot);
    own?.over('a scheduled job works again', { job: job.name });
    ended?.(job.name, 'done');
    return true;
  } catch (error) {
    const facts = { err: error, job: job.name, slot };
    if (codeAmongCauses(error, AWAY) === undefined)
      own?.again('a scheduled job failed; its next tick tries again', facts);
    else absence.again('scheduled jobs cannot run; their next ticks try again', facts);
    ended?.(job.name, 'failed');
    return false;
  }
}

/** The second a tick was due at, the same in every replica: '2027-02-08T05:00:00Z'. */
function slotOf(dueAt: Date): string {
  return `${dueAt.toISOString().slice(0, 19)}Z`;
}
