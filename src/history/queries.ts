/** What happened to a thing, in order. */

import { and, asc, desc, eq } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { FieldChange, Subject } from './actions.ts';
import { history } from './tables.ts';

export interface PastEvent {
  readonly at: Date;
  readonly personId: number | null;
  readonly action: string;
  readonly change: Readonly<Record<string, FieldChange>>;
}

/** Everything kept of one thing, the earliest first. */
export async function historyOf(db: Database, subject: Subject, subjectId: number): Promise<PastEvent[]> {
  const found = await db
    .select({ at: history.at, personId: history.personId, action: history.action, change: history.change })
    .from(history)
    .where(and(eq(history.subject, subject), eq(history.subjectId, subjectId)))
    .orderBy(asc(history.at), asc(history.id));
  return found.map(({ change, ...event }) => ({ ...event, change: (change ?? {}) as PastEvent['change'] }));
}

/** An event with the thing it happened to. */
export interface Deed extends PastEvent {
  readonly subject: Subject;
  readonly subjectId: number;
}

/** A page of events, the latest first. */
export interface DeedPage {
  readonly deeds: readonly Deed[];
  /** Counted from 0; a page that is no more is the last one. */
  readonly page: number;
  readonly pages: number;
}

/** What happened to one thing, or what one person did, page by page. */
export async function deedsOf(
  db: Database,
  of: { subject: Subject; subjectId: number } | { personId: number },
  { page, size }: { page: number; size: number },
): Promise<DeedPage> {
  const condition =
    'personId' in of
      ? eq(history.personId, of.personId)
      : and(eq(history.subject, of.subject), eq(history.subjectId, of.subjectId));
  const pages = Math.max(1, Math.ceil((await db.$count(history, condition)) / size));
  const shown = Math.min(page, pages - 1);
  const found = await db
    .select()
    .from(history)
    .where(condition)
    .orderBy(desc(history.at), desc(history.id))
    .limit(size)
    .offset(shown * size);
  const deeds = found.map(({ change, subject, id: _, ...deed }) => ({
    ...deed,
    subject: subject as Subject,
    change: (change ?? {}) as PastEvent['change'],
  }));
  return { deeds, page: shown, pages };
}
