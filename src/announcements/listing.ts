/** The announcements of their author, newest first; an administrator sees everybody's. */

import { and, desc, eq, notInArray, or, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { authorize, type Caller } from '../people/access.ts';
import type { Language } from '../texts/texts.ts';
import type { AnnouncementState } from './rules.ts';
import { announcements, announcementTexts } from './tables.ts';

/** One as a list shows it. */
export interface Listed {
  id: number;
  state: AnnouncementState;
  /** What it says. */
  text: string;
  /** When it goes or went. */
  at: Date;
  recalled: boolean;
}

/** A page of what was sent, scheduled or missed, and whether there are more. */
export async function listedAnnouncements(
  db: Database,
  caller: Caller,
  { page, size }: { page: number; size: number },
): Promise<{ listed: Listed[]; more: boolean }> {
  const all = authorize(caller, 'announcement.steer').ok;
  const whose = all ? undefined : eq(announcements.authorId, caller.personId);
  const never = or(
    notInArray(announcements.state, ['asking', 'draft', 'cancelled']),
    sql`${announcements.startedAt} is not null`,
  );
  const at = sql<Date>`coalesce(${announcements.startedAt}, ${announcements.dueAt}, ${announcements.startAt}, ${announcements.createdAt})`;
  const found = await db
    .select({ row: announcements })
    .from(announcements)
    .where(and(whose, never))
    .orderBy(desc(at), desc(announcements.id))
    .offset(page * size)
    .limit(size + 1);
  const listed = found.slice(0, size).map(({ row }) => ({
    id: row.id,
    state: row.state,
    text: row.content?.text ?? '',
    at: row.startedAt ?? row.dueAt ?? row.startAt ?? row.createdAt,
    recalled: row.recalledAt !== null,
  }));
  return { listed, more: found.length > size };
}

/** Further languages an announcement stands in, beside its own. */
export async function furtherLanguages(db: Database, announcementId: number): Promise<Language[]> {
  const found = await db
    .select({ language: announcementTexts.language })
    .from(announcementTexts)
    .where(eq(announcementTexts.announcementId, announcementId))
    .orderBy(announcementTexts.language);
  return found.map(({ language }) => language);
}
