/** Taps on inline buttons that wait for their answer: each is answered once, within 150 seconds. */

import type { ShiftableClock } from './clock.ts';

/** After this a tap can no longer be answered. */
const ANSWERABLE_MS = 150_000;

export interface Taps {
  /** Notes a tap in this chat and returns the id of its callback query. */
  add(chatId: number): string;
  /** The chat of a tap that can still be answered; a second look finds nothing. */
  take(queryId: string): number | undefined;
  clear(): void;
}

export function createTaps(clock: ShiftableClock, random: () => number): Taps {
  const waiting = new Map<string, { chatId: number; at: number }>();
  return {
    add(chatId) {
      const queryId = String(10 ** 17 + Math.floor(random() * 9 * 10 ** 15) * 100 + (waiting.size % 100));
      waiting.set(queryId, { chatId, at: clock.now().getTime() });
      return queryId;
    },
    take(queryId) {
      const tap = waiting.get(queryId);
      waiting.delete(queryId);
      return tap && clock.now().getTime() - tap.at <= ANSWERABLE_MS ? tap.chatId : undefined;
    },
    clear: () => waiting.clear(),
  };
}
