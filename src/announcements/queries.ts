/** Questions about announcements: what one says, whom it would reach, how far it is. */

import { and, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { type RunAction, type RunCounts, runCounts } from '../deliveries/queries.ts';
import { reachedBy } from '../deliveries/runs.ts';
import type { Content } from './content.ts';
import { type Progress, RATE_WINDOW_S, rateOf, together } from './rules.ts';
import type { Segment, Topic } from './segments.ts';
import { announcementMedia, announcements, subscriptions } from './tables.ts';

/** The announcement's row, or undefined. */
export async function announcementById(db: Database, announcementId: number) {
  const [found] = await db.select().from(announcements).where(eq(announcements.id, announcementId));
  return found;
}

/** What the announcement says, or undefined while its author has not sent it. */
export async function announcementContent(db: Database, announcementId: number): Promise<Content | undefined> {
  const found = await announcementById(db, announcementId);
  if (!found?.content) return undefined;
  const media = await db
    .select({ kind: announcementMedia.kind, fileId: announcementMedia.fileId })
    .from(announcementMedia)
    .where(eq(announcementMedia.announcementId, announcementId))
    .orderBy(announcementMedia.position);
  return { ...found.content, media };
}

/** How long a question for the announcement's text stands. */
const ASKING_HOURS = 24;

/** The announcement whose text this person was asked for, within the last day; or undefined. */
export async function announcementAskedFor(db: Database, personId: number, now: Date): Promise<number | undefined> {
  const since = new Date(now.getTime() - ASKING_HOURS * 3_600_000);
  const [found] = await db
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      and(eq(announcements.authorId, personId), eq(announcements.state, 'asking'), gt(announcements.createdAt, since)),
    )
    .orderBy(desc(announcements.id))
    .limit(1);
  return found?.id;
}

/** A query of the persons in any of the segments, each once: `person_id`, and `why` they hear it. */
export function membersOf(_segments: readonly Segment[]): SQL {
  return sql`select distinct person_id, 'everything:' as why from subscriptions where topic = 'everything' and ended_at is null`;
}

/** How many people an announcement to these segments would go to at this moment. */
export async function audienceSize(db: Database, segments: readonly Segment[]): Promise<number> {
  const [size] = await rows<{ size: number }>(
    db,
    sql`select count(*)::int as size from (${reachedBy(membersOf(segments))}) reached`,
  );
  return size?.size ?? 0;
}

/** Whether a person hears what is said under a topic. */
export async function isSubscribed(db: Database, personId: number, topic: Topic): Promise<boolean> {
  const [found] = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, personId), eq(subscriptions.topic, topic), isNull(subscriptions.endedAt)));
  return found !== undefined;
}

type Row = NonNullable<Awaited<ReturnType<typeof announcementById>>>;

/** What was sent, corrected and taken back, all together; `recent` since `since`. */
export async function wholeRun(db: Database, row: Row, now: Date, since = now): Promise<RunCounts> {
  const { sent, corrected, recalled } = await passesOf(db, row, now, since);
  return together([sent, corrected, recalled]);
}

async function passesOf(db: Database, row: Row, now: Date, since: Date) {
  const counted = (action: RunAction) => runCounts(db, row.id, { since, now, action });
  return {
    sent: await counted('send'),
    corrected: row.correctedAt ? await counted('edit') : null,
    recalled: row.recalledAt ? await counted('delete') : null,
  };
}

/** How far a started announcement is, or undefined when there is none. */
export async function progressOf(db: Database, announcementId: number, now: Date): Promise<Progress | undefined> {
  const found = await announcementById(db, announcementId);
  if (!found?.startedAt) return undefined;
  const begun = [found.startedAt, found.correctedAt, found.recalledAt]
    .filter((at) => at !== null)
    .sort(later)
    .at(-1);
  const since = new Date(Math.max(now.getTime() - RATE_WINDOW_S * 1_000, begun?.getTime() ?? 0));
  const { sent: copies, corrected, recalled } = await passesOf(db, found, now, since);
  const { total, recent: _recent, otherwise: _otherwise, ...counts } = copies;
  const whole = together([copies, corrected, recalled]);
  const left = whole.pending + whole.sending - whole.held;
  const rate = found.state === 'sending' ? rateOf(whole.recent, begun ?? found.startedAt, now) : null;
  return {
    announcementId,
    authorId: found.authorId,
    state: found.state,
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

function later(one: Date, other: Date): number {
  return one.getTime() - other.getTime();
}
