/** An announcement on its way: started, paused, resumed, cancelled, sent once more where it is in doubt. */

import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { cancelPending, closeRun, freezeRun, resendUnknown, steerRun } from '../deliveries/runs/runs.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { audienceSize, audienceWithEnough, membersOf } from './audience/audience.ts';
import type { AnnouncementRefusal } from './composing/composing.ts';
import { partsOf } from './composing/content.ts';
import { forgetArrivals } from './composing/gathering.ts';
import type { AnnouncementCopy } from './kinds.ts';
import { announcementContent, concertAnnounced, wholeRun } from './queries.ts';
import { failuresOf, judgeBrake, judgeConcert, judgeStart } from './rules.ts';
import { announcements } from './tables.ts';
import { quietOf, voidAfterOf } from './timing/quiet.ts';
import { judgeTime, startOf } from './timing/times.ts';

export type Row = typeof announcements.$inferSelect;
export type Steered = Result<{ announcementId: number; state: Row['state'] }, AnnouncementRefusal>;

/** What the author confirms: the count they saw, and the zone of whoever chose none, for quiet hours. */
export interface Confirmed {
  announcementId: number;
  shown: number;
  insist?: boolean;
  zone?: string;
}

/**
 * Freezes the audience and starts sending, or lets it wait for its time. `shown` is the count the author confirmed;
 * another one by now is refused with the present count. `insist`: the author knows what was last refused, that its concert
 * is off (it then is about none) or for how many it is a third within the week. A second tap finds it started. Opt-outs wait until the audience is frozen, and then take their row back.
 */
export async function startAnnouncement(
  db: Database,
  caller: Caller,
  { announcementId, shown, insist = false, zone }: Confirmed,
  now: Date,
): Promise<Steered> {
  const composes = authorize(caller, 'announcement.compose');
  if (!composes.ok) return composes;
  return steer(db, caller, announcementId, async (tx, row) => {
    await tx.execute(sql`lock table subscriptions in share mode`);
    const judged = judgeStart(row, { shown, present: await audienceSize(tx, row.segments) });
    if (!judged.ok) return judged;
    if (judged.value === 'started-already') return ok(row.state);
    const concert = judgeConcert((await concertAnnounced(tx, row.id)) ?? null, now);
    if (!concert.ok && !insist) return concert;
    if (!concert.ok) await change(tx, row.id, { concertId: null, voidAfter: null });
    const knows = insist && concert.ok;
    const brake = judgeBrake(knows ? 0 : await audienceWithEnough(tx, row.segments, now), knows);
    if (!brake.ok) return brake;
    const its = concert.ok ? row : { ...row, concertId: null, voidAfter: null };
    return its.startAt ? schedule(tx, its, its.startAt, now) : ok(await launch(tx, its, zone, now));
  });
}

async function schedule(tx: Database, row: Row, startAt: Date, now: Date): ReturnType<Step> {
  const voidAfter = await voidAfterOf(tx, row);
  const judged = judgeTime(startAt, voidAfter, now);
  if (!judged.ok) return judged;
  const dueAt = row.zone === null ? startAt : startOf(startAt, { ...row, zone: row.zone, voidAfter }, now);
  await change(tx, row.id, { state: 'scheduled', dueAt, voidAfter });
  return ok('scheduled');
}

/** Freezes the audience of this moment and opens the run; the caller holds the announcement's row. */
export async function launch(tx: Database, row: Row, zone: string | undefined, now: Date): Promise<'sending'> {
  const voidAfter = await voidAfterOf(tx, row);
  const { id: announcementId, urgent, segments } = row;
  const quiet = zone === undefined ? {} : { quiet: await quietOf(tx, { urgent, voidAfter }, zone, now) };
  const copies = await copiesOf(tx, announcementId);
  const audience = await freezeRun(tx, { announcementId, ...copies, urgent, ...quiet }, membersOf(segments), now);
  await forgetArrivals(tx, announcementId);
  const started = {
    state: 'sending',
    audience,
    voidAfter,
    startedAt: now,
    begunAt: now,
    progressAt: now,
    dueAt: null,
  } as const;
  await change(tx, announcementId, started);
  return 'sending';
}

