/** Questions about what went out: how far a run is, and what became of each receiver. */

import { count, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import type { Language } from '../texts/texts.ts';
import { deliveries, runs } from './tables.ts';
import type { DeliveryAction, DeliveryContent, RunState } from './words.ts';

/** The people of a run by where their message stands, its parts taken together; they add up to the whole audience. */
export interface RunCounts {
  total: number;
  pending: number;
  sending: number;
  sent: number;
  unreachable: number;
  unknown: number;
  refused: number;
  /** Called back before they left. */
  cancelled: number;
  /** Receivers who opted out before their copy left. */
  optedOut: number;
  /** Receivers whom it would have reached too late. */
  tooLate: number;
  /** Of the pending: those held for longer than a moment, such as until the morning. */
  held: number;
  /** Of the sent: those it was done for in another way than asked. */
  otherwise: number;
  /** People whose message ended since the instant asked about. */
  recent: number;
}

/** What a run does to its copies: it sends them, corrects them, takes them back. */
export type RunAction = Exclude<DeliveryAction, 'keep'>;

/** Worst first: where the parts of one person's message differ, the message stands where the worst of them stands. */
const WORST_FIRST = ['sending', 'pending', 'unknown', 'refused', 'unreachable', 'cancelled', 'sent'] as const;

/** How bad the state of a row `d` is, from 1, the worst. */
export const RANK = sql.raw(`array_position(array[${WORST_FIRST.map((state) => `'${state}'`).join(',')}], d.state)`);

/** The state of that rank. */
export function stateRanked(rank: number): (typeof WORST_FIRST)[number] {
  return WORST_FIRST[rank - 1] ?? 'sent';
}

/**
 * How far the run is with `action`; `recent` counts who ended since `since`. Held counts what waits over a minute from `now`.
 * What ended before `from` is not counted at all.
 */
export async function runCounts(
  db: Database,
  announcementId: number,
  { since, now, action = 'send', from }: { since: Date; now: Date; action?: RunAction; from?: Date },
): Promise<RunCounts> {
  const soon = new Date(now.getTime() + SOON_MS);
  const found = await rows<{ rank: number; reason: string | null; number: number; recent: number; held: number }>(
    db,
    sql`select person.rank, person.reason, count(*)::int as number,
        count(*) filter (where person.rank > 2 and person.finished_at > ${since}::timestamptz)::int as recent,
        count(*) filter (where person.not_before > ${soon}::timestamptz)::int as held
      from (${await peopleOf(db, announcementId, action, from)}) person group by 1, 2`,
  );
  const counts: RunCounts = {
    ...{ total: 0, pending: 0, sending: 0, sent: 0, unreachable: 0, unknown: 0, refused: 0 },
    ...{ cancelled: 0, optedOut: 0, tooLate: 0, held: 0, otherwise: 0, recent: 0 },
  };
  for (const { rank, reason, number, recent, held } of found) {
    const state = stateRanked(rank);
    counts[state === 'cancelled' ? (CANCELLED[reason ?? ''] ?? 'cancelled') : state] += number;
    if (state === 'sent' && reason === 'replaced') counts.otherwise += number;
    counts.total += number;
    counts.recent += recent;
    if (state === 'pending') counts.held += held;
  }
  return counts;
}

const SOON_MS = 60_000;

const CANCELLED: Readonly<Record<string, 'optedOut' | 'tooLate'>> = { 'opted-out': 'optedOut', 'too-late': 'tooLate' };

/** Each person of a run once; rows of one part are people already. */
async function peopleOf(db: Database, announcementId: number, action: RunAction, from?: Date): Promise<SQL> {
  const reason = sql`case when d.state = 'cancelled' or d.reason = 'replaced' then d.reason end`;
  const held = sql`case when d.state = 'pending' then d.not_before end`;
  const [run] = await rows<{ parts: number }>(
    db,
    sql`select parts from delivery_runs where announcement_id = ${announcementId}`,
  );
  const counted = from ? sql`and (d.finished_at is null or d.finished_at >= ${from}::timestamptz)` : sql``;
  const of = sql`from deliveries d where d.announcement_id = ${announcementId} and d.action = ${action} ${counted}`;
  if ((run?.parts ?? 1) === 1) {
    return sql`select ${RANK} as rank, ${reason} as reason, d.finished_at, ${held} as not_before ${of}`;
  }
  return sql`select min(${RANK}) as rank, max(${reason}) as reason, max(d.finished_at) as finished_at,
      max(${held}) as not_before ${of} group by d.person_id`;
}

/** Where a run stands, and until when all of it is held; undefined before it started. */
export async function runStanding(
  db: Database,
  announcementId: number,
): Promise<{ state: RunState; notBefore: Date | null } | undefined> {
  const [found] = await db
    .select({ state: runs.state, notBefore: runs.notBefore })
    .from(runs)
    .where(eq(runs.announcementId, announcementId));
  return found;
}

/** Whether rows of the run still wait or are in flight. */
export async function isUnderWay(db: Database, announcementId: number): Promise<boolean> {
  const open = await rows<{ id: number }>(
    db,
    sql`select id from deliveries where announcement_id = ${announcementId} and state in ('pending', 'sending') limit 1`,
  );
  return open.length > 0;
}

/** Persons, up to `most`, of whom nobody knows whether their copy arrived, was corrected or taken back, in the order they were frozen. */
export async function doubtfulReceivers(db: Database, announcementId: number, most: number): Promise<number[]> {
  const found = await rows<{ person: number }>(
    db,
    sql`select person_id as person from deliveries
      where announcement_id = ${announcementId} and state = 'unknown' group by 1 order by min(id) limit ${most}`,
  );
  return found.map(({ person }) => person);
}

/** How many people have their copy of an announcement, by the language it stands in with them. */
export async function deliveredByLanguage(
  db: Database,
  announcementId: number,
): Promise<{ language: Language; people: number }[]> {
  return rows(
    db,
    sql`select coalesce(e.language, d.language, p.language) as language, count(distinct d.person_id)::int as people
      from deliveries d join persons p on p.id = d.person_id
      join delivery_runs r on r.announcement_id = d.announcement_id and d.part = coalesce(r.speaking, r.parts - 1)
      left join deliveries e on e.announcement_id = d.announcement_id and e.person_id = d.person_id and e.part = d.part
        and e.action = 'edit' and e.state = 'sent'
      where d.announcement_id = ${announcementId} and d.action = 'send' and d.state = 'sent' group by 1`,
  );
}

/** Whether a copy of the announcement stands in one of these languages, may do so, or is still to come in it. */
export async function standsIn(db: Database, announcementId: number, languages: readonly Language[]): Promise<boolean> {
  const theirs = sql.join(
    languages.map((language) => sql`${language}`),
    sql`, `,
  );
  const found = await rows(
    db,
    sql`select 1 from deliveries d join persons p on p.id = d.person_id
      join delivery_runs r on r.announcement_id = d.announcement_id and d.part = coalesce(r.speaking, r.parts - 1)
      left join deliveries e on e.announcement_id = d.announcement_id and e.person_id = d.person_id and e.part = d.part
        and e.action = 'edit' and e.state = 'sent'
      where d.announcement_id = ${announcementId} and d.action = 'send'
        and d.state in ('pending', 'sending', 'sent', 'unknown')
        and coalesce(e.language, d.language, p.language) in (${theirs}) limit 1`,
  );
  return found.length > 0;
}

/** What the first copy of an announcement to this person holds, or undefined when there was none. */
export async function copyContent(
  db: Database,
  personId: number,
  announcementId: number,
): Promise<DeliveryContent | undefined> {
  const [found] = await rows<{ content: DeliveryContent }>(
    db,
    sql`select content from deliveries
      where announcement_id = ${announcementId} and person_id = ${personId} and action = 'send' order by part limit 1`,
  );
  return found?.content;
}

/** How many deliveries are in which state. */
export async function outboxCounts(db: Database): Promise<Record<string, number>> {
  const found = await db.select({ state: deliveries.state, total: count() }).from(deliveries).groupBy(deliveries.state);
  return Object.fromEntries(found.map(({ state, total }) => [state, total]));
}

/** What was said by the message with this id in this chat, as it was promised; undefined where it was no delivery. */
export async function saidBy(
  db: Database,
  { channel, externalId, messageId }: { channel: string; externalId: string; messageId: string },
): Promise<DeliveryContent | undefined> {
  const [found] = await rows<{ content: DeliveryContent }>(
    db,
    sql`select d.content from deliveries d join addresses a on a.id = d.address_id
      where a.channel = ${channel} and a.external_id = ${externalId} and d.message_id = ${messageId}
        and d.announcement_id is null
      order by d.id desc limit 1`,
  );
  return found?.content;
}
