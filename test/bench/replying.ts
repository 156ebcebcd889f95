/** People tap while a broadcast goes out: how soon each is answered. The short series is a test, the long one measured. */

import { sql } from 'drizzle-orm';
import { type Environment, launchProgram, START } from '../kit/launch.ts';
import { seedBroadcast } from './form.ts';
import { peopleAt } from './people.ts';
import { type Beside, type Ground, sharedNow } from './processes.ts';
import { SECRET, settingsFor, within } from './registration.ts';

export interface Replying {
  on: 'postgres' | 'pglite';
  /** People the broadcast goes to. */
  audience: number;
  /** Announcements a second. */
  sendRate: number;
  /** Taps a second, and for how long. */
  taps: number;
  seconds: number;
}

export interface Replied {
  /** Milliseconds from each tap to its answer. */
  waits: number[];
  /** Announcements that left meanwhile, altogether and a second. */
  sent: number;
  sentPerSecond: number;
  /** Part of one processor the program took meanwhile. */
  cpu: number;
}

const TAPPERS_FROM = 400_000;
const AUDIENCE_FROM = 900_000;
/** Each taps once in so many seconds at most. */
const EACH_EVERY_S = 4;

/** Starts the program on a fresh database with a broadcast under way and lets people subscribe and unsubscribe by taps. */
export async function tapDuringBroadcast(
  { on, audience, sendRate, taps, seconds }: Replying,
  ground: Ground,
  messenger: Beside,
): Promise<Replied> {
  const folder = await ground.folder();
  const environment: Environment = {
    ...(await settingsFor(folder, messenger, await ground.database(on))),
    SEND_RATE: String(sendRate),
  };
  const ids = Array.from({ length: taps * EACH_EVERY_S }, (_, at) => TAPPERS_FROM + at);
  await within(environment, async (db) => {
    await db.execute(sql`with made as (
        insert into persons (language, language_chosen, created_at)
        select 'ru', true, now() from generate_series(1, ${ids.length}::int) returning id)
      insert into addresses (person_id, channel, external_id)
      select id, 'telegram', (${TAPPERS_FROM - 1}::int + row_number() over (order by id))::text from made`);
    await seedBroadcast(db, AUDIENCE_FROM, audience, new Date());
  });
  const program = await launchProgram(environment, folder, START);
  const people = peopleAt({ port: Number(environment['PORT']), path: '/hook', secret: SECRET }, messenger);
  const cpuBefore = await cpuSeconds(environment);
  const begun = sharedNow();
  const half = seconds / 2;
  const waits = await people.steadily(ids, { tap: 'su1:0' }, taps, half);
  waits.push(...(await people.steadily(ids, { tap: 'un1:0' }, taps, half)));
  const took = (sharedNow() - begun) / 1_000;
  const cpu = ((await cpuSeconds(environment)) - cpuBefore) / took;
  const receivers = Array.from({ length: audience + ids.length + 10 }, (_, at) => AUDIENCE_FROM + at);
  const moments = await messenger.ask<number[][]>({ chats: receivers, count: 0 });
  await program.terminate();
  const sent = moments.flat().filter((at) => at >= begun && at <= begun + took * 1_000).length;
  return { waits, sent, sentPerSecond: sent / took, cpu };
}

async function cpuSeconds(environment: Environment): Promise<number> {
  const metrics = await fetch(`http://127.0.0.1:${environment['OPS_PORT']}/metrics`).then((answer) => answer.text());
  return Number(/^rampa_process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1] ?? Number.NaN);
}
