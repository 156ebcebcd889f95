/** Answering in a registration: how many answers a second, how soon during a broadcast, and whether the sixtieth costs more. */

import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import type { Database } from '../../src/database/connect.ts';
import { openInstance } from '../../src/opening.ts';
import { daytimeZone } from '../kit/daytime.ts';
import { type Environment, freePort, launchProgram, START, TOKEN } from '../kit/launch.ts';
import { QUESTIONS, seedBroadcast, seedDrafts } from './form.ts';
import { type People, peopleAt } from './people.ts';
import { aGround, type Beside, beside, DATABASES, type Ground, quantile, sharedNow } from './processes.ts';
import type { BenchRow } from './row.ts';

export const SECRET = 'a-secret-of-the-bench';
/** A word long enough to be an answer and not to matter. */
const ANSWER = { text: 'Ответ обычной длины, в одну строку' };
const STICKER = {
  sticker: {
    file_id: 's',
    file_unique_id: 's',
    type: 'regular',
    width: 1,
    height: 1,
    is_animated: false,
    is_video: false,
  },
};
/** Messages that take up a draft: a greeting and the question. */
const TAKEN_UP = 2;

const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
/** Answers before anything is measured: by then the program and the echo run as they do for months, compiled by what they do. */
const WARMING_ANSWERS = 10_000;
const WARMING = ids(500_000, 200);
const [LONG, NEW, STEADY] = [ids(500_200, 40), ids(500_240, 40), ids(500_280, 300)] as const;
const EVERYBODY = ids(500_000, 580);
const AUDIENCE_FROM = 900_000;
/** A broadcast at the usual rate outlasts what is measured during it. */
const AUDIENCE = 1_000;
const [RATE, SECONDS] = [100, 15];

/** The rows "one registration answer" and "question 60", on PostgreSQL and PGlite. */
export async function registrationRows(): Promise<BenchRow[]> {
  const ground = await aGround();
  const messenger = await beside('./bot-api-process.ts');
  const echo = await beside('./echo-process.ts', `http://127.0.0.1:${messenger.port}`);
  try {
    const found: BenchRow[] = [];
    for (const on of DATABASES) found.push(...(await measure(on, ground, messenger, echo)));
    return found;
  } finally {
    echo.stop();
    messenger.stop();
    await ground.leave();
  }
}

async function measure(
  on: (typeof DATABASES)[number],
  ground: Ground,
  messenger: Beside,
  echo: Beside,
): Promise<BenchRow[]> {
  const folder = await ground.folder();
  const environment = await settingsFor(folder, messenger, await ground.database(on));
  await within(environment, (db) => seedDrafts(db, EVERYBODY, new Date()));
  const port = Number(environment['PORT']);
  const people = peopleAt({ port, path: '/hook', secret: SECRET }, messenger);

  const program = await launchProgram(environment, folder, START);
  await warm(peopleAtEcho(echo, messenger));
  await people.all(WARMING, STICKER, TAKEN_UP);
  await warm(people);
  const before = await echoRate(echo, messenger);
  await people.all(LONG, STICKER, TAKEN_UP);
  const rate = await people.rounds(LONG, ANSWER, QUESTIONS - 2);
  const floor = (before + (await echoRate(echo, messenger))) / 2;
  await people.all(NEW, STICKER, TAKEN_UP);
  const questions = await firstAndSixtieth(people);
  await program.terminate();

  await within(environment, (db) => seedBroadcast(db, AUDIENCE_FROM, AUDIENCE, new Date()));
  const busy = await launchProgram(environment, folder, START);
  await people.all(STEADY, STICKER, TAKEN_UP);
  const begun = sharedNow();
  const waits = await people.steadily(STEADY, ANSWER, RATE, SECONDS);
  const sent = await sentSince(messenger, begun);
  await busy.terminate();
  return [rateRow(on, floor, rate), questionRow(on, questions), waitRow(on, waits, sent)];
}

