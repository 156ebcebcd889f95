/** Publishing a programme: those who are new in it, moved or taken out are told their times, once; nobody else. */

import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { type Promised, promise } from '../../deliveries/actions.ts';
import { holdPendingTo } from '../../deliveries/kept.ts';
import { record } from '../../history/actions.ts';
import type { Caller } from '../../people/access.ts';
import { decentInstant } from '../../people/quiet-hours.ts';
import { ok, type Result, refused } from '../../result.ts';
import { programmes } from '../tables.ts';
import type { SeenProgramme } from './changing.ts';
import type { ProgrammeDelivery } from './kinds.ts';
import { type Placed, type Programme, programmeFor } from './loading.ts';
import { type Receiver, receiversOf } from './receivers.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import { movedActs, type Told } from './rules.ts';

/** Acts told of in one message. */
export const MOST_TOLD = 20;

/** What a publication would tell, in numbers of acts and of people. */
export interface Ahead {
  readonly programme: Programme;
  readonly isNew: number;
  readonly moved: number;
  readonly out: number;
  /** Acts of entries that are not accepted yet: their people are told when they are. */
  readonly undecided: number;
  readonly contacts: number;
  /** Guardians who are no contacts. */
  readonly families: number;
}

/** Looks at what `publishProgramme` would do now. */
export async function publicationAhead(
  db: Database,
  caller: Caller,
  programmeId: number,
): Promise<Result<Ahead, ProgrammeRefusal>> {
  const found = await programmeFor(db, caller, programmeId);
  if (!found.ok) return found;
  const programme = found.value;
  const plan = planOf(programme);
  const receivers = await receiversOf(db, entriesOf(plan));
  return ok({ programme, ...countsOf(plan), ...peopleOf(receivers) });
}

/** What came of a publication. */
export interface ProgrammePublished {
  readonly contacts: number;
  readonly families: number;
}

/**
 * Publishes the programme as it was seen, and promises a message to each contact and each guardian whose acts are new,
 * moved or taken out. A second tap finds it done, and so does whoever publishes what nobody has to hear of.
 */
export async function publishProgramme(
  db: Database,
  caller: Caller,
  { programmeId, seen }: SeenProgramme,
  now: Date,
): Promise<Result<ProgrammePublished, ProgrammeRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await programmeFor(tx, caller, programmeId, { lock: true });
    if (!opened.ok) return opened;
    const programme = opened.value;
    if (programme.publishedVersion === seen) return ok({ contacts: 0, families: 0 });
    if (programme.version !== seen) return refused({ code: 'programme-changed' });
    if (programme.contest?.definition.state === 'archived') return refused({ code: 'contest-inactive' });
    const plan = planOf(programme);
    if (!programme.items.some(({ kind }) => kind === 'act') && plan.out.length === 0)
      return refused({ code: 'programme-empty' });
    const receivers = await receiversOf(tx, entriesOf(plan));
    const isTelling = plan.told.size > 0 || plan.out.length > 0;
    const round = programme.round + (isTelling ? 1 : 0);
    await tx
      .update(programmes)
      .set({ publishedAt: now, publishedVersion: seen, version: seen + 1, round })
      .where(eq(programmes.id, programmeId));
    await writeTold(tx, programme, plan, round);
    await tell(tx, programme, { round, receivers, soonest: soonestOf(plan) }, now);
    const people = peopleOf(receivers);
    const change = { told: { from: null, to: { ...countsOf(plan), ...people } } };
    const done = { subject: 'programme', subjectId: programmeId, action: 'programme-published', change } as const;
    await record(tx, { at: now, personId: caller.personId, ...done });
    return ok(people);
  });
}

/** How many acts people would hear something of, were the programme published now. */
export function pendingNews(programme: Programme): number {
  const { told, out } = planOf(programme);
  return told.size + out.length;
}

interface Plan {
  /** Acts whose people are to be told, with their times. */
  readonly told: ReadonlyMap<number, Placed>;
  readonly isNew: number;
  /** Taken out after their people were told, while the entry still takes part. */
  readonly out: readonly { readonly id: number; readonly entryId: number }[];
  /** Taken out, and the entry left by itself: nobody has to be told. */
  readonly gone: readonly number[];
  readonly undecided: number;
}

