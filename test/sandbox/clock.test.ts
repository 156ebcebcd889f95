import { expect, test } from 'vitest';
import { daytime } from '../../src/sandbox/clock.ts';

test.each([
  ['in the afternoon as it is', '2026-11-30T15:20:00+07:00', '2026-11-30T15:20:00+07:00'],
  ['late in the evening at ten the next morning', '2026-11-30T22:40:00+07:00', '2026-12-01T10:00:00+07:00'],
  ['until an hour before the quiet as it is', '2026-11-30T19:59:00+07:00', '2026-11-30T19:59:00+07:00'],
  ['just before the quiet at ten the next morning', '2026-11-30T20:01:00+07:00', '2026-12-01T10:00:00+07:00'],
  ['early, before contests open, at ten of the same morning', '2026-11-30T08:16:00+07:00', '2026-11-30T10:00:00+07:00'],
  ['before dawn at ten of the same morning', '2026-11-30T01:40:00+07:00', '2026-11-30T10:00:00+07:00'],
])('[ANN-14] the sandbox opens %s, so that what is tried at night arrives', (_, at, opened) => {
  expect(daytime(new Date(at), 'Asia/Novosibirsk')).toEqual(new Date(opened));
});
