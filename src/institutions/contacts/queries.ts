/** Questions about confirmed contacts: one's institutions, colleagues, what waits for an organizer. */

import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller, CONTACT_ROLE } from '../../people/access.ts';
import { persons, roleGrants } from '../../people/tables.ts';
import { ok, type Result } from '../../result.ts';
import { contactRequests, institutionContacts, institutions } from '../tables.ts';
import type { ContactRefusal } from './refusals.ts';

/** `own`: they see only what they entered; `asked`: an organizer has yet to decide; `confirmed`: they see all. */
export type Standing = 'own' | 'asked' | 'confirmed';

export interface OwnInstitution {
  id: number;
  shortName: string;
  standing: Standing;
}

/** Institutions the caller has named or is confirmed for, by name; a merged one is its survivor. One statement. */
export async function institutionsOf(
  db: Database,
  { personId, institutions: held = [] }: Caller,
): Promise<OwnInstitution[]> {
  const present = alias(institutions, 'present');
  const named = db
    .select({ id: sql`coalesce(${institutions.mergedInto}, ${institutions.id})` })
    .from(institutionContacts)
    .innerJoin(institutions, eq(institutions.id, institutionContacts.institutionId))
    .where(eq(institutionContacts.personId, personId));
  const found = await db
    .select({ id: present.id, shortName: present.shortName, request: contactRequests.id })
    .from(present)
    .leftJoin(
      contactRequests,
      and(
        eq(contactRequests.institutionId, present.id),
        eq(contactRequests.personId, personId),
        isNull(contactRequests.verdict),
      ),
    )
    .where(
      and(
        inArray(present.state, ['active', 'proposed']),
        or(inArray(present.id, named), held.length > 0 ? inArray(present.id, [...held]) : undefined),
      ),
    )
    .orderBy(asc(present.shortName), asc(present.id));
  return found.map(({ request, ...institution }) => ({
    ...institution,
    standing: held.includes(institution.id) ? 'confirmed' : request === null ? 'own' : 'asked',
  }));
}

export interface Colleague {
  personId: number;
  /** As they are called in the messenger; null until they have given a name. */
  name: string | null;
}

/** Confirmed contacts of an institution, the longest confirmed first; for those among them and the staff. */
export async function colleaguesAt(
  db: Database,
  caller: Caller,
  institutionId: number,
): Promise<Result<Colleague[], ContactRefusal>> {
  const allowed = authorize(caller, 'institution.see', { institutionId });
  if (!allowed.ok) return allowed;
  return ok(await confirmedContacts(db, institutionId));
}

async function confirmedContacts(db: Database, institutionId: number): Promise<Colleague[]> {
  const found = await db
    .select({ personId: persons.id, profile: persons.profile })
    .from(roleGrants)
    .innerJoin(persons, eq(persons.id, roleGrants.personId))
    .where(
      and(eq(roleGrants.institutionId, institutionId), eq(roleGrants.role, CONTACT_ROLE), isNull(roleGrants.revokedAt)),
    )
    .orderBy(asc(roleGrants.id));
  const people = new Map(found.map(({ personId, profile }) => [personId, profile?.name ?? null]));
  return [...people].map(([personId, name]) => ({ personId, name }));
}

/** A request to be confirmed, with what an organizer decides by. */
export interface ContactRequest {
  id: number;
  institution: { id: number; shortName: string };
  asker: Colleague & { phone: string | null };
  /** Who is confirmed already: they can be asked whether they know the asker. */
  confirmed: Colleague[];
  verdict: 'confirmed' | 'declined' | null;
}

/** One request in whatever state; undefined when there is none. The caller answers for who may see it. */
export async function contactRequest(db: Database, requestId: number): Promise<ContactRequest | undefined> {
  const [found] = await db
    .select({ request: contactRequests, profile: persons.profile, shortName: institutions.shortName })
    .from(contactRequests)
    .innerJoin(persons, eq(persons.id, contactRequests.personId))
    .innerJoin(institutions, eq(institutions.id, contactRequests.institutionId))
    .where(eq(contactRequests.id, requestId));
  if (!found) return undefined;
  const { request, profile, shortName } = found;
  return {
    id: request.id,
    institution: { id: request.institutionId, shortName },
    asker: { personId: request.personId, name: profile?.name ?? null, phone: profile?.phone ?? null },
    confirmed: await confirmedContacts(db, request.institutionId),
    verdict: request.verdict,
  };
}

/** Requests that wait for an organizer, the longest waiting first. */
export async function waitingRequests(
  db: Database,
  caller: Caller,
): Promise<Result<{ id: number; shortName: string }[], ContactRefusal>> {
  const allowed = authorize(caller, 'contact.decide');
  if (!allowed.ok) return allowed;
  const found = await db
    .select({ id: contactRequests.id, shortName: institutions.shortName })
    .from(contactRequests)
    .innerJoin(institutions, eq(institutions.id, contactRequests.institutionId))
    .where(isNull(contactRequests.verdict))
    .orderBy(asc(contactRequests.id));
  return ok(found);
}

/** Institutions with confirmed contacts and how many, by name, from `offset` on. */
export async function institutionsWithContacts(
  db: Database,
  caller: Caller,
  { offset, length }: { offset: number; length: number },
): Promise<Result<{ id: number; shortName: string; contacts: number }[], ContactRefusal>> {
  const allowed = authorize(caller, 'contact.decide');
  if (!allowed.ok) return allowed;
  const contacts = sql<number>`count(distinct ${roleGrants.personId})::int`;
  const found = await db
    .select({ id: institutions.id, shortName: institutions.shortName, contacts })
    .from(roleGrants)
    .innerJoin(institutions, eq(institutions.id, roleGrants.institutionId))
    .where(and(eq(roleGrants.role, CONTACT_ROLE), isNull(roleGrants.revokedAt)))
    .groupBy(institutions.id)
    .orderBy(asc(institutions.shortName), asc(institutions.id))
    .offset(offset)
    .limit(length);
  return ok(found);
}
