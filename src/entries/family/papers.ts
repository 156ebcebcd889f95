/** Consents on paper: the contact says whose are in hand and sends pictures, an organizer looks at them. */

import { attachScan, attestPaper, confirmPapers, declinePaper, retractPaper } from '../../consents/papers.ts';
import { type Decisions, decisionsFor } from '../../consents/queries.ts';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { record } from '../../history/actions.ts';
import { type Action, authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Entry, Participant } from '../facts.ts';
import { loadEntry, reachOf } from '../storing/load.ts';
import { refreshConsentFlags } from './flags.ts';
import type { FamilyDelivery } from './kinds.ts';
import type { FamilyRefusal } from './rules.ts';

/** A child of an entry with what is decided for it. */
export interface Covered<Child = Participant> {
  child: Child;
  decisions: Decisions;
}

/** Every child of the entry with its consents: who is not covered yet, at a glance. */
export async function coverageOf<Child extends { childId: number }>(
  db: Database,
  entry: { contestId: number; participants: readonly Child[] },
): Promise<Covered<Child>[]> {
  const ids = entry.participants.map(({ childId }) => childId);
  const decided = await decisionsFor(db, entry.contestId, ids);
  return entry.participants.flatMap((child) => {
    const decisions = decided.get(child.childId);
    return decisions ? [{ child, decisions }] : [];
  });
}

/** The same for whoever may look after the entry's papers. */
export async function papersOf(
  db: Database,
  caller: Caller,
  entryId: number,
): Promise<Result<{ entry: Entry; covered: Covered[] }, FamilyRefusal>> {
  const opened = await open(db, caller, 'paper.attest', entryId);
  if (!opened.ok) return opened;
  return ok({ entry: opened.value, covered: await coverageOf(db, opened.value) });
}

/** One child's paper, or everybody's, is in the contact's hands, or is not after all. */
export async function attest(
  db: Database,
  caller: Caller,
  { entryId, childId, inHand }: { entryId: number; childId: number | 'all'; inHand: boolean },
  now: Date,
): Promise<Result<true, FamilyRefusal>> {
  return onEntry(db, caller, 'paper.attest', entryId, async (tx, { contestId, participants }) => {
    const ids = participants.map((child) => child.childId).filter((id) => childId === 'all' || id === childId);
    if (inHand) await attestPaper(tx, caller.personId, ids, contestId, now);
    else await retractPaper(tx, caller.personId, ids, contestId, now);
    await refreshConsentFlags(tx, contestId, ids);
    return ok(true);
  });
}

/** A picture of one child's signed paper. */
export async function addScan(
  db: Database,
  caller: Caller,
  { entryId, childId, fileId }: { entryId: number; childId: number; fileId: number },
  now: Date,
): Promise<Result<true, FamilyRefusal>> {
  return onEntry(db, caller, 'paper.attest', entryId, async (tx, { contestId, participants }) => {
    if (!participants.some((child) => child.childId === childId)) return refused({ code: 'entry-not-found' });
    await attachScan(tx, { personId: caller.personId, childId, contestId, scanId: fileId }, now);
    await refreshConsentFlags(tx, contestId, [childId]);
    return ok(true);
  });
}

/** An organizer has seen every paper the entry's contact holds; returns how many were new. */
export async function confirmAll(
  db: Database,
  caller: Caller,
  { entryId }: { entryId: number },
  now: Date,
): Promise<Result<number, FamilyRefusal>> {
  return onEntry(db, caller, 'paper.confirm', entryId, async (tx, { contestId, participants }) => {
    const ids = participants.map(({ childId }) => childId);
    const confirmed = await confirmPapers(tx, caller.personId, ids, contestId, now);
    if (confirmed > 0) await note(tx, caller, entryId, 'papers-confirmed', now);
    return ok(confirmed);
  });
}

/** An organizer does not find one child's paper good: it counts no more, and the contact is told. */
export async function declineOne(
  db: Database,
  caller: Caller,
  { entryId, childId }: { entryId: number; childId: number },
  now: Date,
): Promise<Result<true, FamilyRefusal>> {
  return onEntry(db, caller, 'paper.confirm', entryId, async (tx, { contestId, contactId }) => {
    if (!(await declinePaper(tx, childId, contestId, now))) return ok(true);
    await refreshConsentFlags(tx, contestId, [childId]);
    await note(tx, caller, entryId, 'paper-declined', now);
    if (contactId !== caller.personId) {
      const content: FamilyDelivery = { kind: 'paper-declined', entryId, childId };
      await promise(
        tx,
        [{ personId: contactId, content, onceKey: `paper-declined:${entryId}:${childId}:${now.toISOString()}` }],
        now,
      );
    }
    return ok(true);
  });
}

/** Runs `work` on the entry in one transaction, for whoever may do `action` on it. */
function onEntry<T>(
  db: Database,
  caller: Caller,
  action: Action,
  entryId: number,
  work: (tx: Database, entry: Entry) => Promise<Result<T, FamilyRefusal>>,
): Promise<Result<T, FamilyRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await open(tx, caller, action, entryId);
    return opened.ok ? work(tx, opened.value) : opened;
  });
}

async function open(
  db: Database,
  caller: Caller,
  action: Action,
  entryId: number,
): Promise<Result<Entry, FamilyRefusal>> {
  const entry = await loadEntry(db, entryId);
  if (!entry) return refused({ code: 'entry-not-found' });
  const allowed = authorize(caller, action, reachOf(entry));
  return allowed.ok ? ok(entry) : allowed;
}

async function note(tx: Database, { personId }: Caller, entryId: number, action: string, at: Date): Promise<void> {
  await record(tx, { at, personId, subject: 'entry', subjectId: entryId, action });
}
