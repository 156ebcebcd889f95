/** Several questions of one snapshot, so that figures of one picture agree with each other. */

import type { Database } from '../../database/connect.ts';

/** Runs short reads that all see the database at one instant; nothing may wait in there for anything but the database. */
export async function inSnapshot<T>(db: Database, read: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}
