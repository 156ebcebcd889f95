/** Erasing, once somebody has confirmed what it means; done at once, in one transaction, and never twice. */

import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { children } from '../../entries/tables.ts';
import type { Caller } from '../../people/access.ts';
import { persons, roleGrants } from '../../people/tables.ts';
import { ok, type Result, refused } from '../../result.ts';
import { eraseChildren } from './child.ts';
import { erasePersonRow } from './person.ts';
import { type ChildInEntry, previewChild, previewPerson } from './preview.ts';
import type { ErasureDeed } from './record.ts';
import type { ErasureReason, ErasureRefusal } from './words.ts';

/** What was confirmed: the mark of what was shown, and the staff's reason where it is theirs to do. */
export interface Confirmed {
  mark: string;
  reason: ErasureReason | null;
}

/** What is left to do once the transaction has ended: the bytes of these hashes are nobody's. */
export interface Erased {
  hashes: string[];
}

/** Erases a person: by themselves, or by an administrator who was asked on paper. The last administrator stays. */
export async function erasePerson(
  db: Database,
  caller: Caller,
  { personId, mark, reason }: Confirmed & { personId: number },
  now: Date,
): Promise<Result<Erased, ErasureRefusal>> {
  return db.transaction(async (tx) => {
    const [person] = await tx.select().from(persons).where(eq(persons.id, personId)).for('update');
    const shown = await previewPerson(tx, caller, personId, now);
    if (!shown.ok) return shown;
    if (!person || shown.value.mark !== mark) return refused({ code: 'erasure-changed' });
    if (await isLastAdministrator(tx, personId)) return refused({ code: 'last-administrator' });
    const way = caller.personId === personId ? 'self' : 'staff';
    return ok({ hashes: await erasePersonRow(tx, person, deedOf(caller, way, reason, now)) });
  });
}

/** Erases a child: by a guardian, or by an administrator who was asked on paper. */
export async function eraseChild(
  db: Database,
  caller: Caller,
  { mark, reason, ...which }: Confirmed & ChildInEntry,
  now: Date,
): Promise<Result<Erased, ErasureRefusal>> {
  return db.transaction(async (tx) => {
    await tx.select({ id: children.id }).from(children).where(eq(children.id, which.childId)).for('update');
    const shown = await previewChild(tx, caller, which, now);
    if (!shown.ok) return shown;
    if (shown.value.mark !== mark) return refused({ code: 'erasure-changed' });
    const rows = await tx.select().from(children).where(inArray(children.id, shown.value.childIds));
    const way = caller.roles.some(({ role }) => role === 'administrator') ? 'staff' : 'guardian';
    return ok({ hashes: await eraseChildren(tx, rows, deedOf(caller, way, reason, now)) });
  });
}

function deedOf({ personId }: Caller, way: ErasureDeed['way'], reason: ErasureReason | null, at: Date): ErasureDeed {
  return { way, reason: way === 'staff' ? reason : null, askedBy: personId, at };
}

/** The grants are locked, so that of two administrators leaving at once one stays. */
async function isLastAdministrator(tx: Database, personId: number): Promise<boolean> {
  const all = and(eq(roleGrants.role, 'administrator'), isNull(roleGrants.contestId), isNull(roleGrants.revokedAt));
  const held = await tx.select({ personId: roleGrants.personId }).from(roleGrants).where(all).for('update');
  const isOne = held.some((grant) => grant.personId === personId);
  return isOne && held.every((grant) => grant.personId === personId);
}
