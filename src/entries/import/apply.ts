/** Brings a checked file in after the tap: each entry in a transaction of its own, so that it can be repeated after any end. */

import { and, eq, gt } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { goneBefore, KEPT_FOR } from '../../kept-for.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { bringIn } from './bring-in.ts';
import type { Progress } from './check.ts';
import { matchEntries } from './matching.ts';
import { type RowOutcome, withInstants } from './outcomes.ts';
import { entriesWithin } from './surroundings.ts';
import { importRows, imports } from './tables.ts';
import type { Task } from './task.ts';

export interface Tap {
  importId: number;
  /** Nothing is submitted: what comes in stays drafts. */
  drafts: boolean;
}

/** How a file goes in: who is told of it, and when to stop and let the person tap again. */
export interface Pace {
  progress?: Progress;
  mayGoOn?(): boolean;
}

export interface Applied {
  contest: ContestDefinition;
  outcomes: { row: number; outcome: RowOutcome }[];
  /** Entries of the file that are not in yet; none unless `mayGoOn` said so. */
  left: number;
}

/** The file was loaded, dropped, or has waited too long for its tap. */
export type ImportGone = { code: 'import-gone' };

/**
 * Loads what was new or changed and had no fault. What is in already stays as it is, and an entry that came or changed
 * otherwise since the check is left alone; a second tap and a repeated update find everything done.
 */
export async function applyImport(
  db: Database,
  caller: Caller,
  { importId, drafts }: Tap,
  now: Date,
  { progress, mayGoOn = () => true }: Pace = {},
): Promise<Result<Applied, ImportGone>> {
  const file = await takeUp(db, caller, importId, now);
  const contest = file && (await contestById(db, file.contestId));
  if (!file || !contest) return refused({ code: 'import-gone' });
  const tasks = await tasksOf(db, caller, file, contest.definition, drafts);
  const waiting = tasks.filter(({ done }) => !done);
  let brought = 0;
  for (const { task } of waiting) {
    if (!mayGoOn()) break;
    await bringIn(db, caller, task, now);
    brought += 1;
    await progress?.(tasks.length - waiting.length + brought, tasks.length);
  }
  const outcomes = await db
    .select({ row: importRows.row, outcome: importRows.outcome })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(importRows.row);
  return ok({ contest: contest.definition, outcomes: outcomes.map(asItWas), left: waiting.length - brought });
}

function asItWas<O extends { outcome: RowOutcome }>(row: O): O {
  const { outcome } = row;
  return 'why' in outcome ? { ...row, outcome: { ...outcome, why: withInstants(outcome.why) } } : row;
}

type File = typeof imports.$inferSelect;

/** The person's file, from now on one that had its tap; undefined when it cannot be loaded any more. */
async function takeUp(db: Database, { personId }: Caller, importId: number, now: Date): Promise<File | undefined> {
  const fresh = gt(imports.createdAt, goneBefore(now, KEPT_FOR.checkedFiles));
  const [file] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.personId, personId), fresh));
  if (!file || file.state === 'dropped') return undefined;
  await db.update(imports).set({ state: 'applied' }).where(eq(imports.id, importId));
  return file;
}

async function tasksOf(
  db: Database,
  caller: Caller,
  { id: importId, contestId, channel, checked }: File,
  contest: ContestDefinition,
  drafts: boolean,
): Promise<{ task: Task; done: boolean }[]> {
  const done = await db.select().from(importRows).where(eq(importRows.importId, importId));
  const entryOf = new Map(done.map(({ row, entryId }) => [row, entryId]));
  const told = checked.entries.map((entry) => entry.told);
  const fixed = checked.entries.flatMap(({ row }, place): [number, number][] => {
    const entryId = entryOf.get(row);
    return typeof entryId === 'number' ? [[place, entryId]] : [];
  });
  const found = await entriesWithin(db, caller, contestId, told);
  const matches = matchEntries(contest, told, found, new Map(fixed));
  return checked.entries.flatMap((entry, place) => {
    if (entry.verdict === 'faulty' || entry.verdict === 'same' || entry.told === null) return [];
    const match = matches[place];
    const present = match?.kind === 'entry' ? match.entry : null;
    const keepDuplicate = entry.notes.some(({ why }) => why.code === 'row-repeated');
    const task = {
      importId,
      contestId,
      contest,
      channel,
      drafts,
      checked: entry,
      told: entry.told,
      present,
      keepDuplicate,
    };
    return [{ task, done: entryOf.has(entry.row) }];
  });
}

/** Drops a file that nobody wants loaded; one that was loaded is left. */
export async function dropImport(db: Database, { personId }: Caller, importId: number): Promise<void> {
  await db
    .update(imports)
    .set({ state: 'dropped' })
    .where(and(eq(imports.id, importId), eq(imports.personId, personId), eq(imports.state, 'ready')));
}