function planOf({ items, all }: Programme): Plan {
  const acts = items.filter(({ kind }) => kind === 'act');
  const sure = acts.filter(({ entryState, told }) => entryState === 'accepted' || told !== null);
  const moved = movedActs(
    sure.map(({ id, slot, arriveAt, told }) => ({ id, startsAt: slot.startsAt, arriveAt, told })),
  );
  const told = new Map(sure.flatMap((act) => (moved.has(act.id) ? [[act.id, act] as const] : [])));
  const removed = all.filter((item) => item.removedAt !== null && item.told !== null);
  const isOut = ({ entryState }: { entryState: string | null }) =>
    entryState === 'accepted' || entryState === 'returned';
  return {
    told,
    isNew: [...moved.values()].filter((what) => what === 'new').length,
    out: removed.filter(isOut).flatMap(({ id, entryId }) => (entryId === null ? [] : [{ id, entryId }])),
    gone: removed.filter((item) => !isOut(item)).map(({ id }) => id),
    undecided: acts.length - sure.length,
  };
}

function countsOf({ told, isNew, out, undecided }: Plan) {
  return { isNew, moved: told.size - isNew, out: out.length, undecided };
}

function entriesOf({ told, out }: Plan): number[] {
  return [...[...told.values()].flatMap(({ entryId }) => entryId ?? []), ...out.map(({ entryId }) => entryId)];
}

function peopleOf(receivers: readonly Receiver[]) {
  const contacts = receivers.filter(({ isContact }) => isContact).length;
  return { contacts, families: receivers.length - contacts };
}

function soonestOf({ told }: Plan): Date | null {
  const arrivals = [...told.values()].map(({ arriveAt }) => arriveAt.getTime());
  return arrivals.length === 0 ? null : new Date(Math.min(...arrivals));
}

/** Writes what people are told now, and where every act that was told of stands among the others. */
async function writeTold(tx: Database, { items }: Programme, plan: Plan, round: number): Promise<void> {
  const standing = items.flatMap(({ id, place, slot, arriveAt, told }) => {
    const isTold = plan.told.has(id);
    if (!isTold && told === null) return [];
    const kept: Told | null = isTold ? null : told;
    return [
      {
        ...{ id, place, round: isTold ? round : null },
        starts: kept?.startsAt ?? slot.startsAt,
        arrive: kept?.arriveAt ?? arriveAt,
      },
    ];
  });
  const out = plan.out.map(({ id }) => ({ id, place: null, round, starts: null, arrive: null }));
  const gone = plan.gone.map((id) => ({ id, place: null, round: 0, starts: null, arrive: null }));
  await tx.execute(sql`update programme_items set
      was_starts_at = case when told.round is null then was_starts_at else told_starts_at end,
      told_round = coalesce(told.round, told_round),
      told_starts_at = told.starts, told_arrive_at = told.arrive, told_place = told.place
    from jsonb_to_recordset(${JSON.stringify([...standing, ...out, ...gone])}::text::jsonb)
      as told(id int, place int, round int, starts timestamptz, arrive timestamptz)
    where programme_items.id = told.id`);
}

/** What a round tells, and how soon somebody has to be there. */
interface Telling {
  readonly round: number;
  readonly receivers: readonly Receiver[];
  readonly soonest: Date | null;
}

/**
 * Promises the messages of a round. Whoever still waits for an earlier one gets no other: it tells what stands when it
 * leaves. Quiet hours are kept, unless somebody is to be there too soon after them.
 */
export async function tell(
  tx: Database,
  { id: programmeId, zone }: Pick<Programme, 'id' | 'zone'>,
  { round, receivers, soonest }: Telling,
  now: Date,
): Promise<void> {
  const ids = receivers.map(({ personId }) => personId);
  const waiting = await holdPendingTo(tx, ids, { kind: 'programme-told', programmeId });
  const notBefore = leavesAt(now, zone, soonest);
  const promised = receivers
    .filter(({ personId }) => !waiting.has(personId))
    .flatMap(({ personId, entryIds }): Promised[] => {
      const parts = Math.max(1, Math.ceil(entryIds.length / MOST_TOLD));
      return Array.from({ length: parts }, (_, at) => {
        const content: ProgrammeDelivery = {
          kind: 'programme-told',
          programmeId,
          personId,
          round,
          part: at + 1,
          parts,
        };
        return { personId, content, onceKey: `programme:${programmeId}:${round}:${personId}:${at + 1}`, notBefore };
      });
    });
  await promise(tx, promised, now);
}

/** Hours between the end of the quiet and the first arrival that are time enough to hear of it. */
const HOURS_AHEAD = 2;

function leavesAt(now: Date, zone: string, soonest: Date | null): Date {
  const morning = decentInstant(now, zone);
  const isTooLate = soonest !== null && morning.getTime() > soonest.getTime() - HOURS_AHEAD * 3_600_000;
  return isTooLate ? now : morning;
}
