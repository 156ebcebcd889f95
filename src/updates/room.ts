/** What this process handles at this moment, at most one update of a chat, and how much more it may claim. */

import type { Claimed } from './update.ts';

export interface Room {
  /** Updates that may be claimed now. */
  free(): number;
  /** Sets aside at most `wanted` of it for a claim that is asked for, and says how much: others ask meanwhile. */
  reserve(wanted: number): number;
  /** The claim was answered: what came of it is held by now, the rest is free again. */
  release(reserved: number): void;
  /** An update is being handled until `end`, which never fails. */
  hold(update: Claimed, end: Promise<void>): void;
  letGo(update: Claimed): void;
  held(): Claimed[];
  size(): number;
  /** Nothing more may be claimed from now on. */
  close(): void;
  isClosed(): boolean;
  /** Resolves when what is held now has ended or the limit is over; what an end claims in its turn is not waited for. */
  settled(limitMs: number): Promise<void>;
}

/** Room for `most` updates side by side. */
export function createRoom(most: number): Room {
  const holding = new Map<number, { update: Claimed; end: Promise<void> }>();
  let reserved = 0;
  let closed = false;
  const free = () => (closed ? 0 : Math.max(0, most - holding.size - reserved));

  return {
    free,
    reserve(wanted) {
      const given = Math.min(wanted, free());
      reserved += given;
      return given;
    },
    release(given) {
      reserved -= given;
    },
    hold(update, end) {
      holding.set(update.id, { update, end });
    },
    letGo(update) {
      holding.delete(update.id);
    },
    held: () => [...holding.values()].map(({ update }) => update),
    size: () => holding.size,
    close() {
      closed = true;
    },
    isClosed: () => closed,
    settled: (limitMs) =>
      allEnded(
        [...holding.values()].map(({ end }) => end),
        limitMs,
      ),
  };
}

/** Resolves when all have ended or the limit is over. */
async function allEnded(ends: readonly Promise<void>[], limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([Promise.allSettled(ends), limit]);
  clearTimeout(timer);
}
