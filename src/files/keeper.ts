/** Keeps what people send: fetches bytes from the messenger into storage, one process a file, and says how that goes. */

import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import { createTrouble, type Trouble } from '../trouble.ts';
import { type ClaimedFile, claimFiles, type Fetcher, putOff, settleKept, settleMissing } from './claims.ts';
import { MOST_KEPT_BYTES } from './rules.ts';
import { type Storage, TooManyBytes } from './storage.ts';

/** What a messenger answers when asked for a file: its bytes, or why there are none. */
export type Download =
  | { kind: 'bytes'; bytes: AsyncIterable<Uint8Array> }
  | { kind: 'too-big' }
  | { kind: 'gone' }
  | { kind: 'later'; reason: string };

export interface KeeperOptions extends Fetcher {
  db: Database;
  storage: Storage;
  /** Asks the messenger for a file by its id of it. */
  download(externalId: string): Promise<Download>;
  /** The machine's clock, for leases and pauses. */
  machine: Clock;
  log: Logger;
}

export interface Keeper {
  storage: Storage;
  /** Fetches one file now unless it is there; resolves when that is settled, or after `limitMs` while it goes on. */
  look(fileId: number, limitMs: number): Promise<void>;
  /** Fetches whatever waits and is due; returns how many were settled. */
  fetchDue(): Promise<number>;
}

/** Files fetched side by side; more would take the messenger's line from the answers. */
const AT_ONCE = 4;

/** A messenger says the same of a file that is gone and of one that it cannot give just now: half an hour of tries. */
const TRIES_BEFORE_GONE = 8;

/** Makes a keeper; nothing is fetched until it is asked. */
export function createKeeper(options: KeeperOptions): Keeper {
  const { db, storage, machine, log } = options;
  const fetching = createTrouble({ log, level: 'warn' });
  const keeping = createTrouble({ log });

  async function fetch(claimed: ClaimedFile): Promise<boolean> {
    try {
      const settled = await fetchOne(options, claimed, fetching);
      if (settled === 'kept') keeping.over('files are kept again');
      if (settled !== 'later') return true;
    } catch (error) {
      const trouble = await storage.trouble();
      keeping.again('a file could not be kept; it is tried again', { err: error, file: claimed.id, trouble });
    }
    await putOff(db, claimed, machine.now());
    return false;
  }

  return {
    storage,
    async look(fileId, limitMs) {
      const [claimed] = await claimFiles(db, options, { wanted: fileId, most: 1 }, machine.now());
      if (claimed) await within(limitMs, fetch(claimed), log);
    },
    async fetchDue() {
      let settled = 0;
      for (;;) {
        const claimed = await claimFiles(db, options, { most: AT_ONCE }, machine.now());
        const ends = await Promise.all(claimed.map(fetch));
        settled += ends.filter(Boolean).length;
        if (claimed.length < AT_ONCE) return settled;
      }
    },
  };
}

/** Fetches a claimed file; `later` where the messenger could not give it just now. Throws what storage throws. */
async function fetchOne(
  { db, storage, download }: KeeperOptions,
  { id, externalId, attempts }: ClaimedFile,
  fetching: Trouble,
): Promise<'kept' | 'missing' | 'later'> {
  const answer = await download(externalId);
  if (answer.kind === 'later') {
    const facts = { file: id, attempts, reason: answer.reason };
    fetching.again('a file could not be fetched; it is tried again', facts);
    return 'later';
  }
  fetching.over('files are fetched again');
  if (answer.kind === 'gone' && attempts < TRIES_BEFORE_GONE) return 'later';
  if (answer.kind !== 'bytes') {
    await settleMissing(db, id, answer.kind);
    return 'missing';
  }
  try {
    await settleKept(db, id, await storage.put(answer.bytes, MOST_KEPT_BYTES));
    return 'kept';
  } catch (error) {
    if (!(error instanceof TooManyBytes)) throw error;
    await settleMissing(db, id, 'too-big');
    return 'missing';
  }
}

/** Resolves when the work has ended or the time is over; the work goes on in either case. */
async function within(limitMs: number, work: Promise<unknown>, log: Logger): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  const guarded = work.catch((error: unknown) => log.error({ err: error }, 'a file was not settled'));
  await Promise.race([guarded, over]);
  clearTimeout(timer);
}
