/** What people do with their phones, as the bot hears of it, and what they see. */

import type { Update } from '@grammyjs/types';
import { expect, test } from 'vitest';
import { ImpossibleAct } from '../../src/sandbox/acts.ts';
import type { PersonActs } from '../../src/sandbox/person.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { aSandbox, NOON, ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';

const anna = { id: SCHOOL, is_bot: false, first_name: 'Анна', last_name: 'Щукина', language_code: 'ru' };
const annasChat = { id: SCHOOL, first_name: 'Анна', last_name: 'Щукина', type: 'private' };
const date = NOON.getTime() / 1000;

async function updatesOf(sandbox: Sandbox): Promise<Update[]> {
  const answer = await sandbox.call('getUpdates');
  return answer.ok ? (answer.result as Update[]) : [];
}

test('a start link comes with its payload', async () => {
  const sandbox = aSandbox();
  sandbox.person(SCHOOL).starts('contest_12');

  expect(await updatesOf(sandbox)).toEqual([
    {
      update_id: 100_000,
      message: {
        message_id: 1,
        date,
        chat: annasChat,
        from: anna,
        text: '/start contest_12',
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      },
    },
  ]);
});

test('a tap carries the message as it stands, or only its id once it is deleted', async () => {
  const sandbox = aSandbox();
  const person = sandbox.person(SCHOOL);
  person.starts();
  const reply_markup = { inline_keyboard: [[{ text: 'Да', callback_data: 'yes' }]] };
  await sandbox.call('sendMessage', { chat_id: SCHOOL, text: 'Поедете?', reply_markup });
  person.presses('Да');
  await sandbox.call('deleteMessage', { chat_id: SCHOOL, message_id: 2 });
  person.tapsAgain();

  const taps = (await updatesOf(sandbox)).map((update) => update.callback_query).filter((tap) => tap !== undefined);
  expect(taps.map(({ id: _id, chat_instance: _chat, ...tap }) => tap)).toEqual([
    {
      from: anna,
      data: 'yes',
      message: {
        message_id: 2,
        date,
        chat: annasChat,
        from: { id: 7000, is_bot: true, first_name: 'Рампа', username: 'rampa_sandbox_bot' },
        text: 'Поедете?',
        reply_markup,
      },
    },
    { from: anna, data: 'yes', message: { message_id: 2, date: 0, chat: annasChat } },
  ]);
});

test('a button for the contact shares the own number, another button says its label', async () => {
  const sandbox = aSandbox();
  sandbox.person(SCHOOL).starts();
  const keyboard = [[{ text: 'Мой номер', request_contact: true }], ['Позже']];
  await sandbox.call('sendMessage', { chat_id: SCHOOL, text: 'Ваш номер?', reply_markup: { keyboard } });
  sandbox.person(SCHOOL).presses('Мой номер');
  sandbox.person(SCHOOL).presses('Позже');

  const [, contact, later] = (await updatesOf(sandbox)).map((update) => update.message);
  expect([contact?.contact, later?.text]).toEqual([
    { phone_number: '79990000003', first_name: 'Анна', last_name: 'Щукина', user_id: SCHOOL },
    'Позже',
  ]);
});

