/** Sees an entry for a caller, so that an answer can follow at once. */

import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { withChanges } from '../../with-changes.ts';
import type { Refusal } from '../refusals.ts';
import { type EntryView, viewOf } from '../view.ts';
import { reachOf } from './load.ts';
import { type Seen, seenEntry } from './seen.ts';

/** An entry's view for an answer that follows at once: with what it was drawn from, so that nothing is read again. */
export async function entryToAnswer(
  db: Database,
  caller: Caller,
  entryId: number,
): Promise<Result<EntryView, Refusal>> {
  const seen = await seenBy(db, caller, entryId);
  if (!seen.ok) return seen;
  const { entry, contest, institution } = seen.value;
  return ok(withChanges(viewOf(entry, contest, institution), { seen: seen.value }));
}

/** The entry as it stands, for its contact or the staff its contest reaches. */
export async function seenBy(db: Database, caller: Caller, entryId: number): Promise<Result<Seen, Refusal>> {
  const seen = await seenEntry(db, entryId);
  if (!seen) return refused({ code: 'entry-not-found' });
  const allowed = authorize(caller, 'entry.see', reachOf(seen.entry));
  return allowed.ok ? ok(seen) : allowed;
}
