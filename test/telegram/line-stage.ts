/** What the stories of entries stand on: a contest, two schools and an organizer with their phones, the bot, its sender. */

import { sql } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import type { EntryView } from '../../src/entries/view.ts';
import type { Caller } from '../../src/people/access.ts';
import { arrive } from '../../src/people/actions.ts';
import { callerOf } from '../../src/people/queries.ts';
import { grantRole } from '../../src/people/staff.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { moderating } from '../../src/telegram/features/moderating/feature.ts';
import { myEntries } from '../../src/telegram/features/my-entries/feature.ts';
import { registering } from '../../src/telegram/features/registering/feature.ts';
import { createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { until } from '../deliveries/stage.ts';
import { type StartedBot, startBot } from '../kit/bot.ts';
import { aDatabase, type Wanted } from '../kit/database.ts';
import { aContest, anInstitution, NOON } from '../kit/entries.ts';
import { aSandbox, ORGANIZER, PARENT, SCHOOL, stillClock } from '../kit/sandbox.ts';
import { School } from '../kit/school.ts';

const LINE: readonly Feature[] = [registering, myEntries, moderating];

/**
 * The school's phone is SCHOOL, the other school's is PARENT; ORGANIZER may decide on every contest.
 * The bot knows the line of entries, and `more`.
 */
export async function aLine(
  overrides: Partial<ContestFile> = {},
  more: readonly Feature[] = [],
  on: Wanted['on'] = 'pglite',
) {
  const features = [...LINE, ...more];
  const sandbox = aSandbox({ clock: stillClock(NOON) });
  const db = await aDatabase({ on });
  const log: Record<string, unknown>[] = [];
  const bot = await startBot({
    features: [...features, home(features)],
    sandbox,
    db,
    logLine: (line) => void log.push(JSON.parse(line)),
  });
  const person = async (id: number): Promise<Caller> =>
    (await arrive(db, { channel: 'telegram', externalId: String(id) }, NOON)).caller;
  const stage = await aContest(db, overrides);
  const { personId } = await person(ORGANIZER);
  await grantRole(db, personId, { role: 'organizer', contestId: null }, null, NOON);
  const organizer = await callerOf(db, personId);
  const school = new School(stage, await person(SCHOOL), await anInstitution(db));
  const other = new School(stage, await person(PARENT), await anInstitution(db, { number: 63 }));

  return {
    ...{ sandbox, db, bot, stage, school, other, organizer },
    phone: (id: number) => phone(sandbox, bot, id),
    /** What the log says about actions that were not allowed. */
    intrusions: () => log.filter(({ msg }) => msg === 'not allowed').map(({ action, tap }) => ({ action, tap })),
    /** So many more entries as this one, numbered after it. */
    copies: (entry: EntryView, count: number) => copyEntries(db, entry, count),
    /** Sends what was promised and is due. */
    sent: () => sendAll(bot, db),
  };
}

async function copyEntries(db: Database, { id, contestId }: EntryView, count: number): Promise<void> {
  const columns = sql.raw(
    'contest_id, state, contact_id, channel, nomination, form, declared_category, computed_category, institution_id, ' +
      'answers, answered, issues, created_at, updated_at, submitted_at',
  );
  await db.execute(sql`insert into entries (number, ${columns})
    select number + place, ${columns} from entries, generate_series(1, ${count}::int) as place where id = ${id}`);
  await db.execute(sql`update contests set next_number = next_number + ${count} where id = ${contestId}`);
}

/** Sends what was promised and is due. */
export async function sendAll(bot: StartedBot, db: Database): Promise<void> {
  const { api } = bot.bot;
  const botId = String((await api.getMe()).id);
  const machine = { now: () => new Date() };
  const habits = { idleMs: 10, tendMs: 10 };
  const pace = { rate: 100, paid: false, chatGapMs: () => 0 };
  const out = createTelegramSender({ services: bot.services, api, botId, machine, ...pace, habits });
  onTestFinished(() => out.stop());
  out.start();
  const due = sql`(not_before is null or not_before <= ${bot.services.clock.now()}::timestamptz)`;
  const open = sql`select 1 from deliveries where state = 'sending' or (state = 'pending' and ${due})`;
  await until(async () => (await rows(db, open)).length === 0);
  await out.stop();
  await bot.quiet();
}

/** A person's phone: what they do is handled before the next line of the story. */
function phone(sandbox: ReturnType<typeof aSandbox>, bot: { quiet(): Promise<void> }, id: number) {
  const person = sandbox.person(id);
  const messages = () => sandbox.chat(id).messages.filter(({ from }) => from === 'bot');
  const last = () => messages().at(-1);
  const then = async (act: unknown) => {
    void act;
    await bot.quiet();
    return last()?.text ?? '';
  };
  return {
    messages,
    says: (text: string) => then(person.says(text)),
    presses: (label: string) => then(person.presses(label)),
    does: (act: (acts: typeof person) => unknown) => then(act(person)),
    /** Taps these data under the last message, wherever they come from; returns the answer on the tap. */
    async taps(data: string) {
      const answer = await sandbox.tapAnswer(person.taps(last()?.id ?? 0, data));
      await bot.quiet();
      return answer.text;
    },
    text: () => last()?.text ?? '',
    lines: () => (last()?.text ?? '').split('\n').filter((line) => line !== ''),
    labels: () => (last()?.inlineKeyboard ?? []).map((row) => row.map(({ text }) => text).join(' | ')),
  };
}

/** The last answer to a tap of this person that said something. */
export function toast(sandbox: ReturnType<typeof aSandbox>, id: number): string | undefined {
  return sandbox
    .received(id)
    .flatMap((one) => (one.type === 'tap-answered' && one.text ? [one.text] : []))
    .at(-1);
}
