/** What happens to the directory: a contact proposes an institution, an organizer confirms it, a contact is remembered. */

import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { changesBetween, record } from '../history/actions.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { checkFacts, type InstitutionRefusal, type Proposal, sameProposal, saveProposal } from './proposals.ts';
import { institutionContacts, institutions } from './tables.ts';

export type { InstitutionRefusal, Proposal } from './proposals.ts';

/**
 * A contact names an institution the directory lacks. It can be entered for at once, by them alone, and waits for an
 * organizer. The same name and kind from the same person is the same proposal.
 */
export async function proposeInstitution(
  db: Database,
  caller: Caller,
  proposal: Proposal,
  now: Date,
): Promise<Result<{ institutionId: number }, InstitutionRefusal>> {
  const allowed = authorize(caller, 'institution.propose');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const checked = await checkFacts(tx, {
      name: proposal.typed,
      kind: proposal.kind,
      districtId: proposal.districtId,
    });
    if (!checked.ok) return checked;
    const proposed = { ...checked.value, proposedBy: caller.personId };
    const known = await sameProposal(tx, proposed);
    if (known !== undefined) return ok({ institutionId: known });
    return ok({ institutionId: await saveProposal(tx, proposed, now) });
  });
}

export interface Confirmation {
  readonly institutionId: number;
  /** Put right by the organizer; what is not given stays as proposed. */
  readonly name?: string;
  readonly kind?: string;
  readonly districtId?: string | null;
}

/** An organizer takes a proposed institution into the directory, for everybody to find; once confirmed it stays so. */
export async function confirmInstitution(
  db: Database,
  caller: Caller,
  confirmation: Confirmation,
  now: Date,
): Promise<Result<{ institutionId: number }, InstitutionRefusal>> {
  const allowed = authorize(caller, 'institution.confirm');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const { institutionId } = confirmation;
    const [row] = await tx.select().from(institutions).where(eq(institutions.id, institutionId)).for('update');
    if (!row || (row.state !== 'proposed' && row.state !== 'active')) return refused({ code: 'institution-unknown' });
    if (row.state === 'active') return ok({ institutionId });
    const { name = row.shortName, kind = row.kind, districtId = row.districtId } = confirmation;
    const checked = await checkFacts(tx, { name, kind, districtId });
    if (!checked.ok) return checked;
    const before = { state: row.state, shortName: row.shortName, kind: row.kind, districtId: row.districtId };
    const after = { state: 'active' as const, shortName: checked.value.name, kind: checked.value.kind, districtId };
    const fullName = row.fullName === row.shortName ? after.shortName : row.fullName;
    await tx
      .update(institutions)
      .set({ ...after, fullName })
      .where(eq(institutions.id, institutionId));
    const change = changesBetween(before, after);
    await record(tx, {
      at: now,
      personId: caller.personId,
      subject: 'institution',
      subjectId: institutionId,
      action: 'confirmed',
      change,
    });
    return ok({ institutionId });
  });
}

/**
 * Keeps that a person entered for an institution, to offer it next time. It grants nothing: only a confirmation does,
 * and naming it again leaves a confirmation or its revocation as it was.
 */
export async function rememberInstitution(
  db: Database,
  personId: number,
  institutionId: number,
  now: Date,
): Promise<void> {
  await db
    .insert(institutionContacts)
    .values({ personId, institutionId, lastUsedAt: now })
    .onConflictDoUpdate({
      target: [institutionContacts.personId, institutionContacts.institutionId],
      set: { lastUsedAt: sql`greatest(${institutionContacts.lastUsedAt}, excluded.last_used_at)` },
    });
}
