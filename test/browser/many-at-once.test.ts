/** What a school sees when there is much to enter: soloists by one list, the board, a card, consents; and the families' side. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { submitsAllReady } from './soloists.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ width: 1440, height: 1000 });
}, 60_000);

afterAll(() => desk.close());

const SOLOISTS = [
  'Солисты 363 школы',
  '1) Берестова Мария, 12.03.2015, эстрадный вокал, «Песня о снеге», 3:05',
  '2) Голубева Дарья 3.11.2014 народный вокал «Во кузнице» 2:40',
  '3. Дроздова Кира, 31.02.2015, эстрадный вокал, «Зимняя сказка», 3:20',
  'Спасибо!',
].join('\n');

test('three soloists by one pasted list: two are ready, the third is mended, one tap submits all', async () => {
  const school = desk.phone('school');
  await school.presses('Начать');
  await school.presses('Подать заявку');
  await school.presses(/Звёзды/);
  await school.presses('Много солистов списком');
  await school.presses(/Даю согласие/);
  await school.says('школа 363');
  await school.reads(/Кто педагог/);
  await school.says('Щукина Ирина Львовна, учитель музыки, 8 999 000-00-03');
  await school.presses('Готово');
  await school.says(SOLOISTS);
  await school.reads(/Даты 31\.02\.2015 нет в календаре/);
  await desk.picture('list');
  await school.says('Дроздова Кира, 28.02.2015, эстрадный вокал, «Зимняя сказка», 3:20');
  await submitsAllReady(school, 3);
  await school.reads(/Поданы 3 заявки/);
});

test('the board follows, the card shows who is not covered yet, and the school has a link for the parents', async () => {
  const school = desk.phone('school');
  await school.says('/board');
  await school.reads(/Ждём от вас/);
  await desk.page.waitForTimeout(2_000);
  await desk.picture('board');
  await school.says('/my');
  await school.reads(/Ваши заявки/);
  await school.presses(/Зимняя сказка/);
  await school.presses(/Согласия родителей: 0 из 1/);
  await school.presses('Ссылка для родителей');
  await school.reads(/Уважаемые родители/);
  await desk.picture('consents');
});

test('the table of a contest comes as a file', async () => {
  const school = desk.phone('school');
  await school.says('/contests');
  await school.presses(/Звёзды/);
  await school.presses('Заявки таблицей Excel');
  await school.reads(/таблиц/i);
});

test('the page had nothing to complain of', () => {
  expect(desk.complaints).toEqual([]);
});
