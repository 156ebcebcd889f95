/** Every job done by the clock, in one list: people told in time, old rows forgotten, files kept, the embedded database safe. */

import { type Clock, systemClock } from '../clock.ts';
import type { Opened } from '../database/connect.ts';
import type { Keeper } from '../files/keeper.ts';
import { correctionsJob, remindersJob, seatsJob, waitingJob, watchJob } from './deadline-jobs.ts';
import { embeddedJobs } from './embedded-jobs.ts';
import { fileJobs } from './file-jobs.ts';
import { forgetClaimsJob, forgetImportsJob, forgetLooksJob, forgetProtocolsJob, pruneJob } from './forgetting-jobs.ts';
import { erasureListJob, retentionJob } from './privacy-jobs.ts';
import type { Job } from './schedule.ts';
import { announcementJob, digestJob, nudgeJobs } from './telling-jobs.ts';

/** What the jobs work on. */
export interface JobsOptions {
  opened: Opened;
  files: Keeper;
  dataDir: string;
  /** IANA zone of people who chose none. */
  zone: string;
  /** Tells how long the program was away, whatever the field's clock shows; the system's unless said. */
  machine?: Clock;
}

/** Every job of the program. */
export function allJobs({ opened, files, dataDir, zone, machine = systemClock }: JobsOptions): Job[] {
  const { db } = opened;
  return [
    waitingJob(db),
    seatsJob(db),
    remindersJob(db),
    correctionsJob(db),
    watchJob(db, machine),
    ...nudgeJobs(db),
    digestJob(db),
    announcementJob(db, zone),
    ...fileJobs(db, files, machine),
    pruneJob(db),
    forgetImportsJob(db),
    forgetProtocolsJob(db),
    forgetLooksJob(db),
    forgetClaimsJob(db),
    retentionJob(db, files.storage),
    erasureListJob(db, dataDir),
    ...embeddedJobs(opened),
  ];
}
