/** A confirmed contact lets colleagues in by one-time links, and out again; anybody may leave. */

import { eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { authorize, type Caller, CONTACT_ROLE } from '../../people/access.ts';
import { INVITE_HOURS } from '../../people/staff.ts';
import { invites } from '../../people/tables.ts';
import { ok, type Result, refused } from '../../result.ts';
import { HOUR_MS } from '../../time-units.ts';
import { hashOf } from '../../token-hash.ts';
import { rememberInstitution } from '../actions.ts';
import { institutionById } from '../queries.ts';
import { type Contact, contactGrant, endContact, grantContact } from './granting.ts';
import type { ContactDelivery } from './kinds.ts';
import type { ContactRefusal } from './refusals.ts';

/** Makes a link's token good for one colleague within two days; it is kept only as a hash. */
export async function inviteContact(
  db: Database,
  caller: Caller,
  { institutionId, token }: { institutionId: number; token: string },
  now: Date,
): Promise<Result<{ expiresAt: Date }, ContactRefusal>> {
  const allowed = authorize(caller, 'contact.invite', { institutionId });
  if (!allowed.ok) return allowed;
  const institution = await institutionById(db, institutionId);
  if (!institution) return refused({ code: 'institution-unknown' });
  const expiresAt = new Date(now.getTime() + INVITE_HOURS * HOUR_MS);
  await db.insert(invites).values({
    tokenHash: hashOf(token),
    role: CONTACT_ROLE,
    institutionId: institution.id,
    createdBy: caller.personId,
    createdAt: now,
    expiresAt,
  });
  return ok({ expiresAt });
}

/** What an invitation would give, for showing it before it is accepted; looking spends nothing. */
export async function lookAtInvitation(
  db: Database,
  caller: Caller,
  token: string,
  now: Date,
): Promise<Result<{ institutionId: number; invitedBy: number | null }, ContactRefusal>> {
  const allowed = authorize(caller, 'contact.accept');
  if (!allowed.ok) return allowed;
  const [invite] = await db
    .select()
    .from(invites)
    .where(eq(invites.tokenHash, hashOf(token)));
  return judge(invite, caller, now);
}

/** Takes the role by its link: one person, once; the same person tapping again keeps it. */
export async function acceptInvitation(
  db: Database,
  caller: Caller,
  token: string,
  now: Date,
): Promise<Result<{ institutionId: number }, ContactRefusal>> {
  const allowed = authorize(caller, 'contact.accept');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const [invite] = await tx
      .select()
      .from(invites)
      .where(eq(invites.tokenHash, hashOf(token)))
      .for('update');
    const judged = judge(invite, caller, now);
    if (!judged.ok || !invite) return judged;
    const { institutionId, invitedBy } = judged.value;
    const contact: Contact = { personId: caller.personId, institutionId };
    if (invite.usedBy === caller.personId || (await contactGrant(tx, contact))) return ok({ institutionId });
    await tx.update(invites).set({ usedAt: now, usedBy: caller.personId }).where(eq(invites.id, invite.id));
    await grantContact(tx, contact, invitedBy, now);
    await rememberInstitution(tx, caller.personId, institutionId, now);
    return ok({ institutionId });
  });
}

function judge(
  invite: typeof invites.$inferSelect | undefined,
  { personId }: Caller,
  now: Date,
): Result<{ institutionId: number; invitedBy: number | null }, ContactRefusal> {
  if (invite?.role !== CONTACT_ROLE || invite.institutionId === null || invite.revokedAt)
    return refused({ code: 'invite-unknown' });
  if (invite.usedAt && invite.usedBy !== personId) return refused({ code: 'invite-used' });
  if (!invite.usedAt && invite.expiresAt <= now)
    return refused({ code: 'invite-expired', expiredAt: invite.expiresAt });
  return ok({ institutionId: invite.institutionId, invitedBy: invite.createdBy });
}

/**
 * Takes the role back, from the person's next tap on: an organizer, whoever let them in, or any confirmed contact of
 * the institution may. The last one may go too: entries stay with those who entered them. They are told.
 */
export async function revokeContact(
  db: Database,
  caller: Caller,
  contact: Contact,
  now: Date,
): Promise<Result<Contact, ContactRefusal>> {
  const { personId, institutionId } = contact;
  return db.transaction(async (tx) => {
    const grant = await contactGrant(tx, contact);
    const letInBy = grant?.grantedBy ?? undefined;
    const reach = { institutionId, ...(letInBy !== undefined && { ownerId: letInBy }) };
    const allowed = authorize(caller, 'contact.revoke', reach);
    if (!allowed.ok) return allowed;
    if (!(await endContact(tx, contact, caller.personId, now))) return refused({ code: 'contact-unknown' });
    const content: ContactDelivery = { kind: 'contact-revoked', institutionId };
    if (personId !== caller.personId) await promise(tx, [{ personId, content }], now);
    return ok(contact);
  });
}

/** Gives the role up; the entries one has made stay one's own. Leaving twice is leaving once. */
export async function leaveInstitution(
  db: Database,
  caller: Caller,
  { institutionId }: { institutionId: number },
  now: Date,
): Promise<Result<Contact, ContactRefusal>> {
  const contact: Contact = { personId: caller.personId, institutionId };
  const allowed = authorize(caller, 'contact.leave', { institutionId, ownerId: contact.personId });
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    await endContact(tx, contact, caller.personId, now);
    return ok(contact);
  });
}
