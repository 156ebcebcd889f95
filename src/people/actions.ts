/** What happens to people: they arrive, choose a language, tell their phone, block the bot and come back. */

import { and, eq, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { ok, type Result } from '../result.ts';
import { isLanguage, type Language } from '../texts/texts.ts';
import type { Zone } from '../zones.ts';
import { authorize, type Caller, type NotAllowed } from './access.ts';
import type { Hearing } from './hearing.ts';
import { callerAt, type Person, personById } from './queries.ts';
import { addresses, type Profile, persons } from './tables.ts';

export interface Arrival {
  person: Person;
  caller: Caller;
  /** False while what is sent there does not arrive, as far as we know. */
  reachable: boolean;
  /** True when this is the first thing they ever sent. */
  newcomer: boolean;
}

/**
 * Finds the person behind an address, or makes one. Two first messages at once make one person.
 * `languageCode` is the messenger's hint; what we do not speak becomes `fallback`.
 */
export async function arrive(
  db: Database,
  address: { channel: string; externalId: string; languageCode?: string; fallback?: Language },
  now: Date,
): Promise<Arrival> {
  const known = await callerAt(db, address.channel, address.externalId);
  if (known) return { ...known, newcomer: false };
  const newcomer = await makePerson(db, address, now);
  const arrived = await callerAt(db, address.channel, address.externalId);
  if (!arrived) throw new Error('a person just made is not there');
  return { ...arrived, newcomer };
}

async function makePerson(
  db: Database,
  address: { channel: string; externalId: string; languageCode?: string; fallback?: Language },
  now: Date,
): Promise<boolean> {
  const hint = address.languageCode?.slice(0, 2) ?? '';
  const language = isLanguage(hint) ? hint : (address.fallback ?? 'ru');
  return db.transaction(async (tx) => {
    const [person] = await tx.insert(persons).values({ language, createdAt: now }).returning({ id: persons.id });
    if (!person) throw new Error('no person was made');
    const placed = await tx
      .insert(addresses)
      .values({ personId: person.id, channel: address.channel, externalId: address.externalId })
      .onConflictDoNothing()
      .returning({ id: addresses.id });
    if (placed.length > 0) return true;
    await tx.delete(persons).where(eq(persons.id, person.id));
    return false;
  });
}

/** Makes a person without an address, known from paper or a letter: nothing is ever sent to them. Returns their id. */
export async function addPerson(db: Database, language: Language, now: Date): Promise<number> {
  const [person] = await db.insert(persons).values({ language, createdAt: now }).returning({ id: persons.id });
  if (!person) throw new Error('no person was made');
  return person.id;
}

/** Sets the language a person reads; it is then no longer a guess. */
export async function chooseLanguage(db: Database, personId: number, language: Language): Promise<void> {
  await db.update(persons).set({ language, languageChosen: true }).where(eq(persons.id, personId));
}

/** Sets how much a person hears; returns whether that is a change. Whoever wants nothing may come back to what it was. */
export async function changeHearing(tx: Database, personId: number, hearing: Hearing): Promise<boolean> {
  const before = hearing === 'nothing' ? sql`hearing` : null;
  const changed = await tx
    .update(persons)
    .set({ hearing, hearingBefore: before })
    .where(and(eq(persons.id, personId), ne(persons.hearing, hearing)))
    .returning({ id: persons.id });
  return changed.length > 0;
}

/** Whoever wanted to hear nothing hears again what they heard before; returns whether they had been silent. */
export async function comeBack(db: Database, { personId }: Caller): Promise<boolean> {
  const back = await db
    .update(persons)
    .set({ hearing: sql`coalesce(hearing_before, 'chosen')`, hearingBefore: null })
    .where(and(eq(persons.id, personId), eq(persons.hearing, 'nothing')))
    .returning({ id: persons.id });
  return back.length > 0;
}

/** Sets the zone in which a person is told times and has their quiet hours; null: the instance's. */
export async function chooseZone(db: Database, caller: Caller, zone: Zone | null): Promise<Result<true, NotAllowed>> {
  const allowed = authorize(caller, 'hearing.change');
  if (!allowed.ok) return allowed;
  await db.update(persons).set({ zone }).where(eq(persons.id, caller.personId));
  return ok(true);
}

/** Adds to what is known of a person; what is not named stays. */
export async function updateProfile(db: Database, personId: number, facts: Profile): Promise<void> {
  const person = await personById(db, personId);
  if (!person) return;
  await db
    .update(persons)
    .set({ profile: { ...person.profile, ...facts } })
    .where(eq(persons.id, personId));
}

/**
 * A person blocked or unblocked the bot at the instant `at` (the messenger's). An older change never overrides a newer one;
 * the messenger tells whole seconds, so of two within one the later told counts.
 * Returns whether it was applied.
 */
export async function membershipChanged(
  db: Database,
  change: { channel: string; externalId: string; member: boolean; at: Date },
): Promise<boolean> {
  const applied = await db
    .update(addresses)
    .set({
      membershipAt: change.at,
      unreachableReason: change.member ? null : 'blocked',
      unreachableSince: change.member ? null : change.at,
    })
    .where(
      and(
        eq(addresses.channel, change.channel),
        eq(addresses.externalId, change.externalId),
        or(isNull(addresses.membershipAt), lte(addresses.membershipAt, change.at)),
      ),
    )
    .returning({ id: addresses.id });
  return applied.length > 0;
}

/** A send said that this address is gone; a membership change after `at` overrides it. */
export async function markUnreachable(db: Database, addressId: number, reason: string, at: Date): Promise<void> {
  await db
    .update(addresses)
    .set({ unreachableReason: reason, unreachableSince: at })
    .where(and(eq(addresses.id, addressId), or(isNull(addresses.membershipAt), lt(addresses.membershipAt, at))));
}

/** A message came from this address, so it is reachable again. */
export async function markReachable(db: Database, channel: string, externalId: string): Promise<void> {
  await db
    .update(addresses)
    .set({ unreachableReason: null, unreachableSince: null })
    .where(and(eq(addresses.channel, channel), eq(addresses.externalId, externalId)));
}
