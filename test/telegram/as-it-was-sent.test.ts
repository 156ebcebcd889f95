/** A copy is the message its author sent: what is covered stays covered, what stands above stays above, in all that follows. */

import { sql } from 'drizzle-orm';
import type { MessageEntity } from 'grammy/types';
import { expect, test } from 'vitest';
import { draftAnother } from '../../src/announcements/composing/copying.ts';
import { announcementById, announcementContent } from '../../src/announcements/queries.ts';
import { announcementTexts } from '../../src/announcements/tables.ts';
import { callerOf } from '../../src/people/queries.ts';
import type { SandboxMessage } from '../../src/sandbox/contract.ts';
import { incomingOf } from '../../src/telegram/features/announcing/incoming.ts';
import { tellWhatStaysBehind } from '../../src/telegram/features/announcing/staying-behind.ts';
import { editRendered, sendRendered } from '../../src/telegram/outgoing/post.ts';
import { texts } from '../kit/bot.ts';
import type { Phone } from '../kit/phone.ts';
import { aPicture } from '../kit/pictures.ts';
import { NOON, ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aBroadcaster } from './announcing-stage.ts';
import { aHouse, PIXEL } from './composing-stage.ts';

const ru = texts('ru');
const COVERED = { name: 'hall.png', bytes: PIXEL, spoiler: true, captionAbove: true };

/** A picture as large as the messenger asks of a video's cover. */
const COVER = aPicture('png', 320, 180);

/** How long the cover of a video is in bytes, and the second it starts at. */
function beginning(message: Pick<SandboxMessage, 'cover' | 'startSecond'> | undefined) {
  return { cover: message?.cover?.size, startSecond: message?.startSecond };
}

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
  await organizer.presses('Исправить анонс');
  await organizer.says('Угадайте двух гостей');
  const proposal = look(pictures(organizer).at(-1));
  await organizer.presses('Исправить у 2 человек');
  await sent();

  const asSent = { caption: 'Угадайте гостя', captionAbove: true, spoiler: true };
  const corrected = { ...asSent, caption: 'Угадайте двух гостей' };
  expect([preview, copy, left, back]).toEqual(Array(4).fill(asSent));
  expect([proposal, last(parent), last(school)]).toEqual(Array(3).fill(corrected));
});

test('[ANN-20] of an album each picture is covered by itself, and a video keeps its cover and start', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const parent = await house.subscriber(1);
  await organizer.says('/announce');

  await organizer.does((acts) => {
    acts.sendsPhoto({ bytes: PIXEL, album: '781', caption: 'Угадайте гостя', spoiler: true });
    acts.sendsPhoto({ bytes: Buffer.concat([PIXEL, PIXEL]), album: '781' });
  });
  await organizer.does((acts) =>
    acts.sendsVideo({ bytes: PIXEL, name: 'a.mp4', spoiler: true, cover: COVER, startSecond: 3 }),
  );
  await organizer.presses('Отправить 1 человеку');
  await house.sends();

  const covers = (one: Phone) =>
    house.sandbox
      .chat(one.id)
      .messages.filter(({ file, from }) => file && from === 'bot')
      .slice(-3)
      .map((message) => ({ spoiler: message.spoiler ?? false, ...beginning(message) }));
  const plain = { cover: undefined, startSecond: undefined };
  const asSent = [
    { spoiler: true, ...plain },
    { spoiler: false, ...plain },
    { spoiler: true, cover: COVER.length, startSecond: 3 },
  ];
  expect([covers(organizer), covers(parent)]).toEqual([asSent, asSent]);
});

test('[ANN-20] [ANN-23] [ANN-24] a video keeps its cover and the second it starts at: previewed, sent, corrected, copied', async () => {
  const { phone, sent, db } = await aBroadcaster([PARENT]);
  const [organizer, parent] = [phone(ORGANIZER), phone(PARENT)];
  const [first, next] = [COVER, Buffer.concat([COVER, PIXEL])];
  const last = () => beginning(parent.messages().at(-1));
  const video = { bytes: PIXEL, name: 'a.mp4', cover: first, startSecond: 7 };

  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsVideo({ ...video, caption: 'Как это было' }));
  const preview = beginning(organizer.messages().findLast(({ file }) => file));
  await organizer.presses('Отправить 1 человеку');
  await sent();
  const copy = last();
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Исправить анонс');
  await organizer.does((acts) => acts.sendsVideo({ ...video, bytes: next, cover: next, startSecond: 9 }));
  await organizer.presses('Исправить у 1 человека');
  await sent();
  const corrected = last();
  await draftAnother(db, await callerOf(db, (await announcementById(db, 1))?.authorId ?? 0), 1, NOON);
  const again = await announcementContent(db, 2);

  expect([preview, copy]).toEqual(Array(2).fill({ cover: first.length, startSecond: 7 }));
  expect(corrected).toEqual({ cover: next.length, startSecond: 9 });
  expect(again?.media).toEqual((await announcementContent(db, 1))?.media);
});

