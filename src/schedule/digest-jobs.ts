/** The job of digests: those whose hour has come are told. */

import type { Database } from '../database/connect.ts';
import { tellDigests } from '../tallies/digests/actions.ts';
import type { Job } from './schedule.ts';

/** Every minute: hours are full ones, and what a tick missed the next one finds. */
export function digestJob(db: Database): Job {
  return { name: 'tell-digests', cron: '* * * * *', run: (now) => tellDigests(db, now) };
}
