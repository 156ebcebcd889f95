/** A copy is the message its author sent: what is covered stays covered, what stands above stays above, in all that follows. */

import type { MessageEntity } from 'grammy/types';
import { expect, test } from 'vitest';
import { draftAnother } from '../../src/announcements/copying.ts';
import { announcementById, announcementContent } from '../../src/announcements/queries.ts';
import { announcementTexts } from '../../src/announcements/tables.ts';
import { callerOf } from '../../src/people/queries.ts';
import { incomingOf } from '../../src/telegram/features/announcing/incoming.ts';
import { tellWhatStaysBehind } from '../../src/telegram/features/announcing/staying-behind.ts';
import { editRendered, sendRendered } from '../../src/telegram/post.ts';
import { texts } from '../kit/bot.ts';
import type { Phone } from '../kit/phone.ts';
import { NOON, ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aBroadcaster } from './announcing-stage.ts';
import { aHouse, PIXEL } from './composing-stage.ts';

const ru = texts('ru');
const COVERED = { name: 'hall.png', bytes: PIXEL, spoiler: true, captionAbove: true };

type Shown = { caption?: string; captionAbove?: true; spoiler?: true } | undefined;

function look(message: Shown) {
  const { caption, captionAbove = false, spoiler = false } = message ?? {};
  return { caption: caption?.replace(/\n\nВы подписаны на все анонсы\.$/, ''), captionAbove, spoiler };
}

test('[ANN-20] [ANN-24] a covered photo under its words stays so: previewed, sent, left, heard again, corrected', async () => {
  const { phone, sent } = await aBroadcaster([PARENT, SCHOOL]);
  const [organizer, parent, school] = [phone(ORGANIZER), phone(PARENT), phone(SCHOOL)];
  const last = (one: typeof parent) => look(one.messages().at(-1));
  const pictures = (one: typeof parent) => one.messages().filter(({ file }) => file);

  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ ...COVERED, caption: 'Угадайте гостя' }));
  const preview = look(pictures(organizer).at(-1));
  await organizer.presses('Отправить 2 людям');
  await sent();
  const copy = last(parent);
  await parent.presses('Не присылать анонсы');
  const left = last(parent);
  await parent.presses('Снова присылать анонсы');
  const back = last(parent);
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Исправить текст');
  await organizer.says('Угадайте двух гостей');
  const proposal = look(pictures(organizer).at(-1));
  await organizer.presses('Исправить у 2 человек');
  await sent();

  const asSent = { caption: 'Угадайте гостя', captionAbove: true, spoiler: true };
  const corrected = { ...asSent, caption: 'Угадайте двух гостей' };
  expect([preview, copy, left, back]).toEqual(Array(4).fill(asSent));
  expect([proposal, last(parent), last(school)]).toEqual(Array(3).fill(corrected));
});

test('[ANN-20] of an album each picture is covered by itself', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const parent = await house.subscriber(1);
  await organizer.says('/announce');

  await organizer.does((acts) => {
    acts.sendsPhoto({ bytes: PIXEL, album: '781', caption: 'Угадайте гостя', spoiler: true });
    acts.sendsPhoto({ bytes: Buffer.concat([PIXEL, PIXEL]), album: '781' });
  });
  await organizer.does((acts) => acts.sendsVideo({ bytes: PIXEL, name: 'a.mp4', spoiler: true }));
  await organizer.presses('Отправить 1 человеку');
  await house.sends();

  const covers = (one: Phone) =>
    house.sandbox
      .chat(one.id)
      .messages.filter(({ file, from }) => file && from === 'bot')
      .slice(-3)
      .map(({ spoiler = false }) => spoiler);
  expect([covers(organizer), covers(parent)]).toEqual([
    [true, false, true],
    [true, false, true],
  ]);
});

test('[ANN-20] words over an album follow it, which the author hears once', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const parent = await house.subscriber(1);
  await organizer.says('/announce');

  await organizer.does((acts) => {
    acts.sendsPhoto({ bytes: PIXEL, album: '782', caption: 'Угадайте гостя', captionAbove: true });
    acts.sendsPhoto({ bytes: Buffer.concat([PIXEL, PIXEL]), album: '782', captionAbove: true });
  });
  await organizer.presses('Отправить 1 человеку');
  await house.sends();

  const said = house.sandbox.chat(organizer.id).messages.map(({ text }) => text);
  expect(said.filter((text) => text === ru('announcement-words-below-album'))).toHaveLength(1);
  const copies = house.sandbox.chat(parent.id).messages.slice(-3);
  expect(copies.map(({ file, text }) => (file ? 'photo' : text?.split('\n')[0]))).toEqual([
    ...['photo', 'photo'],
    'Угадайте гостя',
  ]);
});

