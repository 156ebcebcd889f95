/** One broadcast in a process of its own, so that its CPU and memory can be read off: `… broadcast-process.ts '<settings>'`. */

import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { GrammyError } from 'grammy';
import { pino } from 'pino';
import { SUBSCRIBERS } from '../../src/announcements/audience/segments.ts';
import { beginAnnouncement, composeAnnouncement, previewed } from '../../src/announcements/composing/composing.ts';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import { systemClock } from '../../src/clock.ts';
import { type Database, type DatabaseChoice, openDatabase } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { rows } from '../../src/database/rows.ts';
import { readKeyring } from '../../src/database/sealing/keys.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { createPacer } from '../../src/deliveries/sending/pacer.ts';
import { createApi } from '../../src/telegram/bot.ts';
import { leaveKeyboard } from '../../src/telegram/features/announcing/why.ts';
import { createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { LOCALES } from '../../src/texts/folder.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { daytimeZone } from '../kit/daytime.ts';

/** Ours; pacing without a database, the floor of what ours costs; and what others do. */
export type BroadcastWay = 'outbox' | 'paced' | 'loop' | 'retry';

export interface BroadcastSettings {
  way: BroadcastWay;
  /** The outbox's. */
  database: DatabaseChoice | null;
  apiRoot: string;
  rate: number;
  receivers: number;
}

export interface BroadcastReport {
  /** CPU of one message, user and system, milliseconds, once the process is compiled by what it does. */
  cpuMs: number;
  /** Peak resident memory, megabytes. */
  peakMb: number;
}

const TEXT = 'Дорогие родители! Концерт в субботу в 12:00, вход свободный.';
const settings = JSON.parse(process.argv[2] ?? '{}') as BroadcastSettings;
const texts = loadTexts(LOCALES);
const api = createApi({ token: '42:bench', apiRoot: settings.apiRoot });
/** The first third warms up: a broadcast begins in a program that has run for days. */
const warming = Math.floor(settings.receivers / 3);
let left = 0;
let warm = process.cpuUsage();
api.config.use((previous, method, payload, signal) => {
  left += method === 'sendMessage' ? 1 : 0;
  if (left === warming) warm = process.cpuUsage();
  return previous(method, payload, signal);
});

const ways: Record<BroadcastWay, () => Promise<void>> = { outbox, paced, loop, retry };
await ways[settings.way]();
const { user, system } = process.cpuUsage(warm);
const cpuMs = (user + system) / 1_000 / (left - warming);
const peakMb = process.resourceUsage().maxRSS / 1_024;
process.send?.({ cpuMs, peakMb } satisfies BroadcastReport, () => process.exit(0));

/** The same request as a copy of an announcement makes. */
function sendTo(receiver: number) {
  const say = texts('ru');
  const reply_markup = leaveKeyboard(say, 1, { reasons: [{ kind: 'everything', target: '' }] });
  return api.sendMessage(1_001 + receiver, `${TEXT}\n\n${say('why-everything')}`, {
    entities: [],
    reply_markup,
    link_preview_options: { is_disabled: false },
  });
}

/** Pacing without a database: the same requests at the same rate, and nothing else. */
async function paced(): Promise<void> {
  const pacer = createPacer(settings.rate);
  const underWay: Promise<unknown>[] = [];
  for (let sent = 0; sent < settings.receivers; sent++) {
    for (let wait = pacer.waitMs(performance.now()); wait > 0; wait = pacer.waitMs(performance.now()))
      await pause(Math.ceil(wait));
    pacer.left(performance.now());
    underWay.push(sendTo(sent).catch(() => undefined));
  }
  await Promise.all(underWay);
}

/** The next leaves when the one before is answered. */
async function loop(): Promise<void> {
  for (let sent = 0; sent < settings.receivers; sent++) await sendTo(sent).catch(() => undefined);
}

/** All at once; each one that is refused with 429 waits as long as asked and leaves again, as @grammyjs/auto-retry does. */
async function retry(): Promise<void> {
  await Promise.all(Array.from({ length: settings.receivers }, (_, receiver) => insist(receiver)));
}

async function insist(receiver: number): Promise<void> {
  for (;;) {
    try {
      await sendTo(receiver);
      return;
    } catch (error) {
      const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
      if (seconds === undefined) throw error;
      await pause(seconds * 1_000);
    }
  }
}

async function outbox(): Promise<void> {
  useKeys(
    readKeyring(
      `bench:${Buffer.alloc(32, 'b').toString('base64')},lookup:${Buffer.alloc(32, 'l').toString('base64')}`,
      'bench',
    ),
  );
  if (!settings.database) throw new Error('the outbox needs a database');
  const { db } = await openDatabase(settings.database);
  await migrate(db);
  await aStartedRun(db);
  const services = {
    db,
    clock: systemClock,
    texts,
    log: pino({ level: 'warn' }),
    zone: daytimeZone(),
    botUsername: 'bench_bot',
  };
  const sender = createTelegramSender({
    services,
    api,
    botId: '42',
    machine: systemClock,
    rate: settings.rate,
    paid: false,
  });
  sender.start();
  // Looking whether it is over costs too, so it begins when it may be.
  await pause((settings.receivers / settings.rate) * 1_000);
  while ((await rows(db, sql`select 1 from announcements where state = 'finished'`)).length === 0) await pause(250);
  await sender.stop();
}

async function aStartedRun(db: Database): Promise<void> {
  const now = systemClock.now();
  const count = settings.receivers;
  await db.execute(
    sql`insert into persons (language, created_at) select 'ru', ${now}::timestamptz from generate_series(0, ${count}::int)`,
  );
  await db.execute(
    sql`insert into addresses (person_id, channel, external_id) select id, 'telegram', (1000 + id)::text from persons`,
  );
  await db.execute(
    sql`insert into subscriptions (person_id, topic, created_at) select id, 'everything', ${now}::timestamptz from persons where id > 1`,
  );
  await db.execute(sql`analyze`);
  const author = { personId: 1, roles: [{ role: 'organizer' as const, contestId: null }] };
  const made = await beginAnnouncement(db, author, { segments: [SUBSCRIBERS], language: 'ru' }, now);
  if (!made.ok) throw new Error(made.refusal.code);
  const { announcementId } = made.value;
  const composed = await composeAnnouncement(db, author, {
    announcementId,
    content: { text: TEXT, formatting: [], media: [] },
  });
  if (!composed.ok) throw new Error(composed.refusal.code);
  await previewed(db, author, composed.value, now);
  const started = await startAnnouncement(db, author, { announcementId, shown: count }, now);
  if (!started.ok) throw new Error(started.refusal.code);
}
