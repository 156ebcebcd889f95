/** Corrected and called back, as phones show it. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { announcementMedia } from '../../src/announcements/tables.ts';
import { rows } from '../../src/database/rows.ts';
import { rememberFile } from '../../src/files/actions.ts';
import { NOON, ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aBroadcaster, unfooted } from './announcing-stage.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('[ANN-24] the corrected text, formatting kept, stands in place of the sent one after one confirming tap', async () => {
  const { phone, sent, sandbox } = await aBroadcaster([PARENT, SCHOOL]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу в 15:00');
  await organizer.presses('Отправить 2 людям');
  await sent();

  await organizer.presses('Исправить или отозвать');
  const asked = await organizer.presses('Исправить анонс');
  const confirm = await organizer.does((acts) => acts.says('Концерт в субботу в 16:00'));
  const preview = organizer.texts().at(-2);
  const untouched = phone(PARENT).texts().at(-1);
  await organizer.presses('Исправить у 2 человек');
  await sent();

  expect(asked).toContain('Пришлите исправленный текст целиком');
  expect(preview).toBe('Концерт в субботу в 16:00');
  expect(confirm).toBe('Выше анонс после исправления. Он сменится у 2 человек, без звука.');
  expect(untouched).toBe('Концерт в субботу в 15:00');
  expect([phone(PARENT).texts().at(-1), phone(SCHOOL).texts().at(-1)]).toEqual(
    Array(2).fill('Концерт в субботу в 16:00'),
  );
  expect(phone(PARENT).labels()).toEqual([['Не присылать анонсы']]);
  expect(organizer.texts().at(-1)).toBe('Анонс исправлен\nПолучили: 2 из 2\nИсправлено: 2 из 2');
  expect(sandbox.violations).toEqual([]);
});

test('[ANN-24] [ANN-33] a correction whose answer is lost is made again, a blocked bot is told of', async () => {
  const { phone, sent, sandbox } = await aBroadcaster([PARENT, SCHOOL]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ bytes: PIXEL, caption: 'В субботу' }));
  await organizer.presses('Отправить 2 людям');
  await sent();
  await phone(SCHOOL).does((acts) => acts.blocks());
  sandbox.fail({
    method: 'editMessageCaption',
    chatId: PARENT,
    times: 1,
    fault: { kind: 'too-many-requests', retryAfter: 1 },
  });

  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Исправить анонс');
  await organizer.says('В воскресенье');
  await organizer.presses('Исправить у 2 человек');
  await sent();

  expect(phone(PARENT).texts().at(-1)).toBe('В воскресенье');
  expect(phone(PARENT).messages().at(-1)?.file).toBeDefined();
  expect(organizer.texts().at(-1)).toBe(
    'Анонс исправлен\nПолучили: 2 из 2\nИсправлено: 1 из 2\nИсправить не удалось (сообщение удалено или бот закрыт): 1',
  );
});

test('[ANN-24] called back within two days it disappears, later a notice takes its place', async () => {
  const { phone, sent, at } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  const announce = async (text: string) => {
    await organizer.says('/announce');
    await organizer.says(text);
    await organizer.presses('Отправить 1 человеку');
    await sent();
  };
  const recall = async () => {
    await organizer.presses('Исправить или отозвать');
    const asked = await organizer.presses('Отозвать анонс');
    await organizer.presses('Отозвать у всех');
    await sent();
    return asked;
  };
  await announce('Первый');
  const asked = await recall();
  const gone = phone(PARENT).texts();
  const report = organizer.texts().at(-1);
  await announce('Второй');
  await at('2027-02-11T12:00:00+07:00');
  await recall();

  expect(asked).toContain('Отозвать анонс у 1 человека?');
  expect(gone).not.toContain('Первый');
  expect(report).toBe('Анонс отозван\nПолучили: 1 из 1\nОтозвано: 1 из 1');
  expect(phone(PARENT).texts().at(-1)).toBe('Анонс отозван: он больше не действует.');
  expect(organizer.texts().at(-1)).toBe(
    'Анонс отозван\nПолучили: 1 из 1\nОтозвано: 1 из 1\nИз них заменено словами «Анонс отозван»: 1',
  );
  expect(organizer.labels()).toEqual([['Таблица по получателям']]);
});

test('[ANN-40] [ANN-24] an album goes by its files’ ids, is uploaded by nobody, is corrected by its text and taken back whole', async () => {
  const { phone, sent, db, sandbox, bot } = await aBroadcaster([PARENT, SCHOOL]);
  const organizer = phone(ORGANIZER);
  const botId = String((await bot.bot.api.getMe()).id);
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ bytes: PIXEL, caption: 'Альбом' }));
  const [first] = await rows<{ id: number; external: string }>(
    db,
    sql`select file_id as id, external_id as external from file_copies limit 1`,
  );
  const copy = { channel: 'telegram', botId, externalId: first?.external ?? '', uniqueId: 'second' };
  const facts = { kind: 'photo' as const, name: null, mime: 'image/jpeg', size: 1, width: 1, height: 1 };
  const second = await rememberFile(db, { ...copy, ...facts }, NOON);
  const [draft] = await rows<{ id: number }>(db, sql`select id from announcements`);
  await db
    .insert(announcementMedia)
    .values({ announcementId: draft?.id ?? 0, position: 1, kind: 'photo', fileId: second });
  const uploaded = sandbox.uploaded;
  await organizer.presses('Отправить 2 людям');
  await sent();
  const album = phone(PARENT)
    .messages()
    .slice(-3)
    .map(({ text, file }) => (text === undefined ? Boolean(file) : unfooted(text)));

  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Исправить анонс');
  await organizer.says('Другие слова');
  await organizer.presses('Исправить у 2 человек');
  await sent();
  const corrected = phone(PARENT)
    .messages()
    .slice(-3)
    .map(({ text, file }) => (text === undefined ? Boolean(file) : unfooted(text)));
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Отозвать анонс');
  await organizer.presses('Отозвать у всех');
  await sent();

  expect([album, corrected]).toEqual([
    [true, true, 'Альбом'],
    [true, true, 'Другие слова'],
  ]);
  expect(sandbox.uploaded - uploaded).toBe(0);
  expect(
    phone(PARENT)
      .messages()
      .some(({ file }) => file),
  ).toBe(false);
  expect(organizer.texts().at(-1)).toContain('Отозвано: 2 из 2');
});

test('[ANN-24] [PRV-01] a forged button of somebody else’s announcement does nothing', async () => {
  const { phone, sent, db } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт');
  await organizer.presses('Отправить 1 человеку');
  await sent();
  const parent = phone(PARENT);
  const { id = 0 } = parent.messages().at(-1) ?? {};

  await parent.does((acts) => acts.taps(id, 'az1:1'));
  await parent.does((acts) => acts.taps(id, 'af1:1:-'));
  const list = await parent.says('/announcements');

  expect(list).not.toContain('Анонсы, новые');
  expect(await rows(db, sql`select recalled_at, asking from announcements`)).toEqual([
    { recalled_at: null, asking: null },
  ]);
});

test('[ANN-24] the list says of each since when it stands where it stands: draft, planned, sent, called back, of another year', async () => {
  const { phone, sent, at } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  const send = async (text: string) => {
    await organizer.says('/announce');
    await organizer.says(text);
    await organizer.presses('Отправить 1 человеку');
    await sent();
  };
  await send('Первый');
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Отозвать анонс');
  await organizer.presses('Отозвать у всех');
  await sent();
  await at('2027-02-09T12:30:00+07:00');
  await send('Второй');
  await organizer.says('/announce');
  await organizer.says('Третий');
  await organizer.presses('Когда отправить');
  await organizer.presses('Завтра в 10:00');
  await organizer.presses('Запланировать для 1 человека');
  await organizer.presses('Всё равно запланировать');
  await organizer.says('/announce');
  await organizer.says('Четвёртый\nсо второй строкой');

  const list = await organizer.says('/announcements');
  const labels = organizer.labels();
  await at('2028-01-11T12:00:00+07:00');
  await organizer.says('/announcements');
  // That the third missed its time is told about the same moment.
  const later = organizer.texts().findLast((text) => text.startsWith('Анонсы, новые сверху'));

  expect(list.split('\n')).toEqual([
    ...[
      'Анонсы, новые сверху',
      '',
      '• Четвёртый · черновик от 9 февраля, 12:30',
      '1. Третий · уйдёт 10 февраля, 10:00',
    ],
    ...['2. Второй · разослан 9 февраля, 12:30', '3. Первый · отозван 8 февраля, 12:00'],
  ]);
  expect(labels).toEqual([['Вернуться к черновику'], ['1. Третий'], ['2. Второй'], ['3. Первый']]);
  expect(later).toContain('2. Второй · разослан 9 февраля 2027, 12:30');
});

test('[ANN-24] [ANN-15] who has left keeps the way back when the text is corrected: no reason, no leave button', async () => {
  const { phone, sent } = await aBroadcaster([PARENT, SCHOOL]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Отправить 2 людям');
  await sent();
  await phone(PARENT).presses('Не присылать анонсы');

  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Исправить анонс');
  await organizer.says('Концерт в воскресенье');
  await organizer.presses('Исправить у 2 человек');
  await sent();

  const shown = (id: number) => [phone(id).messages().at(-1)?.text, phone(id).labels()];
  expect([shown(PARENT), shown(SCHOOL)]).toEqual([
    ['Концерт в воскресенье', [['Снова присылать анонсы']]],
    ['Концерт в воскресенье\n\nВы подписаны на все анонсы.', [['Не присылать анонсы']]],
  ]);
  await phone(PARENT).presses('Снова присылать анонсы');
  expect(phone(PARENT).labels()).toEqual([['Не присылать анонсы']]);
});
