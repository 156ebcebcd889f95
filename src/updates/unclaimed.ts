/** Whether something may wait in the inbox that nobody here has claimed: the inbox is looked into at once only then. */

import type { Following } from './handling.ts';
import type { Received } from './storing.ts';
import type { Claimed } from './update.ts';

export interface Unclaimed {
  mayWait(): boolean;
  /** A look into the inbox begins; what is known to wait by now, it sees. */
  lookBegins(): void;
  /** The look took all it might, so that more may be there. */
  lookWasFull(): void;
  /** These were stored for later while `held` were being handled. */
  stored(left: readonly Received[], held: readonly Claimed[]): void;
  /** A handling came to its end, and this was seen behind it. */
  ended(update: Claimed, following: Following): void;
}

/** Before the first look, anything may wait: an earlier run left it, or another process. */
export function createUnclaimed(): Unclaimed {
  let some = true;
  /** Chats with an update stored behind the one being handled here: its end may have come too early to see it. */
  const behind = new Set<string>();

  return {
    mayWait: () => some,
    lookBegins() {
      some = false;
    },
    lookWasFull() {
      some = true;
    },
    stored(left, held) {
      const handled = new Set(held.map(chatOf));
      for (const update of left) {
        if (handled.has(chatOf(update))) behind.add(chatOf(update));
        else some = true;
      }
    },
    ended(update, { next, more }) {
      const wasBehind = behind.delete(chatOf(update));
      some ||= more || (wasBehind && !next);
    },
  };
}

function chatOf({ channel, chatKey }: Pick<Received, 'channel' | 'chatKey'>): string {
  return `${channel} ${chatKey}`;
}
