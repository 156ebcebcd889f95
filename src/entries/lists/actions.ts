/** What is done with a list by taps: questions answered for all or one, lines confirmed, put off or dropped, all undone. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { recordAll } from '../../history/actions.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { takerOf } from '../answers/takers.ts';
import { refreshBoard } from '../board/actions.ts';
import type { StepInput } from '../input.ts';
import type { StepId } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { entries } from '../tables.ts';
import { answerAlone, answerTogether } from './answering.ts';
import { makeSoloists, saveList } from './drafts.ts';
import { keyOf } from './next.ts';
import { changeList } from './opening.ts';

/** A thing of the list that a button was drawn for: where it is no longer what is next, nothing happens and `false` is told. */
export interface InFront {
  entryId: number;
  key: string;
}

/** Gives one answer to every draft that lacks it: a nomination, a soundtrack, everybody's papers. */
export async function answerForAll(
  db: Database,
  caller: Caller,
  { entryId, step, input }: { entryId: number; step: StepId; input: StepInput },
  now: Date,
): Promise<Result<number, Refusal>> {
  return changeList(db, caller, entryId, now, ({ asked, drafts }) =>
    answerTogether(asked, takerOf, drafts, { step, input }),
  );
}

/** Answers a question of one soloist of the list by a tap. */
export async function answerForOne(
  db: Database,
  caller: Caller,
  { entryId, soloist, step, input }: { entryId: number; soloist: number; step: StepId; input: StepInput },
  now: Date,
): Promise<Result<true, Refusal>> {
  return changeList(db, caller, entryId, now, async ({ asked, drafts }) => {
    const draft = drafts.find(({ id }) => id === soloist);
    if (!draft) return refused({ code: 'entry-not-found' });
    const answered = await answerAlone(asked, takerOf, draft, { step, input });
    return answered.ok ? ok(true) : answered;
  });
}

/** Confirms what was understood with a doubt: the line in front, or the answer of one soloist. */
export async function confirmInFront(
  db: Database,
  caller: Caller,
  { entryId, key }: InFront,
  now: Date,
): Promise<Result<boolean, Refusal>> {
  return changeList(db, caller, entryId, now, async ({ asked, list, drafts, next }) => {
    if (keyOf(next) !== key) return ok(false);
    if (next.kind === 'one') {
      const draft = drafts.find(({ id }) => id === next.entryId);
      const input = { confirm: true } as const;
      const taken = draft && (await answerAlone(asked, takerOf, draft, { step: next.step, input }));
      return taken?.ok === false ? taken : ok(true);
    }
    if (next.kind !== 'held' || next.line.solo === null) return refused({ code: 'nothing-to-confirm', step: 'list' });
    await saveList(asked.tx, { ...list, held: list.held.filter(({ line }) => line !== next.line.line) });
    await makeSoloists(asked.tx, asked.contest, asked.entry, [next.line.solo], { personId: caller.personId, at: now });
    return ok(true);
  });
}

/** Puts what is in front off: the list goes on with the rest. */
export async function putOff(
  db: Database,
  caller: Caller,
  { entryId, key }: InFront,
  now: Date,
): Promise<Result<boolean, Refusal>> {
  return changeList(db, caller, entryId, now, async ({ asked, list, next }) => {
    if (keyOf(next) !== key) return ok(false);
    await saveList(asked.tx, { ...list, aside: [...list.aside, key] });
    return ok(true);
  });
}

/** Calls back everything that was put off. */
export async function callBack(
  db: Database,
  caller: Caller,
  entryId: number,
  now: Date,
): Promise<Result<true, Refusal>> {
  return changeList(db, caller, entryId, now, async ({ asked, list }) => {
    await saveList(asked.tx, { ...list, aside: [] });
    return ok(true);
  });
}

/** Drops the line in front: nobody is entered by it. */
export async function dropLine(
  db: Database,
  caller: Caller,
  { entryId, key }: InFront,
  now: Date,
): Promise<Result<boolean, Refusal>> {
  return changeList(db, caller, entryId, now, async ({ asked, list, next }) => {
    if (next.kind !== 'held' || keyOf(next) !== key) return ok(false);
    await saveList(asked.tx, { ...list, held: list.held.filter(({ line }) => line !== next.line.line) });
    return ok(true);
  });
}

/** Undoes the list: its drafts go, what is submitted stays. */
export async function cancelList(
  db: Database,
  caller: Caller,
  entryId: number,
  now: Date,
): Promise<Result<true, Refusal>> {
  return changeList(db, caller, entryId, now, async ({ asked: { tx, entry } }) => {
    const gone = await tx
      .delete(entries)
      .where(and(eq(entries.listId, entryId), eq(entries.state, 'draft')))
      .returning({ id: entries.id });
    const deed = { at: now, personId: caller.personId, subject: 'entry' as const, action: 'cancelled' };
    await recordAll(
      tx,
      gone.map(({ id }) => ({ ...deed, subjectId: id })),
    );
    await refreshBoard(tx, entry, now);
    return ok(true);
  });
}
