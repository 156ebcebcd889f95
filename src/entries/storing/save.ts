/** Writes a changed entry: its row, its people, its history and its versions, in the caller's transaction. */

import { and, eq, isNotNull, ne, type SQL } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { withChanges } from '../../with-changes.ts';
import { refreshBoard } from '../board/actions.ts';
import type { Entry, PendingValue, Teacher } from '../facts.ts';
import type { StepId } from '../questions.ts';
import { entries, entryTeachers, participations } from '../tables.ts';
import type { Opened } from './load.ts';
import { type Deed, writeRow } from './row.ts';
import type { Seen } from './seen.ts';
import { keepVersions } from './versions.ts';

/** Saves `after` over `before` with the next version; returns it as saved. */
export async function saveEntry(
  tx: Database,
  contest: ContestDefinition,
  before: Entry,
  after: Entry,
  deed: Deed,
): Promise<Entry> {
  const saved = asSaved(before, after, deed);
  await writeRow(tx, { contest, before, saved, deed });
  if (after.participants !== before.participants) await saveParticipants(tx, saved);
  if (after.teachers !== before.teachers || after.accompanist !== before.accompanist) await saveTeachers(tx, saved);
  await keepVersions(tx, saved, deed.at);
  if (saved.state !== 'draft') await refreshBoard(tx, saved, deed.at);
  return saved;
}

/**
 * Saves a draft whose people are the same, without a transaction: in one statement, and only while its row is as it was
 * seen. Undefined, with nothing written, when somebody wrote it meanwhile, or is about to.
 */
export async function saveUnlessWritten(
  db: Database,
  { entry: before, contest, mark }: Seen,
  after: Entry,
  deed: Deed,
): Promise<Entry | undefined> {
  const saved = asSaved(before, after, deed);
  return (await writeRow(db, { contest, before, saved, deed, mark })) ? saved : undefined;
}

function asSaved(before: Entry, after: Entry, { at }: Deed): Entry {
  const askedOf = after.asking === null ? null : (after.askedOf ?? after.contactId);
  return withChanges(after, { askedOf, version: before.version + 1, updatedAt: at });
}

/** Puts a question, the summary or nothing in front of a person; what they had before them elsewhere goes. */
export async function putInFront(tx: Database, { id }: Entry, asking: string | null, personId: number): Promise<void> {
  if (asking !== null) await putOthersAside(tx, id, personId);
  const askedOf = asking === null ? null : personId;
  await tx.update(entries).set({ asking, askedOf, pending: null }).where(eq(entries.id, id));
}

/** A person has one question in front of them: this entry's. */
export async function putOthersAside(tx: Database, entryId: number, personId: number): Promise<void> {
  await tx
    .update(entries)
    .set({ asking: null, askedOf: null })
    .where(and(isInFrontOf(personId), ne(entries.id, entryId)));
}

/** Entries with a question, or the summary, in front of this person. */
export function isInFrontOf(personId: number): SQL | undefined {
  return and(eq(entries.askedOf, personId), isNotNull(entries.asking));
}

/** Keeps what waits for a tap at a question; nothing an organizer sees is changed by it. */
export async function keepWaiting(
  tx: Database,
  { entry, actor }: Opened,
  step: StepId,
  value: PendingValue | null,
  { personId }: Caller,
): Promise<Entry> {
  const pending = value === null ? null : { step, value };
  const front = actor === 'contact' ? { asking: step, askedOf: personId } : {};
  if (actor === 'contact' && entry.askedOf !== personId) await putOthersAside(tx, entry.id, personId);
  await tx
    .update(entries)
    .set({ pending, ...front })
    .where(eq(entries.id, entry.id));
  return withChanges(entry, { pending, ...front });
}

async function saveParticipants(tx: Database, { id: entryId, participants }: Entry): Promise<void> {
  await tx.delete(participations).where(eq(participations.entryId, entryId));
  if (participants.length === 0) return;
  await tx.insert(participations).values(
    participants.map(({ position, childId, identityId, grade }) => ({
      entryId,
      position,
      childId,
      identityId,
      grade,
    })),
  );
}

async function saveTeachers(tx: Database, { id: entryId, teachers, accompanist }: Entry): Promise<void> {
  await tx.delete(entryTeachers).where(eq(entryTeachers.entryId, entryId));
  const link = (role: 'supervisor' | 'accompanist') => (teacher: Teacher, index: number) => ({
    entryId,
    role,
    position: index + 1,
    teacherId: teacher.teacherId,
  });
  const links = [
    ...teachers.map(link('supervisor')),
    ...(accompanist === null ? [] : [accompanist]).map(link('accompanist')),
  ];
  if (links.length > 0) await tx.insert(entryTeachers).values(links);
}
