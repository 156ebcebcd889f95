/** Submits an entry and restores a withdrawn one: one transaction judges, numbers, counts, writes and promises. */

import { eq } from 'drizzle-orm';
import { editableUntil } from '../../contests/rules.ts';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { NOT_CORRECTING } from '../correction/rules.ts';
import { extensionOf } from '../extending/extensions.ts';
import type { Entry } from '../facts.ts';
import { countNeighbours, countPlaces } from '../judging/counted.ts';
import { judgeSubmission, type Submission } from '../judging/submission.ts';
import type { EntryDelivery } from '../kinds.ts';
import { viewEntry } from '../queries.ts';
import type { Refusal } from '../refusals.ts';
import { withoutStrays } from '../settle.ts';
import { type Opened, openEntry } from '../storing/load.ts';
import { saveEntry } from '../storing/save.ts';
import { transact } from '../storing/transact.ts';
import type { EntryView } from '../view.ts';
import { offerPlaces } from '../waiting/offers.ts';
import { NOT_WAITING, waitingFrom } from '../waiting/rules.ts';

export interface Submit {
  entryId: number;
  /** The contact has seen the likely duplicate and keeps this entry on purpose. */
  keepDuplicate?: boolean;
  /** The contact is told by a message of its own, because the caller does not answer them there and then. */
  receipt?: boolean;
}

/** What came of a submit; `again` when it had happened before and nothing was changed. */
export interface Submitted {
  outcome: 'submitted' | 'waitlisted';
  again: boolean;
  entry: EntryView;
  /** Until when the contact may still change it; null when they may not. */
  editableUntil: Date | null;
}

/**
 * Submits a draft or a corrected entry. Everything is judged anew against the contest as it is, at `now`, the instant
 * the update was received. Submitting twice is submitting once.
 */
export async function submitEntry(
  db: Database,
  caller: Caller,
  { entryId, keepDuplicate = false, receipt = false }: Submit,
  now: Date,
): Promise<Result<Submitted, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openEntry(tx, caller, 'entry.submit', entryId, { contestToo: true });
    if (!opened.ok) return opened;
    const { state } = opened.value.entry;
    if (state === 'submitted' || state === 'waitlisted' || state === 'accepted')
      return standsAlready(tx, opened.value, now);
    if (state === 'withdrawn') return refused({ code: 'transition-forbidden', from: state, to: 'submitted' });
    const submitted = await submit(tx, opened.value, caller, keepDuplicate, now);
    if (submitted.ok && receipt) await promiseReceipt(tx, opened.value.entry, now);
    return submitted;
  });
}

/** Restores a withdrawn entry with its number: window, checks and caps are judged as for a new one. */
export async function restoreEntry(
  db: Database,
  caller: Caller,
  { entryId }: { entryId: number },
  now: Date,
): Promise<Result<Submitted, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openEntry(tx, caller, 'entry.withdraw', entryId, { contestToo: true });
    if (!opened.ok) return opened;
    const { state } = opened.value.entry;
    if (state === 'submitted' || state === 'waitlisted') return standsAlready(tx, opened.value, now);
    if (state !== 'withdrawn') return refused({ code: 'transition-forbidden', from: state, to: 'submitted' });
    return submit(tx, opened.value, caller, true, now);
  });
}

async function standsAlready(tx: Database, { entry, contest }: Opened, now: Date): Promise<Result<Submitted, Refusal>> {
  const outcome = entry.state === 'waitlisted' ? 'waitlisted' : 'submitted';
  const until = editableUntil(contest, await extensionOf(tx, entry), now);
  return ok({ outcome, again: true, entry: await viewEntry(tx, entry), editableUntil: until });
}

async function submit(
  tx: Database,
  opened: Opened,
  caller: Caller,
  keepDuplicate: boolean,
  now: Date,
): Promise<Result<Submitted, Refusal>> {
  const { contest, actor } = opened;
  const entry = withoutStrays(contest, opened.entry);
  // Whoever waits goes first: a place that has just become free is not for the next who comes by.
  if (contest.waiting_list) await offerPlaces(tx, entry.contestId, contest, now);
  const extension = await extensionOf(tx, entry);
  const judged = judgeSubmission({
    contest,
    entry,
    actor,
    places: await countPlaces(tx, entry),
    counted: await countNeighbours(tx, contest, entry),
    extension,
    keepDuplicate,
    now,
  });
  if (!judged.ok) return judged;
  const number = entry.number ?? (await takeNumber(tx, opened));
  const action = entry.state === 'withdrawn' ? 'restored' : judged.value.state;
  const saved = await saveEntry(tx, contest, opened.entry, submitted(entry, judged.value, number, now), {
    personId: caller.personId,
    action,
    at: now,
  });
  const [{ state: outcome }, until] = [judged.value, editableUntil(contest, extension, now)];
  return ok({ outcome, again: false, entry: await viewEntry(tx, saved), editableUntil: until });
}

function submitted(
  entry: Entry,
  { state, computedCategory, late, issues }: Submission,
  number: number,
  now: Date,
): Entry {
  return {
    ...entry,
    ...(state === 'waitlisted' ? waitingFrom(now) : NOT_WAITING),
    ...NOT_CORRECTING,
    state,
    number,
    computedCategory,
    late,
    issues,
    submittedAt: entry.submittedAt ?? now,
    asking: null,
    pending: null,
    reason: null,
  };
}

/** The contest's next running number; its row is locked, and a rollback gives the number back: no gaps. */
async function takeNumber(tx: Database, { entry, nextNumber }: Opened): Promise<number> {
  await tx
    .update(contests)
    .set({ nextNumber: nextNumber + 1 })
    .where(eq(contests.id, entry.contestId));
  return nextNumber;
}

async function promiseReceipt(tx: Database, { id, contactId }: Entry, now: Date): Promise<void> {
  const content: EntryDelivery = { kind: 'entry-submitted', entryId: id };
  await promise(tx, [{ personId: contactId, content, onceKey: `entry-submitted:${id}` }], now);
}
