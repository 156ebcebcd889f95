/** Jobs that the embedded database needs; PostgreSQL does these things by itself. */

import type { Opened } from '../database/connect.ts';
import { boundLog, tidyTables } from '../database/embedded/maintenance.ts';
import type { Job } from './schedule.ts';

/** Bounding its log, tidying its tables, a snapshot to go back to each hour; nothing on PostgreSQL. */
export function embeddedJobs(opened: Opened): Job[] {
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
