/** Every job done by the clock: people told in time, the inbox small, the embedded database safe. */

import { forgetProtocols } from '../awards/protocol/apply.ts';
import { type Clock, systemClock } from '../clock.ts';
import { forgetClaims } from '../database/claims.ts';
import type { Database, Opened } from '../database/connect.ts';
import { boundLog, tidyTables } from '../database/maintenance.ts';
import { forgetImports } from '../entries/import/keeping.ts';
import { nudgeDraftHolders, tellMovedEnds, tellOpened } from '../entries/nudges/actions.ts';
import { forgetLooks } from '../tallies/forgetting.ts';
import { pruneUpdates } from '../updates/actions.ts';
import { correctionsJob, remindersJob, seatsJob, waitingJob, watchJob } from './deadline-jobs.ts';
import { digestJob } from './digest-jobs.ts';
import type { Job } from './schedule.ts';

/** Longer than any messenger repeats an update, shorter than the week after which one counts anew. */
const DONE_DAYS = 3;
/** A button under figures this old says that it is outdated. */
const LOOKS_DAYS = 90;
/** Time enough for somebody to look into it. */
const PARKED_DAYS = 30;

/** Every job of the program; `machine` tells how long the program was away, whatever the field's clock shows. */
export function allJobs(opened: Opened, machine: Clock = systemClock): Job[] {
  const { db } = opened;
  const deadlines = [waitingJob(db), seatsJob(db), remindersJob(db), correctionsJob(db), watchJob(db, machine)];
  return [
    ...deadlines,
    ...nudgeJobs(opened.db),
    digestJob(opened.db),
    pruneJob(opened.db),
    forgetImportsJob(opened.db),
    forgetProtocolsJob(opened.db),
    forgetLooksJob(opened.db),
    claimsJob(opened.db),
    ...embeddedJobs(opened),
  ];
}

/** Reminders of drafts, moved ends and openings: what is due is asked every five minutes. */
export function nudgeJobs(db: Database): Job[] {
  const cron = '*/5 * * * *';
  return [
    { name: 'nudge-drafts', cron, run: (now) => nudgeDraftHolders(db, now) },
    { name: 'tell-moved-ends', cron, run: (now) => tellMovedEnds(db, now) },
    { name: 'tell-opened', cron, run: (now) => tellOpened(db, now) },
  ];
}

/** What PostgreSQL does by itself and the embedded database does not: bounding its log, tidying, snapshots to go back to. */
function embeddedJobs(opened: Opened): Job[] {
  const { kind, snapshot } = opened;
  if (kind !== 'pglite') return [];
  const everywhere = true as const;
  const bound: Job = {
    name: 'bound-log',
    cron: '* * * * *',
    everywhere,
    run: async () => void (await boundLog(opened)),
  };
  const tidy: Job = { name: 'tidy-tables', cron: '41 3 * * *', everywhere, run: () => tidyTables(opened) };
  const hourly: Job = {
    name: 'snapshot',
    cron: '5 * * * *',
    everywhere,
    run: async (now) => void (await snapshot?.(now)),
  };
  return [bound, tidy, hourly];
}

/** Nightly: forgets updates handled long ago. */
export function pruneJob(db: Database): Job {
  return {
    name: 'prune-updates',
    cron: '17 4 * * *',
    async run(now) {
      await pruneUpdates(db, { done: daysBefore(now, DONE_DAYS), parked: daysBefore(now, PARKED_DAYS) });
    },
  };
}

/** Hourly: forgets tables of entries a day after they came. */
export function forgetImportsJob(db: Database): Job {
  return { name: 'forget-imports', cron: '23 * * * *', run: (now) => forgetImports(db, daysBefore(now, 1)) };
}

/** Hourly: forgets protocols a day after they came. */
export function forgetProtocolsJob(db: Database): Job {
  return { name: 'forget-protocols', cron: '27 * * * *', run: (now) => forgetProtocols(db, daysBefore(now, 1)) };
}

/** Weekly: forgets figures nobody has looked at for three months, and links that expired as long ago. */
function forgetLooksJob(db: Database): Job {
  return { name: 'forget-looks', cron: '37 4 * * 0', run: (now) => forgetLooks(db, daysBefore(now, LOOKS_DAYS)) };
}

/** Weekly: forgets which runs of schedules were done long ago. */
function claimsJob(db: Database): Job {
  return {
    name: 'forget-claims',
    cron: '29 4 * * 0',
    run: async (now) => void (await forgetClaims(db, daysBefore(now, PARKED_DAYS))),
  };
}

/** Whole days of 24 hours: how old a row is, not a day of the calendar. */
function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
