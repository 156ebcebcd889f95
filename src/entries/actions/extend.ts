/** An organizer gives one entry or one institution more time, with a tap: as asked, or unasked from a card. */

import { and, eq, gte, isNull } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contestById } from '../../contests/queries.ts';
import { type MoreTime, newEnd } from '../../contests/rules.ts';
import { extensions } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { record } from '../../history/actions.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { ExtensionDelivery } from '../extending/kinds.ts';
import { type ExtensionRequest, isSameTarget, type Target } from '../extending/queries.ts';
import { extensionRequests } from '../extending/tables.ts';
import type { Refusal } from '../refusals.ts';
import { openEntry } from '../storing/load.ts';
import { transact } from '../storing/transact.ts';

/** What an organizer decided; `again` when somebody had before, and that stands. */
export interface RequestDecided {
  request: ExtensionRequest;
  contest: ContestDefinition;
  again: boolean;
}

/** Gives the time asked for, or with `more` null declines; whoever asked is told. The first decision stands. */
export async function decideRequest(
  db: Database,
  caller: Caller,
  { requestId, more }: { requestId: number; more: MoreTime | null },
  now: Date,
): Promise<Result<RequestDecided, Refusal>> {
  return transact(db, async (tx): Promise<Result<RequestDecided, Refusal>> => {
    const [request] = await tx
      .select()
      .from(extensionRequests)
      .where(eq(extensionRequests.id, requestId))
      .for('update');
    if (!request) return refused({ code: 'entry-not-found' });
    const allowed = authorize(caller, 'extension.grant', { contestId: request.contestId });
    if (!allowed.ok) return allowed;
    const contest = (await contestById(tx, request.contestId))?.definition;
    if (!contest) return refused({ code: 'contest-not-found' });
    if (request.decidedAt !== null) return ok({ request, contest, again: true });
    const until = more && newEnd(more, new Date(contest.closes_at), contest.zone, now);
    const decided = { ...request, decidedAt: now, decidedBy: caller.personId, until };
    await tx
      .update(extensionRequests)
      .set({ decidedAt: now, decidedBy: caller.personId, until })
      .where(eq(extensionRequests.id, requestId));
    await answer(tx, caller, decided, now);
    return ok({ request: decided, contest, again: false });
  });
}

/** Whoever asked is told; time that is given begins to count. */
async function answer(tx: Database, caller: Caller, request: ExtensionRequest, now: Date): Promise<void> {
  const { id: requestId, personId, until } = request;
  const content: ExtensionDelivery =
    until === null
      ? { kind: 'extension-declined', requestId }
      : { kind: 'extension-granted', extensionId: await give(tx, caller, request, until, now) };
  await promise(tx, [{ personId, content, onceKey: `extension-decided:${requestId}` }], now);
}

/** Time given unasked, from an entry's card: to the entry, or to the whole of its institution. */
export interface Grant {
  entryId: number;
  to: 'entry' | 'institution';
  more: MoreTime;
}

/** Gives more time and tells the entry's contact; returns until when. Tapped twice it is given, and told, once. */
export async function grantExtension(
  db: Database,
  caller: Caller,
  { entryId, to, more }: Grant,
  now: Date,
): Promise<Result<Date, Refusal>> {
  return transact(db, async (tx) => {
    const opened = await openEntry(tx, caller, 'extension.grant', entryId, { contestToo: true });
    if (!opened.ok) return opened;
    const { entry, contest } = opened.value;
    if (entry.state === 'draft') return refused({ code: 'entry-not-found' });
    if (contest.state !== 'active') return refused({ code: 'contest-inactive' });
    const { contestId } = entry;
    const institutionId = to === 'institution' ? entry.institutionId : null;
    const target: Target = { contestId, institutionId, entryId: institutionId === null ? entryId : null };
    const until = newEnd(more, new Date(contest.closes_at), contest.zone, now);
    if (await hasAsMuch(tx, target, until)) return ok(until);
    const extensionId = await give(tx, caller, target, until, now);
    await tx
      .update(extensionRequests)
      .set({ decidedAt: now, decidedBy: caller.personId, until })
      .where(and(isSameTarget(target), isNull(extensionRequests.decidedAt)));
    const content: ExtensionDelivery = { kind: 'extension-granted', extensionId };
    await promise(tx, [{ personId: entry.contactId, content, onceKey: `extension-granted:${extensionId}` }], now);
    return ok(until);
  });
}

async function hasAsMuch(tx: Database, { contestId, institutionId, entryId }: Target, until: Date): Promise<boolean> {
  const whose = entryId === null ? eq(extensions.institutionId, institutionId ?? 0) : eq(extensions.entryId, entryId);
  const found = await tx.$count(
    extensions,
    and(eq(extensions.contestId, contestId), whose, gte(extensions.until, until)),
  );
  return found > 0;
}

/** Writes the extension and its line of history: the entry's own, or the contest's for an institution. */
async function give(
  tx: Database,
  { personId }: Caller,
  { contestId, institutionId, entryId }: Target,
  until: Date,
  now: Date,
): Promise<number> {
  const [given] = await tx
    .insert(extensions)
    .values({ contestId, institutionId, entryId, until, grantedBy: personId, grantedAt: now })
    .returning({ id: extensions.id });
  if (!given) throw new Error('an extension was not given');
  const about =
    entryId === null
      ? { subject: 'contest' as const, subjectId: contestId }
      : { subject: 'entry' as const, subjectId: entryId };
  const change = { institutionId: { from: null, to: institutionId }, until: { from: null, to: until.toISOString() } };
  await record(tx, { at: now, personId, ...about, action: 'extended', change });
  return given.id;
}
