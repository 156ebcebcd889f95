/** Row locks that are given back before the transaction ends. */

import type { Database } from './connect.ts';

/** Carries what was seen out of a savepoint that is rolled back. */
class LetGo<T> extends Error {
  readonly seen: T;

  constructor(seen: T) {
    super('locks let go');
    this.seen = seen;
  }
}

/**
 * What `look` answers. The row locks it took stay until the transaction ends where `keeps` the answer, otherwise they
 * are given back at once: who holds on to a row that is of no use may make others wait in a circle. `look` only reads.
 */
export async function keepingLocks<T>(
  tx: Database,
  look: (within: Database) => Promise<T>,
  keeps: (seen: T) => boolean,
): Promise<T> {
  try {
    return await tx.transaction(async (within) => {
      const seen = await look(within);
      if (!keeps(seen)) throw new LetGo(seen);
      return seen;
    });
  } catch (error) {
    if (error instanceof LetGo) return error.seen as T;
    throw error;
  }
}
