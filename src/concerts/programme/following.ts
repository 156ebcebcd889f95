/** A published programme goes with its concert: moved with it, its people told once; cancelled with it, they hear that too. */

import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { record } from '../../history/actions.ts';
import { MINUTE_MS } from '../../time-units.ts';
import type { Concert } from '../queries.ts';
import { programmes } from '../tables.ts';
import type { ProgrammeDelivery } from './kinds.ts';
import { type Item, loadProgramme, type Programme, programmeIdOf } from './loading.ts';
import { type Receiver, receiversOf } from './receivers.ts';
import { TOLERANCE_MINUTES } from './rules.ts';
import { tell, waitingFor } from './telling.ts';

/** Everybody who was told of an act in the concert's programme and still takes part. */
export async function performersOf(db: Database, concertId: number): Promise<number[]> {
  const programmeId = await programmeIdOf(db, { concertId });
  const programme = programmeId === undefined ? undefined : await loadProgramme(db, programmeId);
  const told = programme?.all.filter((item) => item.told !== null) ?? [];
  return (await receiversOf(db, entriesOf(told))).map(({ personId }) => personId);
}

/** Whether performers hear their own new times after such a move: it is no smaller than what a programme forgives. */
export function isToldInProgramme(before: Concert, after: Concert): boolean {
  return Math.abs(after.startsAt.getTime() - before.startsAt.getTime()) >= TOLERANCE_MINUTES * MINUTE_MS;
}

/** What is known of a change beside the concert. */
interface Change {
  /** Of a cancellation these hear elsewhere. */
  readonly informed?: readonly number[];
  /** News of a move do not leave before; left out: at once. */
  readonly heardFrom?: Date;
  /** The start that people know, where a move had not reached them yet; ISO 8601 in UTC. */
  readonly known?: string;
}

/**
 * Takes the programme along after its concert was changed, in the transaction of that change; `before` is the concert as
 * it was. What people were told moves by as much as the concert does; changes nobody was told of stay the organizers'.
 * A move nobody has heard of yet and the next one are told as one; back where it was, as none.
 */
export async function followProgramme(
  tx: Database,
  concert: Concert,
  before: Concert,
  now: Date,
  { informed = [], heardFrom = now, known }: Change = {},
): Promise<void> {
  const programmeId = await programmeIdOf(tx, { concertId: concert.id });
  const programme = programmeId === undefined ? undefined : await loadProgramme(tx, programmeId, { lock: true });
  if (!programme) return;
  const { id, zone } = programme;
  const told = programme.all.filter((item) => item.told !== null);
  if (concert.state === 'cancelled') {
    if (before.state !== 'cancelled') await tellCancelled(tx, id, { told, informed, known }, now);
    return;
  }
  const by = concert.startsAt.getTime() - before.startsAt.getTime();
  if (by === 0) return;
  const isTelling = told.length > 0 && isToldInProgramme(before, concert);
  const receivers = isTelling ? await receiversOf(tx, entriesOf(told)) : [];
  const joins = isTelling && (await isUnheard(tx, programme, told, receivers));
  const round = programme.round + (isTelling && !joins ? 1 : 0);
  await moveProgramme(tx, programme, { by, round }, now);
  if (!isTelling) return;
  await moveTold(tx, id, { by, round, joins });
  const arrivals = told.flatMap((item) => (item.told ? [item.told.arriveAt.getTime() + by] : []));
  const soonest = new Date(Math.min(...arrivals));
  await tell(tx, { id, zone }, { round, receivers, soonest, movedFrom: before.startsAt, notBefore: heardFrom }, now);
}

/** Whether nobody has heard yet what the acts were told last. */
async function isUnheard(
  tx: Database,
  { id, round }: Programme,
  told: readonly Item[],
  receivers: readonly Receiver[],
): Promise<boolean> {
  const people = receivers.map(({ personId }) => personId);
  const waiting = await waitingFor(tx, id, people);
  return people.length > 0 && people.every((one) => waiting.has(one)) && told.every((item) => item.toldRound === round);
}

async function moveProgramme(
  tx: Database,
  { id, version, startsAt }: Programme,
  { by, round }: { by: number; round: number },
  now: Date,
): Promise<void> {
  const to = new Date(startsAt.getTime() + by);
  await tx
    .update(programmes)
    .set({ startsAt: to, version: version + 1, round })
    .where(eq(programmes.id, id));
  const moved = { subject: 'programme', subjectId: id, action: 'programme-moved' } as const;
  await record(tx, { at: now, personId: null, ...moved, change: { startsAt: { from: startsAt, to } } });
}

/** What was heard last stays what they had heard of before, where a move joins one nobody has heard of. */
async function moveTold(
  tx: Database,
  programmeId: number,
  { by, round, joins }: { by: number; round: number; joins: boolean },
): Promise<void> {
  const span = sql`${by / 1000} * interval '1 second'`;
  const was = joins ? sql`was_starts_at` : sql`told_starts_at`;
  await tx.execute(sql`update programme_items set was_starts_at = ${was}, told_round = ${round},
      told_starts_at = told_starts_at + ${span}, told_arrive_at = told_arrive_at + ${span}
    where programme_id = ${programmeId} and told_starts_at is not null`);
}

/** At once: somebody may be on the way. */
async function tellCancelled(
  tx: Database,
  programmeId: number,
  { told, informed, known }: { told: readonly Item[]; informed: readonly number[]; known: string | undefined },
  now: Date,
): Promise<void> {
  const receivers = await receiversOf(tx, entriesOf(told));
  const others = receivers.filter(({ personId }) => !informed.includes(personId));
  const promised = others.map(({ personId }) => {
    const content: ProgrammeDelivery = {
      kind: 'programme-cancelled',
      programmeId,
      personId,
      ...(known !== undefined && { known }),
    };
    return { personId, content, onceKey: `programme-cancelled:${programmeId}:${personId}` };
  });
  await promise(tx, promised, now);
}

/** Those who left by themselves need no word. */
function entriesOf(told: readonly Item[]): number[] {
  return told.flatMap(({ entryId, entryState }) => (entryId !== null && entryState === 'accepted' ? [entryId] : []));
}
