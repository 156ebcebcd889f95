/** The program's heartbeat: one row that says when it was last at work. */

import type { Database } from './connect.ts';
import { heartbeat } from './tables.ts';

/** Beats, and returns the beat before, or this one when it is the first; the row is locked until the transaction ends. */
export async function beat(tx: Database, at: Date): Promise<Date> {
  await tx.insert(heartbeat).values({ id: 1, at }).onConflictDoNothing();
  const [last = { at }] = await tx.select({ at: heartbeat.at }).from(heartbeat).for('update');
  await tx.update(heartbeat).set({ at });
  return last.at;
}
