/** Commands, taps and conversations beside each other, told by a person's phone. */

import { InlineKeyboard } from 'grammy';
import { expect, test } from 'vitest';
import { type Feature, onTap } from '../../src/telegram/feature.ts';
import { FEATURES } from '../../src/telegram/features.ts';
import { createRouter } from '../../src/telegram/incoming/router.ts';
import { button } from '../../src/telegram/screens/buttons.ts';
import { answerTap, redraw, reply } from '../../src/telegram/screens/reply.ts';
import { converse } from '../../src/telegram/talks/talks.ts';
import { startBot, texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aSandbox, PARENT, SCHOOL } from '../kit/sandbox.ts';

const like = button('lk1', { song: 'id' });
const sing = button('sg1', {});
const silent = button('si1', {});
const broken = button('br1', {});
const ru = texts('ru');

/** A talk of two questions, a card with buttons, and commands that come in between. */
const choir: Feature = {
  commands: [
    { name: 'card', handle: async (ctx) => void (await reply(ctx, 'Card', card())) },
    { name: 'sing', handle: async (ctx) => converse(ctx, 'sing', 'solo') },
    { name: 'cancel', handle: cancel },
  ],
  taps: [
    onTap(like, async (ctx, { song }) => {
      await answerTap(ctx, `liked ${song}`);
      await redraw(ctx, `Card, liked ${song}`, card());
    }),
    onTap(sing, (ctx) => converse(ctx, 'sing', 'duet')),
    onTap(silent, async () => undefined),
    onTap(broken, async () => {
      throw new Error('broken');
    }),
  ],
  conversations: [
    {
      name: 'sing',
      async run(conversation, ctx, form: string) {
        await ctx.reply(`${form}: which song?`);
        const song = await conversation.waitFor('message:text');
        await song.reply(`${form}: ${song.message.text}, how long?`);
        const length = await conversation.waitFor('message:text');
        await length.reply(`${form}: ${song.message.text}, ${length.message.text}`);
      },
    },
  ],
  async onMessage(ctx) {
    await reply(ctx, `nobody asked for ${ctx.message?.text ? 'a text' : 'this'}`);
    return true;
  },
};

function card(): InlineKeyboard {
  return new InlineKeyboard().text('Like', like.data({ song: 7 })).text('Sing', sing.data({}));
}

async function cancel(ctx: Parameters<typeof converse>[0]): Promise<void> {
  const active = Object.keys(ctx.conversation.active());
  await ctx.conversation.exitAll();
  await reply(ctx, `left ${active.join()}`);
}

async function aChoir(features: readonly Feature[] = [choir]) {
  const sandbox = aSandbox();
  const bot = await startBot({ sandbox, db: await aDatabase(), features });
  const school = sandbox.person(SCHOOL);
  const said = () => sandbox.chat(SCHOOL).messages.map(({ from, text }) => `${from === 'bot' ? '→ ' : ''}${text}`);
  return { sandbox, bot, school, said };
}

test('every command and every button of the whole program has a name of its own', () => {
  expect(() => createRouter(FEATURES)).not.toThrow();
});

test('[UX-03] commands and taps on older messages work in the middle of a talk, and the talk goes on', async () => {
  const { bot, school, said, sandbox } = await aChoir();
  school.says('/card');
  await bot.quiet();
  school.says('/sing');
  await bot.quiet();
  school.presses('Like');
  await bot.quiet();
  school.says('/card');
  await bot.quiet();
  school.says('Зимняя сказка');
  await bot.quiet();
  school.says('/nonsense');
  await bot.quiet();
  school.says('3:20');
  await bot.quiet();

  expect(said()).toEqual([
    '/card',
    '→ Card, liked 7',
    '/sing',
    '→ solo: which song?',
    '/card',
    '→ Card',
    'Зимняя сказка',
    '→ solo: Зимняя сказка, how long?',
    '/nonsense',
    `→ ${ru('command-unknown')}`,
    '3:20',
    '→ solo: Зимняя сказка, 3:20',
  ]);
  expect(sandbox.violations).toEqual([]);
});

test('[UX-03] a command or a tap that begins another talk leaves the first, and /cancel leaves whichever is on', async () => {
  const { bot, school, said } = await aChoir();
  for (const text of ['/card', '/sing', 'Песня']) {
    school.says(text);
    await bot.quiet();
  }
  school.presses('Sing');
  await bot.quiet();
  for (const text of ['Другая', '/cancel', 'эй', '/cancel']) {
    school.says(text);
    await bot.quiet();
  }

  expect(said().slice(5)).toEqual([
    '→ solo: Песня, how long?',
    '→ duet: which song?',
    'Другая',
    '→ duet: Другая, how long?',
    '/cancel',
    '→ left sing',
    'эй',
    '→ nobody asked for a text',
    '/cancel',
    '→ left',
  ]);
});

