/** The stage of announcements on their way: the bot with its sender, an organizer, phones, a clock that moves. */

import { sql } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import { startDueAnnouncements } from '../../src/announcements/timing/starting.ts';
import { rows } from '../../src/database/rows.ts';
import { personAt } from '../../src/people/queries.ts';
import { grantRole } from '../../src/people/staff.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { amending } from '../../src/telegram/features/amending/feature.ts';
import { announcingFeature } from '../../src/telegram/features/announcing/feature.ts';
import { offering, offeringAtLast } from '../../src/telegram/features/announcing/offering.ts';
import { subscribingFeature } from '../../src/telegram/features/announcing/subscribing.ts';
import { hearing } from '../../src/telegram/features/hearing/feature.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { timing } from '../../src/telegram/features/timing/feature.ts';
import { createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { until } from '../deliveries/stage.ts';
import { startBot } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { phoneOf } from '../kit/phone.ts';
import { aSandbox, NOON, ORGANIZER } from '../kit/sandbox.ts';

const FEATURES = [announcingFeature, timing, amending, subscribingFeature, hearing, offering, offeringAtLast];
const ZONE = 'Asia/Novosibirsk';

/** What a copy says without the line below it that tells why it came. */
export function unfooted(text: string): string {
  return text.replace(/\n\nВы подписаны на все анонсы\.$/, '');
}

/** The bot with its sender running, and the people asked for subscribed; `more` of its features where a story needs them. */
export async function aBroadcaster(subscribed: readonly number[], more: readonly Feature[] = []) {
  const features = [...more, ...FEATURES];
  const sandbox = aSandbox();
  const db = await aDatabase();
  let wake: () => void = () => undefined;
  const bot = await startBot({
    ...{ features: [...features, home(features)], sandbox, db },
    services: { wakeSender: () => wake() },
  });
  const { api } = bot.bot;
  const botId = String((await api.getMe()).id);
  const machine = { now: () => new Date() };
  const out = createTelegramSender({
    ...{ services: bot.services, api, botId, machine, rate: 500, paid: false, chatGapMs: () => 0 },
    habits: { idleMs: 10, tendMs: 10 },
  });
  wake = () => out.wake();
  onTestFinished(() => out.stop());
  sandbox.person(ORGANIZER).starts();
  for (const id of subscribed) sandbox.person(id).starts('s_all');
  await bot.quiet();
  const organizer = await personAt(db, 'telegram', String(ORGANIZER));
  await grantRole(db, organizer?.id ?? 0, { role: 'organizer', contestId: null }, null, NOON);
  out.start();

  const phone = (id: number) => {
    const person = sandbox.person(id);
    const messages = () => sandbox.chat(id).messages.filter(({ from }) => from === 'bot');
    const then = async (act: unknown) => {
      void act;
      await bot.quiet();
      const last = messages().at(-1);
      return last?.text ?? last?.caption ?? '';
    };
    return {
      messages,
      says: (text: string) => then(person.says(text)),
      presses: (label: string) => then(person.presses(label)),
      does: (act: (acts: typeof person) => unknown) => then(act(person)),
      texts: () => messages().map(({ text, caption }) => unfooted(text ?? caption ?? '')),
      /** The last answer to a tap that said something. */
      toast: phoneOf(sandbox, id, () => bot).toast,
      labels: () =>
        messages()
          .at(-1)
          ?.inlineKeyboard?.map((row) => row.map(({ text }) => text)),
    };
  };
  return {
    ...{ sandbox, db, bot, phone },
    /** Resolves once nothing that may leave waits. */
    async sent() {
      const now = bot.services.clock.now();
      const open = sql`select 1 from deliveries d left join delivery_runs r using (announcement_id)
        where d.state = 'sending' or (d.state = 'pending' and coalesce(r.state, 'running') in ('running', 'amending')
          and (d.not_before is null or d.not_before <= ${now}::timestamptz))
        union all select 1 from announcements a where a.state = 'sending' and not exists (
          select 1 from deliveries d where d.announcement_id = a.id and d.state = 'pending' and d.not_before > ${now}::timestamptz)`;
      await until(async () => (await rows(db, open)).length === 0);
      await bot.quiet();
    },
    /** Puts the clock to an instant and lets the schedule tick. */
    async at(instant: string) {
      const now = bot.services.clock.now().getTime();
      sandbox.moveClock({ advanceMs: new Date(instant).getTime() - now });
      await startDueAnnouncements(db, bot.services.clock.now(), ZONE);
    },
  };
}
