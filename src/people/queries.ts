/** Questions about people: who stands behind an address, what roles they hold, who holds a role. */

import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { gatheringOn } from '../database/gathering.ts';
import { rowsOf } from '../database/rows.ts';
import { openSealed } from '../database/sealing/sealed.ts';
import type { Language } from '../texts/texts.ts';
import { type Caller, CONTACT_ROLE, type Role } from './access.ts';
import type { Hearing } from './hearing.ts';
import { addresses, type Profile, persons, roleGrants } from './tables.ts';

export interface Person {
  id: number;
  language: Language;
  /** False while the language is only a guess from the messenger. */
  languageChosen: boolean;
  zone: string | null;
  /** How much they want to hear unasked. */
  hearing: Hearing;
  profile: Profile | null;
}

/** The person behind an address of a channel, or undefined when nobody wrote from there yet. */
export async function personAt(db: Database, channel: string, externalId: string): Promise<Person | undefined> {
  const [found] = await db
    .select({ person: persons })
    .from(addresses)
    .innerJoin(persons, eq(persons.id, addresses.personId))
    .where(and(eq(addresses.channel, channel), eq(addresses.externalId, externalId)));
  return found && toPerson(found.person);
}

/** A person with what they may do now. */
export interface Known {
  person: Person;
  caller: Caller;
  /** False while what is sent there does not arrive, as far as we know. */
  reachable: boolean;
}

/** The person behind an address with the roles they hold now: asked with every update, of many at once together. */
export async function callerAt(db: Database, channel: string, externalId: string): Promise<Known | undefined> {
  return askCaller(db, { channel, externalId });
}

const CALLERS = `select one.place, person.id, person.language, person.language_chosen, person.zone,
    person.hearing, person.profile,
    address.unreachable_reason, (
      select json_agg(json_build_object('role', held.role, 'contestId', held.contest_id,
        'institutionId', held.institution_id)) from role_grants held
      where held.person_id = person.id and held.revoked_at is null) as held
  from json_to_recordset($1::text::json) as one (place int, channel text, "externalId" text)
  join addresses address on address.channel = one.channel and address.external_id = one."externalId"
  join persons person on person.id = address.person_id`;

interface CallerRow {
  place: number;
  id: number;
  language: string;
  language_chosen: boolean;
  zone: string | null;
  hearing: Hearing;
  profile: Uint8Array | null;
  unreachable_reason: string | null;
  held: Held[] | null;
}

const askCaller = gatheringOn<{ channel: string; externalId: string }, Known | undefined>(async (db, asks) => {
  const addressed = asks.map((ask, place) => ({ ...ask, place }));
  const found = await rowsOf<CallerRow>(db, CALLERS, [JSON.stringify(addressed)]);
  const byPlace = new Map(found.map((row) => [row.place, row]));
  return addressed.map(({ place }) => toKnown(byPlace.get(place)));
});

function toKnown(row: CallerRow | undefined): Known | undefined {
  if (!row) return undefined;
  const { id, language, language_chosen: languageChosen, zone, hearing, profile } = row;
  const person = toPerson({ id, language, languageChosen, zone, hearing, profile: profile && openSealed(profile) });
  return { person, caller: toCaller(id, row.held ?? []), reachable: row.unreachable_reason === null };
}

interface Held {
  role: string | null;
  contestId: number | null;
  institutionId: number | null;
}

/** Staff's roles and a confirmed contact's institutions stand in one table. */
function toCaller(personId: number, held: readonly Held[]): Caller {
  const roles = held.filter((grant) => grant.role !== null && grant.role !== CONTACT_ROLE);
  return {
    personId,
    roles: roles.map(({ role, contestId }) => ({ role: role as Role, contestId })),
    institutions: held.flatMap(({ institutionId }) => institutionId ?? []),
  };
}

/** The person with this id, or undefined. */
export async function personById(db: Database, personId: number): Promise<Person | undefined> {
  const [found] = await db.select().from(persons).where(eq(persons.id, personId));
  return found && toPerson(found);
}

/** The caller a person is at this moment: their roles not revoked. */
export async function callerOf(db: Database, personId: number): Promise<Caller> {
  const held = await db
    .select({ role: roleGrants.role, contestId: roleGrants.contestId, institutionId: roleGrants.institutionId })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt)));
  return toCaller(personId, held);
}

/** Ids of everyone who holds one of `roles` for all contests, or for the contest named. */
export async function peopleWithRole(db: Database, roles: readonly Role[], contestId?: number): Promise<number[]> {
  const held = await db
    .selectDistinct({ personId: roleGrants.personId, contestId: roleGrants.contestId })
    .from(roleGrants)
    .where(and(inArray(roleGrants.role, [...roles]), isNull(roleGrants.revokedAt)));
  const reaching = held.filter((grant) => grant.contestId === null || grant.contestId === contestId);
  return [...new Set(reaching.map(({ personId }) => personId))];
}

export interface StaffMember {
  grantId: number;
  personId: number;
  role: Role;
  contestId: number | null;
  name: string | null;
}

/** Every role of the staff held now, oldest first, with the name the person has given. */
export async function staff(db: Database): Promise<StaffMember[]> {
  const held = await db
    .select({ grant: roleGrants, profile: persons.profile })
    .from(roleGrants)
    .innerJoin(persons, eq(persons.id, roleGrants.personId))
    .where(and(isNull(roleGrants.revokedAt), ne(roleGrants.role, CONTACT_ROLE)))
    .orderBy(roleGrants.id);
  return held.map(({ grant, profile }) => ({
    grantId: grant.id,
    personId: grant.personId,
    role: grant.role as Role,
    contestId: grant.contestId,
    name: profile?.name ?? null,
  }));
}

/** Whether nobody is an administrator yet, so that the program must offer the claim link. */
export async function isUnclaimed(db: Database): Promise<boolean> {
  return (await peopleWithRole(db, ['administrator'])).length === 0;
}

/** The address of a person on a channel, or undefined. */
export async function addressOf(db: Database, personId: number, channel: string) {
  const [found] = await db
    .select()
    .from(addresses)
    .where(and(eq(addresses.personId, personId), eq(addresses.channel, channel)));
  return found;
}

function toPerson(row: Omit<typeof persons.$inferSelect, 'createdAt' | 'hearingBefore'>): Person {
  const { id, language, languageChosen, zone, hearing, profile } = row;
  return { id, language: language as Language, languageChosen, zone, hearing, profile };
}

/** The names people have given themselves, by person; null for those who gave none. */
export async function namesOf(db: Database, personIds: readonly number[]): Promise<Map<number, string | null>> {
  if (personIds.length === 0) return new Map();
  const found = await db
    .select({ id: persons.id, profile: persons.profile })
    .from(persons)
    .where(inArray(persons.id, [...new Set(personIds)]));
  return new Map(found.map(({ id, profile }) => [id, profile?.name ?? null]));
}
