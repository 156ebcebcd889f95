/**
 * A bot in a process of its own, to be killed: `node --import tsx bot-process.ts '<settings>'`. Its one feature is a talk
 * that keeps what it is told, so that each update has an effect in the database and one in the conversation.
 */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { systemClock } from '../../src/clock.ts';
import { type DatabaseChoice, openDatabase } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { readKeyring } from '../../src/database/sealing/keys.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { createSearcher } from '../../src/entries/search/searcher.ts';
import { createKeeper } from '../../src/files/keeper.ts';
import { createStorage } from '../../src/files/storage.ts';
import { createLogger } from '../../src/log.ts';
import { createApi } from '../../src/telegram/bot.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { createDownload } from '../../src/telegram/files/downloads.ts';
import { createErrands } from '../../src/telegram/files/errands.ts';
import { createPolling } from '../../src/telegram/incoming/polling.ts';
import { reply } from '../../src/telegram/screens/reply.ts';
import { createTelegram } from '../../src/telegram/telegram.ts';
import { LOCALES } from '../../src/texts/folder.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { releaseAll } from '../../src/updates/claims.ts';
import { createPublicServer } from '../../src/web/public.ts';

/** What the parent says. */
export interface ProcessSettings {
  database: DatabaseChoice;
  token: string;
  apiRoot: string;
  /** By webhook with this secret, at a port the process tells; by polling otherwise. */
  secret?: string;
  owner: string;
  leaseMs: number;
  keys: string;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as ProcessSettings;
useKeys(readKeyring(settings.keys, 'the parent'));
const opened = await openDatabase(settings.database);
const { db } = opened;
await migrate(db);
await db.transaction(async (tx) => {
  // `if not exists` alone is no guard against two replicas that start in the same instant.
  await tx.execute(sql`select pg_advisory_xact_lock(1)`);
  await tx.execute(sql`create table if not exists told (chat text, place int, word text, unique (chat, place))`);
});
if (opened.kind === 'pglite') await releaseAll(db);

const keeper: Feature = {
  commands: [
    {
      name: 'slow',
      async handle(ctx) {
        await reply(ctx, 'slow begins');
        await pause(700);
        await reply(ctx, 'slow is over');
      },
    },
  ],
  conversations: [
    {
      name: 'keep',
      async run(conversation, ctx) {
        const words = [ctx.message?.text ?? ''];
        for (;;) {
          const place = words.length;
          const word = words.at(-1) ?? '';
          await conversation.external((outer) =>
            outer.services.db.execute(
              sql`insert into told values (${String(outer.from?.id)}, ${place}, ${word}) on conflict do nothing`,
            ),
          );
          await ctx.reply(words.join(' '));
          words.push((await conversation.waitFor('message:text')).message.text);
        }
      },
    },
  ],
  async onMessage(ctx) {
    await ctx.conversation.enter('keep');
    return true;
  },
};

const log = createLogger({ level: 'info' });
const api = createApi(settings);
const me = await api.getMe();
const telegram = createTelegram({
  services: {
    db,
    clock: systemClock,
    texts: loadTexts(LOCALES),
    log,
    zone: 'UTC',
    language: 'ru',
    botUsername: me.username,
    randomToken: () => 'token',
    files: createKeeper({
      ...{ channel: 'telegram', botId: String(me.id), owner: settings.owner },
      storage: createStorage(join(tmpdir(), `rampa-${process.pid}-files`)),
      ...{ db, log, machine: systemClock, download: createDownload({ ...settings, api }) },
    }),
    searcher: createSearcher(),
    errands: createErrands(log),
    erased: async () => undefined,
    wakeSender: () => undefined,
  },
  features: [keeper],
  api,
  me,
  owner: settings.owner,
  limits: { leaseMs: settings.leaseMs, sweepMs: 100 },
});
telegram.worker.start();

const receiving = settings.secret === undefined ? await byPolling() : await byWebhook(settings.secret);
process.send?.({ port: receiving.port });

// The test is gone, and so will be its messenger and its folder.
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => void end());

async function end(): Promise<void> {
  await receiving.stop();
  await telegram.worker.drain(5_000);
  await opened.close();
  process.exit(0);
}

async function byPolling() {
  const polling = createPolling({ api, receive: telegram.receiver.batch, log });
  polling.start();
  return { port: 0, stop: polling.stop };
}

async function byWebhook(secret: string) {
  const server = createPublicServer({ path: '/webhook', secret, receive: telegram.receiver.one, log });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const address = server.server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, stop: () => server.close() };
}