/** What each of the audience is sent, message by message. */
async function copiesOf(
  tx: Database,
  announcementId: number,
): Promise<{ parts: AnnouncementCopy[]; speaking: number }> {
  const parts = partsOf((await announcementContent(tx, announcementId)) ?? { media: [] });
  return {
    parts: parts.map((_, part) => ({ kind: 'announcement', announcementId, part })),
    speaking: parts.findIndex(({ speaks }) => speaks),
  };
}

/** Stops taking new copies at once; those in flight arrive. */
export async function pauseAnnouncement(db: Database, caller: Caller, announcementId: number): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    if (row.state !== 'sending') return ok(row.state);
    await steerRun(tx, announcementId, 'paused');
    await change(tx, announcementId, { state: 'paused', pauseReason: null });
    return ok('paused');
  });
}

/** Goes on where it stopped; failures seen so far are no reason to stop again. */
export async function resumeAnnouncement(
  db: Database,
  caller: Caller,
  announcementId: number,
  now: Date,
): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    if (row.state !== 'paused') return ok(row.state);
    const toleratedFailures = failuresOf(await wholeRun(tx, row, now));
    await steerRun(tx, announcementId, row.recalledAt ? 'amending' : 'running');
    await change(tx, announcementId, { state: 'sending', pauseReason: null, toleratedFailures, progressAt: now });
    return ok('sending');
  });
}

/** Ends it for good: what has not left stays here, corrections too. */
export async function cancelAnnouncement(
  db: Database,
  caller: Caller,
  announcementId: number,
  now: Date,
): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    if (row.state !== 'sending' && row.state !== 'paused') return ok(row.state);
    await closeRun(tx, announcementId);
    await cancelPending(tx, announcementId, { actions: ['send', 'edit', 'delete'], reason: 'cancelled' }, now);
    await change(tx, announcementId, { state: 'cancelled', pauseReason: null });
    return ok('cancelled');
  });
}

/**
 * Sends once more to those of whom nobody knows whether they got it, and corrects or takes back once more what is in
 * doubt. A cancelled announcement stays cancelled.
 */
export async function resendDoubtful(
  db: Database,
  caller: Caller,
  announcementId: number,
  now: Date,
): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    if (row.state !== 'sending' && row.state !== 'paused' && row.state !== 'finished') return ok(row.state);
    const again = await resendUnknown(tx, announcementId, row.recalledAt ? ['delete'] : ['send', 'edit']);
    if (again === 0 || row.state === 'paused') return ok(row.state);
    await steerRun(tx, announcementId, row.recalledAt ? 'amending' : 'running');
    await change(tx, announcementId, { state: 'sending', finishedAt: null, begunAt: now, progressAt: now });
    return ok('sending');
  });
}

export type Step = (tx: Database, row: Row) => Promise<Result<Row['state'], AnnouncementRefusal>>;

/** Where the author watches it: the message that shows the progress is drawn anew from now on. */
export async function watchIn(db: Database, announcementId: number, messageId: string): Promise<void> {
  await change(db, announcementId, { progressMessageId: messageId });
}

/** Locks the announcement, asks whether the caller may steer it, and takes the step in one transaction. */
export async function steer(db: Database, caller: Caller, announcementId: number, step: Step): Promise<Steered> {
  return db.transaction(async (tx): Promise<Steered> => {
    const [row] = await tx.select().from(announcements).where(eq(announcements.id, announcementId)).for('update');
    if (!row) return refused({ code: 'announcement-gone' });
    const allowed = authorize(caller, 'announcement.steer', { ownerId: row.authorId });
    if (!allowed.ok) return allowed;
    const stepped = await step(tx, row);
    return stepped.ok ? ok({ announcementId, state: stepped.value }) : stepped;
  });
}

export async function change(tx: Database, announcementId: number, to: Partial<Row>): Promise<void> {
  await tx.update(announcements).set(to).where(eq(announcements.id, announcementId));
}
