/** What follows once an entry of a file is saved: papers in hand are attested, a whole draft is submitted. */

import { attestPaper } from '../../consents/papers.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { submitEntry } from '../actions/submit.ts';
import type { Entry } from '../facts.ts';
import { isSameChild } from '../people/identity.ts';
import { missingSteps } from '../questions.ts';
import type { RowOutcome } from './outcomes.ts';
import type { Task } from './task.ts';
import type { Told } from './told.ts';

/** Keeps the person's word for every child whose row says so. */
export async function attest(
  tx: Database,
  caller: Caller,
  { contestId, participants }: Entry,
  { children }: Told,
  now: Date,
): Promise<void> {
  const signed = children.filter(({ paper }) => paper);
  const ids = participants
    .filter((one) => signed.some((child) => isSameChild(one, child)))
    .map(({ childId }) => childId);
  if (ids.length > 0) await attestPaper(tx, caller.personId, ids, contestId, now);
}

/** Submits a draft to which nothing is missing, unless only drafts are wanted; a refusal leaves it a draft. */
export async function submitWhole(
  tx: Database,
  caller: Caller,
  { contest, drafts, keepDuplicate }: Task,
  entry: Entry,
  now: Date,
): Promise<RowOutcome> {
  if (entry.state !== 'draft' || drafts || missingSteps(contest, entry).length > 0) return { kind: 'draft' };
  const submitted = await submitEntry(tx, caller, { entryId: entry.id, keepDuplicate }, now);
  if (!submitted.ok) return { kind: 'not-submitted', why: submitted.refusal };
  return { kind: submitted.value.outcome, number: submitted.value.entry.number };
}
