/** What a person reads of their subscriptions in their own data. */

import { expect, test } from 'vitest';
import { EVERYTHING } from '../../src/announcements/audience/targets.ts';
import { subscribe, unsubscribe } from '../../src/announcements/subscriptions/subscribing.ts';
import { takeOwnData } from '../../src/privacy/own-data/taking.ts';
import { dataPage } from '../../src/telegram/features/privacy/page.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, aPerson, NOON } from '../kit/entries.ts';

test('[PRV-06] [ANN-10] one’s own data name every subscription, those that have ended too', async () => {
  const db = await aDatabase();
  const { contestId } = await aContest(db);
  const parent = await aPerson(db);
  await subscribe(db, parent, { topic: 'contest', target: String(contestId) }, NOON);
  await subscribe(db, parent, EVERYTHING, NOON);
  await unsubscribe(db, parent, [EVERYTHING], NOON);

  const data = await takeOwnData(db, parent, NOON);
  const page = data.ok ? dataPage(data.value, texts('ru'), 'Asia/Novosibirsk') : '';

  const at = '1 декабря 2026, 12:00';
  expect(page.match(/(?:Подписаны|Отписались) [^<]*/gu)).toEqual([
    `Подписаны с ${at}: Конкурс «Звёзды левого берега»`,
    `Отписались ${at}: Все анонсы`,
  ]);
});
