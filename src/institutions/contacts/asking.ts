/** A contact asks to see all entries of their institution; an organizer confirms or declines. No submit waits for it. */

import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { peopleWithRole } from '../../people/queries.ts';
import { decentInstant } from '../../people/quiet-hours.ts';
import { ok, type Result, refused } from '../../result.ts';
import { DAY_MS } from '../../time-units.ts';
import { contactRequests, institutionContacts } from '../tables.ts';
import { type Contact, contactGrant, grantContact } from './granting.ts';
import type { ContactDelivery } from './kinds.ts';
import type { ContactRefusal } from './refusals.ts';

/** Days after a refusal before the same person may ask for the same institution again. */
const AGAIN_AFTER_DAYS = 3;

export interface Asking {
  institutionId: number;
  /** IANA zone in whose waking hours the organizers are told. */
  zone: string;
}

/** Asks the organizers. Asking twice is asking once; who is confirmed already hears that. */
export async function askToBeConfirmed(
  db: Database,
  caller: Caller,
  { institutionId, zone }: Asking,
  now: Date,
): Promise<Result<'confirmed' | 'waiting', ContactRefusal>> {
  const allowed = authorize(caller, 'contact.ask', { institutionId });
  if (!allowed.ok) return allowed;
  const contact: Contact = { personId: caller.personId, institutionId };
  return db.transaction(async (tx) => {
    if (await contactGrant(tx, contact)) return ok('confirmed');
    if (!(await hasNamed(tx, contact))) return refused({ code: 'institution-not-named' });
    const last = await lastRequest(tx, contact);
    if (last?.verdict === null) return ok('waiting');
    if (last?.verdict === 'declined' && last.decidedAt !== null) {
      const askAgainAt = new Date(last.decidedAt.getTime() + AGAIN_AFTER_DAYS * DAY_MS);
      if (now < askAgainAt) return refused({ code: 'contact-declined', askAgainAt });
    }
    const [made] = await tx
      .insert(contactRequests)
      .values({ ...contact, askedAt: now })
      .onConflictDoNothing()
      .returning({ id: contactRequests.id });
    if (made) await tellOrganizers(tx, made.id, decentInstant(now, zone), now);
    return ok('waiting');
  });
}

async function hasNamed(tx: Database, { personId, institutionId }: Contact): Promise<boolean> {
  const named = and(eq(institutionContacts.personId, personId), eq(institutionContacts.institutionId, institutionId));
  return (await tx.$count(institutionContacts, named)) > 0;
}

async function lastRequest(tx: Database, { personId, institutionId }: Contact) {
  const [last] = await tx
    .select()
    .from(contactRequests)
    .where(and(eq(contactRequests.personId, personId), eq(contactRequests.institutionId, institutionId)))
    .orderBy(desc(contactRequests.id))
    .limit(1);
  return last;
}

async function tellOrganizers(tx: Database, requestId: number, notBefore: Date, now: Date): Promise<void> {
  const content: ContactDelivery = { kind: 'contact-asked', requestId };
  const organizers = await peopleWithRole(tx, ['administrator', 'organizer']);
  await promise(
    tx,
    organizers.map((personId) => ({ personId, content, notBefore, onceKey: `contact-asked:${requestId}:${personId}` })),
    now,
  );
}

export interface Deciding {
  requestId: number;
  verdict: 'confirmed' | 'declined';
}

/** Settles a request and tells the contact. The same decision again changes nothing; the other one says who was first. */
export async function decideRequest(
  db: Database,
  caller: Caller,
  { requestId, verdict }: Deciding,
  now: Date,
): Promise<Result<Contact, ContactRefusal>> {
  const allowed = authorize(caller, 'contact.decide');
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const [request] = await tx.select().from(contactRequests).where(eq(contactRequests.id, requestId)).for('update');
    if (!request) return refused({ code: 'request-unknown' });
    const contact: Contact = { personId: request.personId, institutionId: request.institutionId };
    if (request.verdict === verdict) return ok(contact);
    if (request.verdict !== null) return refused({ code: 'request-decided', verdict: request.verdict });
    if (verdict === 'confirmed') await grantContact(tx, contact, caller.personId, now);
    else await decline(tx, requestId, caller, now);
    const content: ContactDelivery = { kind: `contact-${verdict}`, institutionId: contact.institutionId };
    await promise(tx, [{ personId: contact.personId, content, onceKey: `contact-decided:${requestId}` }], now);
    return ok(contact);
  });
}

async function decline(tx: Database, requestId: number, { personId }: Caller, now: Date): Promise<void> {
  await tx
    .update(contactRequests)
    .set({ verdict: 'declined', decidedAt: now, decidedBy: personId })
    .where(and(eq(contactRequests.id, requestId), isNull(contactRequests.verdict)));
}
