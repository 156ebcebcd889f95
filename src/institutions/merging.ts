/** One institution of the directory becomes another for good: its names, its contacts and their rights lead there. */

import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { record } from '../history/actions.ts';
import { ok, type Result, refused } from '../result.ts';
import { foldText } from '../typed.ts';
import type { InstitutionRefusal } from './proposals.ts';
import { institutions } from './tables.ts';

export type InstitutionRow = typeof institutions.$inferSelect;

/** The institution that goes and the one that stays. */
export interface MergedPair {
  from: InstitutionRow;
  into: InstitutionRow;
}

/**
 * Both rows, locked until the transaction ends. What stays must be in the directory; what goes may be proposed, active
 * or closed. Merged already into the same is `null`: there is nothing left to do.
 */
export async function lockForMerge(
  tx: Database,
  fromId: number,
  intoId: number,
): Promise<Result<MergedPair | null, InstitutionRefusal>> {
  const found = await tx
    .select()
    .from(institutions)
    .where(inArray(institutions.id, [fromId, intoId]))
    .orderBy(asc(institutions.id))
    .for('update');
  const from = found.find(({ id }) => id === fromId);
  const into = found.find(({ id }) => id === intoId);
  if (!from || !into) return refused({ code: 'institution-unknown' });
  if (from.mergedInto === intoId) return ok(null);
  if (from.id === into.id || into.state !== 'active' || from.state === 'merged') {
    return refused({ code: 'institution-not-mergeable' });
  }
  return ok({ from, into });
}

/** Marks the one as merged, gives its names to the survivor, moves contacts, requests, roles and invitations. */
export async function leadTo(tx: Database, { from, into }: MergedPair, personId: number, now: Date): Promise<void> {
  await moveContacts(tx, from.id, into.id, now);
  await tx.update(institutions).set({ mergedInto: into.id }).where(eq(institutions.mergedInto, from.id));
  await tx.update(institutions).set({ state: 'merged', mergedInto: into.id }).where(eq(institutions.id, from.id));
  await tx.update(institutions).set(namesAfter(from, into)).where(eq(institutions.id, into.id));
  const change = { mergedInto: { from: null, to: into.id } };
  const event = { at: now, personId, subject: 'institution' as const };
  await record(tx, { ...event, subjectId: from.id, action: 'merged', change });
  await record(tx, {
    ...event,
    subjectId: into.id,
    action: 'absorbed',
    change: { merged: { from: null, to: from.id } },
  });
}

/**
 * The names by which the survivor is found from now on. One of another kind or number is also a former name, because
 * only those are read with a kind and a number of their own.
 */
export function namesAfter(
  from: InstitutionRow,
  into: InstitutionRow,
): Pick<InstitutionRow, 'mergedNames' | 'mergedFormerNames'> {
  const known = [into.shortName, into.fullName, ...into.aliases, ...into.mergedNames].map(foldText);
  const names = [from.shortName, from.fullName, ...from.aliases, ...from.mergedNames];
  const fresh = names.filter((name, at) => !known.includes(foldText(name)) && names.indexOf(name) === at);
  const isOther = from.number !== into.number || from.kind !== into.kind;
  const former = [...(isOther ? [from.shortName] : []), ...from.formerNames, ...from.mergedFormerNames];
  return {
    mergedNames: [...into.mergedNames, ...fresh],
    mergedFormerNames: [...new Set([...into.mergedFormerNames, ...former])],
  };
}

/** Whoever is known at both keeps one of each: the later memory, the request that waits, the role that holds. */
async function moveContacts(tx: Database, from: number, into: number, now: Date): Promise<void> {
  await rows(
    tx,
    sql`insert into institution_contacts (person_id, institution_id, last_used_at)
      select person_id, ${into}::int, last_used_at from institution_contacts where institution_id = ${from}
      on conflict (person_id, institution_id)
      do update set last_used_at = greatest(institution_contacts.last_used_at, excluded.last_used_at)`,
  );
  await rows(tx, sql`delete from institution_contacts where institution_id = ${from}`);
  await rows(
    tx,
    sql`delete from contact_requests r where r.institution_id = ${from} and r.verdict is null and exists (
      select from contact_requests w
      where w.person_id = r.person_id and w.institution_id = ${into} and w.verdict is null)`,
  );
  await rows(tx, sql`update contact_requests set institution_id = ${into} where institution_id = ${from}`);
  await rows(
    tx,
    sql`update role_grants g set revoked_at = ${now} where g.institution_id = ${from} and g.revoked_at is null
      and exists (select from role_grants h where h.person_id = g.person_id and h.role = g.role
        and h.institution_id = ${into} and h.revoked_at is null)`,
  );
  await rows(tx, sql`update role_grants set institution_id = ${into} where institution_id = ${from}`);
  await rows(tx, sql`update invites set institution_id = ${into} where institution_id = ${from}`);
}
