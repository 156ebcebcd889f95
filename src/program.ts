/** Starts the program on an open database and takes it apart again, each part in its order. */

import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import { CalledOff } from './called-off.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Opened } from './database/connect.ts';
import { connectionCounts } from './database/connections.ts';
import { outboxCounts } from './deliveries/queries.ts';
import { createSearcher } from './entries/search/searcher.ts';
import { createKeeper, type Keeper } from './files/keeper.ts';
import { createStorage, filesFolder, type Storage, storageHealth } from './files/storage.ts';
import { createLogger } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { arrive } from './people/actions.ts';
import { grantRole, offerClaim } from './people/staff.ts';
import { afterErasure } from './privacy/erasing/after.ts';
import type { Receiving } from './receiving.ts';
import { startBot } from './running.ts';
import { createApi } from './telegram/bot.ts';
import { type ClockWatch, createClockWatch } from './telegram/clock-watch.ts';
import type { Services } from './telegram/context.ts';
import { createDownload } from './telegram/files/downloads.ts';
import { createErrands } from './telegram/files/errands.ts';
import { CHANNEL } from './telegram/incoming/receive.ts';
import { keepTrying, type TryingOptions } from './telegram/keep-trying.ts';
import { LOCALES } from './texts/folder.ts';
import { loadTexts } from './texts/texts.ts';
import { UnknownToken } from './unknown-token.ts';
import { releaseAll } from './updates/claims.ts';
import { inboxCounts } from './updates/queries.ts';
import { createOpsServer, type Health } from './web/ops.ts';

/** Where the bot's messenger is: Telegram's servers, another Bot API server, or the sandbox. */
export interface Place {
  token: string;
  apiRoot: string;
  /** People's time; the sandbox's can be moved. */
  clock: Clock;
}

export interface Program {
  /** The link by which the first administrator claims the bot; undefined when somebody has. */
  claimLink: string | undefined;
  /** Ends everything: no new work, what is under way within bounded time, then the ports and the database. */
  stop(): Promise<void>;
}

/** What is under way, to be ended in the opposite order. */
export type Endings = (() => Promise<unknown>)[];

/** Randomness of the claim link. */
const TOKEN_BYTES = 18;
/** How long the database may take to answer before it counts as away, milliseconds. */
const PING_MS = 2_000;
const ANSWERS = { well: true, state: 'answers' };
const AWAY = { well: false, state: 'away' };

/**
 * Starts the bot; resolves when it answers people, however long the messenger is away before. The database is closed
 * when it stops, or when the start fails. Throws `UnknownToken`, and `CalledOff` once `signal` is aborted.
 */
export async function startProgram(
  config: Config,
  opened: Opened,
  place: Place,
  signal: AbortSignal,
): Promise<Program> {
  const log = createLogger({ level: config.logLevel });
  const endings: Endings = [() => closeWithSnapshot(opened, place.clock)];
  const reach = reaching({ log, signal });
  try {
    const metrics = metricsOf(opened);
    const storage = createStorage(filesFolder(config.dataDir));
    const clockWatch = createClockWatch({ machine: systemClock, log });
    const watched: Watched = { storage, clockWatch, receiving: undefined };
    await openOpsPort(config, opened, metrics, watched, endings);
    // No other process can be alive on the embedded database, so what a dead one held is free at once.
    if (opened.kind === 'pglite') await releaseAll(opened.db);
    const api = createApi({ ...place, tooManyRequests: metrics.tooManyRequests, clockWatch });
    const me = await reach('getMe', () => api.getMe()).catch(refusedToken);
    const files = keeperFor(storage, opened, place, { api, me, log });
    const services = servicesFor(config, opened, place, { me, log, files });
    endings.push(() => services.searcher.end());
    await reach('administrators', () => knowAdministrators(config, services));
    watched.receiving = await startBot(config, opened, { api, me, services, metrics, signal }, endings);
    const claimLink = await reach('claim link', () => claimLinkFor(services));
    return { claimLink, stop: () => endAll(endings, log) };
  } catch (error) {
    await endAll(endings, log);
    throw error;
  }
}

