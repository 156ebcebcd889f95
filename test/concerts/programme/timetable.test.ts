/** The timetable: items one after another, changeovers between acts, breaks and words in their place. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arrival,
  type Pause,
  pausesBetween,
  pausesEvery,
  saidArrival,
  type Timed,
  timetable,
  withPauses,
} from '../../../src/concerts/programme/timetable.ts';

const START = new Date('2027-01-23T10:00:00+07:00');
/** Time since the start: «3:30» after three and a half minutes. */
const clock = (instant: Date) => {
  const seconds = (instant.getTime() - START.getTime()) / 1000;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
const acts = (lengths: readonly number[]): Timed[] => lengths.map((seconds) => ({ kind: 'act', seconds }));

function told(items: readonly Timed[], changeover: number): string[] {
  return timetable(items, START, changeover).map(
    ({ startsAt, endsAt }, at) => `${items[at]?.kind} ${clock(startsAt)}–${clock(endsAt)}`,
  );
}

test.each<[string, readonly number[], number, Pause[], string[]]>([
  ['no act is no programme', [], 60, [], []],
  ['one act begins at the start', [210], 60, [], ['act 0:00–3:30']],
  ['between two acts lies a changeover', [180, 120, 60], 30, [], ['act 0:00–3:00', 'act 3:30–5:30', 'act 6:00–7:00']],
  ['without one they follow at once', [180, 120], 0, [], ['act 0:00–3:00', 'act 3:00–5:00']],
  [
    'a pause takes the changeover’s place',
    [180, 120],
    30,
    [{ after: 1, seconds: 900 }],
    ['act 0:00–3:00', 'break 3:00–18:00', 'act 18:00–20:00'],
  ],
  [
    'pauses at one place add up',
    [60, 60],
    30,
    [
      { after: 1, seconds: 60 },
      { after: 1, seconds: 120 },
    ],
    ['act 0:00–1:00', 'break 1:00–2:00', 'break 2:00–4:00', 'act 4:00–5:00'],
  ],
  [
    'none stands before the first act or after the last',
    [60, 60],
    30,
    [
      { after: 0, seconds: 600 },
      { after: 2, seconds: 600 },
    ],
    ['act 0:00–1:00', 'act 1:30–2:30'],
  ],
])('[TAL-16] %s', (_, lengths, changeover, pauses, slots) => {
  expect(told(withPauses(acts(lengths), pauses), changeover)).toEqual(slots);
});

test('[ANN-07] words and breaks may open and close a programme, and no changeover lies beside them', () => {
  const items: Timed[] = [
    { kind: 'words', seconds: 300 },
    { kind: 'act', seconds: 180 },
    { kind: 'act', seconds: 120 },
    { kind: 'words', seconds: 600 },
    { kind: 'break', seconds: 900 },
  ];
  expect(told(items, 60)).toEqual([
    'words 0:00–5:00',
    'act 5:00–8:00',
    'act 9:00–11:00',
    'words 11:00–21:00',
    'break 21:00–36:00',
  ]);
});

test('[ANN-07] slots never overlap, lie in their order, last as long as they are given, and people come before they go on', () => {
  const item = fc.record({
    kind: fc.constantFrom('act' as const, 'break' as const, 'words' as const),
    seconds: fc.integer({ min: 1, max: 3600 }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), fc.nat(600), fc.nat(240), (items, changeover, minutes) => {
      const slots = timetable(items, START, changeover);
      expect(slots.map(({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / 1000)).toEqual(
        items.map(({ seconds }) => seconds),
      );
      for (const [at, { startsAt }] of slots.entries()) {
        const before = slots[at - 1]?.endsAt ?? START;
        const gap = items[at]?.kind === 'act' && items[at - 1]?.kind === 'act' ? changeover : 0;
        expect(startsAt.getTime() - before.getTime()).toBe(gap * 1000);
        expect(startsAt.getTime() - arrival(startsAt, minutes).getTime()).toBe(minutes * 60_000);
      }
    }),
  );
});

test.each([
  ['13:44:59', '13:40:00'],
  ['13:40:00', '13:40:00'],
  ['13:30:00', '13:30:00'],
  ['00:01:00', '00:00:00'],
])('[ANN-07] an arrival at %s is said as %s', (exact, said) => {
  const at = (time: string) => new Date(`2027-02-06T${time}+07:00`);
  expect(saidArrival(at(exact))).toEqual(at(said));
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
  const seven = Array.from({ length: 7 }, () => ({ seconds: 300 }));
  const pauses = pausesEvery(seven, { changeoverSeconds: 60, workSeconds: 1000, seconds: 600 });
  // 300, 660, 1020: over; and from the pause on again.
  expect(pauses).toEqual([
    { after: 3, seconds: 600 },
    { after: 6, seconds: 600 },
  ]);
});