test('[ANN-20] [ANN-24] words over an album come before it, with the buttons: previewed, sent, corrected, called back', async () => {
  const { phone, sent, db } = await aBroadcaster([PARENT, SCHOOL]);
  const [organizer, parent, school] = [phone(ORGANIZER), phone(PARENT), phone(SCHOOL)];
  const parts = (one: typeof parent, from = -3) =>
    one
      .messages()
      .slice(from)
      .map(({ file, text }) => (file ? 'photo' : text?.split('\n')[0]));
  await organizer.says('/announce');

  await organizer.does((acts) => {
    acts.sendsPhoto({ bytes: PIXEL, album: '782', caption: 'Угадайте гостя', captionAbove: true });
    acts.sendsPhoto({ bytes: Buffer.concat([PIXEL, PIXEL]), album: '782', captionAbove: true });
  });
  const preview = parts(organizer, -4).slice(0, 3);
  await organizer.presses('Отправить 2 людям');
  await sent();
  const copy = parts(parent);
  await db.execute(sql`update deliveries d set state = 'unknown', message_id = null from addresses a
    where a.id = d.address_id and a.external_id = ${String(SCHOOL)} and d.part = 0`);
  await school.presses('Не присылать анонсы');
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Исправить анонс');
  const asked = organizer.texts().at(-1);
  await organizer.says('Угадайте двух гостей');
  const proposal = parts(organizer, -2)[0];
  await organizer.presses('Исправить у 2 человек');
  await sent();
  const corrected = [parts(parent), parts(school)];
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Отозвать анонс');
  await organizer.presses('Отозвать у всех');
  await sent();

  expect([preview, copy]).toEqual(Array(2).fill(['Угадайте гостя', 'photo', 'photo']));
  expect(asked).toContain(ru('amending-ask-album'));
  expect([proposal, ...corrected]).toEqual([
    'Угадайте двух гостей',
    ...Array(2).fill(['Угадайте двух гостей', 'photo', 'photo']),
  ]);
  expect(parts(parent)).not.toContain('photo');
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

test('[ANN-20] what of a message the copies cannot carry its author hears, of an album once', async () => {
  const said: string[] = [];
  const ctx = { say: ru, reply: async (text: string) => ({ message_id: said.push(text) }) };
  const tell = (message: object) => tellWhatStaysBehind(ctx as never, message as never);

  await tell({ text: 'Концерт', effect_id: '5046509860389126442' });
  await tell({ photo: [{}], media_group_id: '790', forward_origin: { type: 'channel' } });
  await tell({ photo: [{}], media_group_id: '790', forward_origin: { type: 'channel' } });
  await tell({ photo: [{}], live_photo: {} });
  await tell({ video: {} });

  expect(said).toEqual([
    ru('announcement-effect-stays'),
    ru('announcement-origin-stays'),
    ru('announcement-movement-stays'),
  ]);
});

test('[ANN-20] custom emoji that the messenger takes from no bot are told below the preview, where it left them out', async () => {
  const { phone, bot } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  const entities: MessageEntity[] = [
    { type: 'custom_emoji', offset: 0, length: 2, custom_emoji_id: '5368324170671202286' },
  ];
  const said = () => organizer.texts().filter((text) => text === ru('announcement-emoji-stay')).length;

  await organizer.says('/announce');
  await organizer.does((acts) => acts.says('👍 Концерт', { entities }));
  const taken = said();
  bot.bot.api.config.use(async (previous, method, payload, signal) => {
    const answer = await previous(method, payload, signal);
    if (answer.ok && typeof answer.result === 'object') Object.assign(answer.result, { entities: [] });
    return answer;
  });
  await organizer.presses('Предпросмотр');

  expect([taken, said()]).toEqual([0, 1]);
});

test('[ANN-20] where a caption leaves no room, the preview has the button that says why it came, as the copies do', async () => {
  const { phone, sent } = await aBroadcaster([PARENT]);
  const [organizer, parent] = [phone(ORGANIZER), phone(PARENT)];
  const labels = (one: typeof parent) =>
    one
      .messages()
      .findLast(({ file }) => file)
      ?.inlineKeyboard?.map(([first]) => first?.text);
  const leave = 'Не присылать анонсы';

  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ ...COVERED, caption: 'Ж'.repeat(1_024) }));
  const preview = labels(organizer);
  await organizer.presses('Отправить 1 человеку');
  await sent();
  const copy = labels(parent);
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Исправить анонс');
  await organizer.says('Щ'.repeat(1_024));
  const proposal = labels(organizer);
  await organizer.presses('Прислать другой текст');
  await organizer.says('Угадайте гостя');

  expect([preview, copy]).toEqual([
    ['Здесь будет сказано, почему пришёл анонс', leave],
    ['Вы подписаны на все анонсы.', leave],
  ]);
  expect([proposal, labels(organizer)]).toEqual([preview, [leave]]);
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
