/** Finds what a code or a link hands over; wrong codes are counted, so that nobody tries them one after another. */

import { desc, eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { institutionById } from '../../institutions/queries.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { ok, type Result, refused } from '../../result.ts';
import { codeKey, linkKey } from './offering.ts';
import type { HandoverRefusal } from './refusals.ts';
import { closedUntil, MOST_MISSES, triesLeft } from './rules.ts';
import { handoverMisses, handovers } from './tables.ts';

/** What somebody has in hand: a code they were told, or the token of a link they opened. */
export type Key = { code: string } | { token: string };

export type HandoverRow = typeof handovers.$inferSelect;

/** The code or link behind the key, locked, unless it is closed to the person, unknown, used up or too old. */
export async function findHandover(
  tx: Database,
  caller: Caller,
  key: Key,
  now: Date,
): Promise<Result<HandoverRow, HandoverRefusal>> {
  const allowed = authorize(caller, 'entry.take-over');
  if (!allowed.ok) return allowed;
  const misses = 'code' in key ? await missesOf(tx, caller) : [];
  const until = closedUntil(misses, now);
  if (until) return refused({ code: 'handover-closed', until });
  const known = 'code' in key ? eq(handovers.codeKey, codeKey(key.code)) : eq(handovers.linkKey, linkKey(key.token));
  const [row] = await tx.select().from(handovers).where(known).for('update');
  if (!row || row.revokedAt) return 'code' in key ? miss(tx, caller, misses, now) : unknown(null);
  if (row.usedAt) return row.usedBy === caller.personId ? ok(row) : refused({ code: 'handover-used' });
  if (row.expiresAt <= now) return refused({ code: 'handover-expired', expiredAt: row.expiresAt });
  // The institution may have been merged into another since the code was given out.
  const institution = await institutionById(tx, row.institutionId);
  return ok({ ...row, institutionId: institution?.id ?? row.institutionId });
}

/** The latest misses, the last first. The person's row is locked, so that tries at once are counted one by one. */
async function missesOf(tx: Database, { personId }: Caller): Promise<Date[]> {
  await tx.select({ id: persons.id }).from(persons).where(eq(persons.id, personId)).for('update');
  const found = await tx
    .select({ at: handoverMisses.at })
    .from(handoverMisses)
    .where(eq(handoverMisses.personId, personId))
    .orderBy(desc(handoverMisses.at), desc(handoverMisses.id))
    .limit(MOST_MISSES);
  return found.map(({ at }) => at);
}

async function miss(
  tx: Database,
  { personId }: Caller,
  before: readonly Date[],
  now: Date,
): Promise<Result<never, HandoverRefusal>> {
  await tx.insert(handoverMisses).values({ personId, at: now });
  return unknown(triesLeft([now, ...before], now));
}

function unknown(left: number | null): Result<never, HandoverRefusal> {
  return refused({ code: 'handover-unknown', left });
}