/** A start waits for the messenger and the database at each of its steps; what it gets throws `CalledOff` once it is ended. */
function reaching(options: TryingOptions) {
  return async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const reached = await keepTrying(what, async () => ({ done: await work() }), options);
    if (!reached) throw new CalledOff();
    return reached.done;
  };
}

function refusedToken(error: unknown): never {
  const refused = error instanceof GrammyError && [401, 404].includes(error.error_code);
  throw refused ? new UnknownToken() : error;
}

function metricsOf({ db, kind }: Opened): Metrics {
  const pool = kind === 'postgres' ? { pool: () => connectionCounts(db) } : {};
  return createMetrics({ inbox: () => inboxCounts(db), outbox: () => outboxCounts(db), ...pool });
}

/** The embedded database leaves a snapshot to go back to. */
async function closeWithSnapshot(opened: Opened, clock: Clock): Promise<void> {
  try {
    await opened.snapshot?.(clock.now());
  } finally {
    await opened.close();
  }
}

async function endAll(endings: Endings, log: Logger): Promise<void> {
  for (const end of endings.splice(0).reverse()) {
    await end().catch((error: unknown) => log.error({ err: error }, 'something did not end as it should'));
  }
}

/** What the health report asks besides the database. */
interface Watched {
  storage: Storage;
  clockWatch: ClockWatch;
  /** Undefined until the bot has started. */
  receiving: Receiving | undefined;
}

/** Health and metrics are there before the messenger is, so that one can see what is waited for. */
async function openOpsPort(
  { opsPort, host }: Config,
  opened: Opened,
  metrics: Metrics,
  watched: Watched,
  endings: Endings,
): Promise<void> {
  const answers = () => opened.ping().then(() => ANSWERS);
  const health = async (): Promise<Health> => ({
    database: await Promise.race([answers(), pause(PING_MS, AWAY, { ref: false })]).catch(() => AWAY),
    messenger: watched.receiving?.reception() ?? { well: false, state: 'starting' },
    files: await storageHealth(watched.storage),
    clock: watched.clockWatch.health(),
  });
  const ops = createOpsServer({ health, metrics: () => metrics.text() });
  endings.push(() => ops.close());
  await ops.listen({ port: opsPort, host });
}

/** What people send is fetched from the messenger into the data folder, which replicas share. */
function keeperFor(
  storage: Storage,
  { db }: Opened,
  place: Place,
  { api, me, log }: { api: Api; me: UserFromGetMe; log: Logger },
): Keeper {
  const download = createDownload({ ...place, api });
  const fetcher = { channel: CHANNEL, botId: String(me.id), owner: randomUUID() };
  return createKeeper({ ...fetcher, db, storage, download, machine: systemClock, log });
}

function servicesFor(
  config: Config,
  { db }: Opened,
  { clock }: Place,
  { me, log, files }: { me: UserFromGetMe; log: Logger; files: Keeper },
): Services {
  return {
    db,
    clock,
    texts: loadTexts(LOCALES),
    log,
    zone: config.zone,
    language: config.language,
    botUsername: me.username,
    randomToken: (bytes) => randomBytes(bytes).toString('base64url'),
    files,
    searcher: createSearcher(),
    errands: createErrands(log),
    erased: afterErasure(db, config.dataDir),
    wakeSender: () => undefined,
  };
}

/** ADMIN_IDS are administrators from the start, whether they have written yet or not. */
async function knowAdministrators({ administrators, language }: Config, { db, clock }: Services): Promise<void> {
  for (const externalId of administrators) {
    const { person } = await arrive(db, { channel: CHANNEL, externalId, fallback: language }, clock.now());
    await grantRole(db, person.id, { role: 'administrator', contestId: null }, null, clock.now());
  }
}

async function claimLinkFor({ db, clock, randomToken, botUsername }: Services): Promise<string | undefined> {
  const token = randomToken(TOKEN_BYTES);
  const offered = await offerClaim(db, token, clock.now());
  return offered ? `https://t.me/${botUsername}?start=i_${token}` : undefined;
}
