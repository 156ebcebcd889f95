/** Gives and takes the role of a confirmed contact, in the caller's transaction; the rows of it are one person's. */

import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { record } from '../../history/actions.ts';
import { CONTACT_ROLE } from '../../people/access.ts';
import { invites, roleGrants } from '../../people/tables.ts';
import { contactRequests } from '../tables.ts';

/** A person and the institution they act for. */
export interface Contact {
  personId: number;
  institutionId: number;
}

/** Makes the person a confirmed contact; a request of theirs that waits is answered by it. Holding it changes nothing. */
export async function grantContact(tx: Database, contact: Contact, grantedBy: number | null, now: Date): Promise<void> {
  const { personId, institutionId } = contact;
  await tx
    .update(contactRequests)
    .set({ verdict: 'confirmed', decidedAt: now, decidedBy: grantedBy })
    .where(
      and(
        eq(contactRequests.personId, personId),
        eq(contactRequests.institutionId, institutionId),
        isNull(contactRequests.verdict),
      ),
    );
  if (await contactGrant(tx, contact)) return;
  await tx.insert(roleGrants).values({ personId, institutionId, role: CONTACT_ROLE, grantedBy, grantedAt: now });
  await remember(tx, contact, 'contact-confirmed', grantedBy, now);
}

/** Ends it from the next tap on, and with it the invitations they have sent out. Returns whether they held it. */
export async function endContact(tx: Database, contact: Contact, endedBy: number, now: Date): Promise<boolean> {
  const { personId, institutionId } = contact;
  const ended = await tx.update(roleGrants).set({ revokedAt: now }).where(isHeld(contact)).returning();
  if (ended.length === 0) return false;
  await tx
    .update(invites)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invites.createdBy, personId),
        eq(invites.institutionId, institutionId),
        isNull(invites.usedAt),
        isNull(invites.revokedAt),
      ),
    );
  await remember(tx, contact, personId === endedBy ? 'contact-left' : 'contact-revoked', endedBy, now);
  return true;
}

/** The grant by which the person is a confirmed contact now: who let them in. Undefined when they are none. */
export async function contactGrant(db: Database, contact: Contact): Promise<{ grantedBy: number | null } | undefined> {
  const [held] = await db.select({ grantedBy: roleGrants.grantedBy }).from(roleGrants).where(isHeld(contact)).limit(1);
  return held;
}

function isHeld({ personId, institutionId }: Contact) {
  return and(
    eq(roleGrants.personId, personId),
    eq(roleGrants.institutionId, institutionId),
    eq(roleGrants.role, CONTACT_ROLE),
    isNull(roleGrants.revokedAt),
  );
}

function remember(
  tx: Database,
  { personId, institutionId }: Contact,
  action: 'contact-confirmed' | 'contact-revoked' | 'contact-left',
  by: number | null,
  at: Date,
): Promise<void> {
  const person = action === 'contact-confirmed' ? { from: null, to: personId } : { from: personId, to: null };
  return record(tx, {
    at,
    personId: by,
    subject: 'institution',
    subjectId: institutionId,
    action,
    change: { contact: person },
  });
}
