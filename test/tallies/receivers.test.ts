/** The workbook of an announcement's receivers: everybody once, what became of their copy and why, in the author's language. */

import { eq } from 'drizzle-orm';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { EVERYTHING } from '../../src/announcements/audience/targets.ts';
import { recallAnnouncement } from '../../src/announcements/sent/recalling.ts';
import { unsubscribe } from '../../src/announcements/subscriptions/subscribing.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Caller } from '../../src/people/access.ts';
import { persons } from '../../src/people/tables.ts';
import { refused } from '../../src/result.ts';
import { receiversWorkbook } from '../../src/tallies/receivers/workbook.ts';
import { aHouse, caller } from '../announcements/stage.ts';
import { aDraft, anAlbum, begin, sendAll, ZONE } from '../announcements/stage-sending.ts';
import { messenger, NOW } from '../deliveries/stage.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';

async function sheetsOf(db: Database, author: Caller, id: number, language: 'ru' | 'en' = 'ru') {
  const made = await receiversWorkbook(db, author, id, { say: texts(language), zone: ZONE, now: NOW });
  if (!made.ok) throw new Error(made.refusal.code);
  const pieces: Buffer[] = [];
  for await (const piece of made.value) pieces.push(piece);
  const { sheets } = await readXlsx(Buffer.concat(pieces));
  return sheets.map(({ name, rows, columns }) => ({
    name,
    caption: String(rows[0]?.[0]),
    rows: rows.slice(1).filter((row) => row.some((cell) => cell !== null && cell !== '')),
    widths: columns?.map(({ width }) => width),
  }));
}

test('[ANN-39] everybody once, with what became of their copy, why and when; no names; in both languages', async () => {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, 4);
  const ids = parents.map(({ personId }) => personId);
  const id = await aDraft(db, organizer);
  await begin(db, organizer, id, 4);
  await unsubscribe(db, parents[3] ?? caller(0), [EVERYTHING], NOW);
  await db
    .update(persons)
    .set({ language: 'en' })
    .where(eq(persons.id, ids[1] ?? 0));
  const telegram = messenger(({ externalId }) => {
    if (externalId === '1002') return { kind: 'unreachable', reason: 'blocked' };
    return externalId === '1003' ? { kind: 'unknown', reason: 'http-502' } : undefined;
  });
  await sendAll(db, telegram.post);

  const [figures, people, messages] = await sheetsOf(db, organizer, id);
  const english = (await sheetsOf(db, organizer, id, 'en'))[1];

  expect(figures?.caption).toMatch(/^Анонс «Концерт в субботу»\. На .*12:00 \(по Новосибирску\)\.$/);
  expect(figures?.rows.slice(1)).toEqual([
    ...[
      ['Должны были получить', 4],
      ['Получено', 1],
      ['Ждёт отправки', 0],
      ['Недоступен', 1],
    ],
    ...[
      ['Отписался раньше', 1],
      ['Telegram не принял', 0],
      ['Звать было уже поздно: концерт начался или отменён', 0],
      ['Не отправлено', 0],
    ],
    ['Неизвестно, дошло ли', 1],
  ]);
  const when = expect.anything();
  expect(people?.rows).toEqual([
    ['Получатель №', 'Язык', 'Чем кончилось', 'Почему', 'Когда', 'Повтор'],
    [ids[0], 'русский', 'Получено', null, when, null],
    [ids[1], 'English', 'Недоступен', 'Закрыл бота', when, null],
    [ids[2], 'русский', 'Неизвестно, дошло ли', 'Ответ Telegram потерялся в пути', when, null],
    [ids[3], 'русский', 'Не отправлено', 'Отписался раньше', when, null],
  ]);
  expect(people?.widths?.every((width) => (width ?? 0) >= 10)).toBe(true);
  expect(english?.rows.slice(0, 3)).toEqual([
    ['Recipient no.', 'Language', 'Outcome', 'Why', 'When', 'Repeat'],
    [ids[0], 'русский', 'Received', null, when, null],
    [ids[1], 'English', 'Unreachable', 'Blocked the bot', when, null],
  ]);
  expect(messages?.rows[2]?.slice(1, 7)).toEqual([ids[1], 1, 'отправка', 'Недоступен', 'blocked', 1]);
});

test('[ANN-24] [ANN-39] an album taken back: a person in one row, its messages in four', async () => {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, 1);
  const id = await anAlbum(db, organizer);
  await begin(db, organizer, id, 1);
  const telegram = messenger(({ action }) =>
    action === 'delete' ? { kind: 'sent', messageId: null, reason: 'replaced' } : undefined,
  );
  await sendAll(db, telegram.post);
  await recallAnnouncement(db, organizer, id, NOW);
  await sendAll(db, telegram.post);

  const [figures, people, messages] = await sheetsOf(db, organizer, id);

  expect(figures?.rows.at(-1)).toEqual(['Отозвано', 1]);
  expect(people?.rows.slice(1).map((row) => [row[0], row[2], row.at(-1)])).toEqual([
    [parents[0]?.personId, 'Получено', 'Заменено словами «Анонс отозван»'],
  ]);
  expect(messages?.rows.slice(1).map((row) => row.slice(2, 4))).toEqual([
    [1, 'отправка'],
    [2, 'отправка'],
    [1, 'отзыв'],
    [2, 'отзыв'],
  ]);
});

test('[PRV-01] only the author or an administrator takes the table', async () => {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, 1);
  const id = await aDraft(db, organizer);
  await begin(db, organizer, id, 1);
  const other = caller(parents[0]?.personId ?? 0, 'organizer');

  const taken = await receiversWorkbook(db, other, id, { say: texts('ru'), zone: ZONE, now: NOW });

  expect(taken).toEqual(refused({ code: 'not-allowed', action: 'announcement.steer' }));
});
