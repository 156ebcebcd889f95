/** When an announcement goes, told by phones: at a time, again and again, not at night. */

import { expect, test } from 'vitest';
import { announcements } from '../../src/announcements/tables.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aBroadcaster } from './announcing-stage.ts';

test('[ANN-23] tomorrow at ten, typed as people type: it waits, goes by itself, and its author sees how it went', async () => {
  const { phone, at, sent } = await aBroadcaster([PARENT, SCHOOL]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');

  const asked = await organizer.presses('Когда отправить');
  const unread = await organizer.says('как-нибудь');
  const offeredAgain = organizer.labels();
  const past = await organizer.says('сегодня в 9');
  const offeredInstead = organizer.labels();
  const planned = await organizer.says('завтра в 10');
  const offered = organizer.labels();
  const waits = await organizer.presses('Запланировать для 2 человек');
  const before = phone(PARENT).texts();
  await at('2027-02-09T10:00:00+07:00');
  await sent();

  expect(asked).toContain('«завтра в 10»');
  expect(unread).toContain('Не получилось понять');
  expect(offeredAgain).toContainEqual(['Завтра в 10:00']);
  expect(past).toBe('Это время уже прошло. Выберите другое.');
  expect(offeredInstead).toEqual(offeredAgain);
  expect(planned).toContain('Уйдёт: вторник, 9 февраля, 10:00 (по Новосибирску)');
  expect(offered?.slice(-3)).toEqual([['Другое время', 'Срочно'], ['Повторять'], ['Удалить']]);
  expect(waits).toContain('Анонс ждёт своего часа\nУйдёт: вторник, 9 февраля, 10:00');
  expect(before).not.toContain('Концерт в субботу');
  expect(phone(PARENT).texts().at(-1)).toBe('Концерт в субботу');
  expect(organizer.texts().at(-1)).toBe('Анонс разослан\nПолучили: 2 из 2');
});

test('[ANN-23] every week: the plan shows its next time, each time goes, stopping stops it', async () => {
  const { phone, at, sent } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Студия ждёт');
  await organizer.presses('Когда отправить');
  await organizer.presses('Завтра в 10:00');
  await organizer.presses('Повторять');
  const planned = await organizer.presses('Каждую неделю');
  await organizer.presses('Запланировать для 1 человека');
  const before = organizer.labels();
  await at('2027-02-09T10:00:00+07:00');
  await sent();
  await at('2027-02-16T10:00:30+07:00');
  await sent();
  const copies = phone(PARENT)
    .texts()
    .filter((text) => text === 'Студия ждёт').length;

  const list = await organizer.says('/announcements');
  const listed = organizer.labels();
  const card = await organizer.presses('1. Студия ждёт');
  const ended = await organizer.presses('Больше не повторять');
  await at('2027-02-23T10:00:00+07:00');
  await sent();

  expect(planned).toContain('потом каждую неделю');
  expect(before).toEqual([['Другое время'], ['Не отправлять']]);
  expect(copies).toBe(2);
  expect(list).toBe(
    [
      ...['Анонсы, новые сверху', '', '1. Студия ждёт · уйдёт 23 февраля, 10:00, каждую неделю'],
      ...['2. Студия ждёт · разослан 16 февраля, 10:00', '3. Студия ждёт · разослан 9 февраля, 10:00'],
    ].join('\n'),
  );
  expect(listed).toEqual([['1. Студия ждёт'], ['2. Студия ждёт'], ['3. Студия ждёт']]);
  expect(card).toContain('Уйдёт: вторник, 23 февраля, 10:00');
  expect(ended).toBe('Больше не повторим. То, что уже разослали, остаётся у людей.\n\n«Студия ждёт»');
  expect(
    phone(PARENT)
      .texts()
      .filter((text) => text === 'Студия ждёт'),
  ).toHaveLength(2);
});

test('[UX-03] one called off keeps its words: it stands in the list, and another is made from it by one tap', async () => {
  const { phone, db } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Языки');
  await organizer.presses('Добавить английский');
  await organizer.says('A concert on Saturday');
  await organizer.presses('Когда отправить');
  await organizer.presses('Завтра в 10:00');
  await organizer.presses('Запланировать для 1 человека');

  const gone = await organizer.presses('Не отправлять');
  const offered = organizer.labels();
  const list = await organizer.presses('Все анонсы');
  const card = await organizer.presses('1. Концерт в субботу');
  const copied = await organizer.presses('Сделать такой же');
  await organizer.does((acts) => acts.tapsAgain());
  const all = await db.select().from(announcements);

  expect(gone).toBe('Анонс отменён и не уйдёт.\n\n«Концерт в субботу»');
  expect(offered).toEqual([['Сделать такой же'], ['Все анонсы']]);
  expect(list).toBe('Анонсы, новые сверху\n\n1. Концерт в субботу · отменён 8 февраля, 12:00, не ушёл');
  expect(card).toBe(gone);
  expect(copied).toContain('Сделал черновик: слова, картинки и получатели те же.\n\nАнонс: черновик');
  expect(copied).toContain('Языки: русский, английский');
  expect(all.map(({ state, startAt }) => [state, startAt === null])).toEqual([
    ['cancelled', false],
    ['draft', true],
  ]);
});

test('[ANN-23] missed while the bot was away: its author is asked, and sends it with a fresh count', async () => {
  const { phone, at, sent } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Когда отправить');
  await organizer.presses('Завтра в 10:00');
  await organizer.presses('Запланировать для 1 человека');
  await at('2027-02-09T13:00:00+07:00');
  await sent();
  const asked = organizer.texts().at(-1);
  const offered = organizer.labels();

  const confirm = await organizer.presses('Отправить сейчас');
  await organizer.presses('Отправить 1 человеку');
  await sent();

  expect(asked).toContain('Анонс не ушёл вовремя: вторник, 9 февраля, 10:00');
  expect(offered).toEqual([['Отправить сейчас'], ['Другое время'], ['Не отправлять']]);
  expect(confirm).toContain('Получит 1 человек');
  expect(phone(PARENT).texts().at(-1)).toBe('Концерт в субботу');
});

test('[ANN-14] at night its author is told before who waits for the morning, and after; in the morning it arrives', async () => {
  const { phone, at, sent } = await aBroadcaster([PARENT, SCHOOL]);
  await at('2027-02-08T22:00:00+07:00');
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  const confirm = await organizer.says('Концерт в субботу');
  const urgent = await organizer.presses('Срочно');
  await organizer.presses('Не срочно');
  await organizer.presses('Отправить 2 людям');
  await sent();
  const { texts } = organizer;
  const waiting = texts().at(-1);
  const atNight = phone(PARENT).texts();
  await at('2027-02-09T08:00:00+07:00');
  await sent();

  expect(confirm).toContain('Ночью не шлём: 2 человека получат анонс утром, в 08:00.');
  expect(urgent).toContain('Срочный: придёт и ночью');
  expect(waiting).toContain('Ждут утра: 2');
  expect(atNight).not.toContain('Концерт в субботу');
  expect(phone(PARENT).texts().at(-1)).toBe('Концерт в субботу');
  expect(texts().at(-1)).toBe('Анонс разослан\nПолучили: 2 из 2');
});

test('[ANN-23] /cancel lets the question about the time go, and the draft stays', async () => {
  const { phone } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Когда отправить');
  await organizer.says('/cancel');

  const after = await organizer.says('завтра в 10');

  expect(after).not.toContain('Уйдёт');
});
