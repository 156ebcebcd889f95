/** One transaction an action: a refusal undoes whatever was already written. */

import type { Database } from '../../database/connect.ts';
import type { Result } from '../../result.ts';
import type { Refusal } from '../refusals.ts';

/** Carries a refusal out of a transaction, so that the database rolls back. */
class Undone extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Runs `work` in a transaction; only an answer that is ok is kept. */
export async function transact<T>(
  db: Database,
  work: (tx: Database) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  try {
    return await db.transaction(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Undone(result.refusal);
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
