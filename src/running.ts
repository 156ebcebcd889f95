/** Starts what works: the handling of updates, the sender, the schedule, and last of all the receiving. */

import { randomUUID } from 'node:crypto';
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Opened } from './database/connect.ts';
import type { Metrics } from './metrics.ts';
import type { Endings } from './program.ts';
import { createReceiving, type Receiving } from './receiving.ts';
import { allJobs } from './schedule/jobs.ts';
import { createSchedule, type Schedule } from './schedule/schedule.ts';
import { publishCommands } from './telegram/commands-list.ts';
import type { Services } from './telegram/context.ts';
import { FEATURES } from './telegram/features.ts';
import { keepTrying } from './telegram/keep-trying.ts';
import { createTelegramSender } from './telegram/outgoing/sender.ts';
import { createTelegram } from './telegram/telegram.ts';

interface Parts {
  api: Api;
  me: UserFromGetMe;
  services: Services;
  metrics: Metrics;
  signal: AbortSignal;
}

/** How long handlers under way may take to end, milliseconds. */
const DRAIN_MS = 20_000;

/** Everything started here is ended by `endings`: first nothing new comes in, last the sender sends what was promised. */
export async function startBot(config: Config, opened: Opened, parts: Parts, endings: Endings): Promise<Receiving> {
  const { api, me, services, metrics, signal } = parts;
  const { log, texts } = services;
  const sender = senderFor(config, parts);
  services.wakeSender = () => sender.wake();
  const telegram = createTelegram({
    services,
    features: FEATURES,
    api,
    me,
    owner: randomUUID(),
    ended: (_, ending, tookMs) => metrics.updateHandled(ending, tookMs),
    received: metrics.updatesReceived,
  });
  const schedule = scheduleFor(config, opened, parts);
  const receiving = createReceiving(config, { api, receiver: telegram.receiver, log, signal });
  endings.push(
    () => sender.stop(),
    () => services.errands.ended(DRAIN_MS),
    () => telegram.worker.drain(DRAIN_MS),
    () => schedule.stop(),
    () => receiving.stop(),
  );
  telegram.worker.start();
  sender.start();
  schedule.start();
  await receiving.start();
  void keepTrying('setMyCommands', () => publishCommands(api, FEATURES, texts), { log, signal }).catch(
    (error: unknown) => log.warn({ err: error }, 'the commands were not listed'),
  );
  return receiving;
}

function senderFor({ sendRate, paidBroadcast }: Config, { api, me, services, metrics }: Parts) {
  return createTelegramSender({
    services,
    api,
    botId: String(me.id),
    machine: systemClock,
    rate: sendRate,
    paid: paidBroadcast,
    observe: ({ kind }) => metrics.sendEnded(kind),
  });
}

function scheduleFor({ zone, dataDir }: Config, opened: Opened, { services, metrics }: Parts): Schedule {
  const { db, clock, log } = services;
  return createSchedule({
    db,
    jobs: allJobs({ opened, files: services.files, dataDir, zone }),
    clock,
    zone,
    log,
    ended: metrics.jobEnded,
  });
}
