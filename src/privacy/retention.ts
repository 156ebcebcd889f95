/** Lets a contest's personal data go when its term has ended: names, phones, files, words. The figures stay. */

import { and, eq, inArray, isNotNull, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { awards, protocols, resultLetters } from '../awards/tables.ts';
import { concerts, programmeItems, programmes, rsvps } from '../concerts/tables.ts';
import { consents } from '../consents/tables.ts';
import { contests } from '../contests/tables.ts';
import type { Database } from '../database/connect.ts';
import { enquiries, pinnedAnswers } from '../enquiries/tables.ts';
import { familyLinks, familyMisses, guardians } from '../entries/family/tables.ts';
import { imports } from '../entries/import/tables.ts';
import { entryLists } from '../entries/lists/tables.ts';
import { entryNews } from '../entries/news/tables.ts';
import { childCorrections } from '../entries/rosters/tables.ts';
import { children, entries, entryTeachers, participations, teachers } from '../entries/tables.ts';
import { forgetFiles } from '../files/actions.ts';
import { record } from '../history/actions.ts';
import { history } from '../history/tables.ts';
import { NAMELESS } from './erasing/seats.ts';
import { filesOfContest } from './files.ts';
import { NOBODY } from './nobody.ts';
import { guestsEnd, retentionEnd } from './rules.ts';

/**
 * Forgets the surnames and tickets of concerts past their term, which is their contest's, or two years where they are of
 * none. Seats and who came stay as figures. Safe to repeat.
 */
export async function forgetGuests(db: Database, now: Date): Promise<void> {
  const named = await db
    .selectDistinct({
      id: concerts.id,
      startsAt: concerts.startsAt,
      zone: concerts.zone,
      definition: contests.definition,
    })
    .from(concerts)
    .innerJoin(rsvps, eq(rsvps.concertId, concerts.id))
    .leftJoin(contests, eq(contests.id, concerts.contestId))
    .where(and(lte(concerts.startsAt, now), or(isNotNull(rsvps.guestName), isNotNull(rsvps.ticket))));
  const over = named.filter((concert) => guestsEnd(concert, concert.definition) <= now).map(({ id }) => id);
  if (over.length > 0) await db.update(rsvps).set(NAMELESS).where(inArray(rsvps.concertId, over));
}

/** Purges every contest past its term; returns the hashes of bytes that are nobody's any more, to be taken out of storage. */
export async function purgePastTerm(db: Database, now: Date): Promise<string[]> {
  const over = await db
    .select({ id: contests.id, definition: contests.definition })
    .from(contests)
    .where(and(isNull(contests.purgedAt), lte(contests.closesAt, now)))
    .orderBy(contests.id);
  const hashes: string[] = [];
  for (const { id, definition } of over) {
    if (retentionEnd(definition) <= now) hashes.push(...(await purgeContest(db, id, now)));
  }
  return hashes;
}

/**
 * Purges one contest: its entries keep number, state, nomination and every counted fact, and lose everybody's name,
 * their files and their words. It is archived, so that nothing of it changes any more. Safe to repeat.
 */
export async function purgeContest(db: Database, contestId: number, now: Date): Promise<string[]> {
  return db.transaction(async (tx) => {
    const [contest] = await tx.select().from(contests).where(eq(contests.id, contestId)).for('update');
    if (!contest || contest.purgedAt !== null) return [];
    const files = await filesOfContest(tx, contest.definition, contestId);
    await emptyEntries(tx, contestId);
    await forgetPeople(tx, contestId);
    await forgetWords(tx, contestId);
    const definition = { ...contest.definition, state: 'archived' as const };
    await tx.update(contests).set({ purgedAt: now, state: 'archived', definition }).where(eq(contests.id, contestId));
    await record(tx, { at: now, personId: null, subject: 'contest', subjectId: contestId, action: 'purged' });
    return forgetFiles(tx, files);
  });
}

const entriesOf = (tx: Database, contestId: number) =>
  tx.select({ id: entries.id }).from(entries).where(eq(entries.contestId, contestId));

/** Drafts go whole: nobody ever counted them. */
async function emptyEntries(tx: Database, contestId: number): Promise<void> {
  await tx.delete(entries).where(and(eq(entries.contestId, contestId), eq(entries.state, 'draft')));
  await tx
    .update(entries)
    .set({ personalAnswers: null, pending: null, asking: null, reason: null })
    .where(eq(entries.contestId, contestId));
  const ofContest = entriesOf(tx, contestId);
  await tx.delete(participations).where(inArray(participations.entryId, ofContest));
  await tx.delete(entryTeachers).where(inArray(entryTeachers.entryId, ofContest));
}

/** Children and teachers of no other contest become nobody; their rows stay, since identities point at them. */
async function forgetPeople(tx: Database, contestId: number): Promise<void> {
  const ofContest = entriesOf(tx, contestId);
  for (const table of [guardians, familyLinks, familyMisses, entryLists, entryNews, resultLetters]) {
    await tx.delete(table).where(inArray(table.entryId, ofContest));
  }
  await tx.delete(imports).where(eq(imports.contestId, contestId));
  await tx.delete(protocols).where(eq(protocols.contestId, contestId));
  await tx.update(consents).set({ guardianName: null, scanId: null }).where(eq(consents.contestId, contestId));
  const listed = tx.select({ one: sql`1` }).from(participations).where(eq(participations.childId, children.id));
  await tx.update(children).set({ facts: NOBODY, matchKey: '' }).where(notExists(listed));
  const corrected = alias(children, 'corrected');
  const known = tx
    .select({ one: sql`1` })
    .from(corrected)
    .where(and(eq(corrected.id, childCorrections.childId), sql`${corrected.matchKey} <> ''`));
  await tx.update(childCorrections).set({ facts: NOBODY }).where(notExists(known));
  const teaching = tx.select({ one: sql`1` }).from(entryTeachers).where(eq(entryTeachers.teacherId, teachers.id));
  await tx.update(teachers).set({ facts: NOBODY, matchKey: '' }).where(notExists(teaching));
}

/** What was asked and answered, what was said from the stage, why a degree was given, and what history tells of values; that it happened, and when, stays. */
async function forgetWords(tx: Database, contestId: number): Promise<void> {
  await tx
    .update(awards)
    .set({ reason: null })
    .where(inArray(awards.entryId, entriesOf(tx, contestId)));
  await tx.update(enquiries).set({ question: '', answer: '' }).where(eq(enquiries.contestId, contestId));
  await tx.delete(pinnedAnswers).where(eq(pinnedAnswers.contestId, contestId));
  const staged = tx.select({ id: concerts.id }).from(concerts).where(eq(concerts.contestId, contestId));
  const itsProgrammes = tx
    .select({ id: programmes.id })
    .from(programmes)
    .where(or(eq(programmes.contestId, contestId), inArray(programmes.concertId, staged)));
  await tx.update(programmeItems).set({ title: null }).where(inArray(programmeItems.programmeId, itsProgrammes));
  await tx
    .update(history)
    .set({ change: null })
    .where(and(eq(history.subject, 'entry'), inArray(history.subjectId, entriesOf(tx, contestId))));
  const awarded = tx
    .select({ id: awards.id })
    .from(awards)
    .where(inArray(awards.entryId, entriesOf(tx, contestId)));
  await tx
    .update(history)
    .set({ change: null })
    .where(and(eq(history.subject, 'award'), inArray(history.subjectId, awarded)));
}
