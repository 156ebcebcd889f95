/** Flags entries that were returned and not corrected in time. */

import { and, eq, lte, sql } from 'drizzle-orm';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { loadEntry } from '../storing/load.ts';
import { saveEntry } from '../storing/save.ts';
import { entries } from '../tables.ts';
import type { Issue } from '../words.ts';

/** Entries flagged in one run: what is left is taken by the next. */
const MOST = 200;

const FLAG: Issue = { code: 'correction_overdue' };

/** Gives every returned entry whose own end has come its flag, once; returns how many got it. Safe to repeat. */
export async function flagOverdueCorrections(db: Database, now: Date): Promise<number> {
  const due = await db.select({ id: entries.id }).from(entries).where(isOverdue(now)).orderBy(entries.id).limit(MOST);
  let flagged = 0;
  for (const { id } of due) if (await flag(db, id, now)) flagged += 1;
  return flagged;
}

function isOverdue(now: Date) {
  const unflagged = sql`not ${entries.issues} @> ${JSON.stringify([FLAG])}::text::jsonb`;
  return and(eq(entries.state, 'returned'), lte(entries.correctBy, now), unflagged);
}

/** The entry is locked and looked at anew: another replica, or the contact, may have been quicker. */
function flag(db: Database, entryId: number, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [still] = await tx
      .select({ contest: contests.definition })
      .from(entries)
      .innerJoin(contests, eq(contests.id, entries.contestId))
      .where(and(eq(entries.id, entryId), isOverdue(now)))
      .for('update', { of: entries });
    const entry = still && (await loadEntry(tx, entryId));
    if (!still || !entry) return false;
    const deed = { personId: null, action: 'correction-overdue', at: now };
    await saveEntry(tx, still.contest, entry, { ...entry, issues: [...entry.issues, FLAG] }, deed);
    return true;
  });
}
