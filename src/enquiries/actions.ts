/** Asking the organizers of a contest, answering, and showing a good answer to everybody. */

import { and, count, eq, isNull, ne } from 'drizzle-orm';
import { contestById } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import { promise } from '../deliveries/actions.ts';
import { lockKeys } from '../entries/people/key-locks.ts';
import { loadEntry, reachOf } from '../entries/storing/load.ts';
import { record } from '../history/actions.ts';
import { authorize, type Caller } from '../people/access.ts';
import { peopleWithRole } from '../people/queries.ts';
import { decentInstant } from '../people/quiet-hours.ts';
import { ok, type Result, refused } from '../result.ts';
import type { EnquiryDelivery } from './kinds.ts';
import { type EnquiryRefusal, MOST_PINNED, MOST_WAITING, wordsOf } from './rules.ts';
import { enquiries, pinnedAnswers } from './tables.ts';

export interface Asked {
  contestId: number;
  /** The entry it is about; null when it is about the contest. */
  entryId: number | null;
  question: string;
}

/**
 * Keeps a question and tells the contest's organizers, in the morning when it is night in the contest's zone.
 * The same words asked again while they wait are the same question.
 */
export async function askOrganizers(
  db: Database,
  caller: Caller,
  asked: Asked,
  now: Date,
): Promise<Result<{ enquiryId: number }, EnquiryRefusal>> {
  const words = wordsOf(asked.question);
  if (!words.ok) return words;
  return db.transaction(async (tx) => {
    const contest = await contestById(tx, asked.contestId);
    if (!contest) return refused({ code: 'contest-not-found' });
    const may = await mayAsk(tx, caller, asked);
    if (!may.ok) return may;
    await lockKeys(tx, [`enquiries of ${caller.personId}`]);
    const waiting = await waitingOf(tx, caller.personId, asked.contestId);
    const same = waiting.find(({ question, entryId }) => question === words.value && entryId === asked.entryId);
    if (same) return ok({ enquiryId: same.id });
    if (waiting.length >= MOST_WAITING) return refused({ code: 'enquiries-waiting', count: waiting.length });
    const enquiryId = await keep(tx, caller, { ...asked, question: words.value }, now);
    await tellOrganizers(tx, enquiryId, asked.contestId, decentInstant(now, contest.definition.zone), now);
    return ok({ enquiryId });
  });
}

async function mayAsk(
  tx: Database,
  caller: Caller,
  { contestId, entryId }: Asked,
): Promise<Result<true, EnquiryRefusal>> {
  const allowed = authorize(caller, 'enquiry.ask', { contestId });
  if (!allowed.ok || entryId === null) return allowed;
  const entry = await loadEntry(tx, entryId);
  if (entry?.contestId !== contestId) return refused({ code: 'entry-not-found' });
  return authorize(caller, 'entry.see', reachOf(entry));
}

function waitingOf(tx: Database, personId: number, contestId: number) {
  return tx
    .select({ id: enquiries.id, question: enquiries.question, entryId: enquiries.entryId })
    .from(enquiries)
    .where(and(eq(enquiries.personId, personId), eq(enquiries.contestId, contestId), isNull(enquiries.answeredAt)));
}

async function keep(tx: Database, { personId }: Caller, asked: Asked, now: Date): Promise<number> {
  const [kept] = await tx
    .insert(enquiries)
    .values({ ...asked, personId, askedAt: now })
    .returning({ id: enquiries.id });
  if (!kept) throw new Error('a question was not kept');
  return kept.id;
}

async function tellOrganizers(tx: Database, enquiryId: number, contestId: number, notBefore: Date, now: Date) {
  const content: EnquiryDelivery = { kind: 'enquiry-asked', enquiryId };
  const organizers = await peopleWithRole(tx, ['administrator', 'organizer'], contestId);
  const told = organizers.map((personId) => ({
    personId,
    content,
    notBefore,
    onceKey: `enquiry-asked:${enquiryId}:${personId}`,
  }));
  await promise(tx, told, now);
}

