/** What organizers decide of an entry: accept, return for correction, reject. Each tells the contact. */

import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { countPlaces } from '../counted.ts';
import type { Entry } from '../facts.ts';
import type { EntryDelivery } from '../kinds.ts';
import { mayBecome } from '../lifecycle.ts';
import { type Opened, openEntry } from '../load.ts';
import { viewEntry } from '../queries.ts';
import type { Refusal } from '../refusals.ts';
import { saveEntry } from '../save.ts';
import { fullCap } from '../submission.ts';
import { transact } from '../transact.ts';
import type { EntryView } from '../view.ts';

/** The entry as the organizer saw it: an older version means that somebody changed it since. */
export interface Decision {
  entryId: number;
  version: number;
}

/** Longest reason, in characters. */
export const LONGEST_REASON = 1000;

export function acceptEntry(
  db: Database,
  caller: Caller,
  decision: Decision,
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return decide(db, caller, { ...decision, verdict: 'accepted', action: 'entry.accept', reason: null }, now);
}

/** Returns the entry for correction: it keeps its number and its place. */
export function returnEntry(
  db: Database,
  caller: Caller,
  decision: Decision & { reason: string },
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return decide(db, caller, { ...decision, verdict: 'returned', action: 'entry.return' }, now);
}

export function rejectEntry(
  db: Database,
  caller: Caller,
  decision: Decision & { reason: string },
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return decide(db, caller, { ...decision, verdict: 'rejected', action: 'entry.reject' }, now);
}

interface Verdict extends Decision {
  verdict: 'accepted' | 'returned' | 'rejected';
  action: 'entry.accept' | 'entry.return' | 'entry.reject';
  reason: string | null;
}

async function decide(db: Database, caller: Caller, decision: Verdict, now: Date): Promise<Result<EntryView, Refusal>> {
  const { entryId, verdict, action } = decision;
  const reason = decision.reason?.trim() ?? null;
  if (reason !== null && [...reason].length > LONGEST_REASON)
    return refused({ code: 'reason-too-long', longest: LONGEST_REASON });
  return transact(db, async (tx) => {
    const opened = await openEntry(tx, caller, action, entryId, { contestToo: true });
    if (!opened.ok) return opened;
    const { entry, contest } = opened.value;
    if (entry.state === verdict && entry.reason === reason) return ok(await viewEntry(tx, entry));
    if (entry.version !== decision.version) return refused({ code: 'entry-changed', version: entry.version });
    const allowed = mayBecome(entry.state, verdict, 'organizer', reason ?? '');
    if (!allowed.ok) return allowed;
    const place = await placeFor(tx, opened.value, verdict);
    if (!place.ok) return place;
    const deed = { personId: caller.personId, action: verdict, at: now };
    const decided = await saveEntry(tx, contest, entry, { ...entry, state: verdict, reason }, deed);
    await tell(tx, caller, decided, verdict, now);
    return ok(await viewEntry(tx, decided));
  });
}

/** Whoever waits takes a place when accepted or returned; a full cap has none to give. */
async function placeFor(
  tx: Database,
  { entry, contest }: Opened,
  verdict: Verdict['verdict'],
): Promise<Result<true, Refusal>> {
  if (entry.state !== 'waitlisted' || verdict === 'rejected') return ok(true);
  const full = fullCap(contest, entry, await countPlaces(tx, entry));
  return full ? refused({ code: 'cap-reached', ...full }) : ok(true);
}

/** An organizer who entered it themselves need not be told what they just did. */
async function tell(
  tx: Database,
  caller: Caller,
  { id, contactId, version }: Entry,
  verdict: Verdict['verdict'],
  now: Date,
): Promise<void> {
  if (contactId === caller.personId) return;
  const content: EntryDelivery = { kind: `entry-${verdict}`, entryId: id };
  await promise(tx, [{ personId: contactId, content, onceKey: `${content.kind}:${id}:${version}` }], now);
}
