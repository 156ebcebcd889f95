/** Handles what was stored: at once what came here, soon what others left, in order within a chat and side by side between chats. */

import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import { gathering } from '../database/gathering.ts';
import { createTrouble } from '../trouble.ts';
import { type Claim, claimNext, releaseUpdate, renewClaims } from './claims.ts';
import { finishUpdates } from './ending.ts';
import { createHandling, type Following, type HandlingOptions } from './handling.ts';
import { type Received, type Stored, storeReceived, summed } from './storing.ts';
import { createSweeper } from './sweeper.ts';
import type { Claimed, Incoming } from './update.ts';

/** Updates claimed by one look into the inbox; the rest of the room is left to what comes in meanwhile. */
const SWEPT_AT_ONCE = 16;

export interface WorkerOptions extends HandlingOptions {
  db: Database;
  /** Leases run on this clock: the machine's, not one that can be moved. */
  clock: Clock;
  log: Logger;
  /** Unique to this process. */
  owner: string;
  /** Chats handled side by side; 64 unless said. */
  concurrency?: number;
  /** A claim not renewed for so long is anybody's; 15 s unless said. */
  leaseMs?: number;
  /** How often the database is asked for what was left; 1 s unless said. */
  sweepMs?: number;
  random?: () => number;
}

export interface Worker {
  /** Stores updates and begins to handle them. When it returns they may be confirmed; when it throws, not. */
  accept(channel: string, updates: readonly Incoming[], receivedAt: Date): Promise<Stored>;
  /** Begins to look for what was left by others or by an earlier run. */
  start(): void;
  /** Takes on nothing new, waits for what is being handled, and after `limitMs` gives the rest back. */
  drain(limitMs: number): Promise<void>;
  inFlight(): number;
}

/** Makes a worker; it handles what is accepted even before `start`. */
export function createWorker(options: WorkerOptions): Worker {
  const { db, clock, log, owner, concurrency = 64, leaseMs = 15_000, sweepMs = 1_000, random = Math.random } = options;
  const running = new Map<number, { update: Claimed; end: Promise<void> }>();
  const renewing = createTrouble({ log, level: 'warn' });
  const sweeper = createSweeper({ sweep, everyMs: sweepMs, log, random });
  const store = gathering(storeTogether);
  const finish = gathering((ends: Parameters<typeof finishUpdates>[1]) => finishUpdates(db, ends, nextClaim()));
  const handleToTheEnd = createHandling({
    ...options,
    finish: (update, conversation) => finish({ update, conversation, at: clock.now() }),
  });
  let draining = false;
  let renewal: NodeJS.Timeout | undefined;

  /** Claims asked for and not answered yet; without them batches stored side by side would take too much. */
  let reserved = 0;
  /** Whether something may wait that nobody here has claimed. */
  let more = true;
  /** Chats with an update stored behind the one being handled here: its end may have come too early to see it. */
  const behind = new Set<string>();

  const leaseUntil = () => new Date(clock.now().getTime() + leaseMs);
  const held = () => [...running.values()].map(({ update }) => update);
  const room = () => (draining ? 0 : Math.max(0, concurrency - running.size - reserved));

  /** A chat goes on with its next update at once, unless others wait for room: then the longest waiting goes first. */
  const nextClaim = (): Claim | undefined =>
    room() > 0 ? { owner, leaseUntil: leaseUntil(), atMost: concurrency } : undefined;

  function begin(update: Claimed): void {
    const end = handleToTheEnd(update).then((following) => goOn(update, following));
    running.set(update.id, { update, end });
  }

  async function goOn(update: Claimed, following: Following): Promise<void> {
    running.delete(update.id);
    const wasBehind = behind.delete(chatOf(update));
    more ||= following.more || (wasBehind && !following.next);
    if (following.next && draining) await giveBack(following.next);
    else if (following.next) begin(following.next);
    if (more) sweeper.soon();
  }

  async function giveBack(update: Claimed): Promise<void> {
    await releaseUpdate(db, update).catch((error: unknown) =>
      log.warn({ err: error }, 'an update was left to its lease'),
    );
  }

  /** Claims at most `wanted` by `ask`, as far as there is room, and begins what it got. */
  async function claiming<T extends { claimed: Claimed[] }>(
    wanted: number,
    ask: (claim: Claim) => Promise<T>,
  ): Promise<T> {
    const atMost = Math.min(wanted, room());
    reserved += atMost;
    try {
      const answer = await ask({ owner, leaseUntil: leaseUntil(), atMost });
      for (const update of answer.claimed) begin(update);
      return answer;
    } finally {
      reserved -= atMost;
    }
  }

  async function storeTogether(batches: readonly Received[][]): Promise<Stored[]> {
    const all = batches.flat();
    const { outcomes } = await claiming(all.length, async (claim) => {
      const found = await storeReceived(db, all, claim);
      return { outcomes: found, claimed: summed(found).claimed };
    });
    seeTo(all.filter((_, at) => outcomes[at]?.kind === 'left'));
    let from = 0;
    return batches.map(({ length }) => {
      from += length;
      return summed(outcomes.slice(from - length, from));
    });
  }

  /** What was left goes on with the end of its chat's handling, or is looked for at once where there is none here. */
  function seeTo(left: readonly Received[]): void {
    const handled = new Set(held().map(chatOf));
    for (const update of left) {
      if (handled.has(chatOf(update))) behind.add(chatOf(update));
      else more = true;
    }
    if (more) sweeper.soon();
  }

  async function sweep(): Promise<void> {
    more = false;
    await claiming(SWEPT_AT_ONCE, async (claim) => {
      const claimed = claim.atMost > 0 ? await claimNext(db, claim, [...running.keys()], clock.now()) : [];
      more ||= claimed.length === claim.atMost;
      return { claimed };
    });
  }

  async function renew(): Promise<void> {
    try {
      await renewClaims(db, held(), owner, leaseUntil());
      renewing.over('claims are renewed again');
    } catch (error) {
      renewing.again('claims not renewed', { err: error });
    }
  }

  return {
    async accept(channel, updates, receivedAt) {
      return store(updates.map((update) => ({ ...update, channel, receivedAt })));
    },
    start() {
      renewal = setInterval(() => void renew(), leaseMs / 3);
      sweeper.soon();
    },
    async drain(limitMs) {
      draining = true;
      await sweeper.stop();
      await settled(
        [...running.values()].map(({ end }) => end),
        limitMs,
      );
      clearInterval(renewal);
      await Promise.all(held().map(giveBack));
    },
    inFlight: () => running.size,
  };
}

function chatOf({ channel, chatKey }: Pick<Received, 'channel' | 'chatKey'>): string {
  return `${channel} ${chatKey}`;
}

/** Resolves when all have ended or the limit is over. */
async function settled(ends: readonly Promise<void>[], limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([Promise.allSettled(ends), limit]);
  clearTimeout(timer);
}
