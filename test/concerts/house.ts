/** The stage of stories about concerts: the bot on phones, a concert, commands that show its screens and a copy of its announcement. */

import { sql } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import { type Concert, concertById } from '../../src/concerts/queries.ts';
import type { concerts } from '../../src/concerts/tables.ts';
import { rows } from '../../src/database/rows.ts';
import type { Role } from '../../src/people/access.ts';
import { arrive } from '../../src/people/actions.ts';
import { grantRole } from '../../src/people/staff.ts';
import type { Ctx } from '../../src/telegram/context.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { admitting } from '../../src/telegram/features/admitting/feature.ts';
import { guestsUnasked } from '../../src/telegram/features/admitting/unasked.ts';
import { showConcert } from '../../src/telegram/features/attending/card.ts';
import { attending } from '../../src/telegram/features/attending/feature.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { seating } from '../../src/telegram/features/seating/feature.ts';
import { answerRows } from '../../src/telegram/features/seating/rows.ts';
import { seatsBelowNews, seatsInWords } from '../../src/telegram/features/seating/typed.ts';
import { totalsFeature } from '../../src/telegram/features/totals/feature.ts';
import { turnout } from '../../src/telegram/features/turnout/feature.ts';
import { createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { reply } from '../../src/telegram/screens/reply.ts';
import { inline } from '../../src/telegram/screens/screen.ts';
import { until } from '../deliveries/stage.ts';
import { startBot } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { phoneOf } from '../kit/phone.ts';
import { aSandbox, stillClock } from '../kit/sandbox.ts';
import { aConcert, NOON } from './stage.ts';

/** `/card 1` shows a concert's card, `/copy 1` what stands under a copy about it, `/staged 1` its organizers' screen. */
const showing: Feature = {
  commands: [
    showsConcert('card', showConcert),
    showsConcert('copy', async (ctx, concert) => {
      await reply(ctx, 'Ёлка уже скоро!', inline(answerRows(ctx.say, concert, 1)).keyboard);
    }),
    showsConcert('staged', async (ctx, concert) => {
      const added = await ctx.added(ctx, 'staged', concert);
      await reply(ctx, [concert.title, ...added.lines].join('\n'), inline([...added.rows, ...added.seldom]).keyboard);
    }),
  ],
};

function showsConcert(name: string, show: (ctx: Ctx, concert: Concert) => Promise<void>) {
  const handle = async (ctx: Ctx, id: string) => {
    const concert = await concertById(ctx.services.db, Number(id));
    if (concert) await show(ctx, concert);
  };
  return { name, handle };
}

const DOING: readonly Feature[] = [
  seatsInWords,
  ...[seating, admitting, attending, turnout, totalsFeature, showing, seatsBelowNews, guestsUnasked],
];

/** The bot with a concert; `facts` change the concert. */
export async function aHouse(facts: Partial<typeof concerts.$inferInsert> = {}) {
  const clock = stillClock(NOON);
  const sandbox = aSandbox({ clock });
  const db = await aDatabase();
  const log: Record<string, unknown>[] = [];
  const logLine = (line: string) => void log.push(JSON.parse(line));
  const bot = await startBot({ features: [...DOING, home(DOING)], sandbox, db, logLine });
  const concertId = await aConcert(db, facts);
  const person = (firstName: string) =>
    phoneOf(sandbox, sandbox.addPerson({ firstName, languageCode: 'ru' }).id, () => bot);
  return {
    ...{ sandbox, db, bot, concertId, person },
    at: (instant: Date) => clock.set(instant),
    /** Somebody of the staff; the role reaches everything, or one contest. */
    async staff(firstName: string, role: Role, contestId: number | null = null) {
      const phone = person(firstName);
      const address = { channel: 'telegram', externalId: String(phone.id), languageCode: 'ru' };
      const { person: known } = await arrive(db, address, NOON);
      await grantRole(db, known.id, { role, contestId }, null, NOON);
      return phone;
    },
    /** Actions the log says were not allowed. */
    intrusions: () => log.filter(({ msg }) => msg === 'not allowed').map(({ action }) => action),
    /** Sends what was promised and is due. */
    async sent() {
      const { api } = bot.bot;
      const botId = String((await api.getMe()).id);
      const habits = { idleMs: 10, tendMs: 10 };
      const pace = { rate: 500, paid: false, chatGapMs: () => 0 };
      const machine = { now: () => new Date() };
      const out = createTelegramSender({ services: bot.services, api, botId, machine, ...pace, habits });
      onTestFinished(() => out.stop());
      out.start();
      const due = sql`(not_before is null or not_before <= ${clock.now()}::timestamptz)`;
      const open = sql`select 1 from deliveries where state = 'sending' or (state = 'pending' and ${due})`;
      await until(async () => (await rows(db, open)).length === 0);
      await out.stop();
      await bot.quiet();
    },
  };
}

export type House = Awaited<ReturnType<typeof aHouse>>;
