/** Which files belong to a contest's people alone: its entries' answers and its consents' scans, never its regulations. */

import { and, eq, gt, ne } from 'drizzle-orm';
import { consents } from '../consents/tables.ts';
import type { ContestDefinition } from '../contests/definition.ts';
import { widgetOf } from '../contests/fields/fields.ts';
import { contestFiles, contests } from '../contests/tables.ts';
import type { Database } from '../database/connect.ts';
import { entries } from '../entries/tables.ts';

/** Entries read at once. */
const PAGE = 500;

/** Ids of the files this contest holds and no other contest that still keeps its data does. */
export async function filesOfContest(tx: Database, contest: ContestDefinition, contestId: number): Promise<number[]> {
  const own = new Set(await filesIn(tx, contest, contestId));
  const others = await tx
    .select({ id: contests.id, definition: contests.definition })
    .from(contests)
    .where(ne(contests.id, contestId));
  for (const { id, definition } of own.size > 0 ? others : []) {
    for (const fileId of await filesIn(tx, definition, id)) own.delete(fileId);
  }
  const papers = await tx.select({ id: contestFiles.fileId }).from(contestFiles);
  for (const { id } of papers) own.delete(id);
  return [...own];
}

async function filesIn(tx: Database, contest: ContestDefinition, contestId: number): Promise<number[]> {
  const scans = await tx.select({ id: consents.scanId }).from(consents).where(eq(consents.contestId, contestId));
  const ids = scans.flatMap(({ id }) => id ?? []);
  const fields = contest.fields.filter((use) => widgetOf(use) === 'file').map(({ id }) => id);
  if (fields.length === 0) return ids;
  for (
    let last = 0, page = await pageOf(tx, contestId, last);
    page.length > 0;
    page = await pageOf(tx, contestId, last)
  ) {
    last = page.at(-1)?.id ?? last;
    ids.push(...page.flatMap(({ answers }) => fields.flatMap((field) => fileIn(answers?.[field]))));
  }
  return ids;
}

function pageOf(tx: Database, contestId: number, after: number) {
  return tx
    .select({ id: entries.id, answers: entries.personalAnswers })
    .from(entries)
    .where(and(eq(entries.contestId, contestId), gt(entries.id, after)))
    .orderBy(entries.id)
    .limit(PAGE);
}

/** The file an answer is, if it is one. */
export function fileIn(answer: unknown): number[] {
  const isFile = typeof answer === 'object' && answer !== null && 'fileId' in answer;
  return isFile && typeof answer.fileId === 'number' ? [answer.fileId] : [];
}