/** The settings of a bot by webhook whose messenger is `messenger`. */
export async function settingsFor(folder: string, messenger: Beside, database: Environment): Promise<Environment> {
  const port = await freePort();
  return {
    BOT_TOKEN: TOKEN,
    BOT_API_ROOT: `http://127.0.0.1:${messenger.port}`,
    PERSONAL_DATA: 'chat',
    TZ_DEFAULT: daytimeZone(),
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    OPS_PORT: String(await freePort()),
    WEBHOOK_URL: `http://127.0.0.1:${port}/hook`,
    WEBHOOK_SECRET: SECRET,
    ...database,
  };
}

/** Opens the program's database while the program is not running. */
export async function within(environment: Environment, work: (db: Database) => Promise<void>): Promise<void> {
  const config = readConfig(environment);
  if (Array.isArray(config)) throw new Error(JSON.stringify(config));
  const opened = await openInstance(config, 'live', new AbortController().signal);
  await work(opened.db).finally(() => opened.close());
}

const warm = (people: People) => people.rounds(WARMING, ANSWER, WARMING_ANSWERS / WARMING.length);

function peopleAtEcho(echo: Beside, messenger: Beside): People {
  return peopleAt({ port: echo.port, path: '/', secret: SECRET }, messenger);
}

async function echoRate(echo: Beside, messenger: Beside): Promise<number> {
  return peopleAtEcho(echo, messenger).rounds(LONG, ANSWER, 60);
}

/** Pair by pair, now the one first and now the other, so that neither has the quieter machine. */
async function firstAndSixtieth(people: People): Promise<{ first: number; sixtieth: number }> {
  const [first, sixtieth]: [number[], number[]] = [[], []];
  for (const [at, person] of NEW.entries()) {
    const long = LONG[at] ?? 0;
    if (at % 2 === 0) first.push(await people.one(person, ANSWER));
    sixtieth.push(await people.one(long, ANSWER));
    if (at % 2 === 1) first.push(await people.one(person, ANSWER));
  }
  return { first: quantile(first, 0.5), sixtieth: quantile(sixtieth, 0.5) };
}

/** How many messages of the broadcast left a second since `begun`. */
async function sentSince(messenger: Beside, begun: number): Promise<number> {
  const moments = await messenger.ask<number[][]>({
    chats: ids(AUDIENCE_FROM, AUDIENCE + EVERYBODY.length + 10),
    count: 0,
  });
  return moments.flat().filter((at) => at >= begun).length / ((sharedNow() - begun) / 1_000);
}

function rateRow(on: string, floor: number, rate: number): BenchRow {
  return {
    what: `one registration answer, ${on}`,
    floor: `${floor.toFixed(0)}/s (bare grammY echo)`,
    measured: `${rate.toFixed(0)}/s`,
    ratio: rate / floor,
    target: 'at least 0.35 of the echo',
    met: rate / floor >= 0.35,
    note: `webhook in to reply out, 32 connections, ${LONG.length * (QUESTIONS - 2)} answers after ${WARMING_ANSWERS} of warming`,
  };
}

function questionRow(on: string, { first, sixtieth }: { first: number; sixtieth: number }): BenchRow {
  return {
    what: `question 60 against question 1, ${on}`,
    floor: `${first.toFixed(2)} ms`,
    measured: `${sixtieth.toFixed(2)} ms`,
    ratio: sixtieth / first,
    target: 'at most 1.1',
    met: sixtieth / first <= 1.1,
    note: `medians of ${NEW.length} answers each, taken by turns`,
  };
}

function waitRow(on: string, waits: readonly number[], sent: number): BenchRow {
  const [middle, slow] = [quantile(waits, 0.5), quantile(waits, 0.99)];
  return {
    what: `one registration answer at ${RATE}/s during a broadcast, ${on}`,
    floor: `${middle.toFixed(1)} ms (p50)`,
    measured: `${slow.toFixed(1)} ms (p99)`,
    ratio: null,
    target: 'p99 under 250 ms',
    met: slow < 250,
    note: `${waits.length} answers while ${sent.toFixed(1)} announcements a second were sent`,
  };
}
