/** Writes a changed entry: its row, its people, its history and its versions, in the caller's transaction. */

import { and, eq, isNotNull, ne } from 'drizzle-orm';
import type { ContestDefinition } from '../contests/definition.ts';
import { fieldOf } from '../contests/fields.ts';
import type { Database } from '../database/connect.ts';
import { changesBetween, record } from '../history/actions.ts';
import type { Entry, PendingValue, Teacher } from './facts.ts';
import type { Opened } from './load.ts';
import type { StepId } from './questions.ts';
import { entries, entryTeachers, participations } from './tables.ts';
import { ensembleKeyOf, keepVersions } from './versions.ts';
import type { Answer } from './words.ts';

/** Who did what, when: a line of the history. */
export interface Deed {
  personId: number;
  /** Such as 'answered', 'submitted', 'returned'. */
  action: string;
  at: Date;
}

/** Saves `after` over `before` with the next version; returns it as saved. */
export async function saveEntry(
  tx: Database,
  contest: ContestDefinition,
  before: Entry,
  after: Entry,
  deed: Deed,
): Promise<Entry> {
  const saved: Entry = { ...after, version: before.version + 1, updatedAt: deed.at };
  await tx.update(entries).set(columnsOf(contest, saved)).where(eq(entries.id, saved.id));
  if (after.participants !== before.participants) await saveParticipants(tx, saved);
  if (after.teachers !== before.teachers || after.accompanist !== before.accompanist) await saveTeachers(tx, saved);
  await keepVersions(tx, saved, deed.at);
  await record(tx, {
    at: deed.at,
    personId: deed.personId,
    subject: 'entry',
    subjectId: saved.id,
    action: deed.action,
    change: changesBetween(remembered(before), remembered(saved)),
  });
  return saved;
}

/** Puts a question, the summary or nothing in front of the contact; what they had before them elsewhere goes. */
export async function putInFront(tx: Database, entry: Entry, asking: string | null): Promise<void> {
  if (asking !== null) await putOthersAside(tx, entry);
  await tx.update(entries).set({ asking, pending: null }).where(eq(entries.id, entry.id));
}

/** A person has one question in front of them: this entry's. */
export async function putOthersAside(tx: Database, { id, contactId }: Entry): Promise<void> {
  await tx
    .update(entries)
    .set({ asking: null })
    .where(and(eq(entries.contactId, contactId), ne(entries.id, id), isNotNull(entries.asking)));
}

/** Keeps what waits for a tap at a question; nothing an organizer sees is changed by it. */
export async function keepWaiting(
  tx: Database,
  { entry, actor }: Opened,
  step: StepId,
  value: PendingValue | null,
): Promise<Entry> {
  const pending = value === null ? null : { step, value };
  const asking = actor === 'contact' ? step : entry.asking;
  if (actor === 'contact' && entry.asking === null) await putOthersAside(tx, entry);
  await tx.update(entries).set({ pending, asking }).where(eq(entries.id, entry.id));
  return { ...entry, pending, asking };
}

/** The row's columns; answers that may name a person go into the sealed one. */
export function columnsOf(contest: ContestDefinition, entry: Entry): Partial<typeof entries.$inferInsert> {
  const personal = new Set(contest.fields.filter((use) => fieldOf(use).personal).map(({ id }) => id));
  const open: Record<string, Answer> = {};
  const sealed: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(entry.answers)) (personal.has(id) ? sealed : open)[id] = answer;
  return {
    state: entry.state,
    number: entry.number,
    nomination: entry.nomination,
    form: entry.form,
    declaredCategory: entry.declaredCategory,
    computedCategory: entry.computedCategory,
    institutionId: entry.institutionId,
    ensembleName: entry.ensembleName,
    ensembleKey: ensembleKeyOf(entry),
    declaredCount: entry.declaredCount,
    answers: open,
    personalAnswers: Object.keys(sealed).length === 0 ? null : sealed,
    answered: [...entry.answered],
    pending: entry.pending,
    asking: entry.asking,
    issues: [...entry.issues],
    late: entry.late,
    headcountOnly: entry.headcountOnly,
    listId: entry.listId,
    waitingSince: entry.waitingSince,
    offeredUntil: entry.offeredUntil,
    offerLapsed: entry.offerLapsed,
    toCorrect: [...entry.toCorrect],
    correctBy: entry.correctBy,
    reason: entry.reason,
    version: entry.version,
    updatedAt: entry.updatedAt,
    submittedAt: entry.submittedAt,
  };
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

/** What a line of history compares; people stand there by their rows' ids. */
function remembered(entry: Entry): Record<string, unknown> {
  const answers = Object.fromEntries(Object.entries(entry.answers).map(([id, answer]) => [`field:${id}`, answer]));
  return {
    ...answers,
    state: entry.state,
    number: entry.number,
    nomination: entry.nomination,
    form: entry.form,
    institutionId: entry.institutionId,
    ensembleName: entry.ensembleName,
    declaredCount: entry.declaredCount,
    declaredCategory: entry.declaredCategory,
    computedCategory: entry.computedCategory,
    late: entry.late,
    headcountOnly: entry.headcountOnly,
    offeredUntil: entry.offeredUntil?.toISOString() ?? null,
    toCorrect: entry.toCorrect.join(','),
    correctBy: entry.correctBy?.toISOString() ?? null,
    reason: entry.reason,
    participants: entry.participants
      .map(({ childId, grade }) => (grade === null ? `${childId}` : `${childId}/${grade}`))
      .join(','),
    teachers: entry.teachers.map(({ teacherId }) => teacherId).join(','),
    accompanist: entry.accompanist?.teacherId ?? null,
  };
}
