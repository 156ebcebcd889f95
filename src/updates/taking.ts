/** Two ways to claimed updates: those that come in, stored and claimed together, and those that were left. */

import type { Clock } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import { type Claim, claimNext } from './claims.ts';
import type { Room } from './room.ts';
import { type Received, type Stored, storeReceived, summed } from './storing.ts';
import type { Unclaimed } from './unclaimed.ts';
import type { Claimed } from './update.ts';

/** Updates claimed by one look into the inbox; the rest of the room is left to what comes in meanwhile. */
const SWEPT_AT_ONCE = 16;

export interface TakingOptions {
  db: Database;
  clock: Clock;
  room: Room;
  unclaimed: Unclaimed;
  /** A claim on so many updates at most, from now on. */
  claim(atMost: number): Claim;
  /** Begins to handle what was claimed. */
  begin(update: Claimed): void;
  /** Looks into the inbox as soon as may be. */
  look(): void;
}

export interface Taking {
  /** Stores batches by one statement, begins what of them may begin, and answers each batch for itself. */
  storeTogether(batches: readonly Received[][]): Promise<Stored[]>;
  /** Claims what was left by others or for later, the longest waiting first, and begins it. */
  sweep(): Promise<void>;
}

/** Makes what takes updates in, never more than there is room for. */
export function createTaking(options: TakingOptions): Taking {
  const { db, clock, room, unclaimed } = options;

  /** Claims at most `wanted` by `ask`, as far as there is room, and begins what it got. */
  async function taking<T extends { claimed: Claimed[] }>(
    wanted: number,
    ask: (claim: Claim) => Promise<T>,
  ): Promise<T> {
    const reserved = room.reserve(wanted);
    try {
      const answer = await ask(options.claim(reserved));
      for (const update of answer.claimed) options.begin(update);
      return answer;
    } finally {
      room.release(reserved);
    }
  }

  return {
    async storeTogether(batches) {
      const all = batches.flat();
      const { outcomes } = await taking(all.length, async (claim) => {
        const found = await storeReceived(db, all, claim);
        return { outcomes: found, claimed: summed(found).claimed };
      });
      // What was left goes on with the end of its chat's handling; where there is none here, it is looked for.
      unclaimed.stored(
        all.filter((_, at) => outcomes[at]?.kind === 'left'),
        room.held(),
      );
      if (unclaimed.mayWait()) options.look();
      let from = 0;
      return batches.map(({ length }) => {
        from += length;
        return summed(outcomes.slice(from - length, from));
      });
    },
    async sweep() {
      unclaimed.lookBegins();
      await taking(SWEPT_AT_ONCE, async (claim) => {
        const held = room.held().map(({ id }) => id);
        const claimed = claim.atMost > 0 ? await claimNext(db, claim, held, clock.now()) : [];
        if (claimed.length === claim.atMost) unclaimed.lookWasFull();
        return { claimed };
      });
    },
  };
}
