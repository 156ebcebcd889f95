/** The bot in the test's own process, polling a sandbox: for stories told by people's phones. */

import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type Clock, systemClock } from '../../src/clock.ts';
import type { Database } from '../../src/database/connect.ts';
import { createSearcher } from '../../src/entries/search/searcher.ts';
import { createKeeper } from '../../src/files/keeper.ts';
import { createStorage } from '../../src/files/storage.ts';
import { createLogger } from '../../src/log.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { createApi } from '../../src/telegram/bot.ts';
import type { Services } from '../../src/telegram/context.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { createDownload } from '../../src/telegram/files/downloads.ts';
import { createErrands } from '../../src/telegram/files/errands.ts';
import { createPolling } from '../../src/telegram/incoming/polling.ts';
import { createTelegram, type Telegram, type TelegramOptions } from '../../src/telegram/telegram.ts';
import { LOCALES } from '../../src/texts/folder.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { inboxCounts } from '../../src/updates/queries.ts';
import { aFolder } from './files.ts';
import { countingRandom } from './sandbox.ts';

export interface StartOptions {
  features: readonly Feature[];
  sandbox: Sandbox;
  db: Database;
  /** The field's clock; the sandbox's unless said. */
  clock?: Clock;
  /** Services other than the usual ones. */
  services?: Partial<Services>;
  allowance?: TelegramOptions['allowance'];
  limits?: TelegramOptions['limits'];
  /** For leases and pauses; the machine's unless said. */
  leaseClock?: Clock;
  /** Takes the log's lines, JSON each; they are dropped otherwise. */
  logLine?(line: string): void;
}

export interface StartedBot extends Telegram {
  services: Services;
  /** Resolves when everything that was sent is handled and the bot has said all it had to say. */
  quiet(): Promise<void>;
  /** Ends as the program does. */
  stop(): Promise<void>;
}

/** All texts there are, read once. */
export const texts = loadTexts(LOCALES);

/** Starts the bot; it stops when the test ends. */
export async function startBot(options: StartOptions): Promise<StartedBot> {
  const { sandbox, db, features } = options;
  const server = await sandbox.listen({ port: 0 });
  const api = createApi({ token: sandbox.token, apiRoot: server.apiRoot });
  const me = await api.getMe();
  const log = createLogger({ level: 'info', destination: { write: options.logLine ?? (() => undefined) } });
  const services: Services = {
    db,
    clock: options.clock ?? sandbox.clock,
    texts,
    log,
    zone: 'Asia/Novosibirsk',
    language: 'ru',
    botUsername: me.username,
    randomToken: tokens(),
    files: createKeeper({
      ...{ channel: 'telegram', botId: String(me.id), owner: 'test' },
      storage: createStorage(await aFolder()),
      download: createDownload({ api, token: sandbox.token, apiRoot: server.apiRoot }),
      ...{ db, log, machine: options.leaseClock ?? systemClock },
    }),
    searcher: createSearcher(),
    errands: createErrands(log),
    erased: async () => undefined,
    wakeSender: () => undefined,
    ...options.services,
  };
  const { allowance, limits, leaseClock } = options;
  const telegram = createTelegram({
    services,
    features,
    api,
    me,
    owner: 'test',
    ...(allowance && { allowance }),
    ...(leaseClock && { leaseClock }),
    limits: { sweepMs: 50, ...limits },
  });
  const polling = createPolling({ api, receive: telegram.receiver.batch, log });
  telegram.worker.start();
  polling.start();
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= polling
      .stop()
      .then(() => telegram.worker.drain(5_000))
      .then(() => services.errands.ended(5_000))
      .then(() => services.searcher.end())
      .then(() => server.close());
    return stopped;
  };
  onTestFinished(stop);
  return { ...telegram, services, stop, quiet: () => quiet(sandbox, telegram, services) };
}

async function quiet(sandbox: Sandbox, { worker }: Telegram, { db, errands }: Services): Promise<void> {
  for (;;) {
    await sandbox.quiet({ forMs: 2 });
    const { waiting, handling } = await inboxCounts(db);
    if (worker.inFlight() + waiting + handling + errands.underWay() === 0) return;
    await pause(2);
  }
}

/** Tokens that differ from each other and are the same in every run. */
function tokens(): Services['randomToken'] {
  const random = countingRandom();
  return (bytes) => Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256))).toString('base64url');
}
