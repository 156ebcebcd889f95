/** The page in a browser that speaks English, as wide as a phone: nobody has to look for the language. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ width: 390, height: 844 }, 'en-GB');
}, 60_000);

afterAll(() => desk.close());

test('[UX-01] the page and the bot in its phones speak the language of the browser', async () => {
  const school = desk.phone('school');
  await school.presses('Start');
  await school.reads(/Hello! This is Rampa/);
  await school.presses('Enter a contest');
  await school.reads(/Taking entries/);

  expect(desk.complaints).toEqual([]);
});
