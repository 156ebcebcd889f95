/** The timetable: acts one after another, changeovers between them, pauses in their place. */

import { expect, test } from 'vitest';
import { type Pause, pausesBetween, pausesEvery, timetable } from '../../src/sheets/timetable.ts';

const START = new Date('2027-01-23T10:00:00+07:00');
/** Time since the start: «3:30» after three and a half minutes. */
const clock = (instant: Date) => {
  const seconds = (instant.getTime() - START.getTime()) / 1000;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

function told(lengths: readonly number[], changeover: number, pauses: readonly Pause[] = []): string[] {
  const acts = lengths.map((seconds) => ({ seconds }));
  return timetable(acts, START, changeover, pauses).map(({ startsAt, endsAt, pause }) =>
    [
      `${clock(startsAt)}–${clock(endsAt)}`,
      ...(pause ? [`then ${clock(pause.startsAt)}–${clock(pause.endsAt)}`] : []),
    ].join(' '),
  );
}

test.each([
  ['no act is no programme', [], 60, [], []],
  ['one act begins at the start', [210], 60, [], ['0:00–3:30']],
  ['between two acts lies a changeover', [180, 120, 60], 30, [], ['0:00–3:00', '3:30–5:30', '6:00–7:00']],
  ['without one they follow at once', [180, 120], 0, [], ['0:00–3:00', '3:00–5:00']],
  [
    'a pause takes the changeover’s place',
    [180, 120],
    30,
    [{ after: 1, seconds: 900 }],
    ['0:00–3:00 then 3:00–18:00', '18:00–20:00'],
  ],
  [
    'pauses at one place add up',
    [60, 60],
    30,
    [
      { after: 1, seconds: 60 },
      { after: 1, seconds: 120 },
    ],
    ['0:00–1:00 then 1:00–4:00', '4:00–5:00'],
  ],
  [
    'none stands before the first act or after the last',
    [60, 60],
    30,
    [
      { after: 0, seconds: 600 },
      { after: 2, seconds: 600 },
    ],
    ['0:00–1:00', '1:30–2:30'],
  ],
] as const)('[TAL-16] %s', (_, lengths, changeover, pauses, slots) => {
  expect(told(lengths, changeover, pauses)).toEqual(slots);
});

test('[TAL-16] a pause can stand wherever another part begins', () => {
  const parts = ['вокал', 'вокал', 'танец', 'вокал'];
  const pauses = pausesBetween(parts, (before, part) => before !== part, 900);
  expect(pauses).toEqual([
    { after: 2, seconds: 900 },
    { after: 3, seconds: 900 },
  ]);
});

test('[TAL-16] or after each act with which the time to sit is over', () => {
  const acts = Array.from({ length: 7 }, () => ({ seconds: 300 }));
  const pauses = pausesEvery(acts, { changeoverSeconds: 60, workSeconds: 1000, seconds: 600 });
  // 300, 660, 1020: over; and from the pause on again.
  expect(pauses).toEqual([
    { after: 3, seconds: 600 },
    { after: 6, seconds: 600 },
  ]);
});
