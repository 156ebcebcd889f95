/** Brings one entry of a file in: made or changed, its people kept, submitted where it is whole, its outcome written down. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rememberInstitution } from '../../institutions/actions.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { makeDraft } from '../actions/start.ts';
import type { Refusal } from '../refusals.ts';
import { lockContest } from '../storing/load.ts';
import { saveEntry } from '../storing/save.ts';
import { transact } from '../storing/transact.ts';
import { changeByTable } from './change.ts';
import { attest, submitWhole } from './finishing.ts';
import { withTold } from './merging.ts';
import { peopleOf } from './people.ts';
import { importRows, imports } from './tables.ts';
import type { Brought, Task } from './task.ts';

/** Does one row and writes its outcome in the same transaction; a row done before stays done. */
export async function bringIn(db: Database, caller: Caller, task: Task, now: Date): Promise<void> {
  const done = await transact(db, async (tx) => {
    if (!(await isWaiting(tx, task))) return ok(true);
    const brought = await bring(tx, caller, task, now);
    if (!brought.ok) return brought;
    await writeDown(tx, task, brought.value);
    return ok(true);
  });
  if (done.ok) return;
  const outcome = { kind: 'not-changed', why: done.refusal } as const;
  await writeDown(db, task, { entryId: task.present?.id ?? null, outcome });
}

/** Locks the file, so that two taps at once do a row once. */
async function isWaiting(tx: Database, { importId, checked }: Task): Promise<boolean> {
  await tx.select({ id: imports.id }).from(imports).where(eq(imports.id, importId)).for('update');
  const done = await tx
    .select({ row: importRows.row })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(importRows.row, checked.row)));
  return done.length === 0;
}

async function writeDown(tx: Database, { importId, checked }: Task, { entryId, outcome }: Brought): Promise<void> {
  await tx.insert(importRows).values({ importId, row: checked.row, entryId, outcome }).onConflictDoNothing();
}

async function bring(tx: Database, caller: Caller, task: Task, now: Date): Promise<Result<Brought, Refusal>> {
  const { present, checked } = task;
  if (present === null)
    return checked.verdict === 'new' ? make(tx, caller, task, now) : refused({ code: 'entry-not-found' });
  if (checked.verdict === 'new') return ok({ entryId: present.id, outcome: { kind: 'same' } });
  return changeByTable(tx, caller, task, present.id, now);
}

async function make(tx: Database, caller: Caller, task: Task, now: Date): Promise<Result<Brought, Refusal>> {
  const { contestId, contest, channel, told } = task;
  // The contest first, the children after it: the order in which every submit locks.
  if (!task.drafts) await lockContest(tx, contestId);
  const draft = await makeDraft(tx, caller, { contestId, channel }, now);
  const filled = withTold(contest, draft, told, await peopleOf(tx, draft, told, now));
  const saved = await saveEntry(tx, contest, draft, filled, { personId: caller.personId, action: 'imported', at: now });
  await rememberInstitution(tx, caller.personId, told.institutionId, now);
  await attest(tx, caller, saved, told, now);
  return ok({ entryId: saved.id, outcome: await submitWhole(tx, caller, task, saved, now) });
}
