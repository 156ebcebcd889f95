/** What follows an erasure outside the database: bytes go, and the list beside the backups is kept. */

import type { Database } from '../../database/connect.ts';
import { createStorage, filesBeside, filesFolder } from '../../files/storage.ts';
import { erasureList, keepErasures } from './list.ts';

/**
 * Removes bytes nobody needs any more from storage and from the copies beside this instance's backups, then brings the
 * list up to the database. A process that dies before it leaves the list to the schedule.
 */
export function afterErasure(db: Database, dataDir: string): (hashes: readonly string[]) => Promise<void> {
  const list = erasureList(dataDir);
  const places = [createStorage(filesFolder(dataDir)), createStorage(filesBeside(list))];
  return async (hashes) => {
    await keepErasures(db, list);
    for (const place of places) for (const hash of hashes) await place.remove(hash);
  };
}
