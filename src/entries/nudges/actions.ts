/** Tells people of dates that concern them: drafts before the end, a moved end, an opening. Each is safe to repeat. */

import { and, eq, gt, lte, type SQL, sql } from 'drizzle-orm';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { type Promised, promise } from '../../deliveries/actions.ts';
import { decentInstant, isQuiet } from '../../people/quiet-hours.ts';
import { schoolYearStart } from '../../school-year.ts';
import { DAY_MS, MINUTE_MS } from '../../time-units.ts';
import type { NudgeDelivery } from './kinds.ts';
import { dueOffset, type Occasion } from './rules.ts';
import { knownEnds, openingsDeclined } from './tables.ts';

/** Somebody who answered a question this recently is at work and needs no reminder: half an hour. */
const AT_WORK_MS = 30 * MINUTE_MS;
/** An opening is news for two days; a contest loaded later than that is not announced. */
const OPENING_IS_NEWS_MS = 2 * DAY_MS;

type Dated = Pick<typeof contests.$inferSelect, 'id' | 'definition' | 'opensAt' | 'closesAt'>;

const dates = {
  id: contests.id,
  definition: contests.definition,
  opensAt: contests.opensAt,
  closesAt: contests.closesAt,
};

/**
 * Reminds everybody who holds a begun draft of a contest about to close: one message a person, whatever the number of
 * drafts and contests, once per offset.
 */
export async function nudgeDraftHolders(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const people = new Set<number>();
    for (const contest of await openNow(tx, now)) {
      const due = dueOffset(contest.closesAt, now, contest.definition.zone);
      if (!due) continue;
      const holders = draftHolders(
        contest.id,
        sql`created_at <= ${due.at}::timestamptz and updated_at <= ${before(now, AT_WORK_MS)}::timestamptz`,
      );
      for (const person of await claim(tx, contest, due.occasion, holders, now)) people.add(person);
    }
    const told = [...people].map((personId) =>
      promised(personId, { kind: 'drafts-waiting', personId }, `drafts-waiting:${personId}:${now.toISOString()}`),
    );
    await promise(tx, told, now);
  });
}

/** Tells holders of drafts that a contest's end has moved to a later instant; in quiet hours it waits for the morning. */
export async function tellMovedEnds(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (const contest of await openNow(tx, now)) {
      if (!(await hasMovedOn(tx, contest))) continue;
      const people = await claim(tx, contest, 'extended', draftHolders(contest.id), now);
      const notBefore = decentInstant(now, contest.definition.zone);
      const once = `deadline-moved:${contest.id}:${contest.closesAt.toISOString()}`;
      const content = { kind: 'deadline-moved', contestId: contest.id } as const;
      const told = people.map((personId) => ({ ...promised(personId, content, `${once}:${personId}`), notBefore }));
      await promise(tx, told, now);
    }
  });
}

/** Keeps the end as it is now; returns whether it was known to be earlier. */
async function hasMovedOn(tx: Database, { id: contestId, closesAt }: Dated): Promise<boolean> {
  const [known] = await tx.select().from(knownEnds).where(eq(knownEnds.contestId, contestId)).for('update');
  if (known?.closesAt.getTime() === closesAt.getTime()) return false;
  await tx
    .insert(knownEnds)
    .values({ contestId, closesAt })
    .onConflictDoUpdate({ target: knownEnds.contestId, set: { closesAt } });
  return known !== undefined && known.closesAt < closesAt;
}

/** Tells contacts of this and the last school year that a contest has opened, but for those who declined to hear it. */
export async function tellOpened(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (const contest of await openNow(tx, now)) {
      const { id: contestId, definition, opensAt } = contest;
      if (isQuiet(now, definition.zone) || opensAt < before(now, OPENING_IS_NEWS_MS)) continue;
      const content = { kind: 'contest-opened', contestId } as const;
      const contacts = newcomersSince(contestId, schoolYearStart(now, definition.zone, 1));
      const people = await claim(tx, contest, 'opened', contacts, now);
      const told = people.map((personId) => promised(personId, content, `contest-opened:${contestId}:${personId}`));
      await promise(tx, told, now);
    }
  });
}

/** The person does not want to hear of openings any more; said twice it is said once. */
export async function declineOpenings(db: Database, personId: number, now: Date): Promise<void> {
  await db.insert(openingsDeclined).values({ personId, declinedAt: now }).onConflictDoNothing();
}

function openNow(tx: Database, now: Date): Promise<Dated[]> {
  return tx
    .select(dates)
    .from(contests)
    .where(and(eq(contests.state, 'active'), lte(contests.opensAt, now), gt(contests.closesAt, now)))
    .orderBy(contests.id);
}

/** Whose drafts in the contest have at least one answer. */
function draftHolders(contestId: number, also: SQL = sql`true`): SQL {
  return sql`select distinct contact_id as person_id from entries
    where contest_id = ${contestId} and state = 'draft' and answered <> '[]'::jsonb and ${also}`;
}

/** Contacts of other contests since then; to whoever is at work in this one already its opening is no news. */
function newcomersSince(contestId: number, instant: Date): SQL {
  return sql`select distinct contact_id as person_id from entries
    where submitted_at >= ${instant}::timestamptz and contact_id not in (select person_id from openings_declined)
      and contact_id not in (select contact_id from entries where contest_id = ${contestId})`;
}

/** Those of `people` who were not told yet; from now on they are. The opening is told once, whatever its instant becomes. */
async function claim(tx: Database, contest: Dated, occasion: Occasion, people: SQL, now: Date): Promise<number[]> {
  const endsAt = occasion === 'opened' ? new Date(0) : contest.closesAt;
  const claimed = await rows<{ person_id: number }>(
    tx,
    sql`insert into nudges (contest_id, person_id, occasion, ends_at, told_at)
      select ${contest.id}::int, person_id, ${occasion}::text, ${endsAt}::timestamptz, ${now}::timestamptz from (${people}) as people
      on conflict do nothing returning person_id`,
  );
  return claimed.map(({ person_id }) => person_id);
}

function promised(personId: number, content: NudgeDelivery, onceKey: string): Promised {
  return { personId, content, onceKey };
}

function before(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms);
}
