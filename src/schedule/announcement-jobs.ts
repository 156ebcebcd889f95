/** The job of announcements: those whose time has come go. */

import { startDueAnnouncements } from '../announcements/starting.ts';
import type { Database } from '../database/connect.ts';
import type { Job } from './schedule.ts';

/** Every minute; `zone` is that of whoever chose none. What a tick missed the next one finds. */
export function announcementJob(db: Database, zone: string): Job {
  return { name: 'start-announcements', cron: '* * * * *', run: (now) => startDueAnnouncements(db, now, zone) };
}
