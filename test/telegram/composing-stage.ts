/** What stories of composing stand on: the bot, which can be restarted, an organizer, families of two contests, and phones. */

import { sql } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import { concerts } from '../../src/concerts/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { guardians } from '../../src/entries/family/tables.ts';
import { children, entries, participations } from '../../src/entries/tables.ts';
import { arrive } from '../../src/people/actions.ts';
import { grantRole } from '../../src/people/staff.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { adding } from '../../src/telegram/features/announcing/adding.ts';
import { announcingFeature } from '../../src/telegram/features/announcing/feature.ts';
import { subscribingFeature } from '../../src/telegram/features/announcing/subscribing.ts';
import { hearing } from '../../src/telegram/features/hearing/feature.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { until } from '../deliveries/stage.ts';
import { type StartedBot, startBot } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest } from '../kit/entries.ts';
import { type Phone, phoneOf } from '../kit/phone.ts';
import { aSandbox, NOON, ORGANIZER } from '../kit/sandbox.ts';

const features = [announcingFeature, subscribingFeature, hearing, adding];

/** The smallest picture. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export async function aHouse() {
  const sandbox = aSandbox();
  const db = await aDatabase();
  const start = () => startBot({ features: [...features, home(features)], sandbox, db });
  let bot: StartedBot = await start();
  const phone = (id: number): Phone => phoneOf(sandbox, id, () => bot);
  const personOf = async (id: number) =>
    (await arrive(db, { channel: 'telegram', externalId: String(id), languageCode: 'ru' }, NOON)).person.id;
  const organizer = await personOf(ORGANIZER);
  await grantRole(db, organizer, { role: 'organizer', contestId: null }, null, NOON);
  return {
    ...{ db, sandbox, phone, personOf },
    organizer: phone(ORGANIZER),
    /** Somebody who subscribed to everything. */
    async subscriber(id: number, languageCode: 'ru' | 'en' = 'ru') {
      const { id: chat } = sandbox.addPerson({ firstName: `Подписчик ${id}`, languageCode });
      await phone(chat).starts('s_all');
      return phone(chat);
    },
    /** Families of one child each in entries of a contest. */
    contest: (code: string, families: number) => aContestWithFamilies({ db, sandbox, phone, personOf }, code, families),
    async restarts() {
      await bot.stop();
      bot = await start();
      await bot.quiet();
    },
    /** Sends until no copy waits. */
    async sends() {
      const { api } = bot.bot;
      const out = createTelegramSender({
        ...{ services: bot.services, api, botId: String((await api.getMe()).id), machine: { now: () => new Date() } },
        ...{ rate: 500, paid: false, chatGapMs: () => 0, habits: { idleMs: 10, tendMs: 10 } },
      });
      onTestFinished(() => out.stop());
      out.start();
      const open = sql`select 1 from deliveries where state in ('pending', 'sending') and announcement_id is not null`;
      await until(async () => (await rows(db, open)).length === 0);
      await out.stop();
    },
  };
}

export type House = Awaited<ReturnType<typeof aHouse>>;

interface Town {
  db: Database;
  sandbox: Sandbox;
  phone(id: number): Phone;
  personOf(id: number): Promise<number>;
}

async function aContestWithFamilies(
  { db, sandbox, phone, personOf }: Town,
  code: string,
  families: number,
): Promise<{ contestId: number; phones: number[] }> {
  const title = `Конкурс «${code}»`;
  const { contestId } = await aContest(db, { code, title, slug: `contest-${Buffer.from(code).toString('hex')}` });
  const phones: number[] = [];
  for (let family = 0; family < families; family += 1) {
    const { id: chat } = sandbox.addPerson({ firstName: `Семья ${family}`, languageCode: 'ru' });
    await phone(chat).starts();
    const personId = await personOf(chat);
    const stamp = { createdAt: NOON, updatedAt: NOON };
    const facts = { lastName: 'Берестова', firstName: 'Кира', patronymic: null, birthDate: '2015-03-12' };
    const asked = { answers: {}, answered: [], issues: [], channel: 'telegram', contactId: personId };
    const [entry] = await db
      .insert(entries)
      .values({ ...{ contestId, state: 'accepted', nomination: 'pop_vocal', form: 'solo' }, ...asked, ...stamp })
      .returning({ id: entries.id });
    const [child] = await db
      .insert(children)
      .values({ ...{ identityId: 0, createdBy: personId, matchKey: `${code}-${family}` }, facts, createdAt: NOON })
      .returning({ id: children.id });
    const [entryId, childId] = [entry?.id ?? 0, child?.id ?? 0];
    await db.insert(participations).values({ entryId, position: 0, childId, identityId: childId });
    await db.insert(guardians).values({ personId, childId, entryId, since: NOON });
    phones.push(chat);
  }
  return { contestId, phones };
}

/** A concert on show. */
export async function aConcert(db: Database, contestId: number | null): Promise<number> {
  const [made] = await db
    .insert(concerts)
    .values({
      ...{ slug: 'gala', contestId, state: 'published', title: 'Гала-концерт «Звонкий луч»', ageMark: '6+' },
      ...{ startsAt: new Date('2027-02-20T05:00:00Z'), doorsAt: new Date('2027-02-20T04:30:00Z') },
      ...{ zone: 'Asia/Novosibirsk', venue: 'Дом детского творчества', address: 'ул. Петухова, 5', createdAt: NOON },
    })
    .returning({ id: concerts.id });
  return made?.id ?? 0;
}
