/** A contact asks the organizers for more time, with one tap. */

import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { peopleWithRole } from '../../people/queries.ts';
import { decentInstant } from '../../people/quiet-hours.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { ExtensionDelivery } from '../extending/kinds.ts';
import { institutionOf, type Target } from '../extending/queries.ts';
import { extensionRequests } from '../extending/tables.ts';
import type { Refusal } from '../refusals.ts';
import { loadEntry, reachOf } from '../storing/load.ts';
import { transact } from '../storing/transact.ts';
import { emptyHanded, makeDraft } from './start.ts';

/** For one entry, or for what is still to be entered in a contest. */
export type AskedFor = { entryId: number } | { contestId: number; channel: string };

/** Asks the contest's organizers for more time; `again` when it was asked before and nobody has decided yet. */
export async function askExtension(
  db: Database,
  caller: Caller,
  asked: AskedFor,
  now: Date,
): Promise<Result<{ again: boolean }, Refusal>> {
  return transact(db, async (tx) => {
    const found = 'entryId' in asked ? await targetEntry(tx, caller, asked) : await targetNew(tx, caller, asked, now);
    if (!found.ok) return found;
    const contest = await contestById(tx, found.value.contestId);
    if (!contest) return refused({ code: 'contest-not-found' });
    if (contest.definition.state !== 'active') return refused({ code: 'contest-inactive' });
    const [kept] = await tx
      .insert(extensionRequests)
      .values({ ...found.value, personId: caller.personId, askedAt: now })
      .onConflictDoNothing()
      .returning({ id: extensionRequests.id });
    if (kept) await tellOrganizers(tx, kept.id, { id: contest.id, zone: contest.definition.zone }, now);
    return ok({ again: kept === undefined });
  });
}

/**
 * A list is never submitted itself: time for it, or for one of its soloists, is time for all that the institution still
 * enters.
 */
async function targetEntry(
  tx: Database,
  caller: Caller,
  { entryId }: { entryId: number },
): Promise<Result<Target, Refusal>> {
  const entry = await loadEntry(tx, entryId);
  if (!entry) return refused({ code: 'entry-not-found' });
  const allowed = authorize(caller, 'entry.submit', reachOf(entry));
  if (!allowed.ok) return allowed;
  const { contestId, institutionId, listId } = entry;
  return ok(
    listId !== null && institutionId !== null
      ? { contestId, institutionId, entryId: null }
      : { contestId, institutionId: null, entryId },
  );
}

/** New entries are asked for by institution; whoever has named none yet asks for the draft they would begin. */
async function targetNew(
  tx: Database,
  caller: Caller,
  { contestId, channel }: { contestId: number; channel: string },
  now: Date,
): Promise<Result<Target, Refusal>> {
  const allowed = authorize(caller, 'entry.start', { contestId });
  if (!allowed.ok) return allowed;
  const institutionId = await institutionOf(tx, caller);
  if (institutionId !== null) return ok({ contestId, institutionId, entryId: null });
  const [begun] = await emptyHanded(tx, caller.personId, contestId);
  const draft = begun ?? (await makeDraft(tx, caller, { contestId, channel }, now));
  return ok({ contestId, institutionId: null, entryId: draft.id });
}

/** Nobody is woken up for it. */
async function tellOrganizers(tx: Database, requestId: number, contest: { id: number; zone: string }, now: Date) {
  const content: ExtensionDelivery = { kind: 'extension-asked', requestId };
  const organizers = await peopleWithRole(tx, ['organizer', 'administrator'], contest.id);
  const told = organizers.map((personId) => ({
    personId,
    content,
    onceKey: `extension-asked:${requestId}:${personId}`,
    notBefore: decentInstant(now, contest.zone),
  }));
  await promise(tx, told, now);
}
