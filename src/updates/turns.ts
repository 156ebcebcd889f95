/** A claimed update is handled, and its chat goes on with what its end claimed in its turn. */

import type { Logger } from 'pino';
import type { Database } from '../database/connect.ts';
import { releaseUpdate } from './claims.ts';
import type { Following } from './handling.ts';
import type { Room } from './room.ts';
import type { Unclaimed } from './unclaimed.ts';
import type { Claimed } from './update.ts';

export interface TurnsOptions {
  db: Database;
  log: Logger;
  room: Room;
  unclaimed: Unclaimed;
  /** Handles an update to its end and says what the end left behind; never fails. */
  handle(update: Claimed): Promise<Following>;
  /** Looks into the inbox as soon as may be. */
  look(): void;
}

export interface Turns {
  /** Begins to handle what was claimed. */
  begin(update: Claimed): void;
  /** Gives a claim back for anybody to take; where that fails, its lease runs out. */
  giveBack(update: Claimed): Promise<void>;
}

/** Makes what begins handlings and goes on after their ends, until the room is closed. */
export function createTurns({ db, log, room, unclaimed, handle, look }: TurnsOptions): Turns {
  function begin(update: Claimed): void {
    const end = handle(update).then((following) => goOn(update, following));
    room.hold(update, end);
  }

  async function goOn(update: Claimed, following: Following): Promise<void> {
    room.letGo(update);
    unclaimed.ended(update, following);
    if (following.next && room.isClosed()) await giveBack(following.next);
    else if (following.next) begin(following.next);
    if (unclaimed.mayWait()) look();
  }

  async function giveBack(update: Claimed): Promise<void> {
    await releaseUpdate(db, update).catch((error: unknown) =>
      log.warn({ err: error }, 'an update was left to its lease'),
    );
  }

  return { begin, giveBack };
}
