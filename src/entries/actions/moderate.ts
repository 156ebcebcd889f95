/** What organizers decide of an entry: accept, return for correction, reject. Each tells the contact. */

import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { correctionFrom, NOT_CORRECTING } from '../correction/rules.ts';
import { countPlaces } from '../counted.ts';
import { mayBecome } from '../lifecycle.ts';
import { type Opened, openEntry } from '../load.ts';
import { tellNews } from '../news/actions.ts';
import { viewEntry } from '../queries.ts';
import { type StepId, stepsOf } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { saveEntry } from '../save.ts';
import { fullCap } from '../submission.ts';
import { transact } from '../transact.ts';
import type { EntryView } from '../view.ts';
import { offerPlaces } from '../waiting/offers.ts';
import { NOT_WAITING } from '../waiting/rules.ts';

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
  steps?: readonly StepId[];
}

async function decide(db: Database, caller: Caller, decision: Verdict, now: Date): Promise<Result<EntryView, Refusal>> {
  const { entryId, verdict, action, steps = [] } = decision;
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
    const strange = steps.find((step) => !stepsOf(contest, entry).includes(step));
    if (strange) return refused({ code: 'step-not-asked', step: strange });
    const correction = verdict === 'returned' ? correctionFrom(contest, steps, now) : NOT_CORRECTING;
    const deed = { personId: caller.personId, action: verdict, at: now };
    const after = { ...entry, ...NOT_WAITING, ...correction, state: verdict, reason };
    const decided = await saveEntry(tx, contest, entry, after, deed);
    // An organizer who entered it themselves need not be told what they just did.
    if (decided.contactId !== caller.personId) await tellNews(tx, decided, verdict, now);
    await offerPlaces(tx, entry.contestId, contest, now);
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
