/** Jobs that let personal data go in time. */

import type { Database } from '../database/connect.ts';
import { erasureList, keepErasures } from '../privacy/erasing/list.ts';
import { forgetGuests, purgePastTerm } from '../privacy/retention.ts';
import type { Job } from './schedule.ts';

/** Where the bytes of files are taken out. */
interface Bytes {
  remove(hash: string): Promise<void>;
}

/** Nightly: contests past their term lose their personal data, storage the files that were theirs alone, and concerts their guests' names. */
export function retentionJob(db: Database, storage: Bytes): Job {
  return {
    name: 'retention',
    cron: '47 3 * * *',
    async run(now) {
      for (const hash of await purgePastTerm(db, now)) await storage.remove(hash);
      await forgetGuests(db, now);
    },
  };
}

/** Every ten minutes, in each process: the list of erasures beside its backups has them all, whoever erased. */
export function erasureListJob(db: Database, dataDir: string): Job {
  return {
    name: 'keep-erasure-list',
    cron: '*/10 * * * *',
    everywhere: true,
    run: async () => void (await keepErasures(db, erasureList(dataDir))),
  };
}
