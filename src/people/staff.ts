/** How staff get and lose their roles: one-time links that expire, and the first administrator's claim. */

import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { record } from '../history/actions.ts';
import { ok, type Result, refused } from '../result.ts';
import { HOUR_MS } from '../time-units.ts';
import { hashOf } from '../token-hash.ts';
import { authorize, type Caller, CONTACT_ROLE, isStaffRole, type NotAllowed, type Role } from './access.ts';
import { isUnclaimed } from './queries.ts';
import { invites, roleGrants } from './tables.ts';

/** How long an invite may be used: two days. */
export const INVITE_HOURS = 48;

export type InviteRefusal =
  | NotAllowed
  | { code: 'invite-unknown' }
  | { code: 'invite-used' }
  | { code: 'invite-expired'; expiredAt: Date }
  | { code: 'last-administrator' };

/** Makes a one-time link's token for a role. The token is returned once and kept only as a hash. */
export async function inviteStaff(
  db: Database,
  caller: Caller,
  invite: { role: Role; contestId: number | null; token: string },
  now: Date,
): Promise<Result<{ expiresAt: Date }, InviteRefusal>> {
  const allowed = authorize(caller, 'role.invite');
  if (!allowed.ok) return allowed;
  return ok(await saveInvite(db, { ...invite, createdBy: caller.personId }, now));
}

/**
 * While there is no administrator: makes `token` the one claim link and voids the earlier ones.
 * Returns false when the bot is claimed already.
 */
export async function offerClaim(db: Database, token: string, now: Date): Promise<boolean> {
  if (!(await isUnclaimed(db))) return false;
  await db
    .update(invites)
    .set({ revokedAt: now })
    .where(and(isNull(invites.createdBy), isNull(invites.usedAt), isNull(invites.revokedAt)));
  await saveInvite(db, { role: 'administrator', contestId: null, token, createdBy: null }, now);
  return true;
}

async function saveInvite(
  db: Database,
  invite: { role: Role; contestId: number | null; token: string; createdBy: number | null },
  now: Date,
): Promise<{ expiresAt: Date }> {
  const expiresAt = new Date(now.getTime() + INVITE_HOURS * HOUR_MS);
  const { role, contestId, createdBy } = invite;
  await db
    .insert(invites)
    .values({ tokenHash: hashOf(invite.token), role, contestId, createdBy, createdAt: now, expiresAt });
  return { expiresAt };
}

/** Takes a role by its link. One link gives one person one role; the same person tapping again keeps it. */
export async function acceptInvite(
  db: Database,
  personId: number,
  token: string,
  now: Date,
): Promise<Result<{ role: Role; contestId: number | null }, InviteRefusal>> {
  return db.transaction(async (tx) => {
    const [invite] = await tx
      .select()
      .from(invites)
      .where(eq(invites.tokenHash, hashOf(token)))
      .for('update');
    if (!invite || invite.revokedAt || !isStaffRole(invite.role)) return refused({ code: 'invite-unknown' });
    const given = { role: invite.role, contestId: invite.contestId };
    if (invite.usedBy === personId) return ok(given);
    if (invite.usedAt) return refused({ code: 'invite-used' });
    if (invite.expiresAt <= now) return refused({ code: 'invite-expired', expiredAt: invite.expiresAt });
    await tx.update(invites).set({ usedAt: now, usedBy: personId }).where(eq(invites.id, invite.id));
    await grantRole(tx, personId, given, invite.createdBy, now);
    return ok(given);
  });
}

/** Gives a role; holding it already changes nothing. For the program's own use: callers come through invites. */
export async function grantRole(
  db: Database,
  personId: number,
  given: { role: Role; contestId: number | null },
  grantedBy: number | null,
  now: Date,
): Promise<void> {
  const held = await db
    .select({ id: roleGrants.id, contestId: roleGrants.contestId })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), eq(roleGrants.role, given.role), isNull(roleGrants.revokedAt)));
  if (held.some(({ contestId }) => contestId === given.contestId)) return;
  await db.insert(roleGrants).values({ personId, ...given, grantedBy, grantedAt: now });
  await noteRole(db, grantedBy, personId, 'role-given', given, now);
}

/** The history of a person tells which roles they had, from whom and until when. */
async function noteRole(
  db: Database,
  by: number | null,
  personId: number,
  action: 'role-given' | 'role-taken',
  { role, contestId }: { role: string; contestId: number | null },
  at: Date,
): Promise<void> {
  const [from, to] = action === 'role-given' ? [null, role] : [role, null];
  const change = { role: { from, to }, ...(contestId !== null && { contestId: { from: contestId, to: contestId } }) };
  await record(db, { at, personId: by, subject: 'person', subjectId: personId, action, change });
}

/** Takes a role back; it ends at the person's next tap. The last administrator stays. */
export async function revokeRole(
  db: Database,
  caller: Caller,
  grantId: number,
  now: Date,
): Promise<Result<{ personId: number; role: Role }, InviteRefusal>> {
  const allowed = authorize(caller, 'role.revoke');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const administrators = await tx
      .select({ id: roleGrants.id })
      .from(roleGrants)
      .where(and(eq(roleGrants.role, 'administrator'), isNull(roleGrants.contestId), isNull(roleGrants.revokedAt)))
      .for('update');
    if (administrators.length === 1 && administrators[0]?.id === grantId)
      return refused({ code: 'last-administrator' });
    const [revoked] = await tx
      .update(roleGrants)
      .set({ revokedAt: now })
      .where(and(eq(roleGrants.id, grantId), ne(roleGrants.role, CONTACT_ROLE), isNull(roleGrants.revokedAt)))
      .returning();
    if (!revoked) return refused({ code: 'invite-unknown' });
    await noteRole(tx, caller.personId, revoked.personId, 'role-taken', revoked, now);
    return ok({ personId: revoked.personId, role: revoked.role as Role });
  });
}
