/** The adapter put together: what the messenger delivers goes in at `receiver`, is kept by `worker` and answered by the bot. */

import { randomBytes } from 'node:crypto';
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { type Clock, systemClock } from '../clock.ts';
import { chatHash, describeError } from '../log.ts';
import type { HandlingOptions } from '../updates/handling.ts';
import { createWorker, type Worker, type WorkerOptions } from '../updates/worker.ts';
import { createBot, type RampaBot } from './bot.ts';
import type { Services } from './context.ts';
import type { Feature } from './feature.ts';
import { blameOf } from './incoming/errors.ts';
import { apologize, promiseNotice, referenceFrom } from './incoming/parking.ts';
import type { Allowance } from './incoming/rate-limit.ts';
import { CHANNEL, createReceiver, type Receiver, type ReceiverOptions } from './incoming/receive.ts';

export interface TelegramOptions {
  services: Services;
  features: readonly Feature[];
  api: Api;
  me: UserFromGetMe;
  /** Unique to this process. */
  owner: string;
  /** For leases and pauses; the machine's unless said. Deadlines of the field go by `services.clock`. */
  leaseClock?: Clock;
  allowance?: Allowance;
  /** Told of each handling's end, for metrics. */
  ended?: HandlingOptions['ended'];
  /** Told what came in, for metrics. */
  received?: ReceiverOptions['received'];
  /** Limits other than the usual ones. */
  limits?: Pick<WorkerOptions, 'concurrency' | 'leaseMs' | 'sweepMs' | 'timeLimitMs'>;
}

export interface Telegram {
  bot: RampaBot;
  worker: Worker;
  receiver: Receiver;
}

/** Nothing runs until something is received or the worker started. */
export function createTelegram(options: TelegramOptions): Telegram {
  const { services, owner, leaseClock = systemClock } = options;
  const { db, texts, log } = services;
  const bot = createBot(options);
  const worker = createWorker({
    ...options.limits,
    db,
    clock: leaseClock,
    log,
    owner,
    handle: bot.handle,
    blame: blameOf,
    describe: describeError,
    promiseNotice: async (tx, parked) => {
      await promiseNotice(tx, parked, services.clock.now());
      services.wakeSender();
    },
    apologize: (update, parked) => apologize(db, texts, bot.contextOf(update), parked),
    makeReference: () => referenceFrom(randomBytes(16)),
    ended(update, ending, tookMs) {
      const chat = chatHash(CHANNEL, update.chatKey);
      log.info({ update: update.externalId, chat, ending, tookMs: Math.round(tookMs) }, 'an update was handled');
      options.ended?.(update, ending, tookMs);
    },
  });
  return { bot, worker, receiver: createReceiver({ worker, clock: services.clock, log, received: options.received }) };
}
