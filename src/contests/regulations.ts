/** The regulations of a contest as a file: one at a time, a PDF or a Word document, for everybody to read. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { fileFacts } from '../files/queries.ts';
import { MOST_KEPT_MB } from '../files/rules.ts';
import { record } from '../history/actions.ts';
import { authorize, type Caller, type NotAllowed } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { FieldFault, FileInput } from './fields/field.ts';
import { judgeFile } from './fields/file-judging.ts';
import { contestFiles, contests } from './tables.ts';

/** Name endings taken: what opens on every phone, and what regulations are written in. */
export const REGULATIONS_FORMATS = ['pdf', 'docx'] as const;

/** Why the file was not kept; what stood before stands. */
export type RegulationsRefusal =
  | NotAllowed
  | { code: 'contest-not-found' }
  | { code: 'regulations-unfit'; why: FieldFault };

/** Whether a file can be the regulations, by what is known of it; a file the messenger does not give out cannot. Pure. */
export function judgeRegulations(file: FileInput): Result<true, FieldFault> {
  const limits = { formats: REGULATIONS_FORMATS, maxMb: MOST_KEPT_MB, minLongSide: undefined };
  const judged = judgeFile(file, limits, true);
  return judged.outcome === 'reject' ? refused(judged.why) : ok(true);
}

/** Keeps a remembered file as the regulations, in place of the one before. Repeated it is the same. */
export async function keepRegulations(
  db: Database,
  caller: Caller,
  { contestId, fileId }: { contestId: number; fileId: number },
  now: Date,
): Promise<Result<true, RegulationsRefusal>> {
  const allowed = authorize(caller, 'contest.change', { contestId });
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx): Promise<Result<true, RegulationsRefusal>> => {
    const [contest] = await tx
      .select({ id: contests.id })
      .from(contests)
      .where(eq(contests.id, contestId))
      .for('update');
    const file = (await fileFacts(tx, [fileId])).get(fileId);
    if (!contest || !file) return refused({ code: 'contest-not-found' });
    const judged = judgeRegulations({ ...file, fileId });
    if (!judged.ok) return refused({ code: 'regulations-unfit', why: judged.refusal });
    const before = await regulationsOf(tx, contestId);
    if (before === fileId) return ok(true);
    const kept = { fileId, keptBy: caller.personId, keptAt: now };
    await tx
      .insert(contestFiles)
      .values({ contestId, kind: 'regulations', ...kept })
      .onConflictDoUpdate({ target: [contestFiles.contestId, contestFiles.kind], set: kept });
    await remember(tx, caller, contestId, { from: before ?? null, to: fileId }, now);
    return ok(true);
  });
}

/** The contest has no regulations to read any more; saying so twice is fine. */
export async function dropRegulations(
  db: Database,
  caller: Caller,
  contestId: number,
  now: Date,
): Promise<Result<true, NotAllowed>> {
  const allowed = authorize(caller, 'contest.change', { contestId });
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const [dropped] = await tx
      .delete(contestFiles)
      .where(isRegulations(contestId))
      .returning({ fileId: contestFiles.fileId });
    if (dropped) await remember(tx, caller, contestId, { from: dropped.fileId, to: null }, now);
    return ok(true);
  });
}

/** The file that is the contest's regulations, or undefined. */
export async function regulationsOf(db: Database, contestId: number): Promise<number | undefined> {
  const [found] = await db.select({ fileId: contestFiles.fileId }).from(contestFiles).where(isRegulations(contestId));
  return found?.fileId;
}

function isRegulations(contestId: number) {
  return and(eq(contestFiles.contestId, contestId), eq(contestFiles.kind, 'regulations'));
}

async function remember(
  tx: Database,
  { personId }: Caller,
  contestId: number,
  regulations: { from: number | null; to: number | null },
  now: Date,
): Promise<void> {
  const event = { at: now, personId, subject: 'contest', subjectId: contestId } as const;
  await record(tx, { ...event, action: 'changed', change: { regulations } });
}