test('[UX-05] what nobody waits for reaches the features in turn, of whatever kind it is', async () => {
  const { bot, school, said } = await aChoir([{ onMessage: async (ctx) => ctx.message?.text === 'taken' }, choir]);
  school.says('taken');
  school.says('not taken');
  school.sendsSticker();
  school.sendsVoice();
  school.sharesContact();
  await bot.quiet();

  expect(said().filter((line) => line.startsWith('→'))).toEqual([
    '→ nobody asked for a text',
    '→ nobody asked for this',
    '→ nobody asked for this',
    '→ nobody asked for this',
  ]);
});

test.each([
  ['nothing', ''],
  ['words', 'hello'],
  ['a name nobody has', 'zz9:1'],
  ['an older version', 'lk0:7'],
  ['a missing value', 'lk1'],
  ['too many values', 'lk1:7:8'],
  ['a word for an id', 'lk1:seven'],
  ['a negative id', 'lk1:-7'],
  ['an id too long for a number', 'lk1:99999999999999999999'],
  ['an id with a fraction', 'lk1:7.5'],
  ['a name of objects themselves', '__proto__'],
  ['SQL', "lk1:7'; drop table inbox;--"],
  ['JSON', '{"song":7}'],
  ['emoji', '🎵'.repeat(16)],
  ['a control character', 'lk1:\u0000'],
])('[PRV-02, UX-05] a tap with %s is answered as outdated and changes nothing', async (_, data) => {
  const { bot, school, sandbox, said } = await aChoir();
  school.says('/card');
  await bot.quiet();
  const [, drawn] = sandbox.chat(SCHOOL).messages;
  const tap = school.taps(drawn?.id ?? 0, data);
  await bot.quiet();

  const answer = await sandbox.tapAnswer(tap);
  expect({ text: answer.text, alert: answer.alert }).toEqual({ text: ru('button-outdated'), alert: true });
  expect(said()).toEqual(['/card', '→ Card']);
});

test('[PRV-02] a button that does not fit into 64 bytes is not drawn, and what fits reads back', () => {
  const long = button('ln1', { a: 'word', b: 'word' });
  expect(() => long.data({ a: 'a'.repeat(40), b: 'b'.repeat(30) })).toThrow('75 bytes');
  const fits = long.data({ a: 'a'.repeat(40), b: 'b'.repeat(19) });
  expect({ bytes: Buffer.byteLength(fits), read: long.read(fits) }).toEqual({
    bytes: 64,
    read: { a: 'a'.repeat(40), b: 'b'.repeat(19) },
  });
});

test('[UX-02] every tap is answered: by its handler, without a word, and also when the handler throws', async () => {
  const { bot, school, sandbox } = await aChoir();
  school.says('/card');
  await bot.quiet();
  const [, drawn] = sandbox.chat(SCHOOL).messages;
  const answers = [];
  for (const data of [like.data({ song: 7 }), silent.data({}), broken.data({})]) {
    const tap = school.taps(drawn?.id ?? 0, data);
    const { text, alert } = await sandbox.tapAnswer(tap);
    answers.push({ text, alert });
  }
  expect(answers).toEqual([
    { text: 'liked 7', alert: false },
    { text: undefined, alert: false },
    { text: undefined, alert: false },
  ]);
  await bot.stop();
});

test('[UX-03] a command for another bot is not ours, and one for us may name us', async () => {
  const { bot, school, said, sandbox } = await aChoir();
  school.says('/card@some_other_bot');
  school.says(`/card@${sandbox.about().bot.username} now`);
  await bot.quiet();
  expect(said().filter((line) => line.startsWith('→'))).toEqual(['→ nobody asked for a text', '→ Card']);
});

test('[OPS-01] people talk side by side without touching each other', async () => {
  const { bot, sandbox, said } = await aChoir();
  const both = [sandbox.person(SCHOOL), sandbox.person(PARENT)];
  for (const text of ['/sing', 'Песня', '2:00']) {
    for (const person of both) person.says(text);
    await bot.quiet();
  }
  const other = sandbox.chat(PARENT).messages.map(({ from, text }) => `${from === 'bot' ? '→ ' : ''}${text}`);
  expect(said()).toEqual(other);
  expect(other.at(-1)).toBe('→ solo: Песня, 2:00');
});

test('two features that claim one name do not start', async () => {
  await expect(aChoir([choir, { commands: [{ name: 'card', handle: async () => undefined }] }])).rejects.toThrow(
    'two handlers are called card',
  );
  await expect(aChoir([choir, { conversations: choir.conversations ?? [] }])).rejects.toThrow(
    'two conversations are called sing',
  );
});
