/** What happened to a thing, in order. */

import { and, asc, eq } from 'drizzle-orm';
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
