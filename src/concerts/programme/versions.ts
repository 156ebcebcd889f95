/** A change of a programme: on the version that was seen, in one transaction, written down. */

import { eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { type FieldChange, record } from '../../history/actions.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { programmes } from '../tables.ts';
import { type Programme, programmeFor } from './loading.ts';
import type { ProgrammeRefusal } from './refusals.ts';

/** A programme as it was seen. */
export interface SeenProgramme {
  readonly programmeId: number;
  /** The version that was shown. */
  readonly seen: number;
}

/** What a change came to: what history keeps of it; null: there was nothing to change. */
type Changed = Result<Readonly<Record<string, FieldChange>> | null, ProgrammeRefusal>;

/** Opens the programme locked and as it was seen, works on it, and writes down what was done. Returns its version. */
export async function change(
  db: Database,
  caller: Caller,
  { programmeId, seen }: SeenProgramme,
  now: Date,
  work: (tx: Database, programme: Programme) => Promise<Changed>,
): Promise<Result<number, ProgrammeRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await programmeFor(tx, caller, programmeId, { lock: true });
    if (!opened.ok) return opened;
    const programme = opened.value;
    if (programme.version !== seen) return refused({ code: 'programme-changed' });
    if (programme.contest?.definition.state === 'archived') return refused({ code: 'contest-inactive' });
    const done = await work(tx, programme);
    if (!done.ok) return done;
    if (done.value === null) return ok(seen);
    await tx
      .update(programmes)
      .set({ version: seen + 1 })
      .where(eq(programmes.id, programmeId));
    await recordChange(tx, caller, { id: programmeId, action: 'programme-changed', change: done.value }, now);
    return ok(seen + 1);
  });
}

/** Writes down what somebody did with a programme. */
export async function recordChange(
  tx: Database,
  { personId }: Caller,
  { id, ...what }: { id: number; action: string; change?: Readonly<Record<string, FieldChange>> },
  now: Date,
): Promise<void> {
  await record(tx, { at: now, personId, subject: 'programme', subjectId: id, ...what });
}
