/** A sender in a process of its own, to be killed: `node --import tsx sender-process.ts '<settings>'`. */

import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { systemClock } from '../../src/clock.ts';
import { type DatabaseChoice, openDatabase } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { readKeyring } from '../../src/database/sealing/keys.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import type { Habits } from '../../src/deliveries/sending/sender.ts';
import { createApi } from '../../src/telegram/bot.ts';
import { createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { LOCALES } from '../../src/texts/folder.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { daytimeZone } from '../kit/daytime.ts';

/** What the parent says. */
export interface SenderSettings {
  database: DatabaseChoice;
  apiRoot: string;
  /** Tells the messenger which process sends. */
  token: string;
  rate: number;
  habits: Partial<Habits>;
  keys: string;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as SenderSettings;
useKeys(readKeyring(settings.keys, 'the parent'));
const opened = await openDatabase(settings.database);
const { db } = opened;
const texts = loadTexts(LOCALES);
const log = pino({ level: 'warn' });
const services = { db, clock: systemClock, texts, log, zone: daytimeZone(), botUsername: 'rampa_test_bot' };
const { apiRoot, token, rate, habits } = settings;
const api = createApi({ token, apiRoot });
const sender = createTelegramSender({ services, api, botId: '42', machine: systemClock, rate, paid: false, habits });

// The test is gone, and so will be its messenger and its folder.
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => {
  clearInterval(watching);
  void sender
    .stop()
    .then(() => opened.close())
    .then(() => process.exit(0));
});

sender.start();
process.send?.('started');

const watching = setInterval(() => {
  void rows(db, sql`select 1 from announcements where state = 'finished'`).then((finished) => {
    if (finished.length > 0) process.send?.('finished');
  });
}, 100);
