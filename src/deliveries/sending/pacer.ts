/** When the next message may leave: evenly spaced, without drift, never faster than a messenger's limit forgives. Pure. */

export interface Pacer {
  /** Milliseconds until the next message may leave; 0 means now. `now` is a monotonic reading in milliseconds. */
  waitMs(now: number): number;
  /** A message has just left, or so many at once, such as an album. */
  left(now: number, messages?: number): void;
  /** The program was held up until now: what was told as having left may have left only now. */
  heldUp(now: number): void;
  /** There was nothing to send, so nothing has to be caught up with. */
  rest(): void;
}

/** While catching up with its plan, a message follows the one before after at least this part of the interval. */
const CATCH_UP = 0.99;
/** Milliseconds a message may be late without shifting those after it: a timer's grain, and one statement of an embedded database. */
const GRAIN_MS = 8;
/** Milliseconds a request may be held up on its way out without shifting those after it: most of the room they are left. */
const HELD_UP_MS = 16;
/** Milliseconds of delay that are caught up with; what is longer is given up. */
const MOST_DEBT_MS = 2_000;

/**
 * A pacer of `rate` messages a second. The plan is a straight line, so lateness does not add up; catching up goes at
 * most 1 % faster: at 0.97 of the messenger's limit every window of a second keeps 12 ms of room for requests that are held
 * up on their way.
 */
export function createPacer(rate: number): Pacer {
  const interval = 1_000 / rate;
  let planned: number | undefined;
  let earliest = Number.NEGATIVE_INFINITY;
  return {
    waitMs: (now) => Math.max(0, (planned ?? now) - now, earliest - now),
    left(now, messages = 1) {
      earliest = Math.max(earliest, now - GRAIN_MS) + messages * interval * CATCH_UP;
      planned = Math.max(planned ?? now, now - MOST_DEBT_MS) + messages * interval;
    },
    heldUp(now) {
      earliest = Math.max(earliest, now - HELD_UP_MS + interval * CATCH_UP);
    },
    rest() {
      planned = undefined;
    },
  };
}

/** Spaces messages to one chat; remembers only chats written to within their gap. */
export interface ChatPace {
  /** Books the chat's next place: 0 when it is free now, otherwise the milliseconds until it is. */
  book(externalId: string, now: number): number;
}

/** `gapOf` gives the milliseconds between two messages to a chat: 1,000 for a person, 3,000 for a group's 20 a minute. */
export function createChatPace(gapOf: (externalId: string) => number): ChatPace {
  const freeAt = new Map<string, number>();
  let swept = Number.NEGATIVE_INFINITY;
  return {
    book(externalId, now) {
      if (now - swept > 1_000) {
        for (const [chat, free] of freeAt) if (free <= now) freeAt.delete(chat);
        swept = now;
      }
      const free = freeAt.get(externalId) ?? now;
      if (free > now) return free - now;
      freeAt.set(externalId, now + gapOf(externalId));
      return 0;
    },
  };
}
