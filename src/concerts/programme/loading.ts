/** Reads a programme: whose it is, what stands in it now, and what was taken out without its people knowing. */

import { and, asc, eq, sql } from 'drizzle-orm';
import { type Contest, contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { entries } from '../../entries/tables.ts';
import { type EntryState, HOLDING_STATES } from '../../entries/words.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Concert } from '../queries.ts';
import { concerts, programmeItems, programmes } from '../tables.ts';
import type { ItemKind } from '../words.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import type { Told } from './rules.ts';
import { arrival, type Slot, timetable } from './timetable.ts';

export interface Item {
  readonly id: number;
  readonly kind: ItemKind;
  /** The entry whose act it is; null for a break and words. */
  readonly entryId: number | null;
  readonly entryState: EntryState | null;
  readonly contactId: number | null;
  readonly title: string | null;
  readonly seconds: number;
  readonly told: Told | null;
  readonly toldRound: number | null;
  readonly wasStartsAt: Date | null;
  readonly removedAt: Date | null;
}

/** An item where it stands, with its time. */
export interface Placed extends Item {
  readonly slot: Slot;
  readonly arriveAt: Date;
  /** Among the acts, from 1; null for a break and words. */
  readonly place: number | null;
}

export interface Programme {
  readonly id: number;
  readonly version: number;
  /** The contest whose day it is, or the concert's; null for a concert of no contest. */
  readonly contest: Contest | null;
  /** Null for a contest's day. */
  readonly concert: Concert | null;
  /** Null for a concert. */
  readonly day: string | null;
  /** IANA zone in which its times are told: the venue's, or the contest's. */
  readonly zone: string;
  readonly startsAt: Date;
  readonly changeoverSeconds: number;
  readonly arriveMinutes: number;
  readonly publishedAt: Date | null;
  readonly publishedVersion: number | null;
  readonly round: number;
  /** What stands in it, in order. Acts of entries that left the contest are not among it. */
  readonly items: readonly Placed[];
  /** Everything it holds, in order: those that left, and those taken out after their people were told. */
  readonly all: readonly Item[];
}

/** The programme, or undefined; `lock` holds it until the transaction ends. */
export async function loadProgramme(
  db: Database,
  programmeId: number,
  { lock = false } = {},
): Promise<Programme | undefined> {
  if (lock) await db.select({ id: programmes.id }).from(programmes).where(eq(programmes.id, programmeId)).for('update');
  const [found] = await db
    .select({ programme: programmes, concert: concerts })
    .from(programmes)
    .leftJoin(concerts, eq(concerts.id, programmes.concertId))
    .where(eq(programmes.id, programmeId));
  if (!found) return undefined;
  const { programme, concert } = found;
  const contestId = programme.contestId ?? concert?.contestId ?? null;
  const contest = contestId === null ? null : ((await contestById(db, contestId)) ?? null);
  const all = await itemsOf(db, programmeId);
  const { concertId: _, contestId: __, createdAt: ___, ...own } = programme;
  const zone = concert?.zone ?? contest?.definition.zone ?? 'UTC';
  return { ...own, contest, concert, zone, items: placed(all, own), all };
}

/** The same for whoever may write it. */
export async function programmeFor(
  db: Database,
  caller: Caller,
  programmeId: number,
  options: { lock?: boolean } = {},
): Promise<Result<Programme, ProgrammeRefusal>> {
  const programme = await loadProgramme(db, programmeId, options);
  if (!programme) return refused({ code: 'programme-not-found' });
  const allowed = authorize(caller, 'concert.write', reachOfProgramme(programme));
  return allowed.ok ? ok(programme) : allowed;
}

function reachOfProgramme({ contest }: Programme) {
  return contest === null ? {} : { contestId: contest.id };
}

/** The programme of a concert, or of a day (`YYYY-MM-DD`) of a contest, by its id; undefined where none was begun. */
export async function programmeIdOf(
  db: Database,
  of: { concertId: number } | { contestId: number; day: string },
): Promise<number | undefined> {
  const condition =
    'concertId' in of
      ? eq(programmes.concertId, of.concertId)
      : and(eq(programmes.contestId, of.contestId), eq(programmes.day, of.day));
  const [found] = await db.select({ id: programmes.id }).from(programmes).where(condition);
  return found?.id;
}

async function itemsOf(db: Database, programmeId: number): Promise<Item[]> {
  const found = await db
    .select({
      item: programmeItems,
      entryState: entries.state,
      contactId: entries.contactId,
    })
    .from(programmeItems)
    .leftJoin(entries, eq(entries.id, programmeItems.entryId))
    .where(eq(programmeItems.programmeId, programmeId))
    .orderBy(asc(programmeItems.position), asc(programmeItems.id));
  return found.map(({ item, entryState, contactId }) => ({
    ...{ id: item.id, kind: item.kind, entryId: item.entryId, title: item.title, seconds: item.seconds },
    ...{ entryState, contactId, toldRound: item.toldRound, wasStartsAt: item.wasStartsAt, removedAt: item.removedAt },
    told: toldOf(item),
  }));
}

function toldOf({ toldStartsAt, toldArriveAt, toldPlace }: typeof programmeItems.$inferSelect): Told | null {
  if (toldStartsAt === null || toldArriveAt === null || toldPlace === null) return null;
  return { startsAt: toldStartsAt, arriveAt: toldArriveAt, place: toldPlace };
}

/** An act stands while its entry holds its place; what was taken out does not. */
function stands({ kind, removedAt, entryState }: Item): boolean {
  if (removedAt !== null) return false;
  return kind !== 'act' || HOLDING_STATES.some((state) => state === entryState);
}

type Times = Pick<Programme, 'startsAt' | 'changeoverSeconds' | 'arriveMinutes'>;

function placed(all: readonly Item[], { startsAt, changeoverSeconds, arriveMinutes }: Times): Placed[] {
  const standing = all.filter(stands);
  const slots = timetable(standing, startsAt, changeoverSeconds);
  let acts = 0;
  return standing.flatMap((item, at) => {
    const slot = slots[at];
    if (!slot) return [];
    const place = item.kind === 'act' ? ++acts : null;
    return [{ ...item, slot, arriveAt: arrival(slot.startsAt, arriveMinutes), place }];
  });
}

/** The concerts of a contest that can have a programme, and those that have one; the soonest first. */
export async function concertsToProgramme(db: Database, contestId: number): Promise<Concert[]> {
  return db
    .select()
    .from(concerts)
    .where(and(eq(concerts.contestId, contestId), sql`${concerts.state} in ('draft', 'published')`))
    .orderBy(asc(concerts.startsAt), asc(concerts.id));
}

/** The days of a contest that have a programme, with its id. */
export async function programmedDays(db: Database, contestId: number): Promise<Map<string, number>> {
  const found = await db
    .select({ id: programmes.id, day: programmes.day })
    .from(programmes)
    .where(eq(programmes.contestId, contestId));
  return new Map(found.flatMap(({ id, day }) => (day === null ? [] : [[day, id]])));
}
