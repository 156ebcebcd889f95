/** Arrivals, floods, groups, failures and drawing anew, against the sandbox. */

import { sql } from 'drizzle-orm';
import { InlineKeyboard, InputFile } from 'grammy';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { arrive } from '../../src/people/actions.ts';
import { grantRole } from '../../src/people/staff.ts';
import { type Feature, onTap } from '../../src/telegram/feature.ts';
import { createRateLimit } from '../../src/telegram/incoming/rate-limit.ts';
import { button } from '../../src/telegram/screens/buttons.ts';
import { redraw, reply } from '../../src/telegram/screens/reply.ts';
import { startBot, texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aSandbox, NOON, ORGANIZER, PARENT, SCHOOL, stillClock } from '../kit/sandbox.ts';

const ru = texts('ru');
const draw = button('dr1', { times: 'id' });

const plain: Feature = {
  commands: [
    { name: 'help', description: 'command-help', handle: async (ctx) => void (await reply(ctx, 'help')) },
    {
      name: 'staff',
      description: 'command-staff',
      roles: ['administrator'],
      handle: async (ctx) => void (await reply(ctx, 'staff')),
    },
    {
      name: 'photo',
      handle: async (ctx) =>
        void (await ctx.replyWithPhoto(new InputFile(PIXEL, 'pixel.png'), { reply_markup: drawButton(1) })),
    },
    {
      name: 'file',
      handle: async (ctx) =>
        void (await ctx.replyWithDocument(new InputFile(PIXEL, 'pixel.png'), { reply_markup: drawButton(1) })),
    },
    { name: 'break', handle: () => Promise.reject(new TypeError('cannot read "Щукина" of undefined')) },
  ],
  taps: [
    onTap(draw, async (ctx, { times }) => {
      await redraw(ctx, `drawn ${times}`, drawButton(times));
      await redraw(ctx, `drawn ${times}`, drawButton(times));
    }),
  ],
  async onMessage(ctx) {
    await reply(ctx, 'heard', drawButton(1));
    return true;
  },
};

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function drawButton(times: number): InlineKeyboard {
  return new InlineKeyboard().text('Draw', draw.data({ times }));
}

async function aBot(options: Partial<Parameters<typeof startBot>[0]> = {}) {
  const sandbox = options.sandbox ?? aSandbox();
  const db = options.db ?? (await aDatabase());
  const bot = await startBot({ features: [plain], ...options, sandbox, db });
  const spoken = (id = SCHOOL) =>
    sandbox
      .chat(id)
      .messages.filter(({ from }) => from === 'bot')
      .map(({ text, caption, file }) => text ?? (caption === undefined ? file?.kind : `under it: ${caption}`));
  return { sandbox, db, bot, spoken };
}

test('[UX-02] a tapped message is drawn anew in place, also twice the same, and sent anew where it cannot be edited', async () => {
  const { sandbox, bot, spoken } = await aBot();
  const school = sandbox.person(SCHOOL);
  school.says('hello');
  await bot.quiet();
  school.presses('Draw');
  await bot.quiet();
  for (const command of ['/photo', '/file']) {
    school.says(command);
    await bot.quiet();
    school.presses('Draw');
    await bot.quiet();
  }

  expect(spoken()).toEqual(['drawn 1', 'under it: drawn 1', 'document', 'drawn 1', 'drawn 1']);
  expect(sandbox.violations).toEqual([]);
});

