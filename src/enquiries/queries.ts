/** Questions about enquiries: which wait for an answer, one with its entry, what is shown with a contest. */

import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { authorize, type Caller, contestsWithin } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { EnquiryRefusal } from './rules.ts';
import { enquiries, pinnedAnswers } from './tables.ts';

export interface Enquiry {
  id: number;
  contestId: number;
  entryId: number | null;
  /** Who asked. */
  personId: number;
  question: string;
  askedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}

const columns = {
  id: enquiries.id,
  contestId: enquiries.contestId,
  entryId: enquiries.entryId,
  personId: enquiries.personId,
  question: enquiries.question,
  askedAt: enquiries.askedAt,
  answer: enquiries.answer,
  answeredAt: enquiries.answeredAt,
};

/** Questions without an answer in the contests the caller reaches, the oldest first. */
export async function waitingEnquiries(
  db: Database,
  caller: Caller,
  page: { offset: number; length: number },
): Promise<{ enquiries: Enquiry[]; total: number }> {
  const waiting = and(withinReach(caller), isNull(enquiries.answeredAt));
  const [all] = await db.select({ total: count() }).from(enquiries).where(waiting);
  const found = await db
    .select(columns)
    .from(enquiries)
    .where(waiting)
    .orderBy(asc(enquiries.askedAt), asc(enquiries.id))
    .offset(page.offset)
    .limit(page.length);
  return { enquiries: found, total: all?.total ?? 0 };
}

function withinReach(caller: Caller) {
  const within = contestsWithin(caller, 'enquiry.answer');
  return within === 'all' ? undefined : inArray(enquiries.contestId, within);
}

/** One question, for staff its contest reaches. */
export async function enquiryForStaff(
  db: Database,
  caller: Caller,
  enquiryId: number,
): Promise<Result<Enquiry, EnquiryRefusal>> {
  const found = await enquiryById(db, enquiryId);
  if (!found) return refused({ code: 'enquiry-gone' });
  const allowed = authorize(caller, 'enquiry.answer', { contestId: found.contestId });
  return allowed.ok ? ok(found) : allowed;
}

/** One question, whoever asks for it: for messages about it. */
export async function enquiryById(db: Database, enquiryId: number): Promise<Enquiry | undefined> {
  const [found] = await db.select(columns).from(enquiries).where(eq(enquiries.id, enquiryId));
  return found;
}

/** The question about this entry that waits longest, or undefined. */
export async function waitingAboutEntry(db: Database, entryId: number): Promise<Enquiry | undefined> {
  const [found] = await db
    .select(columns)
    .from(enquiries)
    .where(and(eq(enquiries.entryId, entryId), isNull(enquiries.answeredAt)))
    .orderBy(asc(enquiries.id))
    .limit(1);
  return found;
}

export interface PinnedAnswer {
  id: number;
  question: string;
  answer: string;
}

/** What is shown with the contest, in the order it was pinned. */
export async function answersPinnedTo(db: Database, contestId: number): Promise<PinnedAnswer[]> {
  return db
    .select({ id: pinnedAnswers.id, question: pinnedAnswers.question, answer: pinnedAnswers.answer })
    .from(pinnedAnswers)
    .where(eq(pinnedAnswers.contestId, contestId))
    .orderBy(asc(pinnedAnswers.pinnedAt), asc(pinnedAnswers.id));
}
