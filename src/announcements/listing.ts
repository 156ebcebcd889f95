/** The announcements of their author, newest first; an administrator sees everybody's. */

import { and, desc, eq, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { deliveredByLanguage } from '../deliveries/queries.ts';
import { authorize, type Caller } from '../people/access.ts';
import { LANGUAGES, type Language } from '../texts/texts.ts';
import { announcementById, translationsOf } from './queries.ts';
import type { AnnouncementState, Repeat } from './rules.ts';
import { announcements } from './tables.ts';

/** One as a list shows it. */
export interface Listed {
  id: number;
  state: AnnouncementState;
  /** What it says. */
  text: string;
  /** When it goes or went, was called back, or was begun where it is a draft. */
  at: Date;
  /** How it is repeated while it waits. */
  repeat: Repeat | null;
  recalled: boolean;
  /** Called off before it went, or ended where it was repeated. */
  calledOff: boolean;
}

/** A page of what was sent, scheduled, missed or called off, and whether there are more. */
export async function listedAnnouncements(
  db: Database,
  caller: Caller,
  { page, size }: { page: number; size: number },
): Promise<{ listed: Listed[]; more: boolean }> {
  const all = authorize(caller, 'announcement.steer').ok;
  const whose = all ? undefined : eq(announcements.authorId, caller.personId);
  const written = notInArray(announcements.state, ['asking', 'draft']);
  const { startedAt, dueAt, finishedAt, startAt, createdAt } = announcements;
  const at = sql<Date>`coalesce(${startedAt}, ${dueAt}, ${finishedAt}, ${startAt}, ${createdAt})`;
  const found = await db
    .select({ row: announcements })
    .from(announcements)
    .where(and(whose, written))
    .orderBy(desc(at), desc(announcements.id))
    .offset(page * size)
    .limit(size + 1);
  return { listed: found.slice(0, size).map(({ row }) => asListed(row)), more: found.length > size };
}

/** One of any state as the list shows it, or undefined. */
export async function listedById(db: Database, announcementId: number): Promise<Listed | undefined> {
  const found = await announcementById(db, announcementId);
  return found && asListed(found);
}

function asListed(row: typeof announcements.$inferSelect): Listed {
  const { id, state, content, recalledAt, startedAt, dueAt, finishedAt, startAt, createdAt, repeat } = row;
  const at = state === 'draft' ? createdAt : (recalledAt ?? startedAt ?? dueAt ?? finishedAt ?? startAt ?? createdAt);
  const calledOff = state === 'cancelled' && startedAt === null;
  return { id, state, text: content?.text ?? '', at, repeat, recalled: recalledAt !== null, calledOff };
}

/** The languages an announcement that was sent stands in, its author's first. */
export async function writtenLanguages(db: Database, announcementId: number): Promise<Language[]> {
  const found = await announcementById(db, announcementId);
  if (!found) return [];
  return [found.language, ...(await translationsOf(db, announcementId)).map(({ language }) => language)];
}

/** The languages whose readers get the text in `language`, where it is written in these, its author's first. */
export function languagesReading(language: Language, [main, ...further]: readonly Language[]): Language[] {
  return LANGUAGES.filter((one) => (further.includes(one) ? one : main) === language);
}

/** People who have their copy and read the text in `language`: whoever reads none of the others reads the author's. */
export async function readersOf(db: Database, announcementId: number, language: Language): Promise<number> {
  const readers = languagesReading(language, await writtenLanguages(db, announcementId));
  const delivered = await deliveredByLanguage(db, announcementId);
  return delivered.filter((one) => readers.includes(one.language)).reduce((sum, { people }) => sum + people, 0);
}
