/** Replies go first: answers pass beside the queue, single messages overtake a run, and the rate leaves room for both. */

import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import { readConfig } from '../../src/config.ts';
import { promise } from '../../src/deliveries/actions.ts';
import { runCounts } from '../../src/deliveries/queries.ts';
import { freezeRun } from '../../src/deliveries/runs/runs.ts';
import { sizesFor } from '../../src/deliveries/sending/sizes.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { aHouse, aPreviewed } from '../announcements/stage.ts';
import { startBot } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aSandbox, PARENT } from '../kit/sandbox.ts';
import { messenger, NOW, people, sender, settled, until } from './stage.ts';

const RUN = { announcementId: 7, parts: [{ kind: 'announcement', announcementId: 7 }], urgent: false };
const EVERYBODY = sql`select id as person_id, 'everything:' as why from persons`;

test('[ANN-37] a message about one entry overtakes a run under way, all but the few that were taken already', async () => {
  const db = await aDatabase();
  const [anna = 0] = await people(db, 90);
  await db.transaction((tx) => freezeRun(tx, RUN, EVERYBODY, NOW));
  const telegram = messenger();
  const rate = 100;
  const out = sender(db, telegram.post, { rate });
  out.start();
  await until(() => telegram.received.length >= 5);

  await promise(db, [{ personId: anna, content: { kind: 'entry-returned', entryId: 1 } }], NOW);
  out.wake();
  const before = telegram.received.length;
  await settled(db);

  const place = telegram.received.findIndex(({ content }) => content.kind === 'entry-returned');
  const takenOrAsked = 3 * sizesFor(rate).size;
  expect({ soon: place <= before + takenOrAsked, all: telegram.received.length }).toEqual({ soon: true, all: 91 });
});

test('[ANN-37] an answer does not wait in the queue: it comes while nearly all of a slow broadcast still waits', async () => {
  const sandbox = aSandbox();
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 30);
  const announcementId = await aPreviewed(db, organizer);
  await startAnnouncement(db, organizer, { announcementId, shown: 30 }, NOW);
  const bot = await startBot({ features: [home([])], sandbox, db });
  const { api } = bot.bot;
  const machine = { now: () => new Date() };
  const out = createTelegramSender({ services: bot.services, api, botId: '1', machine, rate: 0.1, paid: false });
  onTestFinished(() => out.stop());
  out.start();
  const { size, lead } = sizesFor(0.1);
  const waiting = async () => (await runCounts(db, announcementId, { since: NOW, now: NOW })).pending;
  await until(async () => (await waiting()) < 30);

  sandbox.person(PARENT).starts();
  await bot.quiet();

  const answers = sandbox.chat(PARENT).messages.filter(({ from }) => from === 'bot').length;
  const nearlyAll = (await waiting()) >= 30 - 2 * size - lead;
  expect({ answered: answers > 0, nearlyAll }).toEqual({ answered: true, nearlyAll: true });
});

/** What Telegram lets a bot send in a second. */
const TELEGRAM_A_SECOND = 30;

test('[ANN-37] [ANN-36] unless told otherwise announcements leave replies a sixth of what the messenger takes', () => {
  const config = readConfig({});
  if (Array.isArray(config)) throw new Error('the defaults are no settings');
  expect(TELEGRAM_A_SECOND - config.sendRate).toBeGreaterThanOrEqual(TELEGRAM_A_SECOND / 6);
});
