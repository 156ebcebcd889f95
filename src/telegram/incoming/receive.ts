/** Takes in what the messenger delivers, by polling or by webhook alike: reads it, stores it, sees to its handling. */

import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Clock } from '../../clock.ts';
import type { Incoming } from '../../updates/update.ts';
import type { Worker } from '../../updates/worker.ts';

/** This messenger's name in addresses, updates and deliveries. */
export const CHANNEL = 'telegram';

/** The kinds of update the bot asks for. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
] as const satisfies readonly (keyof Update)[];

export interface Receiver {
  /** Stores a batch; what is no update is left out, with a line in the log. Throws when it could not be stored. */
  batch(bodies: readonly unknown[]): Promise<void>;
  /** Stores one. Throws when it could not be stored. */
  one(body: unknown): Promise<'stored' | 'not-an-update'>;
}

export interface ReceiverOptions {
  worker: Worker;
  /** Says when an update was received: the instant that deadlines are measured against. */
  clock: Clock;
  log: Logger;
  /** Told what came in, for metrics. */
  received?: ((outcome: 'new' | 'known', count: number) => void) | undefined;
}

/** Makes the one way in. */
export function createReceiver({ worker, clock, log, received }: ReceiverOptions): Receiver {
  const store = async (updates: readonly Incoming[]) => {
    const { known } = await worker.accept(CHANNEL, updates, clock.now());
    received?.('new', updates.length - known);
    received?.('known', known);
  };
  return {
    async batch(bodies) {
      const updates = bodies.map(readUpdate).filter((update) => update !== undefined);
      if (updates.length < bodies.length)
        log.warn({ skipped: bodies.length - updates.length }, 'what is no update was skipped');
      await store(updates);
    },
    async one(body) {
      const update = readUpdate(body);
      if (!update) return 'not-an-update';
      await store([update]);
      return 'stored';
    },
  };
}

/** The update in this body, or undefined when it is none. Kinds nobody knows are updates too. */
export function readUpdate(body: unknown): Incoming | undefined {
  if (typeof body !== 'object' || body === null || !('update_id' in body)) return undefined;
  const { update_id: id, ...content } = body;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 0) return undefined;
  const kinds = Object.values(content);
  if (kinds.length !== 1 || typeof kinds[0] !== 'object' || kinds[0] === null) return undefined;
  return { externalId: String(id), chatKey: chatKeyOf(kinds[0]), payload: body };
}

/** Updates of one chat share a key; what belongs to no chat goes by its sender. */
function chatKeyOf(content: unknown): string {
  const id =
    idAt(content, 'chat') ?? idAt(at(content, 'message'), 'chat') ?? idAt(content, 'from') ?? idAt(content, 'user');
  return id === undefined ? 'none' : String(id);
}

function idAt(content: unknown, name: string): number | undefined {
  const id = at(at(content, name), 'id');
  return typeof id === 'number' ? id : undefined;
}

function at(content: unknown, name: string): unknown {
  return typeof content === 'object' && content !== null ? (content as Record<string, unknown>)[name] : undefined;
}
