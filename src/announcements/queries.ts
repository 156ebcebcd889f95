/** Questions about announcements: what one says, whom it would reach, how far it is. */

import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { type Concert, concertById } from '../concerts/queries.ts';
import type { Database } from '../database/connect.ts';
import { type RunAction, type RunCounts, runCounts } from '../deliveries/queries.ts';
import type { Language } from '../texts/texts.ts';
import { HOUR_MS } from '../time-units.ts';
import { type Content, keptMedium, keptWording, type Medium, type Version } from './composing/content.ts';
import { type Progress, RATE_WINDOW_S, rateOf, together } from './rules.ts';
import { announcementMedia, announcements, announcementTexts } from './tables.ts';

/** The announcement's row, or undefined. */
export async function announcementById(db: Database, announcementId: number) {
  const [found] = await db.select().from(announcements).where(eq(announcements.id, announcementId));
  return found;
}

/**
 * What the announcement says to a reader of `language`: theirs where it is written in it, else its author's; undefined
 * while its author has not sent it.
 */
export async function announcementContent(
  db: Database,
  announcementId: number,
  language?: Language,
): Promise<Content | undefined> {
  const found = await announcementById(db, announcementId);
  if (!found?.content) return undefined;
  const translations = await translationsOf(db, announcementId);
  const said = translations.find((one) => one.language === language) ?? found.content;
  const place = found.captionAbove ? { above: true as const } : {};
  return { ...keptWording(said), media: await mediaOf(db, announcementId), ...place };
}

/** What it says in further languages. */
export async function translationsOf(db: Database, announcementId: number): Promise<Version[]> {
  const found = await db
    .select({ language: announcementTexts.language, content: announcementTexts.content })
    .from(announcementTexts)
    .where(eq(announcementTexts.announcementId, announcementId))
    .orderBy(announcementTexts.id);
  return found.map(({ language, content }) => ({ language, ...content }));
}

/** Its pictures and files in their order. */
export async function mediaOf(db: Database, announcementId: number): Promise<Medium[]> {
  const { kind, fileId, spoiler, coverFileId, startSecond } = announcementMedia;
  const found = await db
    .select({ kind, fileId, spoiler, coverFileId, startSecond })
    .from(announcementMedia)
    .where(eq(announcementMedia.announcementId, announcementId))
    .orderBy(announcementMedia.position);
  return found.map(keptMedium);
}

/** Whether a repeated announcement went at any of its times. */
export async function hasGone(db: Database, announcementId: number): Promise<boolean> {
  const went = and(eq(announcements.repeatOf, announcementId), isNotNull(announcements.startedAt));
  return (await db.$count(announcements, went)) > 0;
}

/** The concert an announcement is about, as it stands now; or undefined. */
export async function concertAnnounced(db: Database, announcementId: number): Promise<Concert | undefined> {
  const concertId = (await announcementById(db, announcementId))?.concertId;
  return typeof concertId === 'number' ? concertById(db, concertId) : undefined;
}

/** The newest announcement about this concert that stands with people, with whose it is; or undefined. */
export async function sentAbout(db: Database, concertId: number): Promise<{ authorId: number } | undefined> {
  const stands = and(
    ...[eq(announcements.concertId, concertId), isNotNull(announcements.startedAt), isNull(announcements.recalledAt)],
  );
  const [found] = await db
    .select({ authorId: announcements.authorId })
    .from(announcements)
    .where(stands)
    .orderBy(desc(announcements.id))
    .limit(1);
  return found;
}

/** How long a question for the announcement's text stands. */
const ASKING_HOURS = 24;

/**
 * The announcement whose message this person was asked for, within the last day; `language` is the further one it is
 * asked in, null for the message itself.
 */
export async function announcementAskedFor(
  db: Database,
  personId: number,
  now: Date,
): Promise<{ announcementId: number; language: Language | null } | undefined> {
  const since = new Date(now.getTime() - ASKING_HOURS * HOUR_MS);
  const [found] = await db
    .select({ announcementId: announcements.id, language: announcements.askedLanguage })
    .from(announcements)
    .where(
      and(eq(announcements.authorId, personId), eq(announcements.state, 'asking'), gt(announcements.createdAt, since)),
    )
    .orderBy(desc(announcements.id))
    .limit(1);
  return found;
}

/** The newest announcement of this person that is written and not sent, begun after `since`. */
export async function lastDraft(db: Database, personId: number, since: Date): Promise<number | undefined> {
  const [found] = await db
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      and(
        eq(announcements.authorId, personId),
        eq(announcements.state, 'draft'),
        isNotNull(announcements.content),
        gt(announcements.createdAt, since),
      ),
    )
    .orderBy(desc(announcements.id))
    .limit(1);
  return found?.id;
}

type Row = NonNullable<Awaited<ReturnType<typeof announcementById>>>;

/** What was sent, last corrected and taken back, all together; `recent` since `since`. */
export async function wholeRun(db: Database, row: Row, now: Date, since = now): Promise<RunCounts> {
  const { sent, corrected, recalled } = await passesOf(db, row, now, since);
  return together([sent, corrected, recalled]);
}

async function passesOf(db: Database, row: Row, now: Date, since: Date) {
  const counted = (action: RunAction) => runCounts(db, row.id, { since, now, action });
  return {
    sent: await counted('send'),
    corrected: row.correctedAt
      ? await runCounts(db, row.id, { since, now, action: 'edit', from: row.correctedAt })
      : null,
    recalled: row.recalledAt ? await counted('delete') : null,
  };
}

/** How far a started announcement is, or undefined when there is none. */
export async function progressOf(db: Database, announcementId: number, now: Date): Promise<Progress | undefined> {
  const found = await announcementById(db, announcementId);
  if (!found?.startedAt) return undefined;
  const begun = found.begunAt ?? found.startedAt;
  const since = new Date(Math.max(now.getTime() - RATE_WINDOW_S * 1_000, begun.getTime()));
  const { sent: copies, corrected, recalled } = await passesOf(db, found, now, since);
  const { total, recent: _recent, otherwise: _otherwise, ...counts } = copies;
  const whole = together([copies, corrected, recalled]);
  const left = whole.pending + whole.sending - whole.held;
  const rate = found.state === 'sending' ? rateOf(whole.recent, begun, now) : null;
  return {
    announcementId,
    authorId: found.authorId,
    state: found.state,
    isOver: found.finishedAt !== null,
    pauseReason: found.pauseReason,
    audience: found.audience ?? total,
    ...counts,
    done: total - counts.pending - counts.sending,
    corrected,
    recalled,
    repeated: found.repeatOf !== null,
    rate,
    secondsLeft: rate ? Math.ceil(left / rate) : null,
  };
}