test('files of every kind arrive and can be fetched', async () => {
  const sandbox = aSandbox();
  const person = sandbox.person(SCHOOL);
  const bytes = Buffer.from('содержимое');
  person.sendsPhoto({ bytes, width: 2000, height: 1000, caption: 'Хор' });
  person.sendsDocument({ bytes, name: 'Список детей.xlsx' });
  person.sendsVoice();
  person.sendsSticker();

  const [photo, document, voice, sticker] = (await updatesOf(sandbox)).map((update) => update.message);
  const file = await sandbox.call('getFile', { file_id: document?.document?.file_id });
  expect({
    sizes: photo?.photo?.map(({ width, height }) => [width, height]),
    caption: photo?.caption,
    document: [document?.document?.file_name, document?.document?.mime_type, document?.document?.file_size],
    voice: voice?.voice?.mime_type,
    sticker: [sticker?.sticker?.width, sticker?.sticker?.height],
    fetched: file.ok && sandbox.filePath((file.result as { file_path: string }).file_path)?.bytes.toString(),
  }).toEqual({
    sizes: [
      [90, 45],
      [320, 160],
      [800, 400],
      [1280, 640],
    ],
    caption: 'Хор',
    document: ['Список детей.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 20],
    voice: 'audio/ogg',
    sticker: [160, 160],
    fetched: 'содержимое',
  });
});

test('blocking and unblocking is told, once each', async () => {
  const sandbox = aSandbox();
  const person = sandbox.person(SCHOOL);
  person.starts();
  person.blocks();
  person.blocks();
  person.starts();

  const changes = (await updatesOf(sandbox)).map(({ my_chat_member: change, message }) =>
    change ? [change.old_chat_member.status, change.new_chat_member.status] : message?.text,
  );
  expect(changes).toEqual(['/start', ['member', 'kicked'], ['kicked', 'member'], '/start']);
});

test('an edit comes as such, and a forward names whom it is from', async () => {
  const sandbox = aSandbox();
  const id = sandbox.person(SCHOOL).says('Иванова Мария');
  sandbox.person(SCHOOL).edits(id, 'Иванова Марья');
  sandbox.person(SCHOOL).forwards(id, PARENT);

  const [, edited, forwarded] = await updatesOf(sandbox);
  expect([edited?.edited_message, forwarded?.message]).toEqual([
    { message_id: 1, date, chat: annasChat, from: anna, text: 'Иванова Марья', edit_date: date },
    {
      message_id: 2,
      date,
      chat: { id: PARENT, first_name: 'Марина', last_name: 'Королёва', type: 'private' },
      from: { id: PARENT, is_bot: false, first_name: 'Марина', last_name: 'Королёва', language_code: 'ru' },
      text: 'Иванова Марья',
      forward_origin: { type: 'user', sender_user: anna, date },
    },
  ]);
});

test('a text over 4096 is sent in parts, as clients do', async () => {
  const sandbox = aSandbox();
  sandbox.person(SCHOOL).says('а'.repeat(5000));

  expect((await updatesOf(sandbox)).map((update) => update.message?.text?.length)).toEqual([4096, 904]);
});

test.each<[string, (person: PersonActs) => unknown]>([
  ['saying nothing', (person) => person.says('  ')],
  ['writing to a blocked bot', (person) => [person.blocks(), person.says('а')]],
  ['a start link with a space', (person) => person.starts('a b')],
  ['editing what is not theirs', (person) => person.edits(99, 'а')],
  ['pressing a button that is not there', (person) => person.presses('Нет')],
  ['tapping again without a tap', (person) => person.tapsAgain()],
])('%s is what a client does not let people do', (_case, act) => {
  expect(() => act(aSandbox().person(ORGANIZER))).toThrow(ImpossibleAct);
});

test('what a person received stays on record, also when it was edited or deleted', async () => {
  const sandbox = aSandbox();
  const query = () => sandbox.person(SCHOOL).taps(2, 'yes');
  sandbox.person(SCHOOL).starts();
  await sandbox.call('sendMessage', { chat_id: SCHOOL, text: 'Раз' });
  await sandbox.call('editMessageText', { chat_id: SCHOOL, message_id: 2, text: 'Два' });
  await sandbox.call('answerCallbackQuery', { callback_query_id: query(), text: 'Хорошо' });
  await sandbox.call('sendChatAction', { chat_id: SCHOOL, action: 'typing' });
  await sandbox.call('deleteMessages', { chat_id: SCHOOL, message_ids: [2, 99] });

  const record = sandbox.received(SCHOOL).map((one) => {
    if (one.type === 'message' || one.type === 'edited') return [one.type, one.message.text];
    return one.type === 'tap-answered' ? [one.type, one.text] : [one.type];
  });
  expect(record).toEqual([['message', 'Раз'], ['edited', 'Два'], ['tap-answered', 'Хорошо'], ['action'], ['deleted']]);
  expect(sandbox.chat(SCHOOL).messages.map((message) => message.text)).toEqual(['/start']);
});

test('the command menu follows scope and language', async () => {
  const sandbox = aSandbox();
  sandbox.person(SCHOOL).starts();
  const command = (name: string) => [{ command: name, description: name }];
  await sandbox.call('setMyCommands', { commands: command('all') });
  await sandbox.call('setMyCommands', {
    commands: command('private_ru'),
    scope: { type: 'all_private_chats' },
    language_code: 'ru',
  });
  await sandbox.call('setMyCommands', { commands: command('/own'), scope: { type: 'chat', chat_id: SCHOOL } });
  await sandbox.call('setMyCommands', { commands: command('private'), scope: { type: 'all_private_chats' } });
  sandbox.person(ORGANIZER).setsLanguage('en');

  const menus = [SCHOOL, PARENT, ORGANIZER].map((id) => sandbox.chat(id).commands.map((one) => one.command));
  expect(menus).toEqual([['own'], ['private_ru'], ['private']]);
});

test('starting over leaves the three people and nothing else', async () => {
  const calls: string[] = [];
  const sandbox = aSandbox({
    onReset: async () => {
      calls.push('reset');
    },
  });
  sandbox.person(SCHOOL).starts();
  sandbox.addPerson({ firstName: 'Олег', languageCode: 'ru' });
  await sandbox.reset();

  expect([
    calls,
    sandbox.about().people.map((person) => person.id),
    sandbox.chat(SCHOOL).messages,
    await updatesOf(sandbox),
  ]).toEqual([['reset'], [SCHOOL, PARENT, ORGANIZER], [], []]);
});
