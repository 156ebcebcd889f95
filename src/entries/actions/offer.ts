/** What becomes of a place offered from the waiting list: taken, declined, run out, asked for once more. */

import { and, eq, lte, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Entry } from '../facts.ts';
import { findIssues } from '../judging/checks.ts';
import { countNeighbours } from '../judging/counted.ts';
import { mayBecome } from '../lifecycle.ts';
import { viewEntry } from '../queries.ts';
import type { Refusal } from '../refusals.ts';
import { loadEntries, loadEntry, lockContest, type Opened, openEntry } from '../storing/load.ts';
import { saveEntry } from '../storing/save.ts';
import { transact } from '../storing/transact.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';
import { offerPlaces, passOn } from '../waiting/offers.ts';
import { isOffered, NOT_WAITING, waitingFrom } from '../waiting/rules.ts';
import { HOLDING_STATES } from '../words.ts';

interface OneEntry {
  entryId: number;
}

/** Takes the place that is kept: the entry is submitted, past the contest's end too. Tapping twice takes it once. */
export function takeOffer(
  db: Database,
  caller: Caller,
  { entryId }: OneEntry,
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return inLine(db, caller, entryId, async (tx, { entry, contest, actor }) => {
    if (HOLDING_STATES.some((state) => state === entry.state)) return ok(entry);
    if (entry.state !== 'waitlisted' || !isOffered(entry, now)) return refused({ code: 'offer-gone' });
    const allowed = mayBecome(entry.state, 'submitted', actor);
    if (!allowed.ok) return allowed;
    if (contest.state !== 'active') return refused({ code: 'contest-inactive' });
    const counted = await countNeighbours(tx, contest, entry);
    const issues = findIssues({ contest, entry, counted, late: entry.late, now });
    const taken: Entry = { ...entry, ...NOT_WAITING, state: 'submitted', issues };
    return ok(
      await saveEntry(tx, contest, entry, taken, { personId: caller.personId, action: 'offer-taken', at: now }),
    );
  });
}

/** Leaves the place to the next in line; the entry stays in the list, to be asked back. Safe to repeat. */
export function declineOffer(
  db: Database,
  caller: Caller,
  { entryId }: OneEntry,
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return inLine(db, caller, entryId, async (tx, { entry, contest }) => {
    if (entry.state !== 'waitlisted') return refused({ code: 'offer-gone' });
    if (entry.offeredUntil === null) return ok(entry);
    const deed = { personId: caller.personId, action: 'offer-declined', at: now } as const;
    const declined = await passOn(tx, contest, entry, deed);
    await offerPlaces(tx, entry.contestId, contest, now);
    return ok(declined);
  });
}

/** Goes back into the line, at its end, after an offer was declined or ran out. Safe to repeat. */
export function waitAgain(
  db: Database,
  caller: Caller,
  { entryId }: OneEntry,
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return inLine(db, caller, entryId, async (tx, { entry, contest }) => {
    if (entry.state !== 'waitlisted') return refused({ code: 'offer-gone' });
    if (!entry.offerLapsed && (entry.offeredUntil === null || isOffered(entry, now))) return ok(entry);
    const deed = { personId: caller.personId, action: 'waiting-again', at: now };
    const waiting = await saveEntry(tx, contest, entry, { ...entry, ...waitingFrom(now) }, deed);
    await offerPlaces(tx, entry.contestId, contest, now);
    return ok((await loadEntry(tx, entryId)) ?? waiting);
  });
}

/**
 * Passes on the offers that ran out before `now` and offers whatever else is free, such as places of a cap that was
 * enlarged. For the schedule: two at once do it once, since each contest is locked.
 */
export async function tendWaitingLists(db: Database, now: Date): Promise<void> {
  const waited = await rows<{ contestId: number }>(
    db,
    sql`select distinct contest_id as "contestId" from entries
      where state = 'waitlisted' and (offered_until <= ${now}::timestamptz or (waiting_since is not null and offered_until is null and not offer_lapsed))`,
  );
  for (const { contestId } of waited) await db.transaction((tx) => tendOne(tx, contestId, now));
}

async function tendOne(tx: Database, contestId: number, now: Date): Promise<void> {
  const contest = await lockContest(tx, contestId);
  if (!contest) return;
  const over = await loadEntries(tx, and(eq(entries.contestId, contestId), lte(entries.offeredUntil, now)));
  for (const entry of over) {
    await passOn(tx, contest.definition, entry, { personId: null, action: 'offer-lapsed', at: now });
  }
  await offerPlaces(tx, contestId, contest.definition, now);
}

/** Opens an entry under its contest's lock, for what its contact may do with their place in the line. */
function inLine(
  db: Database,
  caller: Caller,
  entryId: number,
  act: (tx: Database, opened: Opened) => Promise<Result<Entry, Refusal>>,
): Promise<Result<EntryView, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openEntry(tx, caller, 'entry.submit', entryId, { contestToo: true });
    if (!opened.ok) return opened;
    const done = await act(tx, opened.value);
    return done.ok ? ok(await viewEntry(tx, done.value)) : done;
  });
}
