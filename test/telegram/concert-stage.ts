/** What the stories of concerts stand on: an organizer's and a parent's phone, and a concert told in a few lines. */

import { sql } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { arrive } from '../../src/people/actions.ts';
import { FEATURES } from '../../src/telegram/features.ts';
import { createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { until } from '../deliveries/stage.ts';
import { startBot } from '../kit/bot.ts';
import type { Phone } from '../kit/phone.ts';
import { aStory, type Story } from '../kit/stage.ts';

export interface ConcertStory {
  story: Story;
  organizer: Phone;
  parent: Phone;
  /** Answers for a concert in the parent's name. */
  parentIsGoing(concertId?: number): Promise<void>;
  /** Sends what is due. */
  sent(): Promise<void>;
}

/** Friday, 4 December 2026, 10:00 in Novosibirsk. */
export async function aConcertStory(): Promise<ConcertStory> {
  const story = await aStory({ features: FEATURES, contests: ['C1'], at: '2026-12-04T10:00:00+07:00' });
  const { sandbox, db } = story;
  const organizer = sandbox.addPerson({ firstName: 'Орг', languageCode: 'ru' }).id;
  await story.givesRole(organizer, 'organizer');
  const parent = sandbox.addPerson({ firstName: 'Родитель', languageCode: 'ru' }).id;
  return {
    story,
    organizer: story.phone(organizer),
    parent: story.phone(parent),
    async parentIsGoing(concertId = 1) {
      const { person } = await arrive(db, { channel: 'telegram', externalId: String(parent) }, story.now());
      await db.execute(sql`insert into rsvps (concert_id, person_id, state, seats, wanted, created_at, updated_at)
        values (${concertId}, ${person.id}, 'going', 2, 2, ${story.now()}::timestamptz, ${story.now()}::timestamptz)`);
    },
    sent: () => sendDue(story),
  };
}

/** Makes a concert and shows it to families. */
export async function aShownConcert(organizer: Phone): Promise<void> {
  await organizer.says('/concerts');
  await organizer.presses('Новый концерт');
  await organizer.says('Новогодний концерт «Ёлка на левом берегу»');
  await organizer.says('26 декабря 12:00');
  await organizer.says('Малый зал');
  await organizer.says('90');
  await organizer.presses('Опубликовать');
}

async function sendDue({ sandbox, db, now }: Story): Promise<void> {
  const bot = await startBot({ features: FEATURES, sandbox, db });
  const { api } = bot.bot;
  const out = createTelegramSender({
    ...{ services: bot.services, api, botId: String((await api.getMe()).id), machine: { now: () => new Date() } },
    ...{ rate: 500, paid: false, chatGapMs: () => 0, habits: { idleMs: 10, tendMs: 10 } },
  });
  onTestFinished(() => out.stop());
  out.start();
  const due = sql`(not_before is null or not_before <= ${now()}::timestamptz)`;
  const open = sql`select 1 from deliveries where state = 'sending' or (state = 'pending' and ${due})`;
  await until(async () => (await rows(db, open)).length === 0);
  await out.stop();
  await bot.stop();
}
