/** What organizers decide of one entry: accept, return for correction, reject, keep for later. Each tells the contact. */

import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { viewEntry } from '../queries.ts';
import type { StepId } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { openEntry } from '../storing/load.ts';
import { transact } from '../storing/transact.ts';
import type { EntryView } from '../view.ts';
import { offerPlaces } from '../waiting/offers.ts';
import { decideOn, VERDICTS, type Worded, worded } from './deciding.ts';

/** The entry as the organizer saw it: an older version means that somebody changed it since. */
export interface Decision {
  entryId: number;
  version: number;
}

export function acceptEntry(
  db: Database,
  caller: Caller,
  decision: Decision,
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return decide(db, caller, { ...decision, verdict: 'accepted', reason: null }, now);
}

/**
 * Returns the entry for correction: it keeps its number and its place, and has an end of its own. `steps` names the
 * questions to be corrected; without any the reason says it all.
 */
export function returnEntry(
  db: Database,
  caller: Caller,
  decision: Decision & { reason: string; steps?: readonly StepId[] },
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return decide(db, caller, { ...decision, verdict: 'returned' }, now);
}

export function rejectEntry(
  db: Database,
  caller: Caller,
  decision: Decision & { reason: string },
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return decide(db, caller, { ...decision, verdict: 'rejected' }, now);
}

/**
 * Keeps the entry for later in the contest's waiting list: it gives up its place and is offered none by itself; an
 * organizer takes it out again.
 */
export function setEntryAside(
  db: Database,
  caller: Caller,
  decision: Decision & { reason: string },
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return decide(db, caller, { ...decision, verdict: 'waitlisted' }, now);
}

async function decide(
  db: Database,
  caller: Caller,
  decision: Decision & Worded,
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  const { entryId, verdict } = decision;
  const reason = worded(decision.reason);
  if (!reason.ok) return reason;
  return transact(db, async (tx) => {
    const opened = await openEntry(tx, caller, VERDICTS[verdict].action, entryId, { contestToo: true });
    if (!opened.ok) return opened;
    const { entry, contest } = opened.value;
    if (entry.state === verdict && entry.reason === reason.value) return ok(await viewEntry(tx, entry));
    if (entry.version !== decision.version) return refused({ code: 'entry-changed', version: entry.version });
    const decided = await decideOn(tx, caller, opened.value, { ...decision, reason: reason.value }, now);
    if (!decided.ok) return decided;
    await offerPlaces(tx, entry.contestId, contest, now);
    return ok(await viewEntry(tx, decided.value));
  });
}
