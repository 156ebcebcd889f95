/** Questions of the board: what stands on it, and which contests a contact has one of. */

import { and, desc, eq, isNotNull, max, notInArray, or, sql } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import type { Entry } from '../facts.ts';
import { entryNumber } from '../number.ts';
import { missingSteps, nominationOf, type StepId } from '../questions.ts';
import { entries } from '../tables.ts';
import type { BoardOf } from './actions.ts';
import { type BoardEntry, inBoardOrder, STAFF_CHANNELS } from './rules.ts';

/** A contact's entries in a contest as the board tells them. */
export interface Board {
  contest: ContestDefinition;
  /** In the board's order. */
  entries: BoardEntry[];
}

const COLUMNS = {
  id: entries.id,
  state: entries.state,
  number: entries.number,
  nomination: entries.nomination,
  form: entries.form,
  ensembleName: entries.ensembleName,
  answers: entries.answers,
  answered: entries.answered,
  headcountOnly: entries.headcountOnly,
  listId: entries.listId,
  issues: entries.issues,
  toCorrect: entries.toCorrect,
  correctBy: entries.correctBy,
  offeredUntil: entries.offeredUntil,
  offerLapsed: entries.offerLapsed,
};

type Row = Pick<Entry, keyof typeof COLUMNS>;

/** Everything on one board, by two statements however many entries there are; undefined without such a contest. */
export async function boardOf(db: Database, { personId, contestId }: BoardOf): Promise<Board | undefined> {
  const [found] = await db.select({ contest: contests.definition }).from(contests).where(eq(contests.id, contestId));
  if (!found) return undefined;
  const mine = await db
    .select(COLUMNS)
    .from(entries)
    .where(and(eq(entries.contactId, personId), eq(entries.contestId, contestId), onBoard))
    .orderBy(sql`${entries.number} nulls last`, entries.id);
  return { contest: found.contest, entries: inBoardOrder(mine.map((row) => toBoardEntry(found.contest, row))) };
}

/** The contests in which the contact has submitted anything, the one entered last first. */
export async function contestsWithBoard(
  db: Database,
  personId: number,
): Promise<{ contestId: number; definition: ContestDefinition }[]> {
  const last = max(entries.submittedAt);
  return db
    .select({ contestId: contests.id, definition: contests.definition })
    .from(entries)
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(and(eq(entries.contactId, personId), isNotNull(entries.submittedAt), onBoard))
    .groupBy(contests.id)
    .orderBy(desc(last), desc(contests.id));
}

const onBoard = or(notInArray(entries.channel, [...STAFF_CHANNELS]), isNotNull(entries.takenOverAt));

function toBoardEntry(contest: ContestDefinition, row: Row): BoardEntry {
  const of = (code: string) => row.issues.filter((issue) => issue.code === code);
  const title = contest.fields.find(({ kind }) => kind === 'title');
  const named = title && row.answers[title.id];
  return {
    id: row.id,
    number: row.number === null ? null : entryNumber(contest.code, row.number),
    state: row.state,
    title: typeof named === 'string' ? named : row.ensembleName,
    nomination: nominationOf(contest, row),
    missing: row.state === 'draft' ? missingSteps(contest, row) : [],
    owed: of('media_missing').flatMap(({ fieldId }) => fieldId ?? []),
    uncovered: of('consent_missing').length,
    toCorrect: row.toCorrect as readonly StepId[],
    correctBy: row.correctBy,
    offeredUntil: row.offeredUntil,
    offerLapsed: row.offerLapsed,
  };
}
