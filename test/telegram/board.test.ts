/** The board and the news, told by the contact's phone. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { boardOf } from '../../src/entries/board/queries.ts';
import { board } from '../../src/telegram/features/board/feature.ts';
import { boardLines } from '../../src/telegram/features/board/lines.ts';
import { correcting } from '../../src/telegram/features/correcting/feature.ts';
import { render } from '../../src/telegram/outgoing/render.ts';
import { texts } from '../kit/bot.ts';
import { later, NOON } from '../kit/entries.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

async function aSchool() {
  const line = await aLine({}, [board, correcting]);
  const mine = line.phone(SCHOOL);
  await mine.says('/my');
  return {
    ...line,
    mine,
    boards: () => mine.messages().filter(({ text }) => text?.startsWith('«Звёзды левого берега»: ваши заявки')),
    /** Moves the clock on. */
    after: (minutes: number) => line.sandbox.clock.shift(minutes * 60_000),
  };
}

const lines = (text = '') => text.split('\n').filter((line) => line !== '');

test('[REG-15] of a draft that stayed one after the end the board does not say that it can be submitted', async () => {
  const { stage, school } = await aSchool();
  await school.drafts({ title: 'Готовая' });
  const mine = await boardOf(stage.db, { personId: school.caller.personId, contestId: stage.contestId });
  const told = (now: Date) => mine && lines(boardLines(mine, texts('ru'), now).join('\n')).at(-1);
  expect([told(NOON), told(new Date(stage.contest.closes_at))]).toEqual([
    '• Черновик · Готовая — всё готово, можно подавать',
    '• Черновик · Готовая — всё готово',
  ]);
});

test('[REG-15] one message shows all entries and is edited in place, without a sound', async () => {
  const { mine, school, organizer, stage, sent, boards } = await aSchool();
  const one = await school.enters({ title: 'Зимняя сказка' });
  await sent();
  const first = lines(mine.text());
  const two = await school.enters({ title: 'Дорога' });
  await school.drafts({ title: 'Готовая' });
  taken(await acceptEntry(stage.db, organizer, { entryId: one.id, version: one.version }, NOON));
  const { id: entryId, version } = two;
  taken(
    await returnEntry(stage.db, organizer, { entryId, version, reason: 'Проверьте', steps: ['participants'] }, NOON),
  );
  await sent();
  const [shown, ...others] = boards();

  expect(first).toEqual([
    '«Звёзды левого берега»: ваши заявки',
    'Подана, проверяем: 1',
    'От вас сейчас ничего не нужно. О новом напишем сюда.',
    '• ЗЛБ-001 · Зимняя сказка — подана, проверяем',
  ]);
  expect(others).toEqual([]);
  expect(lines(shown?.text)).toEqual([
    '«Звёзды левого берега»: ваши заявки',
    'Принята: 1 · Нужно поправить: 1 · Черновик: 1',
    'Ждём от вас',
    '• ЗЛБ-002 · Дорога — нужно поправить до 4 декабря, 21:00: участники',
    '• Черновик · Готовая — всё готово, можно подавать',
    'Время по Новосибирску.',
    'Остальные',
    '• ЗЛБ-001 · Зимняя сказка — принята',
  ]);
  expect(shown?.inlineKeyboard?.flat().map(({ text }) => text)).toEqual([
    'Исправить ЗЛБ-002 · Дорога',
    'Открыть Черновик · Готовая',
    'Мои заявки',
  ]);
});

test('[REG-15] of an entry withdrawn nothing is missing any more', async () => {
  const { school, stage } = await aSchool();
  const { id: entryId } = await school.enters({ title: 'Дорога', papers: [] });
  const { caller } = school;
  taken(await withdrawEntry(stage.db, caller, { entryId }, NOON));
  const shown = await boardOf(stage.db, { personId: caller.personId, contestId: stage.contestId });

  expect(shown && boardLines(shown, texts('ru'), NOON).at(-1)).toBe('• ЗЛБ-001 · Дорога — отозвана');
});

test('[REG-15] the board is sent anew when it was deleted, and when the contact asks', async () => {
  const { mine, school, organizer, stage, sent, boards, sandbox } = await aSchool();
  const entry = await school.enters();
  await sent();
  const [drawn] = boards();
  await sandbox.call('deleteMessage', { chat_id: SCHOOL, message_id: drawn?.id ?? 0 });
  taken(await acceptEntry(stage.db, organizer, { entryId: entry.id, version: entry.version }, NOON));
  await sent();
  const anew = boards().map(({ id }) => id !== drawn?.id);
  await mine.says('/board');
  await sent();

  expect(anew).toEqual([true]);
  expect(mine.messages().map(({ text }) => lines(text)[0])).toEqual([
    expect.stringContaining('Заявок пока нет.'),
    'Заявка ЗЛБ-001 «Зимняя сказка» принята! Ждём вас.',
    'Доска теперь ниже: там всё свежее.',
    '«Звёзды левого берега»: ваши заявки',
  ]);
});

