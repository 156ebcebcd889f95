/** The real program on a machine of its own, as its operator runs it, with a sandbox in the test's process for its messenger. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Opened } from '../../src/database/connect.ts';
import { openInstance } from '../../src/opening.ts';
import { shiftableClock } from '../../src/sandbox/clock.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { compiled } from './compiled.ts';
import {
  type Ended,
  type Environment,
  freePort,
  hasHandledAll,
  type Launched,
  launch,
  launchProgram,
  TOKEN,
  until,
} from './launch.ts';
import { aPostgres } from './postgres.ts';
import { aListeningSandbox, ORGANIZER } from './sandbox.ts';

/** How the program is set up: on which database, and how updates reach it. */
export interface SetUp {
  on: 'pglite' | 'postgres';
  by: 'polling' | 'webhook';
  /** By which way PostgreSQL is reached, given its own address; straight unless said. */
  through?(url: string): Promise<string>;
}

/** A machine with one bot on it: its settings, its messenger, and the program running or not. */
export interface Machine {
  sandbox: Sandbox;
  environment: Environment;
  /** Starts the program; resolves when it is well. */
  starts(): Promise<Launched>;
  /** Runs one of the operator's commands on a file of this content. */
  runs(script: string, verb: string, file: object): Promise<Ended>;
  /** Resolves when whatever people did is stored and handled to its end, by this or a later process. */
  quiet(): Promise<void>;
  /** Opens its database as the program does; for when no process is alive. Closed when the test ends. */
  opens(): Promise<Opened>;
}

/** Prepares settings and messenger; nothing runs yet, and nothing is left when the test ends. */
export async function aMachine({ on, by, through = async (url) => url }: SetUp): Promise<Machine> {
  const clock = shiftableClock(() => new Date());
  const { sandbox, server } = await aListeningSandbox({ clock, token: TOKEN, webhookDelayMs: 100 });
  const [port, opsPort, folder] = await Promise.all([freePort(), freePort(), aFolder()]);
  const environment = {
    BOT_TOKEN: TOKEN,
    BOT_API_ROOT: server.apiRoot,
    PERSONAL_DATA: 'chat',
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    OPS_PORT: String(opsPort),
    ADMIN_IDS: String(ORGANIZER),
    ...(on === 'postgres' && { DATABASE_URL: await through(await aPostgres({ migrated: false })) }),
    ...(by === 'webhook' && { WEBHOOK_URL: `http://127.0.0.1:${port}/hook`, WEBHOOK_SECRET: 'a-secret-of-tests' }),
  };
  return {
    sandbox,
    environment,
    starts: async () => killedAtTheEnd(await launchProgram(environment, folder, await program())),
    async runs(script, verb, file) {
      const path = join(folder, 'file.json');
      await writeFile(path, JSON.stringify(file));
      return killedAtTheEnd(launch([`scripts/${script}.ts`, verb, path], environment, folder)).ended;
    },
    async quiet() {
      await sandbox.quiet({ forMs: 5, timeoutMs: 120_000 });
      await until(() => hasHandledAll(environment));
    },
    opens: () => open(environment),
  };
}

/** Starts the program with these settings alone and waits for its end: for starts that cannot succeed. */
export async function aFailedStart(environment: Environment): Promise<Ended> {
  return killedAtTheEnd(launch([await program()], environment, await aFolder())).ended;
}

function program(): Promise<string> {
  return compiled('src/main.ts');
}

async function open(environment: Environment): Promise<Opened> {
  const config = readConfig(environment);
  if (Array.isArray(config)) throw new Error(JSON.stringify(config));
  const opened = await openInstance(config, 'live', new AbortController().signal);
  onTestFinished(() => opened.close());
  return opened;
}

function killedAtTheEnd(launched: Launched): Launched {
  onTestFinished(() => launched.kill());
  return launched;
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rampa-program-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
