/** The jobs of files: bytes that wait are fetched, and contacts are reminded of answers they owe. */

import { type Clock, systemClock } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import { remindOwed } from '../entries/files/reminding.ts';
import type { Keeper } from '../files/keeper.ts';
import type { Job } from './schedule.ts';

/**
 * What is due stands in the database. Each process fetches; a file's lease sees to it that one does. `machine` tells the
 * age of half files.
 */
export function fileJobs(db: Database, keeper: Keeper, machine: Clock = systemClock): Job[] {
  return [
    {
      name: 'fetch-files',
      cron: '*/15 * * * * *',
      everywhere: true,
      run: async () => void (await keeper.fetchDue()),
    },
    { name: 'tidy-files', cron: '51 3 * * *', run: () => keeper.storage.tidy(machine.now()) },
    { name: 'remind-owed', cron: '20 * * * *', run: (now) => remindOwed(db, now) },
  ];
}