/** Answers a question; whoever asked is told at once. One question has one answer: the second organizer learns of it. */
export async function answerEnquiry(
  db: Database,
  caller: Caller,
  { enquiryId, answer }: { enquiryId: number; answer: string },
  now: Date,
): Promise<Result<{ contestId: number }, EnquiryRefusal>> {
  const words = wordsOf(answer);
  if (!words.ok) return words;
  return db.transaction(async (tx) => {
    const opened = await openEnquiry(tx, caller, enquiryId);
    if (!opened.ok) return opened;
    const { contestId, personId } = opened.value;
    if (opened.value.answeredAt !== null) {
      const again = opened.value.answeredBy === caller.personId && opened.value.answer === words.value;
      return again ? ok({ contestId }) : refused({ code: 'enquiry-answered' });
    }
    await tx
      .update(enquiries)
      .set({ answer: words.value, answeredBy: caller.personId, answeredAt: now })
      .where(eq(enquiries.id, enquiryId));
    const content: EnquiryDelivery = { kind: 'enquiry-answered', enquiryId };
    await promise(tx, [{ personId, content, onceKey: `enquiry-answered:${enquiryId}` }], now);
    return ok({ contestId });
  });
}

/** Shows the answer with the contest's card, under a question in general words; pinned again, it has the newer words. */
export async function pinAnswer(
  db: Database,
  caller: Caller,
  { enquiryId, question }: { enquiryId: number; question: string },
  now: Date,
): Promise<Result<{ contestId: number }, EnquiryRefusal>> {
  const words = wordsOf(question);
  if (!words.ok) return words;
  return db.transaction(async (tx) => {
    const opened = await openEnquiry(tx, caller, enquiryId);
    if (!opened.ok) return opened;
    const { contestId, answer } = opened.value;
    if (answer === null) return refused({ code: 'enquiry-unanswered' });
    await lockKeys(tx, [`pinned answers of ${contestId}`]);
    const [others] = await tx
      .select({ count: count() })
      .from(pinnedAnswers)
      .where(and(eq(pinnedAnswers.contestId, contestId), ne(pinnedAnswers.enquiryId, enquiryId)));
    if ((others?.count ?? 0) >= MOST_PINNED) return refused({ code: 'pinned-enough', most: MOST_PINNED });
    const pinned = { question: words.value, answer, pinnedBy: caller.personId, pinnedAt: now };
    await tx
      .insert(pinnedAnswers)
      .values({ contestId, enquiryId, ...pinned })
      .onConflictDoUpdate({ target: pinnedAnswers.enquiryId, set: pinned });
    await noteOnContest(tx, caller, contestId, 'answer-pinned', now);
    return ok({ contestId });
  });
}

/** Takes an answer off the contest's card; taken off already is fine. */
export async function unpinAnswer(
  db: Database,
  caller: Caller,
  pinnedId: number,
  now: Date,
): Promise<Result<{ contestId: number }, EnquiryRefusal>> {
  return db.transaction(async (tx) => {
    const [pinned] = await tx.select().from(pinnedAnswers).where(eq(pinnedAnswers.id, pinnedId));
    if (!pinned) return refused({ code: 'enquiry-gone' });
    const { contestId } = pinned;
    const allowed = authorize(caller, 'enquiry.answer', { contestId });
    if (!allowed.ok) return allowed;
    await tx.delete(pinnedAnswers).where(eq(pinnedAnswers.id, pinnedId));
    await noteOnContest(tx, caller, contestId, 'answer-unpinned', now);
    return ok({ contestId });
  });
}

/** The question, locked until the transaction ends, for staff its contest reaches. */
async function openEnquiry(
  tx: Database,
  caller: Caller,
  enquiryId: number,
): Promise<Result<typeof enquiries.$inferSelect, EnquiryRefusal>> {
  const [found] = await tx.select().from(enquiries).where(eq(enquiries.id, enquiryId)).for('update');
  if (!found) return refused({ code: 'enquiry-gone' });
  const allowed = authorize(caller, 'enquiry.answer', { contestId: found.contestId });
  return allowed.ok ? ok(found) : allowed;
}

async function noteOnContest(tx: Database, { personId }: Caller, contestId: number, action: string, at: Date) {
  await record(tx, { at, personId, subject: 'contest', subjectId: contestId, action });
}
