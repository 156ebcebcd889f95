/** The pace of sending: even, without drift, safe in every window of a second. */

import { expect, test } from 'vitest';
import { createChatPace, createPacer } from '../../src/deliveries/sending/pacer.ts';

/** Instants at which messages leave when every wait comes `late(n)` milliseconds late, until `endMs`. */
function departures(rate: number, endMs: number, late: (n: number, rate: number) => number): number[] {
  const pacer = createPacer(rate);
  const left: number[] = [];
  let now = 0;
  while (now < endMs) {
    const wait = pacer.waitMs(now);
    if (wait > 0) now += Math.ceil(wait) + late(left.length, rate);
    else {
      pacer.left(now);
      left.push(now);
    }
  }
  return left;
}

/** Most departures in any window of a second. */
function mostInASecond(left: readonly number[]): number {
  let most = 0;
  for (let first = 0, last = 0; last < left.length; last++) {
    while ((left[last] ?? 0) - (left[first] ?? 0) >= 1_000) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

const lateness: [string, (n: number, rate: number) => number][] = [
  ['a timer that is on time', () => 0],
  ['a timer up to 3 ms late', (n) => n % 4],
  ['a pause of 80 ms every ten seconds', (n, rate) => (n % Math.round(rate * 10) === 7 ? 80 : 0)],
];

test.each([30, 1_000].flatMap((limit) => lateness.map(([what, late]) => ({ limit, what, late }))))(
  '[ANN-36] at 0.97 of $limit/s with $what the rate is kept and no second holds more than the limit',
  ({ limit, late }) => {
    const rate = limit * 0.97;
    const seconds = 30;

    const left = departures(rate, seconds * 1_000, late);

    const sustained = (left.length - 1) / seconds / rate;
    expect({ kept: sustained >= 0.985, notFaster: sustained <= 1.001, safe: mostInASecond(left) <= limit }).toEqual({
      kept: true,
      notFaster: true,
      safe: true,
    });
  },
);

test('[ANN-36] messages are spaced evenly: at 25/s one leaves every 40 ms, never two at once', () => {
  expect(departures(25, 400, () => 0)).toEqual([0, 40, 80, 120, 160, 200, 240, 280, 320, 360]);
});

test('[ANN-36] [ANN-32] a program held up after a message counts it as leaving at the end of that, so that no second holds more', () => {
  const held = createPacer(10);
  const free = createPacer(10);
  for (const pacer of [held, free]) pacer.left(0);
  held.heldUp(150);

  expect({ held: Math.round(held.waitMs(150)), free: free.waitMs(150) }).toEqual({ held: 83, free: 0 });
});

test('[ANN-36] after a rest nothing is caught up with', () => {
  const pacer = createPacer(10);
  pacer.left(0);
  pacer.rest();
  pacer.left(60_000);

  expect([pacer.waitMs(60_000), pacer.waitMs(60_050), pacer.waitMs(60_100)]).toEqual([100, 50, 0]);
});

test('[ANN-36] a chat gets at most one message a second, a group at most twenty a minute', () => {
  const pace = createChatPace((chat) => (chat.startsWith('-') ? 3_000 : 1_000));
  const booked = (chat: string, seconds: number) =>
    Array.from({ length: seconds * 10 }, (_, tenth) => pace.book(chat, tenth * 100)).filter((wait) => wait === 0)
      .length;

  expect({ person: booked('7', 60), group: booked('-7', 60) }).toEqual({ person: 60, group: 20 });
});

test('[ANN-36] one chat does not wait for another', () => {
  const pace = createChatPace(() => 1_000);

  expect([pace.book('1', 0), pace.book('2', 0), pace.book('1', 400), pace.book('1', 1_000)]).toEqual([0, 0, 600, 0]);
});

test('[ANN-36] an album takes as many places as it has pictures', () => {
  const pacer = createPacer(10);
  pacer.left(1_000, 5);
  expect(Math.round(pacer.waitMs(1_000))).toBe(500);
});