test('[PRV-03] a flood is stopped with one polite word, harms nobody else, and passes', async () => {
  const clock = stillClock();
  const sandbox = aSandbox({ clock });
  const { bot, spoken } = await aBot({ sandbox, allowance: { burst: 5, perSecond: 1 } });
  const [school, parent] = [sandbox.person(SCHOOL), sandbox.person(PARENT)];
  for (let index = 0; index < 12; index += 1) school.says(`text ${index}`);
  parent.says('hello');
  await bot.quiet();
  const heard = sandbox.chat(SCHOOL).messages.filter(({ from, text }) => from === 'bot' && text === 'heard').length;
  const taps = [draw.data({ times: 1 }), draw.data({ times: 2 })].map((data) => school.taps(firstDrawn(), data));
  const answers = await Promise.all(taps.map((tap) => sandbox.tapAnswer(tap)));
  clock.shift(10_000);
  school.says('later');
  await bot.quiet();

  function firstDrawn(): number {
    return sandbox.chat(SCHOOL).messages.find(({ from }) => from === 'bot')?.id ?? 0;
  }
  expect(heard).toBe(5);
  expect(spoken().slice(5)).toEqual([ru('flood'), 'heard']);
  expect(answers.map(({ text }) => text)).toEqual([undefined, undefined]);
  expect(
    sandbox
      .chat(PARENT)
      .messages.filter(({ from }) => from === 'bot')
      .map(({ text }) => text),
  ).toEqual(['heard']);
});

test('[PRV-03] what was written over an hour is no flood when it all comes at once', () => {
  const limit = createRateLimit({ burst: 5, perSecond: 1 });
  const verdicts = Array.from({ length: 100 }, (_, index) => limit.take('a', index * 36_000));
  expect(new Set(verdicts)).toEqual(new Set(['passes']));
});

test('[PRV-03] a flood is told once, until the person has rested', () => {
  const limit = createRateLimit({ burst: 4, perSecond: 1 });
  const verdicts = [0, 0, 0, 0, 0, 0, 1000, 1000, 9000, 9000, 9000, 9000, 9000].map((at) => limit.take('a', at));
  expect(verdicts.map((verdict) => verdict[0]).join('')).toBe('pppptspsppppt');
});

test('[ANN-41] whoever blocks the bot is marked at once, unblocking restores, and a stale word changes nothing', async () => {
  const { sandbox, bot, db } = await aBot();
  const marks = async () =>
    (await rows<{ reason: string | null }>(db, sql`select unreachable_reason as reason from addresses`)).map(
      ({ reason }) => reason,
    );
  const school = sandbox.person(SCHOOL);
  school.says('hello');
  await bot.quiet();
  const before = await marks();
  sandbox.clock.shift(60_000);
  school.blocks();
  await bot.quiet();
  const blocked = await marks();
  sandbox.clock.shift(60_000);
  school.unblocks();
  await bot.quiet();
  const back = await marks();
  await bot.receiver.one(membershipUpdate('kicked', new Date(NOON.getTime() + 60_000)));
  await bot.quiet();

  expect({ before, blocked, back, stale: await marks() }).toEqual({
    before: [null],
    blocked: ['blocked'],
    back: [null],
    stale: [null],
  });
});

function membershipUpdate(status: string, at: Date) {
  const user = { id: SCHOOL, is_bot: false, first_name: 'A' };
  const bot = { id: 1, is_bot: true, first_name: 'B' };
  const date = Math.floor(at.getTime() / 1000);
  const chat = { id: SCHOOL, type: 'private', first_name: 'A' };
  const change = {
    chat,
    from: user,
    date,
    old_chat_member: { user: bot, status: 'member' },
    new_chat_member: { user: bot, status },
  };
  return { update_id: 5, my_chat_member: change };
}

test('[OPS-02] when an update is parked the person gets a reference, the administrators a notice, and the talk goes on', async () => {
  const db = await aDatabase();
  const { person } = await arrive(db, { channel: 'telegram', externalId: String(ORGANIZER) }, NOON);
  await grantRole(db, person.id, { role: 'administrator', contestId: null }, null, NOON);
  let shift = 0;
  const { sandbox, bot, spoken } = await aBot({
    db,
    leaseClock: { now: () => new Date(NOON.getTime() + 20_000 * shift++) },
  });
  const school = sandbox.person(SCHOOL);
  school.says('/break');
  school.says('hello');
  await bot.quiet();

  const [parked] = await rows<{ reference: string; error: string }>(
    db,
    sql`select reference, error from inbox where state = 'parked'`,
  );
  const promised = await rows(db, sql`select person_id, content from deliveries`);
  expect(spoken()).toEqual([
    ru('update-failed', { reference: parked?.reference ?? '' }).replace(/<.?code>/g, ''),
    'heard',
  ]);
  expect(parked).toEqual({
    reference: expect.stringMatching(/^[B-DF-HJ-NP-TV-XZ2-9]{6}$/),
    error: 'TypeError: cannot read …',
  });
  expect(promised).toEqual([
    { person_id: person.id, content: { kind: 'update-parked', reference: parked?.reference } },
  ]);
});

