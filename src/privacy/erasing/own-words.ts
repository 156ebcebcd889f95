/** What is gone with an entry that was one person's alone: its answers, its files, what was written about it. */

import { and, eq, inArray } from 'drizzle-orm';
import { awards } from '../../awards/tables.ts';
import type { Database } from '../../database/connect.ts';
import { enquiries } from '../../enquiries/tables.ts';
import { familyLinks } from '../../entries/family/tables.ts';
import { entries } from '../../entries/tables.ts';
import type { Answer } from '../../entries/words.ts';
import { history } from '../../history/tables.ts';
import { filesAmong } from './files.ts';

/**
 * Empties the entries: number, state and every counted fact stay, and so does the title; names, files, links and words
 * go. Returns the ids of their files, for the caller to forget.
 */
export async function emptyEntries(tx: Database, entryIds: readonly number[], at: Date): Promise<number[]> {
  if (entryIds.length === 0) return [];
  const ids = [...entryIds];
  const had = await tx
    .select({ id: entries.id, open: entries.answers, sealed: entries.personalAnswers })
    .from(entries)
    .where(inArray(entries.id, ids));
  for (const { id, open } of had) {
    const emptied = { personalAnswers: null, pending: null, reason: null, answers: withoutLinks(open) };
    await tx.update(entries).set(emptied).where(eq(entries.id, id));
  }
  await tx.delete(familyLinks).where(inArray(familyLinks.entryId, ids));
  await tx.update(awards).set({ reason: null }).where(inArray(awards.entryId, ids));
  await silence(tx, inArray(enquiries.entryId, ids), at);
  await forgetChanges(tx, ids);
  return had.flatMap(({ open, sealed }) => filesAmong(open, sealed));
}

/** Enquiries lose their words, and nobody is left waiting for an answer. */
export async function silence(tx: Database, which: ReturnType<typeof inArray>, at: Date): Promise<void> {
  const found = await tx.select({ id: enquiries.id, answeredAt: enquiries.answeredAt }).from(enquiries).where(which);
  for (const { id, answeredAt } of found) {
    const emptied = { question: '', answer: '', answeredAt: answeredAt ?? at };
    await tx.update(enquiries).set(emptied).where(eq(enquiries.id, id));
  }
}

/** That something happened to these entries and their awards, and when, stays; what was written does not. */
async function forgetChanges(tx: Database, entryIds: readonly number[]): Promise<void> {
  const ids = [...entryIds];
  if (ids.length === 0) return;
  const awarded = tx.select({ id: awards.id }).from(awards).where(inArray(awards.entryId, ids));
  for (const [subject, of] of [
    ['entry', ids],
    ['award', awarded],
  ] as const) {
    const about = and(eq(history.subject, subject), inArray(history.subjectId, of as number[]));
    await tx.update(history).set({ change: null }).where(about);
  }
}

function withoutLinks(answers: Readonly<Record<string, Answer>>): Record<string, Answer> {
  const isLink = (answer: Answer) => typeof answer === 'string' && /^https?:/iu.test(answer);
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => !isLink(answer) && filesAmong({ answer }).length === 0),
  );
}
