/** The bot's queue of updates: numbered when they happen, kept until confirmed, at most a day. */

import type { Update } from '@grammyjs/types';
import { DAY_MS } from '../time-units.ts';
import type { ShiftableClock } from './clock.ts';

type UpdateType = Exclude<keyof Update, 'update_id'>;

/** Telegram keeps an update that nobody fetched for 24 hours. */
const KEPT_MS = DAY_MS;

/** Sent only to bots that ask for them by name. */
const ONLY_WHEN_ASKED: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

export interface UpdateQueue {
  /** Numbers the update and queues it; undefined where the bot did not ask for its kind. */
  push(content: Omit<Update, 'update_id'>): number | undefined;
  /** Unconfirmed updates, oldest first. */
  pending(): readonly Update[];
  /** Forgets every update numbered below `offset`. */
  confirmBelow(offset: number): void;
  /** Forgets this one. */
  confirm(updateId: number): void;
  forgetAll(): void;
  /** An empty list stands for the default: everything but what must be asked for. */
  allow(types: readonly UpdateType[]): void;
  allowed(): readonly UpdateType[];
  /** Numbers the next update `id`, as Telegram does at random after a week without updates. */
  continueFrom(id: number): void;
  /** Calls `listener` after each push; the returned function ends it. */
  onPush(listener: () => void): () => void;
}

/** `firstId` is the number of the first update. */
export function createUpdateQueue(clock: ShiftableClock, firstId: number): UpdateQueue {
  return new Queue(clock, firstId);
}

class Queue implements UpdateQueue {
  private readonly clock: ShiftableClock;
  private readonly listeners = new Set<() => void>();
  private queued: { update: Update; at: number }[] = [];
  private nextId: number;
  private types: readonly UpdateType[] = [];

  constructor(clock: ShiftableClock, firstId: number) {
    this.clock = clock;
    this.nextId = firstId;
  }

  push(content: Omit<Update, 'update_id'>): number | undefined {
    if (!Object.keys(content).every((type) => this.isAllowed(type))) return undefined;
    const update: Update = { update_id: this.nextId, ...structuredClone(content) };
    this.nextId += 1;
    this.queued.push({ update, at: this.clock.now().getTime() });
    for (const listener of [...this.listeners]) listener();
    return update.update_id;
  }

  pending(): readonly Update[] {
    const oldest = this.clock.now().getTime() - KEPT_MS;
    this.queued = this.queued.filter((one) => one.at >= oldest);
    return this.queued.map((one) => one.update);
  }

  confirmBelow(offset: number): void {
    this.queued = this.queued.filter((one) => one.update.update_id >= offset);
  }

  confirm(updateId: number): void {
    this.queued = this.queued.filter((one) => one.update.update_id !== updateId);
  }

  forgetAll(): void {
    this.queued = [];
  }

  allow(types: readonly UpdateType[]): void {
    this.types = [...types];
  }

  allowed(): readonly UpdateType[] {
    return this.types;
  }

  continueFrom(id: number): void {
    this.nextId = id;
  }

  onPush(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private isAllowed(type: string): boolean {
    if (this.types.length === 0) return !ONLY_WHEN_ASKED.includes(type);
    return this.types.some((allowed) => allowed === type);
  }
}
