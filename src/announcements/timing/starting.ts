/** Announcements whose time has come: each goes once, to the audience of that moment; what was missed is asked about. */

import { and, asc, eq, lte } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { authorize } from '../../people/access.ts';
import { callerOf } from '../../people/queries.ts';
import { copyOf } from '../composing/copying.ts';
import type { AnnouncementMissed } from '../kinds.ts';
import { concertAnnounced } from '../queries.ts';
import { judgeConcert } from '../rules.ts';
import { change, launch, type Row } from '../sending.ts';
import { announcements } from '../tables.ts';
import { voidAfterOf } from './quiet.ts';
import { judgeDue, latestTime, nextTime } from './times.ts';

/** Starts what is due at `now`; `zone` is that of whoever chose none. Safe to run at any time, by several processes. */
export async function startDueAnnouncements(db: Database, now: Date, zone: string): Promise<void> {
  const due = await db
    .select({ id: announcements.id })
    .from(announcements)
    .where(and(eq(announcements.state, 'scheduled'), lte(announcements.dueAt, now)))
    .orderBy(asc(announcements.dueAt));
  for (const { id } of due) await db.transaction((tx) => startOne(tx, id, now, zone));
}

/** The row's lock lets one process start it; the other one finds it started or its next time to come. */
async function startOne(tx: Database, announcementId: number, now: Date, zone: string): Promise<void> {
  const [row] = await tx.select().from(announcements).where(eq(announcements.id, announcementId)).for('update');
  if (row?.state !== 'scheduled' || !row.dueAt || row.dueAt > now) return;
  const author = await callerOf(tx, row.authorId);
  if (!authorize(author, 'announcement.compose').ok) return end(tx, row, now);
  await (row.repeat && row.startAt ? takeTurn(tx, row, now, zone) : take(tx, row, row.dueAt, now, zone));
}

/** No time of it is to come any more. */
async function end(tx: Database, { id }: Row, now: Date): Promise<void> {
  await change(tx, id, { state: 'cancelled', dueAt: null, finishedAt: now });
}

/**
 * A time of a repeated one is an announcement of its own; the next time follows from the plan, however late this one is.
 * What is repeated about a concert ends with it: a cancelled one is asked about once, of one that has begun nothing is.
 */
async function takeTurn(tx: Database, row: Row, now: Date, zone: string): Promise<void> {
  const plan = { startAt: row.startAt ?? now, repeat: row.repeat, zone: row.zone ?? zone };
  const concert = judgeConcert((await concertAnnounced(tx, row.id)) ?? null, now);
  if (concert.ok) await change(tx, row.id, { dueAt: nextTime(plan, now) });
  else await end(tx, row, now);
  if (!concert.ok && concert.refusal.why === 'begun') return;
  await take(tx, await turnOf(tx, row, now), latestTime(plan, now), now, zone);
}

/** What was missed, or announces a concert that was called off since, waits for its author's word. */
async function take(tx: Database, row: Row, time: Date, now: Date, zone: string): Promise<void> {
  const concert = await concertAnnounced(tx, row.id);
  const isOff = !judgeConcert(concert ?? null, now).ok;
  const due = isOff ? 'missed' : judgeDue({ time, voidAfter: await voidAfterOf(tx, row) }, now);
  if (due === 'goes') return void (await launch(tx, row, zone, now));
  await change(tx, row.id, { state: 'missed', dueAt: null });
  const content: AnnouncementMissed = { kind: 'announcement-missed', announcementId: row.id };
  await promise(
    tx,
    [{ personId: row.authorId, content, onceKey: `announcement-${row.id}-missed-${time.getTime()}` }],
    now,
  );
}

/** The same words to the same audience, as an announcement that has its time now. */
async function turnOf(tx: Database, row: Row, now: Date): Promise<Row> {
  const { id: _id, ...said } = row;
  return copyOf(tx, row, { ...said, state: 'scheduled', repeat: null, repeatOf: row.id, dueAt: null, createdAt: now });
}
