/** What was done by a person, what was sent to them, and who of the staff took or opened what they entered. */

import { and, asc, eq, gte, inArray, like, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { deliveries } from '../../deliveries/tables.ts';
import type { EntryView } from '../../entries/view.ts';
import { history } from '../../history/tables.ts';

/** Deeds by code, messages by number; of the staff no name: they act for the organizer. */
export async function ownTraces(db: Database, personId: number, entries: readonly EntryView[]) {
  const deeds = await db
    .select({ at: history.at, action: history.action, subject: history.subject, subjectId: history.subjectId })
    .from(history)
    .where(eq(history.personId, personId))
    .orderBy(asc(history.at), asc(history.id));
  const [messages] = await db
    .select({ sent: sql<number>`count(*)::int` })
    .from(deliveries)
    .where(and(eq(deliveries.personId, personId), eq(deliveries.state, 'sent')));
  return { deeds, messages: messages?.sent ?? 0, seen: await seenByStaff(db, personId, entries) };
}

/** Files and tables the staff took while the person's entries stood in the contest, and files of theirs that were opened. */
async function seenByStaff(db: Database, personId: number, entries: readonly EntryView[]) {
  const submitted = entries.filter(({ submittedAt }) => submittedAt !== null);
  if (submitted.length === 0) return [];
  const contestIds = [...new Set(submitted.map(({ contestId }) => contestId))];
  const ids = submitted.map(({ id }) => id);
  const since = new Date(Math.min(...submitted.map(({ submittedAt }) => submittedAt?.getTime() ?? 0)));
  const found = await db
    .select({ at: history.at, action: history.action, subject: history.subject, subjectId: history.subjectId })
    .from(history)
    .where(
      and(
        gte(history.at, since),
        ne(history.personId, personId),
        or(
          and(
            eq(history.subject, 'contest'),
            inArray(history.subjectId, contestIds),
            or(like(history.action, '%-exported'), eq(history.action, 'archive-taken')),
          ),
          and(eq(history.subject, 'entry'), inArray(history.subjectId, ids), eq(history.action, 'file-opened')),
        ),
      ),
    )
    .orderBy(asc(history.at), asc(history.id));
  const contestOf = new Map(submitted.map((entry) => [entry.id, entry.contest.title]));
  const titles = new Map(submitted.map((entry) => [entry.contestId, entry.contest.title]));
  return found.map(({ at, action, subject, subjectId }) => ({
    ...{ at, action },
    contest: (subject === 'contest' ? titles : contestOf).get(subjectId) ?? '',
  }));
}
