/** A programme begins with the acts of a choice, and may be thrown away while nobody was told of it. */

import { eq } from 'drizzle-orm';
import { clockTime } from '../../contests/acts.ts';
import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { concertById } from '../queries.ts';
import { programmes } from '../tables.ts';
import { actsChosen, type Choice } from './acts.ts';
import { insertActs } from './changing.ts';
import { loadProgramme, programmeFor, programmeIdOf } from './loading.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import { recordChange, type SeenProgramme } from './versions.ts';

/** Whose programme: a concert's, or that of a contest's day (`YYYY-MM-DD`). */
export type Occasion = { concertId: number } | { contestId: number; day: string };

/** What nobody has said otherwise: a contest's day begins at ten, in the contest's zone. */
const USUAL = { startMinutes: 10 * 60, changeoverSeconds: 60, arriveMinutes: 30 } as const;
/** Begins the programme with the acts of a choice; one that was begun before is left as it is. Returns its id. */
export async function beginProgramme(
  db: Database,
  caller: Caller,
  { of, choice }: { of: Occasion; choice: Choice },
  now: Date,
): Promise<Result<number, ProgrammeRefusal>> {
  return db.transaction(async (tx) => {
    const begun = await occasionFor(tx, caller, of);
    if (!begun.ok) return begun;
    const { startMinutes: _, ...usual } = USUAL;
    const [made] = await tx
      .insert(programmes)
      .values({ ...of, ...usual, startsAt: begun.value, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: programmes.id });
    const id = made?.id ?? (await programmeIdOf(tx, of));
    if (id === undefined) throw new Error('a programme was neither made nor found');
    if (!made) return ok(id);
    const programme = await loadProgramme(tx, id);
    if (programme) await insertActs(tx, programme, await actsChosen(tx, programme, choice));
    await recordChange(tx, caller, { id, action: 'programme-begun' }, now);
    return ok(id);
  });
}

/** When a programme of this would begin, for whoever may write it. */
async function occasionFor(tx: Database, caller: Caller, of: Occasion): Promise<Result<Date, ProgrammeRefusal>> {
  const concert = 'concertId' in of ? await concertById(tx, of.concertId) : null;
  const contestId = 'contestId' in of ? of.contestId : (concert?.contestId ?? null);
  const allowed = authorize(caller, 'concert.write', contestId === null ? {} : { contestId });
  if (!allowed.ok) return allowed;
  if (concert) return ok(concert.startsAt);
  const contest = contestId === null ? undefined : await contestById(tx, contestId);
  if (!contest || !('day' in of)) return refused({ code: 'programme-not-found' });
  return ok(clockTime(of.day, USUAL.startMinutes, contest.definition.zone));
}

/** Throws away a programme nobody was told of. */
export async function dropProgramme(
  db: Database,
  caller: Caller,
  { programmeId, seen }: SeenProgramme,
  now: Date,
): Promise<Result<true, ProgrammeRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await programmeFor(tx, caller, programmeId, { lock: true });
    if (!opened.ok) return opened;
    if (opened.value.version !== seen) return refused({ code: 'programme-changed' });
    if (opened.value.round > 0) return refused({ code: 'programme-told' });
    await tx.delete(programmes).where(eq(programmes.id, programmeId));
    await recordChange(tx, caller, { id: programmeId, action: 'programme-dropped' }, now);
    return ok(true);
  });
}
