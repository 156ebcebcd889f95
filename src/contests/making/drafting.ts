/** Contests begin: a draft row stands at once, with everything proposed, and each answer changes it. */

import { isDeepStrictEqual } from 'node:util';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { record } from '../../history/actions.ts';
import { historyOf } from '../../history/queries.ts';
import { authorize, type Caller, type NotAllowed } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type AskUsed, addContest, codeTaken } from '../actions.ts';
import { type Changed, type ContestChangeRefusal, changeDefinition } from '../changing.ts';
import type { ContestDefinition } from '../definition.ts';
import { type ContestFileRefusal, checkContest } from '../file/file.ts';
import { type Contest, contestById } from '../queries.ts';
import { contests } from '../tables.ts';
import { fromEarlier, fromTemplate } from './proposing.ts';
import { answered, type MakingFault, type MakingStep, type Surroundings } from './steps.ts';

/** What a contest is begun from. A file says everything itself; days of the others are moved. */
export type Beginning =
  | { from: 'template'; definition: ContestDefinition }
  | { from: 'earlier'; contestId: number }
  | { from: 'file'; definition: ContestDefinition };

export type MakingRefusal = NotAllowed | ContestFileRefusal | { code: 'contest-not-found' };

/** Why an answer did not change the contest. */
export type AnswerRefusal = ContestChangeRefusal | MakingFault | { code: 'making-not-a-draft' };

/**
 * Makes a draft contest. A draft that this person began from the same and nobody has touched since is taken up again,
 * so that a second tap makes no second contest.
 */
export async function makeContest(
  db: Database,
  caller: Caller,
  beginning: Beginning,
  now: Date,
): Promise<Result<Contest, MakingRefusal>> {
  const allowed = authorize(caller, 'contest.make');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    // One at a time: what is proposed as free must still be free when it is written.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('contests.make', 0))`);
    const begun = await begin(tx, beginning, now);
    if (!begun.ok) return begun;
    const checked = checkContest(begun.value);
    if (!checked.ok) return checked;
    const { definition } = checked.value;
    const taken = await codeTaken(tx, definition, null);
    if (taken.length > 0) return refused({ code: 'contest-file-faulty', faults: taken });
    const known = await untouched(tx, definition, caller.personId);
    const id = known ?? (await add(tx, definition, caller.personId, now));
    const made = await contestById(tx, id);
    return made ? ok(made) : refused({ code: 'contest-not-found' });
  });
}

async function begin(
  tx: Database,
  beginning: Beginning,
  now: Date,
): Promise<Result<ContestDefinition, { code: 'contest-not-found' }>> {
  if (beginning.from === 'file') return ok({ ...beginning.definition, state: 'draft' });
  const around = { now, taken: await takenNames(tx) };
  if (beginning.from === 'template') return ok(fromTemplate(beginning.definition, around));
  const earlier = await contestById(tx, beginning.contestId);
  return earlier ? ok(fromEarlier(earlier.definition, around)) : refused({ code: 'contest-not-found' });
}

async function add(tx: Database, definition: ContestDefinition, personId: number, now: Date): Promise<number> {
  const id = await addContest(tx, definition, now);
  await record(tx, { at: now, personId, subject: 'contest', subjectId: id, action: 'added' });
  return id;
}

/** A draft of this person's that is what would be made but for its names, and to which nothing has happened yet. */
async function untouched(tx: Database, wanted: ContestDefinition, personId: number): Promise<number | undefined> {
  const drafts = await tx
    .select({ id: contests.id, definition: contests.definition })
    .from(contests)
    .where(eq(contests.state, 'draft'));
  for (const { id, definition } of drafts) {
    const { code, slug } = wanted;
    if (!isDeepStrictEqual({ ...asJson(definition), code, slug }, asJson(wanted))) continue;
    const [added, later] = await historyOf(tx, 'contest', id);
    if (added?.personId === personId && !later) return id;
  }
  return undefined;
}

function asJson(definition: ContestDefinition): object {
  return JSON.parse(JSON.stringify(definition)) as object;
}

/** Codes and addresses of all contests but `contestId`. */
async function takenNames(db: Database, contestId = 0): Promise<Surroundings['taken']> {
  const others = await db
    .select({ code: contests.code, slug: contests.slug })
    .from(contests)
    .where(and(ne(contests.id, contestId)));
  return { codes: new Set(others.map(({ code }) => code)), slugs: new Set(others.map(({ slug }) => slug)) };
}

/** Takes an answer to one of the making's questions; the draft has it, or nothing has changed. */
export async function answerMaking(
  db: Database,
  caller: Caller,
  { contestId, step, typed }: { contestId: number; step: MakingStep; typed: string },
  now: Date,
  used: AskUsed,
): Promise<Result<Changed, AnswerRefusal>> {
  const taken = await takenNames(db, contestId);
  const change = (contest: ContestDefinition) =>
    contest.state === 'draft'
      ? answered(step, contest, typed, { now, taken })
      : refused({ code: 'making-not-a-draft' } as const);
  return changeDefinition<MakingFault | { code: 'making-not-a-draft' }>(
    db,
    caller,
    { contestId, mark: null },
    change,
    now,
    used,
  );
}
