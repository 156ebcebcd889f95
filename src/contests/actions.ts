/** What happens to contests: they are loaded from their files, again and again, without taking from entries what they use. */

import { eq } from 'drizzle-orm';
import type { Located } from '../data-file/shape.ts';
import type { Database } from '../database/connect.ts';
import { changesBetween, record } from '../history/actions.ts';
import { authorize, type Caller, type NotAllowed } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { ContestDefinition } from './definition.ts';
import type { ContestFault, ContestWarning } from './file/faults.ts';
import { type CheckedContest, type ContestFileRefusal, checkContestFile } from './file/file.ts';
import { type UsedIds, usageFaults } from './file/usage.ts';
import { submitWindow } from './rules.ts';
import { contests } from './tables.ts';

/** What came of loading a file. */
export interface Loaded {
  readonly contestId: number;
  readonly outcome: 'added' | 'changed' | 'same';
  readonly warnings: readonly Located<ContestWarning>[];
}

/** Tells which ids of a contest its entries use, drafts too; within the loading transaction. */
export type AskUsed = (tx: Database, contestId: number) => Promise<UsedIds>;

/**
 * Loads a contest from its file's bytes. The slug says which contest it is: a known one is changed, an unknown one added.
 * `caller` null is whoever has the machine. What is wrong is told all at once and changes nothing.
 */
export async function loadContest(
  db: Database,
  caller: Caller | null,
  file: Uint8Array,
  now: Date,
  used: AskUsed,
): Promise<Result<Loaded, ContestFileRefusal | NotAllowed>> {
  const allowed = caller ? authorize(caller, 'contest.load') : ok(true);
  if (!allowed.ok) return allowed;
  const checked = checkContestFile(file);
  if (!checked.ok) return checked;
  return db.transaction((tx) => saveContest(tx, checked.value, caller, now, used));
}

async function saveContest(
  tx: Database,
  { definition, warnings }: CheckedContest,
  caller: Caller | null,
  now: Date,
  used: AskUsed,
): Promise<Result<Loaded, ContestFileRefusal>> {
  const [known] = await tx.select().from(contests).where(eq(contests.slug, definition.slug)).for('update');
  const taken = await codeTaken(tx, definition, known?.id ?? null);
  const inUse = known ? usageFaults(known.definition, definition, await used(tx, known.id)) : [];
  const faults = [...taken, ...inUse];
  if (faults.length > 0) return refused({ code: 'contest-file-faulty', faults });
  const change = changesBetween(known?.definition ?? {}, definition);
  if (known && Object.keys(change).length === 0) return ok({ contestId: known.id, outcome: 'same', warnings });
  const contestId = known ? await changeContest(tx, known.id, definition) : await addContest(tx, definition, now);
  const outcome = known ? 'changed' : 'added';
  const event = { at: now, personId: caller?.personId ?? null, subject: 'contest', subjectId: contestId } as const;
  await record(tx, { ...event, action: outcome, ...(known ? { change } : {}) });
  return ok({ contestId, outcome, warnings });
}

/** Two contests with one code would number their entries alike. */
export async function codeTaken(
  tx: Database,
  { code }: Pick<ContestDefinition, 'code'>,
  contestId: number | null,
): Promise<Located<ContestFault>[]> {
  const [other] = await tx
    .select({ id: contests.id, slug: contests.slug })
    .from(contests)
    .where(eq(contests.code, code));
  return other && other.id !== contestId ? [{ path: 'code', code: 'code-taken', by: other.slug }] : [];
}

/** Adds a contest that was judged before. */
export async function addContest(tx: Database, definition: ContestDefinition, now: Date): Promise<number> {
  const [made] = await tx
    .insert(contests)
    .values({ ...columnsOf(definition), createdAt: now })
    .returning({ id: contests.id });
  if (!made) throw new Error('no contest was made');
  return made.id;
}

/** Writes a changed definition; the columns that repeat parts of it follow. */
export async function changeContest(tx: Database, id: number, definition: ContestDefinition): Promise<number> {
  await tx.update(contests).set(columnsOf(definition)).where(eq(contests.id, id));
  return id;
}

function columnsOf(definition: ContestDefinition) {
  const { code, slug, state } = definition;
  return { code, slug, state, definition, ...submitWindow(definition) };
}
