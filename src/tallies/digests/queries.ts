/** Questions about digests: whose hour has come, what a person gets, what one of them says. */

import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { callerOf } from '../../people/queries.ts';
import { ok, type Result, refused } from '../../result.ts';
import { inSnapshot } from '../counting/snapshot.ts';
import { countTally, ofUnits, type Tally, type TallyRequest } from '../counting/tally.ts';
import type { UnitId } from '../counting/units.ts';
import { keepsSmall } from '../sharing/rules.ts';
import type { TallyView } from '../views/view.ts';
import { requestOf, withChildren } from '../views/views.ts';
import { contestToTell } from './access.ts';
import { type Changes, changesSince } from './changes.ts';
import { GRACE_HOURS, type Wish } from './rules.ts';
import { digestSlots, digests } from './tables.ts';

/** A digest whose hour has come. */
export interface Due {
  readonly digestId: number;
  readonly personId: number;
  readonly contestId: number;
  readonly dueAt: Date;
  readonly archived: boolean;
  readonly view: TallyView | null;
}

/**
 * Digests whose last hour has come, is within its grace and was not told. Hours are those of the contest's zone, and
 * of none before the digest was asked for.
 */
export async function dueDigests(db: Database, now: Date): Promise<Due[]> {
  const found = await rows<Omit<Due, 'dueAt'> & { dueAt: string }>(
    db,
    sql`with wanted as (
        select digest.id, digest.person_id, digest.contest_id, digest.view, digest.since, contest.state, digest.weekday,
          contest.definition->>'zone' as zone, ${now}::timestamptz at time zone (contest.definition->>'zone') as here,
          case when digest.weekday is null then interval '1 day' else interval '7 days' end as step,
          case when digest.weekday is null then 'day' else 'week' end as unit,
          make_interval(days => coalesce(digest.weekday - 1, 0), hours => digest.hour) as into_it
        from digests digest join contests contest on contest.id = digest.contest_id
        where digest.ended_at is null),
      due as (
        select *, (case when date_trunc(unit, here) + into_it <= here then date_trunc(unit, here) + into_it
          else date_trunc(unit, here) + into_it - step end) at time zone zone as due_at
        from wanted)
      select id as "digestId", person_id as "personId", contest_id as "contestId",
        to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "dueAt", state = 'archived' as archived, view
      from due
      where due_at > since and due_at <= ${now}::timestamptz
        and due_at > ${now}::timestamptz - make_interval(hours =>
          case when weekday is null then ${GRACE_HOURS.daily}::int else ${GRACE_HOURS.weekly}::int end)
        and not exists (select from digest_slots told where told.digest_id = due.id and told.due_at = due.due_at)
      order by id`,
  );
  return found.map((due) => ({ ...due, dueAt: new Date(due.dueAt) }));
}

/** The digest a person gets of these figures, or undefined. */
export async function digestOf(
  db: Database,
  personId: number,
  { contestId, viewId }: { contestId: number; viewId: number },
): Promise<({ id: number } & Wish) | undefined> {
  const { id, weekday, hour } = digests;
  const mine = and(eq(digests.personId, personId), eq(digests.contestId, contestId), eq(digests.viewId, viewId));
  const [found] = await db
    .select({ id, weekday, hour })
    .from(digests)
    .where(and(mine, isNull(digests.endedAt)));
  return found;
}

/** What a digest tells. */
export interface DigestFigures {
  readonly contest: Contest;
  /** By the digest's own cut, where it has one. */
  readonly tally: Tally;
  /** The digest before, and what came since; null: this is the first one. */
  readonly since: { readonly moment: Date; readonly tally: Tally; readonly changes: Changes } | null;
  readonly drafts: number;
  /** Whether some of these figures are so small that they could name a child: they are for the staff only. */
  readonly small: boolean;
}

/** The units of a digest without a cut of its own. */
const HEADLINE = ['entries', 'participations', 'children', 'institutions'] as const satisfies readonly UnitId[];

/**
 * The figures a digest tells for `moment`, for whoever asked for it: asked anew at each sending, since a role may have
 * been taken back. Refused as well when the person has stopped it meanwhile, unless it is the last word.
 */
export async function digestFigures(
  db: Database,
  { digestId, moment, last }: { digestId: number; moment: Date; last: boolean },
): Promise<Result<DigestFigures, { code: string }>> {
  const [digest] = await db.select().from(digests).where(eq(digests.id, digestId));
  if (!digest || (digest.endedAt !== null && !last)) return refused({ code: 'digest-stopped' });
  const found = await contestToTell(db, await callerOf(db, digest.personId), digest);
  if (!found.ok) return found;
  const contest = found.value;
  const of: TallyRequest = digest.view ? requestOf(digest.view, [contest]) : { contests: [contest], units: HEADLINE };
  return ok(await inSnapshot(db, (tx) => figuresOf(tx, { digestId, contest, of }, moment)));
}

async function figuresOf(
  tx: Database,
  { digestId, contest, of }: { digestId: number; contest: Contest; of: TallyRequest },
  moment: Date,
): Promise<DigestFigures> {
  const slots = await tx
    .select()
    .from(digestSlots)
    .where(and(eq(digestSlots.digestId, digestId), lt(digestSlots.moment, new Date(moment.getTime() + 1))))
    .orderBy(desc(digestSlots.moment))
    .limit(2);
  const [told, before] = slots;
  const since = before?.moment;
  const counted = await countTally(tx, withChildren({ ...of, asOf: moment }), moment);
  return {
    contest,
    tally: ofUnits(counted, of.units),
    small: keepsSmall(counted, of.units),
    since: since
      ? {
          moment: since,
          tally: await countTally(tx, { ...of, asOf: since }, since),
          changes: await changesSince(tx, { ...of, asOf: moment }, since),
        }
      : null,
    drafts: told?.drafts ?? 0,
  };
}
