/** When a failed update is tried again, and when it is parked. */

import { expect, test } from 'vitest';
import { afterFailure, backoffMs } from '../../src/updates/rules.ts';

const HOUR = 3_600_000;
const fault = { kind: 'fault' } as const;
const away = { kind: 'away' } as const;

test.each([
  ['a first failure', fault, { attempts: 0, claims: 1, ageMs: 0 }, { kind: 'again', afterMs: 1_000, counted: true }],
  ['a second failure', fault, { attempts: 1, claims: 2, ageMs: 0 }, { kind: 'again', afterMs: 2_000, counted: true }],
  ['a third failure', fault, { attempts: 2, claims: 3, ageMs: 0 }, { kind: 'parked' }],
  ['somebody away', away, { attempts: 2, claims: 1, ageMs: HOUR }, { kind: 'again', afterMs: 1_000, counted: false }],
  [
    'somebody away for long',
    away,
    { attempts: 0, claims: 40, ageMs: 23 * HOUR },
    { kind: 'again', afterMs: 60_000, counted: false },
  ],
  ['somebody away for a day', away, { attempts: 0, claims: 99, ageMs: 24 * HOUR }, { kind: 'parked' }],
  [
    'a messenger that asks for time',
    { kind: 'away', retryAfterMs: 90_000 } as const,
    { attempts: 0, claims: 1, ageMs: 0 },
    { kind: 'again', afterMs: 90_000, counted: false },
  ],
  [
    'a messenger that asks for a year',
    { kind: 'away', retryAfterMs: 9e12 } as const,
    { attempts: 0, claims: 1, ageMs: 0 },
    { kind: 'again', afterMs: HOUR, counted: false },
  ],
  ['a person who is gone', { kind: 'gone' } as const, { attempts: 2, claims: 3, ageMs: 0 }, { kind: 'done' }],
])('[OPS-02, OPS-06] after %s the update goes its way', (_, blame, update, expected) => {
  expect(afterFailure(blame, update, 0)).toEqual(expected);
});

test('[OPS-06] delays double up to a minute, and chance takes up to a half off them', () => {
  expect([1, 2, 3, 6, 7, 50].map((tries) => backoffMs(tries, 0))).toEqual([
    1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
  ]);
  expect(backoffMs(3, 0.999)).toBe(2_002);
});
