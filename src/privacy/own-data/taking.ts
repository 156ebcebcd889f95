/** Everything held about a person and their children, for themselves alone: asked for a few times a day, written down each time. */

import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { record } from '../../history/actions.ts';
import { history } from '../../history/tables.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { ok, type Result, refused } from '../../result.ts';
import { DAY_MS } from '../../time-units.ts';
import type { OwnDataRefusal } from '../erasing/words.ts';
import { ownChildrenData, ownEntriesData } from './entries.ts';
import { ownConsents, ownEnquiries, ownProfile, ownRoles, ownSeatsData, ownWords } from './person.ts';
import { ownTraces } from './traces.ts';

/** Times a day one person may take theirs. */
const MOST_A_DAY = 3;
const TAKEN = 'own-data-taken';

export type OwnData = Awaited<ReturnType<typeof gather>>;

/** Takes everything held about the caller: nothing of other families, nothing of children others entered. */
export async function takeOwnData(db: Database, caller: Caller, now: Date): Promise<Result<OwnData, OwnDataRefusal>> {
  const { personId } = caller;
  const allowed = authorize(caller, 'own-data.take', { ownerId: personId });
  if (!allowed.ok) return allowed;
  const counted = await countTaking(db, personId, now);
  return counted.ok ? ok(await gather(db, caller, now)) : counted;
}

/** Under the person's lock, so that many taps at once are counted one by one. */
async function countTaking(db: Database, personId: number, now: Date): Promise<Result<true, OwnDataRefusal>> {
  return db.transaction(async (tx) => {
    await tx.select({ id: persons.id }).from(persons).where(eq(persons.id, personId)).for('update');
    const mine = and(eq(history.subject, 'person'), eq(history.subjectId, personId), eq(history.action, TAKEN));
    const taken = await tx
      .select({ at: history.at })
      .from(history)
      .where(and(mine, gt(history.at, new Date(now.getTime() - DAY_MS))))
      .orderBy(asc(history.at));
    const [first] = taken.slice(-MOST_A_DAY);
    if (first && taken.length >= MOST_A_DAY) {
      return refused({ code: 'own-data-enough', until: new Date(first.at.getTime() + DAY_MS) });
    }
    await record(tx, { at: now, personId, subject: 'person', subjectId: personId, action: TAKEN });
    return ok(true);
  });
}

async function gather(db: Database, caller: Caller, now: Date) {
  const { personId } = caller;
  const entries = await ownEntriesData(db, personId);
  const children = await ownChildrenData(db, caller);
  return {
    takenAt: now,
    profile: await ownProfile(db, personId),
    roles: await ownRoles(db, personId),
    consents: await ownConsents(db, personId),
    entries,
    children,
    enquiries: await ownEnquiries(db, personId),
    seats: await ownSeatsData(db, personId),
    words: await ownWords(db, personId),
    traces: await ownTraces(
      db,
      personId,
      [...entries, ...children].map(({ entry }) => entry),
    ),
  };
}