test('[REG-15] the card has a button for the board; before the first submit /board says when there will be one', async () => {
  const { mine, school, sent, boards } = await aSchool();
  const nothing = [await mine.says('/board'), mine.labels()];
  await school.drafts({ title: 'Песня' });
  const none = [await mine.says('/board'), mine.labels()];
  await school.enters({ title: 'Дорога' });
  await sent();
  await mine.says('/my');
  await mine.presses('ЗЛБ-001 · Дорога');
  await mine.presses('Показать доску');
  await sent();

  expect(nothing).toEqual([
    'Доска появится, когда вы подадите первую заявку.\n\nВыберите конкурс, и начнём.',
    ['Подать заявку'],
  ]);
  expect(none).toEqual([
    'Доска появится, когда вы подадите первую заявку.\n\nВы не закончили: Черновик · Песня · Эстрадный вокал. Всё написанное цело, но заявка ещё не подана.',
    ['Продолжить заявку ▸'],
  ]);
  expect(mine.messages().at(-1)).toEqual(boards().at(-1));
});

test('[REG-15] four hundred entries are one message: a summary, what waits for the contact, the rest counted', async () => {
  const { mine, school, organizer, stage, sent, copies, db } = await aSchool();
  const title = 'Песня о том, как '.repeat(8).slice(0, 120);
  const entry = await school.enters({ title });
  await copies(entry, 399);
  await db.execute(sql`update entries set state = 'returned', correct_by = ${later(60)}::timestamptz,
    to_correct = '["participants", "teachers", "institution", "category"]' where number <= 200`);
  const last = await school.enters({ title: 'Последняя' });
  taken(await acceptEntry(stage.db, organizer, { entryId: last.id, version: last.version }, NOON));
  await sent();
  const text = mine.messages().find((message) => message.text?.includes('ваши заявки'))?.text ?? '';

  expect(lines(text).filter((line) => !line.startsWith('•'))).toEqual([
    '«Звёзды левого берега»: ваши заявки',
    'Принята: 1 · Подана, проверяем: 200 · Нужно поправить: 200',
    'Ждём от вас',
    '…и ещё 188',
    'Время по Новосибирску.',
    'Остальные',
    '…и ещё 193',
  ]);
  const rendered = await render(
    { kind: 'entry-board', personId: school.caller.personId, contestId: stage.contestId },
    {
      ...{ db, say: texts('ru'), zone: 'Asia/Novosibirsk', now: NOON, botUsername: 'bot', botId: '1', repeat: false },
      recall: (_, load) => load(),
    },
  );
  expect('text' in rendered && rendered.text.length).toBeLessThanOrEqual(4096);
});

test('[REG-15] decisions of a few minutes come as one message, with a way to each entry that needs its contact', async () => {
  const { mine, school, organizer, stage, sent, after } = await aSchool();
  const entries = [];
  for (const title of ['Первая', 'Вторая', 'Третья', 'Четвёртая']) entries.push(await school.enters({ title }));
  const [one, two, three] = entries.map(({ id, version }) => ({ entryId: id, version }));
  if (!one || !two || !three) throw new Error('nothing was entered');
  taken(await acceptEntry(stage.db, organizer, one, NOON));
  taken(
    await returnEntry(stage.db, organizer, { ...two, reason: 'Нужно <отчество>', steps: ['participants'] }, later(2)),
  );
  taken(await rejectEntry(stage.db, organizer, { ...three, reason: 'Номер длиннее регламента' }, later(4)));
  await sent();
  const early = mine.messages().filter(({ text }) => text?.includes('Новости'));
  after(10);
  await sent();
  const [news, ...others] = mine.messages().filter(({ text }) => text?.includes('Новости'));

  expect([early, others]).toEqual([[], []]);
  expect(lines(news?.text)).toEqual([
    'Новости о ваших заявках',
    'Нужно поправить',
    '• ЗЛБ-002 «Вторая»: Нужно <отчество> · Что поправить: участники · Ждём до: пятница, 4 декабря, 21:00 (по Новосибирску)',
    'Приняты, ждём вас',
    '• ЗЛБ-001 «Первая»',
    'Принять не получилось',
    '• ЗЛБ-003 «Третья»: Номер длиннее регламента',
    'Нажмите «Исправить» или ответьте прямо на это сообщение.',
  ]);
  expect(news?.inlineKeyboard?.flat().map(({ text }) => text)).toEqual(['Исправить ЗЛБ-002', 'Мои заявки']);
});
