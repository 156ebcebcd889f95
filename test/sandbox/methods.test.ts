/** What the methods do when all is well. */

import { expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { aSandbox, NOON, PARENT, SCHOOL } from '../kit/sandbox.ts';

const bot = { id: 7000, is_bot: true, first_name: 'Рампа', username: 'rampa_sandbox_bot' };
const chat = { id: SCHOOL, first_name: 'Анна', last_name: 'Щукина', type: 'private' };
const date = NOON.getTime() / 1000;

/** Anna has started; her message has the id 1. */
function aStartedSandbox(): Sandbox {
  const sandbox = aSandbox();
  sandbox.person(SCHOOL).starts();
  return sandbox;
}

async function resultOf(sandbox: Sandbox, method: string, parameters: Record<string, unknown> = {}, bytes?: string) {
  const file = { filename: 'a.dat', mime: undefined, bytes: Buffer.from(bytes ?? '') };
  const answer = await sandbox.call(method, parameters, new Map([['part', file]]));
  return answer.ok ? answer.result : answer;
}

const sent = { message_id: 2, date, chat, from: bot };

test.each<[string, Record<string, unknown>, object]>([
  [
    'sendMessage',
    { chat_id: SCHOOL, text: ' Да ', reply_parameters: { message_id: 1 }, protect_content: true },
    {
      ...sent,
      text: 'Да',
      has_protected_content: true,
      reply_to_message: {
        message_id: 1,
        date,
        chat,
        from: { id: SCHOOL, is_bot: false, first_name: 'Анна', last_name: 'Щукина', language_code: 'ru' },
        text: '/start',
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      },
    },
  ],
  [
    'sendContact',
    { chat_id: `${SCHOOL}`, phone_number: '+79990000001', first_name: 'Елена' },
    { ...sent, contact: { phone_number: '+79990000001', first_name: 'Елена' } },
  ],
  [
    'sendLocation',
    { chat_id: SCHOOL, latitude: 55.03, longitude: 82.92 },
    { ...sent, location: { latitude: 55.03, longitude: 82.92 } },
  ],
  [
    'sendVenue',
    { chat_id: SCHOOL, latitude: 55.03, longitude: 82.92, title: 'Дом творчества', address: 'Новосибирск' },
    {
      ...sent,
      location: { latitude: 55.03, longitude: 82.92 },
      venue: { location: { latitude: 55.03, longitude: 82.92 }, title: 'Дом творчества', address: 'Новосибирск' },
    },
  ],
])('%s %j answers with the message', async (method, parameters, expected) => {
  expect(await resultOf(aStartedSandbox(), method, parameters)).toEqual(expected);
});

test.each(['document', 'video', 'audio', 'voice'])(
  'a %s is sent with its caption and resent by its id',
  async (kind) => {
    const sandbox = aStartedSandbox();
    const method = `send${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    const first = await resultOf(
      sandbox,
      method,
      { chat_id: SCHOOL, [kind]: 'attach://part', caption: 'Раз' },
      'bytes',
    );
    const fileId = (first as Record<string, { file_id: string }>)[kind]?.file_id;
    await resultOf(sandbox, method, { chat_id: SCHOOL, [kind]: fileId });

    const shown = sandbox.chat(SCHOOL).messages.slice(1);
    expect(shown.map(({ file, caption }) => [file?.kind, file?.fileId, file?.size, caption])).toEqual([
      [kind, fileId, 5, 'Раз'],
      [kind, fileId, 5, undefined],
    ]);
  },
);

test('a cover and a caption above stand in the message, in its forward, its copy and its album; an edit says anew where the caption is', async () => {
  const sandbox = aStartedSandbox();
  const shown = { has_spoiler: true, show_caption_above_media: true };
  const video = await resultOf(
    sandbox,
    'sendVideo',
    { chat_id: SCHOOL, video: 'attach://part', ...shown, caption: 'А' },
    'x',
  );
  const file = (video as { video: { file_id: string } }).video.file_id;
  const at = { chat_id: SCHOOL, message_id: 2 };
  const from = { chat_id: SCHOOL, from_chat_id: SCHOOL, message_id: 2 };

  await resultOf(sandbox, 'forwardMessage', from);
  await resultOf(sandbox, 'copyMessage', { ...from, caption: 'Б' });
  const album = [
    { type: 'video', media: file, has_spoiler: true },
    { type: 'video', media: file },
  ];
  await resultOf(sandbox, 'sendMediaGroup', { chat_id: SCHOOL, media: album });
  await resultOf(sandbox, 'editMessageCaption', { ...at, caption: 'В' });

  const looks = sandbox.chat(SCHOOL).messages.slice(1);
  expect(looks.map(({ caption, spoiler, captionAbove }) => [caption, spoiler, captionAbove])).toEqual([
    ['В', true, undefined],
    ['А', true, true],
    ['Б', true, undefined],
    [undefined, true, undefined],
    [undefined, undefined, undefined],
  ]);
});

test('a copy is the bot’s own, with a new caption where one is given; a forward keeps its origin', async () => {
  const sandbox = aStartedSandbox();
  sandbox.person(SCHOOL).sendsDocument({ bytes: Buffer.from('список'), name: 'список.txt', caption: 'Хор' });
  sandbox.person(PARENT).starts();
  const to = { chat_id: PARENT, from_chat_id: SCHOOL, message_id: 2 };
  const copied = await resultOf(sandbox, 'copyMessage', to);
  await resultOf(sandbox, 'copyMessage', { ...to, caption: 'Ансамбль' });
  await resultOf(sandbox, 'forwardMessage', to);

  const shown = sandbox.chat(PARENT).messages.slice(1);
  expect([copied, shown.map(({ from, caption, file, forwarded }) => [from, caption, file?.name, forwarded])]).toEqual([
    { message_id: 4 },
    [
      ['bot', 'Хор', 'список.txt', undefined],
      ['bot', 'Ансамбль', 'список.txt', undefined],
      ['bot', 'Хор', 'список.txt', true],
    ],
  ]);
});

test('changing only the buttons leaves no mark; buttons not given again go', async () => {
  const sandbox = aStartedSandbox();
  const at = { chat_id: SCHOOL, message_id: 2 };
  const reply_markup = { inline_keyboard: [[{ text: 'Да', callback_data: 'yes' }], []] };
  await resultOf(sandbox, 'sendMessage', { chat_id: SCHOOL, text: 'Придёте?' });
  const withButtons = await resultOf(sandbox, 'editMessageReplyMarkup', { ...at, reply_markup });
  const edited = await resultOf(sandbox, 'editMessageText', { ...at, text: 'Ждём' });

  expect([withButtons, edited]).toEqual([
    { ...sent, text: 'Придёте?', reply_markup: { inline_keyboard: [[{ text: 'Да', callback_data: 'yes' }]] } },
    { ...sent, text: 'Ждём', edit_date: date },
  ]);
});

test('a caption can be changed and taken away', async () => {
  const sandbox = aStartedSandbox();
  await resultOf(sandbox, 'sendDocument', { chat_id: SCHOOL, document: 'attach://part', caption: 'Раз' }, 'bytes');
  const at = { chat_id: SCHOOL, message_id: 2 };
  const captions = [];
  for (const caption of ['Два', '']) {
    await resultOf(sandbox, 'editMessageCaption', { ...at, caption });
    captions.push(sandbox.chat(SCHOOL).messages[1]?.caption);
  }

  expect(captions).toEqual(['Два', undefined]);
});

test('a keyboard stays under the text field until it is removed', async () => {
  const sandbox = aStartedSandbox();
  const say = async (reply_markup?: object) => {
    await resultOf(sandbox, 'sendMessage', { chat_id: SCHOOL, text: 'а', ...(reply_markup ? { reply_markup } : {}) });
    return sandbox.chat(SCHOOL).replyKeyboard;
  };
  const keyboard = [[{ text: 'Соло' }, 'Хор']];
  const shown = { keyboard, resize_keyboard: true };

  expect([
    await say({ keyboard, resize_keyboard: true, is_persistent: true }),
    await say(),
    await say({ inline_keyboard: [] }),
    await say({ remove_keyboard: true }),
  ]).toEqual([shown, shown, shown, undefined]);
});

test('pinning marks the message, unpinning without an id takes the newest', async () => {
  const sandbox = aStartedSandbox();
  for (const message_id of [2, 3]) {
    await resultOf(sandbox, 'sendMessage', { chat_id: SCHOOL, text: `${message_id}` });
    await resultOf(sandbox, 'pinChatMessage', { chat_id: SCHOOL, message_id });
  }
  await resultOf(sandbox, 'unpinChatMessage', { chat_id: SCHOOL });

  expect(sandbox.chat(SCHOOL).messages.map((message) => message.pinned)).toEqual([false, true, false]);
});

test('the bot is what it was named and described', async () => {
  const sandbox = aStartedSandbox();
  const answers = [
    await resultOf(sandbox, 'setMyName', { name: 'Рампа для проб' }),
    await resultOf(sandbox, 'setMyDescription', { description: 'Конкурсы', language_code: 'ru' }),
    await resultOf(sandbox, 'setMyShortDescription', { short_description: 'Конкурсы' }),
    await resultOf(sandbox, 'setChatMenuButton', { menu_button: { type: 'commands' } }),
    await resultOf(sandbox, 'getChatMenuButton', { chat_id: SCHOOL }),
    await resultOf(sandbox, 'close'),
  ];

  expect(answers).toEqual([true, true, true, true, { type: 'commands' }, true]);
  expect(await resultOf(sandbox, 'getMe')).toMatchObject({
    ...bot,
    first_name: 'Рампа для проб',
    can_join_groups: true,
  });
});

test('command lists are kept by scope and language, and can be taken back', async () => {
  const sandbox = aStartedSandbox();
  const commands = [{ command: 'start', description: 'Начать' }];
  const scope = { type: 'all_private_chats' };
  const lists = [];
  await resultOf(sandbox, 'setMyCommands', { commands, scope, language_code: 'ru' });
  lists.push(await resultOf(sandbox, 'getMyCommands', { scope, language_code: 'ru' }));
  lists.push(await resultOf(sandbox, 'getMyCommands', { scope }));
  await resultOf(sandbox, 'deleteMyCommands', { scope, language_code: 'ru' });
  lists.push(await resultOf(sandbox, 'getMyCommands', { scope, language_code: 'ru' }));

  expect(lists).toEqual([commands, [], []]);
});

test('a chat and its members are told', async () => {
  const sandbox = aStartedSandbox();
  const members = [7000, SCHOOL, PARENT].map((user_id) =>
    resultOf(sandbox, 'getChatMember', { chat_id: SCHOOL, user_id }),
  );

  expect(await resultOf(sandbox, 'getChat', { chat_id: SCHOOL })).toMatchObject(chat);
  expect((await Promise.all(members)).map((member) => (member as { status: string }).status)).toEqual([
    'member',
    'member',
    'left',
  ]);
});
