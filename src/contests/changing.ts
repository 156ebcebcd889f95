/** Changing a contest in the chat: one part at a time, judged as its file would be, on what the organizer saw. */

import { eq } from 'drizzle-orm';
import type { Located, ShapeFault } from '../data-file/shape.ts';
import type { Database } from '../database/connect.ts';
import { changesBetween, record } from '../history/actions.ts';
import { authorize, type Caller, type NotAllowed } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { type AskUsed, changeContest, codeTaken } from './actions.ts';
import type { ContestDefinition } from './definition.ts';
import type { ContestFault, ContestWarning } from './file/faults.ts';
import { type ContestFileRefusal, checkContest } from './file/file.ts';
import { usageFaults } from './file/usage.ts';
import { contests } from './tables.ts';

/** Why a change was not made. */
export type ContestChangeRefusal =
  | NotAllowed
  | ContestFileRefusal
  | { code: 'contest-not-found' }
  /** Somebody else changed the contest since it was shown: nothing was overwritten. */
  | { code: 'contest-changed' }
  /** Its personal data went long ago; nothing of it changes any more. */
  | { code: 'contest-purged' };

/** A contest as it is after a change, with what is worth a look in it. */
export interface Changed {
  readonly contestId: number;
  /** By it the next change says what it was made on. */
  readonly mark: string;
  readonly definition: ContestDefinition;
  readonly warnings: readonly Located<ContestWarning>[];
}

/** What a contest is changed into; it may refuse by itself, such as when an item it names is gone. */
export type Change<R> = (definition: ContestDefinition) => Result<unknown, R>;

/**
 * Changes a contest's definition under its lock. `mark` is that of the definition the organizer saw (null: whatever is
 * there now); on another one nothing changes. The outcome of `change` is checked like a contest's file, and what entries
 * use cannot go; every fault is told at once. A change that changes nothing is fine.
 */
export async function changeDefinition<R extends { code: string } = never>(
  db: Database,
  caller: Caller,
  { contestId, mark }: { contestId: number; mark: string | null },
  change: Change<R>,
  now: Date,
  used: AskUsed,
): Promise<Result<Changed, ContestChangeRefusal | R>> {
  const allowed = authorize(caller, 'contest.change', { contestId });
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const [known] = await tx.select().from(contests).where(eq(contests.id, contestId)).for('update');
    if (!known) return refused({ code: 'contest-not-found' });
    if (known.purgedAt !== null) return refused({ code: 'contest-purged' });
    if (mark !== null && mark !== known.mark) return refused({ code: 'contest-changed' });
    const wanted = change(known.definition);
    if (!wanted.ok) return wanted;
    const checked = checkContest(wanted.value);
    if (!checked.ok) return checked;
    const { definition, warnings } = checked.value;
    const faults = await faultsAgainst(tx, contestId, known.definition, definition, used);
    if (faults.length > 0) return refused({ code: 'contest-file-faulty', faults });
    const changes = changesBetween(known.definition, definition);
    if (Object.keys(changes).length > 0) {
      await changeContest(tx, contestId, definition);
      const event = { at: now, personId: caller.personId, subject: 'contest', subjectId: contestId } as const;
      await record(tx, { ...event, action: 'changed', change: changes });
    }
    const [after] = await tx.select({ mark: contests.mark }).from(contests).where(eq(contests.id, contestId));
    return ok({ contestId, mark: after?.mark ?? known.mark, definition, warnings });
  });
}

async function faultsAgainst(
  tx: Database,
  contestId: number,
  before: ContestDefinition,
  after: ContestDefinition,
  used: AskUsed,
): Promise<Located<ShapeFault | ContestFault>[]> {
  const taken = before.code === after.code ? [] : await codeTaken(tx, after, contestId);
  return [...taken, ...usageFaults(before, after, await used(tx, contestId))];
}
