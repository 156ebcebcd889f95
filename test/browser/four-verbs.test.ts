/** The whole mission once through on the page: a school registers, an organizer collects, counts and announces, a parent hears. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
}, 60_000);

afterAll(() => desk.close());

test('a school enters a child, from the first tap to a numbered confirmation', async () => {
  const school = desk.phone('school');
  await school.presses('Начать');
  await school.presses('Подать заявку');
  await school.presses(/Звёзды/);
  await school.reads(/Возраст на/);
  await school.presses('Подать заявку');
  await school.presses(/Даю согласие/);
  await school.presses('Эстрадный вокал');
  await school.presses('соло');
  await school.reads(/От какого учреждения/);
  await school.says('школа 363');
  await school.reads(/Кто участвует/);
  await school.says('королёва алёна артёмовна 14.05.15');
  await school.reads(/Возраст:/);
  await school.presses(/✓/);
  await school.reads(/Кто педагог/);
  await school.says('Щукина И.Л.');
  await school.reads(/без инициалов/);
  await school.says('Щукина Ирина Львовна');
  await school.reads(/какая должность/);
  await school.says('учитель музыки');
  await school.reads(/какой телефон/);
  await school.says('8 999 000-00-03');
  await school.reads(/Можно добавить ещё одного/);
  expect(await school.has('📱 Отправить мой номер')).toBe(false);
  await school.presses('Готово');
  await school.reads(/Как называется/);
  await school.says('Огни сцены');
  await fillRest(school);
  await desk.picture('registration');
  await school.presses('Подать заявку');
  await school.reads(/Заявка ЗЛБ-\d+ подана/);
});

/** The rest of what the contest asks: whatever it is, it is answered the way a hurried teacher would. */
async function fillRest(school: ReturnType<Desk['phone']>): Promise<void> {
  await school.reads(/Кто авторы|Сколько длится/);
  if (await school.has('Пропустить')) await school.presses('Пропустить');
  await school.reads(/Сколько длится/);
  await school.says('3:45');
  await school.reads(/Под какую музыку/);
  await school.presses('Минус');
  await school.reads(/ссылку на видео/);
  await school.says('vk.com/video-200000001_4560001');
  await school.reads(/на сцене|Согласие родителя/);
  if (!(await school.has('Да, есть на всех'))) await school.presses('Пропустить');
  await school.presses('Да, есть на всех');
  await school.reads('Проверьте заявку');
}

test('an organizer finds the entry and accepts it, and the school hears of it', async () => {
  const organizer = desk.phone('organizer');
  await organizer.presses('Начать');
  await organizer.presses('Заявки на проверку');
  await organizer.presses(/Звёзды/);
  await organizer.reads(/Выберите заявку/);
  while (!(await organizer.has(/Огни сцены/))) await organizer.presses('›');
  await organizer.presses(/Огни сцены/);
  await organizer.reads(/Огни сцены/);
  await organizer.presses('Принять');
  await desk.phone('school').reads(/принята/);
});

test('an organizer asks for the totals', async () => {
  const organizer = desk.phone('organizer');
  await organizer.says('/totals');
  await organizer.reads(/участий/);
  await organizer.reads(/без повторов/);
});

test('a parent subscribes, the organizer announces, the parent reads it', async () => {
  const parent = desk.phone('parent');
  await parent.presses('Начать');
  await parent.presses('Анонсы концертов');
  await parent.reads(/О чём вам писать/);
  await parent.presses('Все анонсы');
  const organizer = desk.phone('organizer');
  await organizer.says('/announce');
  await organizer.reads(/Пришлите сообщение/);
  await organizer.says('26 декабря в 12:00 — концерт «Ёлка на левом берегу». Вход свободный! 🎄');
  await organizer.presses(/Отправить \d/);
  await parent.reads(/Ёлка на левом берегу/);
  await organizer.reads(/Получили: 1/);
  await desk.page.waitForTimeout(6_000);
  await desk.picture('sandbox');
});

test('the page had nothing to complain of', () => {
  expect(desk.complaints).toEqual([]);
});
