/** Starts the program in the sandbox: its own Bot API on loopback, sample contests, and a page with three phones. */

import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Opened } from '../database/connect.ts';
import { emptySandbox } from '../database/instance.ts';
import { createLogger } from '../log.ts';
import { arrive } from '../people/actions.ts';
import { grantRole } from '../people/staff.ts';
import { daytime, shiftableClock } from './clock.ts';
import { playSamples } from './samples/seed.ts';
import { stageSamples } from './samples/stage.ts';
import { createSandbox } from './sandbox.ts';

/** What the composition root lends. */
interface Root<P> {
  openInstance(config: Config, kind: 'sandbox'): Promise<Opened>;
  startProgram(config: Config, opened: Opened, place: { token: string; apiRoot: string; clock: Clock }): Promise<P>;
  /** Told once, where the page is. */
  isOpen(url: string): void;
}

/** Update ids go on from one start to the next, as a messenger's do: a tenth of a second each is more than anybody taps. */
const UPDATES_A_SECOND = 10;

/**
 * Starts everything over: samples with dates around today, empty phones. Its data stand apart from a real bot's.
 * Resolves when the page can be used.
 */
export async function startSandbox<P extends { stop(): Promise<void> }>(
  config: Config,
  port: number,
  root: Root<P>,
): Promise<P> {
  const settings = apart(config);
  const opened = await root.openInstance(settings, 'sandbox');
  const clock = shiftableClock(() => new Date());
  let playing = new AbortController();
  let played: Promise<void> = Promise.resolve();
  const log = createLogger({ level: settings.logLevel });
  // The database went away meanwhile, say: what has come in stays, and the bot goes on.
  const brokenOff = (error: unknown) =>
    log.error({ err: error }, 'the sample entries broke off; start the sandbox over for all of them');
  /** The contests are there at once; the entries come in behind, within some seconds. */
  const begin = async () => {
    playing.abort();
    await played;
    playing = new AbortController();
    await emptySandbox(opened.db);
    clock.set(daytime(clock.now(), config.zone));
    const stage = await stageSamples(opened.db, clock.now());
    await giveRoles(opened, clock.now());
    if (stage) played = playSamples(opened.db, stage, clock.now(), playing.signal).catch(brokenOff);
  };
  const sandbox = createSandbox({ clock, onReset: begin });
  sandbox.continueUpdatesFrom(Math.floor((Date.now() / 1000) * UPDATES_A_SECOND));
  await begin();
  const server = await sandbox.listen({ port });
  const program = await root.startProgram(settings, opened, { token: sandbox.token, apiRoot: server.apiRoot, clock });
  root.isOpen(server.url);
  const stop = async () => {
    playing.abort();
    await played;
    await program.stop();
    await server.close();
  };
  return { ...program, stop };
}

/** The sandbox has a folder of its own, so that it never meets a real bot's data. */
function apart(config: Config): Config {
  const dir = `${config.dataDir}/sandbox`;
  const database = config.database.kind === 'pglite' ? { kind: 'pglite' as const, dir } : config.database;
  return { ...config, dataDir: dir, database, administrators: [] };
}

/** The organizer's phone is the administrator's too, so that nothing is hidden in the sandbox. */
async function giveRoles({ db }: Opened, now: Date): Promise<void> {
  const { person } = await arrive(db, { channel: 'telegram', externalId: String(ORGANIZER), languageCode: 'ru' }, now);
  await grantRole(db, person.id, { role: 'administrator', contestId: null }, null, now);
}

/** The organizer among the three people of the page. */
const ORGANIZER = 7003;
