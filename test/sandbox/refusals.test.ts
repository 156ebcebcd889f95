/** Every refusal the sandbox knows, in Telegram's own words. */

import { expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { aSandbox, NOON, PARENT, SCHOOL } from '../kit/sandbox.ts';

/** Anna has written (1), the bot has answered with a button (2) and a picture (3). */
async function aTalk(): Promise<Sandbox> {
  const sandbox = aSandbox();
  sandbox.person(SCHOOL).says('Здравствуйте');
  await sandbox.call('sendMessage', { chat_id: SCHOOL, text: 'Добрый день', reply_markup: buttons('yes') });
  await sandbox.call('sendPhoto', { chat_id: SCHOOL, photo: 'attach://picture' }, files({ picture: PNG }));
  return sandbox;
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e0', 'hex');
const buttons = (callback_data: string) => ({ inline_keyboard: [[{ text: 'Да', callback_data }]] });
const files = (named: Record<string, Uint8Array>) =>
  new Map(Object.entries(named).map(([name, bytes]) => [name, { filename: `${name}.png`, mime: undefined, bytes }]));

test.each<[string, Record<string, unknown>, number, string]>([
  ['sendMessage', { chat_id: 999, text: 'а' }, 400, 'Bad Request: chat not found'],
  ['sendMessage', { chat_id: PARENT, text: 'а' }, 400, 'Bad Request: chat not found'],
  ['sendMessage', { chat_id: SCHOOL, text: '  \n ' }, 400, 'Bad Request: message text is empty'],
  ['sendMessage', { chat_id: SCHOOL, text: 'а'.repeat(4097) }, 400, 'Bad Request: message is too long'],
  [
    'sendMessage',
    { chat_id: SCHOOL, text: 'а', reply_parameters: { message_id: 99 } },
    400,
    'Bad Request: message to be replied not found',
  ],
  [
    'sendMessage',
    { chat_id: SCHOOL, text: 'а', reply_markup: buttons('я'.repeat(33)) },
    400,
    'Bad Request: BUTTON_DATA_INVALID',
  ],
  ['sendMessage', { chat_id: SCHOOL, text: 'а', reply_markup: buttons('') }, 400, 'Bad Request: BUTTON_DATA_INVALID'],
  [
    'sendMessage',
    { chat_id: SCHOOL, text: 'а', reply_markup: { inline_keyboard: [[{ text: 'а', url: 'http://localhost:1/' }]] } },
    400,
    "Bad Request: inline keyboard button URL 'http://localhost:1/' is invalid: Wrong HTTP URL",
  ],
  ['sendPhoto', { chat_id: SCHOOL, photo: 'nothing' }, 400, 'Bad Request: wrong file identifier/HTTP URL specified'],
  [
    'sendPhoto',
    { chat_id: SCHOOL, photo: 'https://example.org/a.png' },
    400,
    'Bad Request: failed to get HTTP URL content',
  ],
  [
    'sendMediaGroup',
    { chat_id: SCHOOL, media: [{ type: 'photo', media: 'x' }] },
    400,
    'Bad Request: wrong number of messages to send as an album',
  ],
  [
    'copyMessage',
    { chat_id: SCHOOL, from_chat_id: SCHOOL, message_id: 99 },
    400,
    'Bad Request: message to copy not found',
  ],
  [
    'forwardMessage',
    { chat_id: SCHOOL, from_chat_id: SCHOOL, message_id: 99 },
    400,
    'Bad Request: message to forward not found',
  ],
  ['editMessageText', { chat_id: SCHOOL, message_id: 99, text: 'а' }, 400, 'Bad Request: message to edit not found'],
  ['editMessageText', { chat_id: SCHOOL, message_id: 1, text: 'а' }, 400, "Bad Request: message can't be edited"],
  [
    'editMessageText',
    { chat_id: SCHOOL, message_id: 3, text: 'а' },
    400,
    'Bad Request: there is no text in the message to edit',
  ],
  [
    'editMessageText',
    { chat_id: SCHOOL, message_id: 2, text: 'Добрый день', reply_markup: buttons('yes') },
    400,
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  ],
  ['editMessageText', { chat_id: SCHOOL, text: 'а' }, 400, 'Bad Request: message identifier is not specified'],
  ['editMessageText', { message_id: 2, text: 'а' }, 400, 'Bad Request: chat_id is empty'],
  ['editMessageText', { chat_id: SCHOOL, message_id: 2, text: ' ' }, 400, 'Bad Request: message text is empty'],
  [
    'editMessageCaption',
    { chat_id: SCHOOL, message_id: 2, caption: 'а' },
    400,
    'Bad Request: there is no caption in the message to edit',
  ],
  [
    'editMessageCaption',
    { chat_id: SCHOOL, message_id: 3, caption: 'а'.repeat(1025) },
    400,
    'Bad Request: message caption is too long',
  ],
  [
    'sendMessage',
    { chat_id: SCHOOL, text: 'а', reply_markup: { inline_keyboard: [[{ text: 'а' }]] } },
    400,
    'Bad Request: the request does not fit the published types: reply_markup.inline_keyboard[0][0].callback_data is missing',
  ],
  [
    'sendMessage',
    {
      chat_id: SCHOOL,
      text: 'а',
      reply_markup: { inline_keyboard: Array.from({ length: 101 }, () => [{ text: 'а', callback_data: 'a' }]) },
    },
    400,
    'Bad Request: reply markup is too long',
  ],
  [
    'sendMessage',
    { chat_id: SCHOOL, text: 'а', reply_markup: { keyboard: [['']] } },
    400,
    "Bad Request: can't parse keyboard button: Text must be non-empty",
  ],
  ['sendContact', { chat_id: SCHOOL, phone_number: '', first_name: 'а' }, 400, 'Bad Request: PHONE_NUMBER_INVALID'],
  [
    'sendLocation',
    { chat_id: SCHOOL, latitude: 91, longitude: 0 },
    400,
    'Bad Request: wrong latitude or longitude specified',
  ],
  [
    'deleteMessages',
    { chat_id: SCHOOL, message_ids: Array.from({ length: 101 }, (_, id) => id) },
    400,
    'Bad Request: too many message identifiers specified',
  ],
  ['answerCallbackQuery', { callback_query_id: '1', url: 'https://example.org/' }, 400, 'Bad Request: URL_INVALID'],
  ['getChatMember', { chat_id: SCHOOL, user_id: 1 }, 400, 'Bad Request: user not found'],
  ['deleteMessage', { chat_id: SCHOOL, message_id: 99 }, 400, 'Bad Request: message to delete not found'],
  ['pinChatMessage', { chat_id: SCHOOL, message_id: 99 }, 400, 'Bad Request: message to pin not found'],
  ['unpinChatMessage', { chat_id: SCHOOL }, 400, 'Bad Request: message to unpin not found'],
  [
    'answerCallbackQuery',
    { callback_query_id: '1' },
    400,
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  ],
  ['answerCallbackQuery', { callback_query_id: '1', text: 'а'.repeat(201) }, 400, 'Bad Request: MESSAGE_TOO_LONG'],
  ['setMyCommands', { commands: [{ command: 'Старт', description: 'а' }] }, 400, 'Bad Request: BOT_COMMAND_INVALID'],
  [
    'setMyCommands',
    { commands: [{ command: 'start', description: '' }] },
    400,
    'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID',
  ],
  ['getFile', { file_id: 'nothing' }, 400, 'Bad Request: wrong file_id or the file is temporarily unavailable'],
  [
    'setWebhook',
    { url: 'http://example.org/' },
    400,
    'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
  ],
  [
    'setWebhook',
    { url: 'https://example.org/', secret_token: 'да' },
    400,
    'Bad Request: secret token contains unallowed characters',
  ],
  ['sendDice', { chat_id: SCHOOL }, 404, 'Not Found: method not found'],
])('%s %j is refused', async (method, parameters, error_code, description) => {
  const sandbox = await aTalk();

  expect(await sandbox.call(method, parameters)).toEqual({ ok: false, error_code, description });
});

test('whoever blocked the bot gets nothing until they unblock it', async () => {
  const sandbox = await aTalk();
  const send = () => sandbox.call('sendMessage', { chat_id: SCHOOL, text: 'а' });

  sandbox.person(SCHOOL).blocks();
  const whileBlocked = await send();
  sandbox.person(SCHOOL).unblocks();
  const afterwards = await send();
  sandbox.person(SCHOOL).deactivates();

  expect([whileBlocked, afterwards.ok, await send()]).toEqual([
    { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' },
    true,
    { ok: false, error_code: 403, description: 'Forbidden: user is deactivated' },
  ]);
});

test('a group that became a supergroup is refused with its new id', async () => {
  const sandbox = aSandbox();
  sandbox.addGroup(-100, 'Педагоги');
  sandbox.moveGroup(-100, -1001);

  const answers = [-100, -1001].map((chat_id) => sandbox.call('sendMessage', { chat_id, text: 'а' }));

  expect((await Promise.all(answers)).map((answer) => (answer.ok ? 'sent' : answer))).toEqual([
    {
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: -1001 },
    },
    'sent',
  ]);
});

test('a message is deletable for 48 hours', async () => {
  const sandbox = await aTalk();
  const remove = () => sandbox.call('deleteMessage', { chat_id: SCHOOL, message_id: 2 });
  sandbox.clock.set(new Date(NOON.getTime() + 48 * 3_600_000 + 1000));
  const late = await remove();
  sandbox.clock.set(new Date(NOON.getTime() + 48 * 3_600_000));

  expect([late, await remove(), await remove()]).toEqual([
    { ok: false, error_code: 400, description: "Bad Request: message can't be deleted for everyone" },
    { ok: true, result: true },
    { ok: false, error_code: 400, description: 'Bad Request: message to delete not found' },
  ]);
});

test('a tap is answered once, and within 150 seconds', async () => {
  const sandbox = await aTalk();
  const answer = (callback_query_id: string) => sandbox.call('answerCallbackQuery', { callback_query_id });
  const first = sandbox.person(SCHOOL).taps(2, 'yes');
  const again = sandbox.person(SCHOOL).tapsAgain();

  const once = await answer(first);
  const twice = await answer(first);
  sandbox.clock.shift(150_001);

  expect([first === again, once.ok, twice.ok, (await answer(again)).ok]).toEqual([false, true, false, false]);
});

test('files are held to their kind, size and shape', async () => {
  const sandbox = await aTalk();
  const photoId = sandbox.chat(SCHOOL).messages.at(-1)?.file?.fileId;
  const wide = Buffer.from(PNG);
  wide.writeUInt32BE(9900, 16);
  const large = Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]);
  const send = async (method: string, kind: string, file: string | Uint8Array | undefined) => {
    const isBytes = file instanceof Uint8Array;
    const uploads = isBytes ? files({ part: file }) : new Map();
    const answer = await sandbox.call(method, { chat_id: SCHOOL, [kind]: isBytes ? 'attach://part' : file }, uploads);
    return answer.ok ? 'sent' : answer.description;
  };

  expect([
    await send('sendPhoto', 'photo', photoId),
    await send('sendDocument', 'document', photoId),
    await send('sendPhoto', 'photo', Buffer.from('no picture')),
    await send('sendPhoto', 'photo', wide),
    await send('sendPhoto', 'photo', large),
    await send('sendDocument', 'document', large),
    await send('sendDocument', 'document', Buffer.alloc(0)),
  ]).toEqual([
    'sent',
    "Bad Request: can't use file of type Photo as Document",
    'Bad Request: IMAGE_PROCESS_FAILED',
    'Bad Request: PHOTO_INVALID_DIMENSIONS',
    'Bad Request: file of size 10485784 bytes is too big for a photo; the maximum size is 10485760 bytes',
    'sent',
    'Bad Request: file must be non-empty',
  ]);
});

test('after logOut nothing works any more', async () => {
  const sandbox = aSandbox();

  expect([await sandbox.call('logOut'), await sandbox.call('getMe')]).toEqual([
    { ok: true, result: true },
    { ok: false, error_code: 400, description: 'Bad Request: Logged out' },
  ]);
});
