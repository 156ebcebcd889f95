/** What people read of a programme: the news of one round in a message, and the times of an entry on its screens. */

import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { type Contest, contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { guardians } from '../../entries/family/tables.ts';
import { viewEntries } from '../../entries/queries.ts';
import { loadEntries } from '../../entries/storing/load.ts';
import { entries, participations } from '../../entries/tables.ts';
import type { EntryView, ParticipantView } from '../../entries/view.ts';
import { HOLDING_STATES } from '../../entries/words.ts';
import { DAY_MS } from '../../time-units.ts';
import type { Concert } from '../queries.ts';
import { rsvpOf } from '../seats/book.ts';
import { concerts, programmeItems, programmes } from '../tables.ts';
import { ATTENDING } from '../words.ts';
import type { ProgrammeTold } from './kinds.ts';
import { type Item, loadProgramme, type Programme } from './loading.ts';
import { MOST_TOLD } from './telling.ts';

/** An act as its people are told of it. */
export interface ToldAct {
  readonly entry: EntryView;
  /** The receiver's own children in it; none for its contact. */
  readonly children: readonly ParticipantView[];
  /** Null: it is in the programme no more. */
  readonly time: { readonly startsAt: Date; readonly arriveAt: Date; readonly place: number } | null;
  /** The start they had heard of before; null: none, or it is the same. */
  readonly was: Date | null;
}

/** One message of news. */
export interface ProgrammeNews {
  readonly programme: Programme;
  readonly part: number;
  readonly parts: number;
  readonly acts: readonly ToldAct[];
  /** The start of its concert that was known before it moved; null: it did not, or is back there. */
  readonly movedFrom: Date | null;
  /** The concert moved, and the person has seats at it or waits for them: no other message says that these stay. */
  readonly keepsSeats: boolean;
}

/** A message as it would leave now; undefined when there is nothing of it left to tell. */
export async function programmeNews(
  db: Database,
  { programmeId, personId, round, part, parts, movedFrom: movedFromText }: ProgrammeTold,
): Promise<ProgrammeNews | undefined> {
  const programme = await loadProgramme(db, programmeId);
  if (!programme || programme.concert?.state === 'cancelled') return undefined;
  const movedFrom = movedFromText === undefined ? null : new Date(movedFromText);
  const isBack = movedFrom !== null && movedFrom.getTime() === programme.concert?.startsAt.getTime();
  const changed = programme.all.filter(
    (item) => item.toldRound !== null && item.toldRound >= round && !(isBack && isAsHeard(item)),
  );
  const acts = await actsOf(db, personId, changed, round);
  const from = (part - 1) * MOST_TOLD;
  const told = acts.slice(from, part === parts ? undefined : from + MOST_TOLD);
  if (told.length === 0) return undefined;
  const { concert } = programme;
  const isMoved = concert !== null && movedFrom !== null && !isBack;
  const keepsSeats = isMoved && (await attends(db, concert.id, personId));
  return { programme, part, parts, acts: told, movedFrom: isBack ? null : movedFrom, keepsSeats };
}

async function attends(db: Database, concertId: number, personId: number): Promise<boolean> {
  const rsvp = await rsvpOf(db, concertId, personId);
  return rsvp !== undefined && ATTENDING.some((state) => state === rsvp.state);
}

/** Whether the act is where its people had heard of before. */
function isAsHeard({ told, wasStartsAt }: Item): boolean {
  return told !== null && told.startsAt.getTime() === wasStartsAt?.getTime();
}

/** The person's own among these items, by their time; those out of the programme last. */
async function actsOf(db: Database, personId: number, items: readonly Item[], round: number): Promise<ToldAct[]> {
  const byEntry = new Map(items.flatMap((item) => (item.entryId === null ? [] : [[item.entryId, item] as const])));
  if (byEntry.size === 0) return [];
  const ids = [...byEntry.keys()];
  const children = await childrenOf(db, personId, ids);
  const own = ids.filter((id) => byEntry.get(id)?.contactId === personId || children.has(id));
  if (own.length === 0) return [];
  const found = await loadEntries(db, and(inArray(entries.id, own), inArray(entries.state, [...HOLDING_STATES])));
  const acts = (await viewEntries(db, found)).flatMap((entry): ToldAct[] => {
    const item = byEntry.get(entry.id);
    if (!item || (item.told === null && item.removedAt === null)) return [];
    const mine = entry.contactId === personId ? undefined : children.get(entry.id);
    const was = item.toldRound === round ? item.wasStartsAt : null;
    const isSame = was?.getTime() === item.told?.startsAt.getTime();
    return [
      {
        entry,
        children: entry.participants.filter(({ childId }) => mine?.has(childId)),
        time: item.told,
        was: isSame ? null : was,
      },
    ];
  });
  const at = ({ time }: ToldAct) => time?.startsAt.getTime() ?? Number.POSITIVE_INFINITY;
  return acts.sort((one, other) => at(one) - at(other) || one.entry.id - other.entry.id);
}

/** The person's own children by entry. */
async function childrenOf(db: Database, personId: number, ids: number[]): Promise<Map<number, Set<number>>> {
  const found = await db
    .selectDistinct({ entryId: participations.entryId, childId: guardians.childId })
    .from(guardians)
    .innerJoin(participations, eq(participations.childId, guardians.childId))
    .where(and(eq(guardians.personId, personId), inArray(participations.entryId, ids)));
  const children = new Map<number, Set<number>>();
  for (const { entryId, childId } of found) children.set(entryId, (children.get(entryId) ?? new Set()).add(childId));
  return children;
}

/** A time an entry's people were told, with what it is of. */
export interface OwnTime {
  readonly concert: Concert | null;
  readonly contest: Contest | null;
  readonly zone: string;
  readonly startsAt: Date;
  readonly arriveAt: Date;
  readonly place: number;
}

/** The published times of an entry, the soonest first; those of cancelled concerts and of the past are left out. */
export async function timesOfEntry(db: Database, entryId: number, now: Date): Promise<OwnTime[]> {
  const found = await db
    .select({ item: programmeItems, concert: concerts, contestId: programmes.contestId })
    .from(programmeItems)
    .innerJoin(programmes, eq(programmes.id, programmeItems.programmeId))
    .leftJoin(concerts, eq(concerts.id, programmes.concertId))
    .where(and(eq(programmeItems.entryId, entryId), isNotNull(programmeItems.toldStartsAt)))
    .orderBy(programmeItems.toldStartsAt);
  const times: OwnTime[] = [];
  for (const { item, concert, contestId } of found) {
    const { toldStartsAt: startsAt, toldArriveAt: arriveAt, toldPlace: place } = item;
    if (startsAt === null || arriveAt === null || place === null || isPast(startsAt, now)) continue;
    const contest = contestId === null ? null : ((await contestById(db, contestId)) ?? null);
    if (concert?.state === 'cancelled') continue;
    const zone = concert?.zone ?? contest?.definition.zone ?? 'UTC';
    times.push({ concert, contest, zone, startsAt, arriveAt, place });
  }
  return times;
}

/** A day after it began an act is of the past. */
function isPast(startsAt: Date, now: Date): boolean {
  return now.getTime() - startsAt.getTime() > DAY_MS;
}
