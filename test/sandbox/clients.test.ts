/** The libraries people write bots with, against the sandbox, over HTTP. */

import type { Message } from '@grammyjs/types';
import { Bot, InlineKeyboard, InputFile, InputMediaBuilder } from 'grammy';
import { Bot as OtherBot, InputFile as OtherFile } from 'node-telegram-bot-api';
import { Telegraf } from 'telegraf';
import { expect, onTestFinished, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { aListeningSandbox, SCHOOL } from '../kit/sandbox.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e0', 'hex');

/** The file id of a picture's largest size. */
function largestPhotoOf(message: object | undefined): string {
  return message && 'photo' in message ? ((message as Message.PhotoMessage).photo.at(-1)?.file_id ?? '') : '';
}

/** A grammY bot that polls the sandbox until the test ends. */
async function aGrammyBot(): Promise<{ sandbox: Sandbox; bot: Bot }> {
  const { sandbox, server } = await aListeningSandbox();
  const bot = new Bot(sandbox.token, { client: { apiRoot: server.apiRoot } });
  onTestFinished(() => bot.stop());
  return { sandbox, bot };
}

test('a grammY bot greets, hears a tap and edits', async () => {
  const { sandbox, bot } = await aGrammyBot();
  bot.command('start', async (context) => {
    const keyboard = new InlineKeyboard().text('Да', 'yes');
    await context.reply(`<b>Добрый день</b>, ${context.match}`, { parse_mode: 'HTML', reply_markup: keyboard });
  });
  bot.callbackQuery('yes', async (context) => {
    await context.answerCallbackQuery({ text: 'Записали', show_alert: true });
    await context.editMessageText('Приходите!');
  });
  void bot.start();

  sandbox.person(SCHOOL).starts('link');
  const { id: _id, at: _at, ...greeting } = await sandbox.nextMessage(SCHOOL);
  sandbox.person(SCHOOL).presses('Да');
  const edited = await sandbox.waitFor(SCHOOL, (one) => one.type === 'edited');
  await sandbox.quiet();

  expect(greeting).toEqual({
    chatId: SCHOOL,
    from: 'bot',
    text: 'Добрый день, link',
    entities: [{ type: 'bold', offset: 0, length: 11 }],
    inlineKeyboard: [[{ text: 'Да', callback_data: 'yes' }]],
    edited: false,
    pinned: false,
  });
  expect(edited).toMatchObject({ message: { text: 'Приходите!', edited: true } });
  expect(sandbox.violations).toEqual([]);
});

test('grammY’s uploads arrive: a photo with a Cyrillic name, an album, a replaced picture', async () => {
  const { sandbox, bot } = await aGrammyBot();
  const picture = () => new InputFile(PNG, 'Афиша концерта.png');
  sandbox.person(SCHOOL).starts();

  await bot.api.sendPhoto(SCHOOL, picture(), { caption: '<i>Афиша</i>', parse_mode: 'HTML' });
  const album = await bot.api.sendMediaGroup(SCHOOL, [
    InputMediaBuilder.photo(picture(), { caption: 'Раз' }),
    InputMediaBuilder.photo(picture()),
  ]);
  const again = await bot.api.sendPhoto(SCHOOL, largestPhotoOf(album[0]));
  await bot.api.editMessageMedia(
    SCHOOL,
    again.message_id,
    InputMediaBuilder.document(new InputFile(Buffer.from('Итог'), 'Итоги «Хор».txt')),
  );

  const shown = sandbox.chat(SCHOOL).messages.slice(1);
  expect(
    shown.map(({ caption, file, albumId }) => [
      file?.kind,
      file?.name,
      file?.width,
      file?.size,
      caption,
      albumId !== undefined,
    ]),
  ).toEqual([
    ['photo', 'Афиша концерта.png', 640, PNG.length, 'Афиша', false],
    ['photo', 'Афиша концерта.png', 640, PNG.length, 'Раз', true],
    ['photo', 'Афиша концерта.png', 640, PNG.length, undefined, true],
    ['document', 'Итоги «Хор».txt', undefined, 8, undefined, false],
  ]);
  expect(new Set(shown.slice(1, 3).map((message) => message.albumId)).size).toBe(1);
  expect(sandbox.violations).toEqual([]);
});

/** A telegraf bot that polls the sandbox until the test ends. */
async function aTelegrafBot(): Promise<{ sandbox: Sandbox; bot: Telegraf }> {
  const { sandbox, server } = await aListeningSandbox();
  const bot = new Telegraf(sandbox.token, { telegram: { apiRoot: server.apiRoot } });
  const running = bot.launch();
  onTestFinished(async () => {
    bot.stop();
    await running;
  });
  return { sandbox, bot };
}

test('a telegraf bot echoes a text', async () => {
  const { sandbox, bot } = await aTelegrafBot();
  bot.on('text', (context) => context.reply(`Вы написали: ${context.message.text}`));

  sandbox.person(SCHOOL).says('Здравствуйте');
  const { text } = await sandbox.nextMessage(SCHOOL);

  expect(text).toBe('Вы написали: Здравствуйте');
  expect(sandbox.violations).toEqual([]);
});

/** From Node 26 on telegraf's uploads end nowhere: its sandwich-stream 2.0.2 hands on the first line and waits for ever. */
const SANDWICH_STREAM_ENDS = Number.parseInt(process.versions.node, 10) < 26;

test.runIf(SANDWICH_STREAM_ENDS)('a telegraf bot echoes a document', async () => {
  const { sandbox, bot } = await aTelegrafBot();
  bot.on('document', (context) => context.replyWithDocument({ source: Buffer.from('ответ'), filename: 'ответ.txt' }));

  sandbox.person(SCHOOL).sendsDocument({ bytes: Buffer.from('вопрос'), name: 'вопрос.txt' });
  const { file } = await sandbox.nextMessage(SCHOOL);

  expect([file?.name, file?.size]).toEqual(['ответ.txt', 10]);
  expect(sandbox.violations).toEqual([]);
});

test('a node-telegram-bot-api bot echoes a text and a document', async () => {
  const { sandbox, server } = await aListeningSandbox();
  const bot = new OtherBot(sandbox.token, { apiRoot: server.apiRoot });
  bot.on('message', async (context) => {
    const { text, chat } = context.message ?? {};
    if (text !== undefined) await context.reply(`Вы написали: ${text}`);
    else
      await bot.api.sendDocument({
        chat_id: chat?.id ?? 0,
        document: new OtherFile(Buffer.from('ответ'), { filename: 'ответ.txt' }),
      });
  });
  const running = bot.startPolling();
  onTestFinished(async () => {
    bot.stop();
    await running;
  });

  sandbox.person(SCHOOL).says('Здравствуйте');
  const text = await sandbox.nextMessage(SCHOOL);
  sandbox.person(SCHOOL).sendsDocument({ bytes: Buffer.from('вопрос'), name: 'вопрос.txt' });
  const document = await sandbox.nextMessage(SCHOOL);

  expect([text.text, document.file?.name, document.file?.size]).toEqual(['Вы написали: Здравствуйте', 'ответ.txt', 10]);
  expect(sandbox.violations).toEqual([]);
});
