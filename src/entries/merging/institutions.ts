/** Merges an institution into another: entries, children and teachers move at once, earlier figures stay what they were. */

import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { keepingLocks } from '../../database/row-locks.ts';
import { oneRow, rows } from '../../database/rows.ts';
import { recordAll } from '../../history/actions.ts';
import type { InstitutionRefusal } from '../../institutions/actions.ts';
import { type InstitutionRow, leadTo, lockForMerge, type MergedPair } from '../../institutions/merging.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import { lockKeys } from '../people/key-locks.ts';
import { entries } from '../tables.ts';
import { lockEntries } from './locking.ts';
import { keepInstitutionVersions, keepTeacherVersions } from './versions.ts';

/** Two merges at once could wait for each other's entries. */
const ONE_AT_A_TIME = 'institution-merge';

/** What moved with the institution. */
export interface MergedInstitution {
  /** Of whatever state, drafts too. */
  entries: number;
}

/**
 * Merges `fromId` into `intoId` for good: the present counts name the survivor from `now` on, those as of an earlier
 * instant the one that was; its names find the survivor. Safe to repeat.
 */
export async function mergeInstitutions(
  db: Database,
  caller: Caller,
  { fromId, intoId }: { fromId: number; intoId: number },
  now: Date,
): Promise<Result<MergedInstitution, InstitutionRefusal>> {
  const allowed = authorize(caller, 'institution.merge');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    await lockKeys(tx, [ONE_AT_A_TIME]);
    const locked = await lockBoth(tx, fromId, intoId);
    if (!locked.ok) return locked;
    if (locked.value === null) return ok({ entries: 0 });
    const { into, entryIds } = locked.value;
    await moveEntries(tx, entryIds, into, now);
    await moveLists(tx, fromId, into.id, now);
    await moveTime(tx, fromId, into.id);
    await leadTo(tx, locked.value, caller.personId, now);
    const change = { institutionId: { from: fromId, to: into.id } };
    await recordAll(
      tx,
      entryIds.map((subjectId) => {
        return {
          at: now,
          personId: caller.personId,
          subject: 'entry',
          subjectId,
          action: 'institution-merged',
          change,
        };
      }),
    );
    return ok({ entries: entryIds.length });
  });
}

/**
 * Both institutions and every entry of the one that goes. Entries come first, as with those who change one; whoever
 * named the institution in between is taken in another round, because waiting for them with the institutions in hand
 * would be waiting in a circle.
 */
async function lockBoth(
  tx: Database,
  fromId: number,
  intoId: number,
): Promise<Result<(MergedPair & { entryIds: number[] }) | null, InstitutionRefusal>> {
  const ofFrom = eq(entries.institutionId, fromId);
  const entryIds = await lockEntries(tx, ofFrom);
  const { pair, late } = await keepingLocks(
    tx,
    async (within) => ({
      pair: await lockForMerge(within, fromId, intoId),
      late: await within.$count(entries, and(ofFrom, notInArray(entries.id, entryIds))),
    }),
    (seen) => seen.late === 0,
  );
  if (late > 0) return lockBoth(tx, fromId, intoId);
  return pair.ok ? ok(pair.value && { ...pair.value, entryIds }) : pair;
}

/** How much a merge would move, for the question before it. */
export async function mergeAhead(db: Database, fromId: number): Promise<{ entries: number; contacts: number }> {
  return oneRow(
    db,
    sql`select (select count(*)::int from entries where institution_id = ${fromId} and state <> 'draft') as entries,
      (select count(*)::int from institution_contacts where institution_id = ${fromId}) as contacts`,
  );
}

async function moveEntries(tx: Database, entryIds: readonly number[], into: InstitutionRow, now: Date): Promise<void> {
  if (entryIds.length === 0) return;
  await tx
    .update(entries)
    .set({ institutionId: into.id, version: sql`${entries.version} + 1`, updatedAt: now })
    .where(inArray(entries.id, [...entryIds]));
  await keepInstitutionVersions(tx, entryIds, into, now);
}

/** The rosters become one: a child's identity is the same anyway, teachers of one name become one. */
async function moveLists(tx: Database, from: number, into: number, now: Date): Promise<void> {
  const twins = await rows<{ was: number; is: number }>(
    tx,
    sql`select f.identity_id as was, min(s.identity_id) as "is"
      from teachers f join teachers s on s.match_key = f.match_key and s.institution_id = ${into}
      where f.institution_id = ${from} and f.identity_id <> s.identity_id
      group by f.identity_id`,
  );
  const taught =
    twins.length === 0
      ? []
      : await taughtBy(
          tx,
          twins.map(({ was }) => was),
        );
  for (const { was, is } of twins) {
    await rows(tx, sql`update teachers set identity_id = ${is} where identity_id = ${was}`);
  }
  await rows(tx, sql`update teachers set institution_id = ${into} where institution_id = ${from}`);
  await rows(tx, sql`update children set institution_id = ${into} where institution_id = ${from}`);
  await keepTeacherVersions(tx, taught, now);
}

async function taughtBy(tx: Database, identities: readonly number[]): Promise<number[]> {
  const list = sql.join(
    identities.map((id) => sql`${id}`),
    sql`, `,
  );
  const found = await rows<{ id: number }>(
    tx,
    sql`select distinct l.entry_id as id from entry_teachers l join teachers t on t.id = l.teacher_id
      where t.identity_id in (${list})`,
  );
  return found.map(({ id }) => id);
}

/** More time, requests for it and codes for taking over follow; of two requests that wait one goes on waiting. */
async function moveTime(tx: Database, from: number, into: number): Promise<void> {
  await rows(
    tx,
    sql`delete from extension_requests r where r.institution_id = ${from} and r.decided_at is null and exists (
      select from extension_requests w
      where w.contest_id = r.contest_id and w.institution_id = ${into} and w.decided_at is null)`,
  );
  await rows(tx, sql`update extension_requests set institution_id = ${into} where institution_id = ${from}`);
  await rows(tx, sql`update extensions set institution_id = ${into} where institution_id = ${from}`);
  await rows(tx, sql`update handovers set institution_id = ${into} where institution_id = ${from}`);
}
