/** A concert on the page: announced in a few taps, answered by one, seen by the organizer; the ticket at the door. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
}, 60_000);

afterAll(() => desk.close());

/** The organizer's screen of the sample concert, as a message of its own. */
async function opensConcert(): Promise<void> {
  const organizer = desk.phone('organizer');
  await organizer.says('/concerts');
  // The answer has to stand before a button is pressed: earlier lists have the same ones.
  await desk.page.waitForTimeout(1_500);
  await organizer.presses(/Мои концерты/);
  await organizer.presses(/Ёлка/);
}

test('[ANN-01, ANN-20] an organizer announces a concert with the words the bot suggests', async () => {
  const parent = desk.phone('parent');
  await parent.presses('Начать');
  await parent.presses('Анонсы концертов');
  await parent.presses('Все анонсы');
  const organizer = desk.phone('organizer');
  await organizer.presses('Начать');
  await opensConcert();
  await organizer.presses('Сделать анонс');
  await organizer.reads('Анонс: черновик');
  await organizer.presses(/Отправить 1/);
  await parent.reads(/Приглашаем на концерт/);
  await organizer.reads(/Получили: 1/);
});

test('[ANN-02, ANN-05] the parent takes two seats with one tap and has a ticket', async () => {
  const parent = desk.phone('parent');
  await parent.presses('2');
  await parent.reads(/Код билета/);
  await desk.page.waitForTimeout(4_000);
  await desk.picture('concert');
  await parent.presses('Указать фамилию');
  await parent.says('королёва');
  await parent.reads(/Королёва/);
});

test('[ANN-05] the organizer sees the seats promised, and the guest at the door', async () => {
  const organizer = desk.phone('organizer');
  await opensConcert();
  await organizer.reads(/из 90/);
  await organizer.presses('Вход и билеты');
  await organizer.presses('Найти по фамилии или коду');
  await organizer.says('королева');
  await organizer.presses(/Королёва · 2 места/);
  // The sandbox's day is long before the concert's.
  await organizer.reads(/Отмечать гостей можно с/);
  await organizer.presses('Отметить уже сейчас');
  await organizer.reads(/Пришли: 2/);
  await desk.page.waitForTimeout(3_000);
  await desk.picture('door');
});

test('the page had nothing to complain of', () => {
  expect(desk.complaints).toEqual([]);
});
