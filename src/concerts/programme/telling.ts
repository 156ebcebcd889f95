/** The messages of a publication: promised once to each who has to hear, not at night unless it is too late by morning. */

import type { Database } from '../../database/connect.ts';
import { type Promised, promise } from '../../deliveries/actions.ts';
import { holdPendingTo } from '../../deliveries/kept.ts';
import { addToWaiting } from '../../deliveries/waiting.ts';
import { decentInstant } from '../../people/quiet-hours.ts';
import { HOUR_MS } from '../../time-units.ts';
import type { ProgrammeDelivery } from './kinds.ts';
import type { Programme } from './loading.ts';
import type { Receiver } from './receivers.ts';

/** Acts told of in one message. */
export const MOST_TOLD = 20;

/** What a round tells, and how soon somebody has to be there. */
interface Telling {
  readonly round: number;
  readonly receivers: readonly Receiver[];
  readonly soonest: Date | null;
  /** The concert moved from this start. */
  readonly movedFrom?: Date;
  /** Left out: at once. */
  readonly notBefore?: Date;
}

/**
 * Promises the messages of a round. Whoever still waits for an earlier one gets no other: it tells what stands when it
 * leaves. Quiet hours are kept, unless somebody is to be there too soon after them.
 */
export async function tell(
  tx: Database,
  { id: programmeId, zone }: Pick<Programme, 'id' | 'zone'>,
  { round, receivers, soonest, movedFrom, notBefore: earliest }: Telling,
  now: Date,
): Promise<void> {
  const ids = receivers.map(({ personId }) => personId);
  const waiting = await waitingFor(tx, programmeId, ids);
  const notBefore = leavesAt(earliest ?? now, zone, soonest);
  const moved = movedFrom && { movedFrom: movedFrom.toISOString() };
  if (moved) await addToWaiting(tx, waiting, newsOf(programmeId), moved);
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
          ...moved,
        };
        return { personId, content, onceKey: `programme:${programmeId}:${round}:${personId}:${at + 1}`, notBefore };
      });
    });
  await promise(tx, promised, now);
}

/** Those of these people whose earlier news of the programme still wait, and do not leave before the transaction ends. */
export function waitingFor(tx: Database, programmeId: number, people: readonly number[]): Promise<Set<number>> {
  return holdPendingTo(tx, people, newsOf(programmeId));
}

function newsOf(programmeId: number) {
  return { kind: 'programme-told', programmeId };
}

/** Hours between the end of the quiet and the first arrival that are time enough to hear of it. */
const HOURS_AHEAD = 2;

function leavesAt(earliest: Date, zone: string, soonest: Date | null): Date {
  const morning = decentInstant(earliest, zone);
  const isTooLate = soonest !== null && morning.getTime() > soonest.getTime() - HOURS_AHEAD * HOUR_MS;
  return isTooLate ? earliest : morning;
}