test('[ANN-20] [ANN-22] [ANN-23] another language, another draft and each time of a repeated one show it alike', async () => {
  const { phone, sent, at, db } = await aBroadcaster([PARENT]);
  const [organizer, parent] = [phone(ORGANIZER), phone(PARENT)];
  await parent.does((acts) => acts.setsLanguage('en'));
  await parent.says('/language');
  await parent.presses('English');
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ ...COVERED, caption: 'Угадайте гостя' }));
  const guess = { text: 'Guess the guest', formatting: [] };
  await db.insert(announcementTexts).values({ announcementId: 1, language: 'en', content: guess });

  await organizer.presses('Когда отправить');
  await organizer.presses('Завтра в 10:00');
  await organizer.presses('Повторять');
  await organizer.presses('Каждую неделю');
  await organizer.presses('Запланировать для 1 человека');
  await at('2027-02-09T10:00:00+07:00');
  await sent();

  const author = await callerOf(db, (await announcementById(db, 1))?.authorId ?? 0);
  const another = await draftAnother(db, author, 1, NOON);
  const drafted = another.ok ? await announcementContent(db, another.value.announcementId) : undefined;
  expect(look(parent.messages().findLast(({ file }) => file))).toMatchObject({ captionAbove: true, spoiler: true });
  expect(drafted).toMatchObject({ above: true, media: [{ kind: 'photo', spoiler: true }] });
});

test('[ANN-20] of a link to a person the name alone is sent out, which the author hears; a date keeps what it is', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const parent = await house.subscriber(1);
  const user = { id: 77, is_bot: false, first_name: 'Анна' };
  const entities: MessageEntity[] = [
    { type: 'text_mention', offset: 8, length: 4, user },
    { type: 'date_time', offset: 16, length: 9, unix_time: 1_802_000_000, date_time_format: 'wDt' },
  ];
  await organizer.says('/announce');

  await organizer.does((acts) => acts.says('Пишите: Анна до 6 февраля', { entities }));
  await organizer.presses('Отправить 1 человеку');
  await house.sends();

  const said = house.sandbox.chat(organizer.id).messages.map(({ text }) => text);
  expect(said).toContain(
    'В рассылке останется только имя, без ссылки на человека: Анна. Чтобы можно было написать лично, добавьте в текст @имя или телефон.',
  );
  const copy = house.sandbox.chat(parent.id).messages.at(-1);
  expect(copy?.entities).toEqual([entities[1]]);
});

test('[ANN-20] buttons under a forwarded post are not sent out, which its author hears', async () => {
  const said: string[] = [];
  const ctx = { say: ru, reply: async (text: string) => ({ message_id: said.push(text) }) };
  const inline_keyboard = [
    [{ text: 'Билеты', url: 'https://example.org' }],
    [{ text: 'Карта', url: 'https://example.org' }],
  ];

  await tellWhatStaysBehind(ctx as never, { text: 'Концерт', reply_markup: { inline_keyboard } } as never);
  await tellWhatStaysBehind(ctx as never, { text: 'Концерт' } as never);

  expect(said).toEqual([
    'Кнопки под сообщением в рассылку не попадут: Билеты, Карта. Ссылки с них можно добавить в текст.',
  ]);
});

test.each([
  ['a poll', { poll: {} }],
  ['a place', { location: {}, venue: {} }],
  ['a contact', { contact: {} }],
  ['a list of tasks', { checklist: {} }],
  ['paid pictures', { paid_media: {}, caption: 'Платно' }],
  ['a story', { story: {} }],
  ['a round video', { video_note: {} }],
  ['a rich page', { rich_message: {} }],
])('[ANN-21] %s can be no announcement', async (_title, message) => {
  const ctx = { me: { id: 1 } };

  expect(await incomingOf(ctx as never, message as never)).toBeUndefined();
});

test('[ANN-21] a contact and a place are answered with what can be sent, and the question stands', async () => {
  const { organizer } = await aHouse();
  await organizer.says('/announce');

  const contact = await organizer.does((acts) => acts.sharesContact());
  const place = await organizer.does((acts) => acts.sendsLocation(55.03, 82.92));
  const text = await organizer.says('Концерт в субботу');

  expect([contact.text, place.text]).toEqual(Array(2).fill(ru('announcement-unsendable')));
  expect(text.text).toContain('«Концерт в субботу»');
});

test('[ANN-20] a document has no cover and no place above it: neither is asked for', async () => {
  const asked: unknown[] = [];
  const note = async (_chat: number, _what: unknown, other: object) => {
    asked.push(Object.keys(other));
    return { message_id: 1 };
  };
  const api = { sendDocument: note, sendPhoto: note, editMessageCaption: note } as never;
  const copy = (kind: 'document' | 'photo') => ({
    ...{ text: 'Афиша', entities: [], above: true as const },
    media: [{ kind, fileId: 'file', spoiler: true as const }],
  });

  for (const kind of ['document', 'photo'] as const) {
    await sendRendered(api, 1, copy(kind));
    await editRendered(api, 1, '1', copy(kind));
  }

  const words = ['caption', 'caption_entities'];
  expect(asked).toEqual([
    ...[words, words],
    [...words, 'show_caption_above_media', 'has_spoiler'],
    [...words, 'show_caption_above_media'],
  ]);
});
