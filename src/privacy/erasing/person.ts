/** Erases a person: their row keeps its id and becomes nobody's, the entries they sent stay with their institutions. */

import { and, eq, inArray, ne, notInArray, or } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { enquiries } from '../../enquiries/tables.ts';
import { handovers } from '../../entries/handover/tables.ts';
import { lockEntries } from '../../entries/merging/locking.ts';
import { children, entries, entryTeachers, participations, teachers } from '../../entries/tables.ts';
import { record } from '../../history/actions.ts';
import { formatName } from '../../people/name.ts';
import { phoneParts } from '../../people/phone.ts';
import { type Profile, persons } from '../../people/tables.ts';
import { NOBODY } from '../nobody.ts';
import { blank } from './child.ts';
import { forgetUnheld } from './files.ts';
import { leaveAddresses, leaveEverything } from './leaving.ts';
import { type Known, speaksOf } from './masking.ts';
import { blotOut } from './others-words.ts';
import { takeBackConsents } from './own-consents.ts';
import { emptyEntries, silence } from './own-words.ts';
import { type ErasureDeed, recordErasures, tellOrganizers } from './record.ts';
import { runningEntries } from './running.ts';
import { forgetSeats } from './seats.ts';
import { forgetUnfinished } from './unfinished.ts';

type PersonRow = typeof persons.$inferSelect;

/** What of a person's row stays nobody's. */
const BLANK = { profile: null, zone: null, languageChosen: false, hearing: 'chosen', hearingBefore: null } as const;

/** Erases the person in the caller's transaction; returns the hashes of bytes to be taken out of storage after it. */
export async function erasePersonRow(tx: Database, person: PersonRow, deed: ErasureDeed): Promise<string[]> {
  const { id: personId } = person;
  const known = knownBy(person.profile);
  const taught = await teachersCalled(tx, personId, known);
  const teaching = tx
    .select({ id: entryTeachers.entryId })
    .from(entryTeachers)
    .where(inArray(entryTeachers.teacherId, taught));
  const own = eq(entries.contactId, personId);
  await lockEntries(tx, taught.length > 0 ? or(own, inArray(entries.id, teaching)) : own);
  await tellOfEntriesLeft(tx, personId, deed);
  const fileIds = await dropDrafts(tx, personId, deed.at);
  const left = await tx.select({ id: entries.id, contestId: entries.contestId }).from(entries).where(own);
  await forgetTeachers(tx, taught);
  await forgetUnlisted(tx, personId);
  await takeBackConsents(tx, personId, deed);
  await silence(tx, eq(enquiries.personId, personId), deed.at);
  await forgetSeats(tx, personId, deed.at);
  await leaveEverything(tx, personId, deed.at);
  const contestIds = [...new Set(left.map(({ contestId }) => contestId))];
  await blotOut(tx, known, { entryIds: left.map(({ id }) => id), contestIds });
  await leaveAddresses(tx, personId, deed.at);
  await forgetUnfinished(tx, known);
  await tx.update(persons).set(BLANK).where(eq(persons.id, personId));
  await record(tx, { at: deed.at, personId: deed.askedBy, subject: 'person', subjectId: personId, action: 'erased' });
  await recordErasures(tx, [{ subject: 'person', subjectId: personId, madeAt: person.createdAt }], deed);
  return forgetUnheld(tx, fileIds);
}

/** Whoever runs a contest learns that a school's entries have lost their contact. */
async function tellOfEntriesLeft(tx: Database, personId: number, deed: ErasureDeed): Promise<void> {
  for (const [contestId, count] of await runningEntries(tx, personId, deed.at)) {
    await tellOrganizers(tx, contestId, { kind: 'contact-erased', contestId, entries: count }, deed);
  }
}

/** Drafts go whole: nobody ever counted them. Returns their files. */
async function dropDrafts(tx: Database, personId: number, at: Date): Promise<number[]> {
  const mine = and(eq(entries.contactId, personId), eq(entries.state, 'draft'));
  const ids = (await tx.select({ id: entries.id }).from(entries).where(mine)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const fileIds = await emptyEntries(tx, ids, at);
  await tx.delete(handovers).where(inArray(handovers.entryId, ids));
  await tx.delete(entries).where(inArray(entries.id, ids));
  return fileIds;
}

/** Rows of teachers this person told that stand for themselves, and those linked to them by name. */
async function teachersCalled(tx: Database, personId: number, known: readonly Known[]): Promise<number[]> {
  const told = await tx
    .select()
    .from(teachers)
    .where(and(eq(teachers.createdBy, personId), ne(teachers.matchKey, '')));
  const own = told.filter(({ facts }) => {
    const text = [formatName(facts), facts.phone].filter(Boolean).join('\n');
    return known.some((one) => speaksOf(text, one));
  });
  if (own.length === 0) return [];
  const identities = own.map(({ identityId }) => identityId);
  const all = await tx.select({ id: teachers.id }).from(teachers).where(inArray(teachers.identityId, identities));
  return all.map(({ id }) => id);
}

async function forgetTeachers(tx: Database, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.delete(entryTeachers).where(inArray(entryTeachers.teacherId, ids));
  await tx.update(teachers).set({ facts: NOBODY, matchKey: '' }).where(inArray(teachers.id, ids));
}

/** Children and teachers this person told who stand in no entry. */
async function forgetUnlisted(tx: Database, personId: number): Promise<void> {
  const listed = tx.select({ id: participations.childId }).from(participations);
  const alone = await tx
    .select({ id: children.id })
    .from(children)
    .where(and(eq(children.createdBy, personId), notInArray(children.id, listed)));
  await blank(
    tx,
    alone.map(({ id }) => id),
  );
  const teaching = tx.select({ id: entryTeachers.teacherId }).from(entryTeachers);
  const unlisted = and(eq(teachers.createdBy, personId), notInArray(teachers.id, teaching));
  await tx.update(teachers).set({ facts: NOBODY, matchKey: '' }).where(unlisted);
}

/** By what a person is known in others' words: each of their names, and their phone. */
export function knownBy(profile: Profile | null): Known[] {
  const { name, legalName, phone } = profile ?? {};
  const named = [legalName, name].flatMap((one) => {
    const [last, first, ...besides] = (one ?? '').split(/\s+/u).filter(Boolean);
    return last === undefined || first === undefined ? [] : [{ names: [last, first], besides }];
  });
  const numbers = phone === undefined ? [] : [phone, phoneParts(phone).number];
  return [...named, ...[...new Set(numbers)].map((number) => ({ names: [number] }))];
}
