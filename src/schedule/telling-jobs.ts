/** Jobs that tell people something when its time has come: announcements, digests, reminders of a contest's dates. */

import { startDueAnnouncements } from '../announcements/timing/starting.ts';
import type { Database } from '../database/connect.ts';
import { nudgeDraftHolders, tellMovedEnds, tellOpened } from '../entries/nudges/actions.ts';
import { tellDigests } from '../tallies/digests/actions.ts';
import type { Job } from './schedule.ts';

/** Starts announcements that are due; `zone` is that of whoever chose none. What a tick missed the next one finds. */
export function announcementJob(db: Database, zone: string): Job {
  return { name: 'start-announcements', cron: '* * * * *', run: (now) => startDueAnnouncements(db, now, zone) };
}

/** Every minute: hours are full ones, and what a tick missed the next one finds. */
export function digestJob(db: Database): Job {
  return { name: 'tell-digests', cron: '* * * * *', run: (now) => tellDigests(db, now) };
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
