/** Does something in a transaction to see what would come of it, and undoes it. */

import type { Database } from '../../database/connect.ts';

/** Carries what came of it out of the transaction, so that the database rolls back. */
class Rehearsed<T> extends Error {
  readonly outcome: T;

  constructor(outcome: T) {
    super('rehearsed');
    this.outcome = outcome;
  }
}

/** What `work` would answer; nothing it writes is kept. */
export async function rehearse<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(async (tx) => {
      throw new Rehearsed(await work(tx));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.outcome as T;
    throw error;
  }
}
