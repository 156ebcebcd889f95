/** What is held of a person beside entries: who they are, what they may do, what they agreed to, what they wrote. */

import { and, asc, eq, isNull } from 'drizzle-orm';
import { announcements, announcementTexts } from '../../announcements/tables.ts';
import { concerts, rsvps } from '../../concerts/tables.ts';
import { consents } from '../../consents/tables.ts';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { enquiries } from '../../enquiries/tables.ts';
import { entrySearches } from '../../entries/search/tables.ts';
import { institutionContacts, institutions } from '../../institutions/tables.ts';
import { addresses, persons, roleGrants } from '../../people/tables.ts';
import { ownSubscriptions } from './subscriptions.ts';
import { contestTitles } from './titles.ts';

/** Who they are and where they are reached. */
export async function ownProfile(db: Database, personId: number) {
  const [person] = await db.select().from(persons).where(eq(persons.id, personId));
  if (!person) throw new Error(`no person ${personId}`);
  const reached = await db
    .select({ channel: addresses.channel, externalId: addresses.externalId, silent: addresses.unreachableReason })
    .from(addresses)
    .where(eq(addresses.personId, personId));
  const { language, zone, hearing, profile, createdAt } = person;
  return { id: personId, language, zone, hearing, ...profile, since: createdAt, addresses: reached };
}

/** Roles they hold and held, and institutions they named as theirs. */
export async function ownRoles(db: Database, personId: number) {
  const held = await db
    .select({ grant: roleGrants, institution: institutions.shortName })
    .from(roleGrants)
    .leftJoin(institutions, eq(institutions.id, roleGrants.institutionId))
    .where(eq(roleGrants.personId, personId))
    .orderBy(asc(roleGrants.id));
  const named = await db
    .select({ institution: institutions.shortName, lastUsedAt: institutionContacts.lastUsedAt })
    .from(institutionContacts)
    .innerJoin(institutions, eq(institutions.id, institutionContacts.institutionId))
    .where(eq(institutionContacts.personId, personId));
  const titles = await contestTitles(db);
  const roles = held.map(({ grant: { role, contestId, grantedAt, revokedAt }, institution }) => {
    const contest = contestId === null ? null : (titles.get(contestId) ?? null);
    return { role, contest, institution, since: grantedAt, until: revokedAt };
  });
  return { roles, named };
}

/** What they agreed to for themselves. */
export async function ownConsents(db: Database, personId: number) {
  return db
    .select({
      purpose: consents.purpose,
      how: consents.how,
      given: consents.given,
      textVersion: consents.textVersion,
      textHash: consents.textHash,
      givenAt: consents.givenAt,
      withdrawnAt: consents.withdrawnAt,
    })
    .from(consents)
    .where(and(eq(consents.personId, personId), isNull(consents.childId)))
    .orderBy(asc(consents.id));
}

/** What they asked the organizers, with the answers. */
export async function ownEnquiries(db: Database, personId: number) {
  const found = await db
    .select({ enquiry: enquiries, definition: contests.definition })
    .from(enquiries)
    .innerJoin(contests, eq(contests.id, enquiries.contestId))
    .where(eq(enquiries.personId, personId))
    .orderBy(asc(enquiries.id));
  return found.map(({ enquiry: { question, askedAt, answer, answeredAt }, definition }) => ({
    ...{ contest: definition.title, question, askedAt, answer, answeredAt },
  }));
}

/** Their answers about concerts, with the surname on the list and how many came. */
export async function ownSeatsData(db: Database, personId: number) {
  return db
    .select({
      ...{ concert: concerts.title, startsAt: concerts.startsAt, state: rsvps.state, seats: rsvps.seats },
      ...{ wanted: rsvps.wanted, guestName: rsvps.guestName, answeredAt: rsvps.updatedAt },
      ...{ arrivedAt: rsvps.arrivedAt, arrivedSeats: rsvps.arrivedSeats },
    })
    .from(rsvps)
    .innerJoin(concerts, eq(concerts.id, rsvps.concertId))
    .where(eq(rsvps.personId, personId))
    .orderBy(asc(concerts.startsAt));
}

/** What else they wrote or chose: announcements, searches, subscriptions. */
export async function ownWords(db: Database, personId: number) {
  const written = await db
    .select({ content: announcements.content, at: announcements.createdAt })
    .from(announcements)
    .where(eq(announcements.authorId, personId))
    .orderBy(asc(announcements.id));
  const translated = await db
    .select({ content: announcementTexts.content, at: announcements.createdAt })
    .from(announcementTexts)
    .innerJoin(announcements, eq(announcements.id, announcementTexts.announcementId))
    .where(eq(announcements.authorId, personId))
    .orderBy(asc(announcementTexts.id));
  const searches = await db
    .select({ typed: entrySearches.typed, at: entrySearches.at })
    .from(entrySearches)
    .where(eq(entrySearches.personId, personId))
    .orderBy(asc(entrySearches.id));
  const texts = [...written, ...translated].flatMap(({ content, at }) =>
    content === null ? [] : [{ text: content.text, at }],
  );
  return { announcements: texts, searches, subscriptions: await ownSubscriptions(db, personId) };
}