test('[UX-04] the command list follows language and roles, and is set only when it changed', async () => {
  const db = await aDatabase();
  const { sandbox, bot } = await aBot({ db });
  const organizer = sandbox.person(ORGANIZER);
  organizer.says('hello');
  await bot.quiet();
  const before = sandbox.chat(ORGANIZER).commands;
  const { person } = await arrive(db, { channel: 'telegram', externalId: String(ORGANIZER) }, NOON);
  await grantRole(db, person.id, { role: 'administrator', contestId: null }, null, NOON);
  for (const text of ['one', 'two', 'three']) {
    organizer.says(text);
    await bot.quiet();
  }
  const own = sandbox.chat(ORGANIZER).commands.map(({ command }) => command);
  const set = sandbox.calls().filter(({ method }) => method === 'setMyCommands').length;
  await db.execute(sql`update role_grants set revoked_at = now()`);
  organizer.says('four');
  await bot.quiet();

  expect({ before, own, set, after: sandbox.chat(ORGANIZER).commands }).toEqual({
    before: [],
    own: ['help', 'staff'],
    set: 1,
    after: [],
  });
});

test('[PRV-02] in a group the bot says once that it talks in private, and nothing else', async () => {
  const { sandbox, bot } = await aBot();
  sandbox.addGroup(-5, 'Group');
  const user = { id: SCHOOL, is_bot: false, first_name: 'A', language_code: 'ru' };
  const inGroup = (update_id: number, text: string) => ({
    update_id,
    message: {
      message_id: update_id,
      date: 1_802_062_800,
      chat: { id: -5, type: 'group', title: 'Group' },
      from: user,
      text,
      ...(text.startsWith('/') && { entities: [{ type: 'bot_command', offset: 0, length: text.length }] }),
    },
  });
  for (const [index, text] of ['hello', '/start', '/start', '/help'].entries())
    await bot.receiver.one(inGroup(index + 1, text));
  await bot.quiet();

  const sent = sandbox.calls().filter(({ method }) => method === 'sendMessage');
  expect(sent.map(({ parameters }) => parameters['text'])).toEqual([ru('group-private')]);
});

test('[OPS-03] what was given up says nothing any more, neither a handler nor a conversation; others do', async () => {
  const doors: (() => void)[] = [];
  const door = () => new Promise<void>((resolve) => doors.push(resolve));
  const slow: Feature = {
    commands: [
      {
        name: 'late',
        async handle(ctx) {
          await door();
          await reply(ctx, 'said by a handler');
        },
      },
      { name: 'talk', handle: (ctx) => ctx.conversation.enter('slow') },
    ],
    conversations: [
      {
        name: 'slow',
        async run(conversation, ctx) {
          await conversation.external(door);
          await ctx.reply('said in a conversation');
        },
      },
    ],
  };
  const { sandbox, bot, spoken } = await aBot({ features: [slow, plain], limits: { timeLimitMs: 1_500 } });
  sandbox.person(SCHOOL).says('/late');
  await bot.quiet();
  sandbox.person(SCHOOL).says('/talk');
  await bot.quiet();
  for (const open of doors) open();
  sandbox.person(SCHOOL).says('hello');
  await bot.quiet();

  expect(doors).toHaveLength(2);
  expect(spoken().filter((text) => text?.startsWith('said') || text === 'heard')).toEqual(['heard']);
});
