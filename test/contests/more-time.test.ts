/** How much more time a tap gives, and which absences of the program are worth offering it. */

import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { cutShort, type MoreTime, newEnd } from '../../src/contests/rules.ts';
import { aDefinition } from './made.ts';

const ZONE = 'Asia/Novosibirsk';
const at = (text: string) => new Date(`${text}:00+07:00`);
const END = at('2026-12-19T00:00');

/** What is given, when, until when it then is. */
const ENDS: [MoreTime, string, string][] = [
  ['two-hours', '2026-12-18T23:10', '2026-12-19T02:00'],
  ['two-hours', '2026-12-19T00:30', '2026-12-19T02:30'],
  ['tomorrow', '2026-12-18T23:10', '2026-12-19T21:00'],
  ['tomorrow', '2026-12-19T00:30', '2026-12-20T21:00'],
  ['tomorrow', '2026-12-16T12:00', '2026-12-20T21:00'],
  ['three-days', '2026-12-19T09:00', '2026-12-22T21:00'],
  ['three-days', '2026-12-10T09:00', '2026-12-22T21:00'],
];

test.each(ENDS)('[REG-10] %s given at %s ends at %s', (more, now, until) => {
  expect(newEnd(more, END, ZONE, at(now))).toEqual(at(until));
});

test('[REG-10] an evening is an evening on the day the clocks change', () => {
  const end = new Date('2027-03-27T12:00:00+01:00');
  expect(newEnd('tomorrow', end, 'Europe/Berlin', end)).toEqual(new Date('2027-03-28T21:00:00+02:00'));
});

/** What happened, from when to when the program was away, whether it counts. */
const ABSENCES: [string, Partial<ContestFile>, string, string, boolean][] = [
  ['five minutes in the last two hours', {}, '2026-12-18T23:00', '2026-12-18T23:05', true],
  ['four minutes', {}, '2026-12-18T23:00', '2026-12-18T23:04', false],
  ['an afternoon, back before the last two hours', {}, '2026-12-18T14:00', '2026-12-18T21:55', false],
  ['an afternoon, four minutes into the last two hours', {}, '2026-12-18T14:00', '2026-12-18T22:04', false],
  ['an afternoon, five minutes into the last two hours', {}, '2026-12-18T14:00', '2026-12-18T22:05', true],
  ['over the end, most of it after', {}, '2026-12-18T23:58', '2026-12-19T00:30', true],
  ['back at the very end', {}, '2026-12-18T23:50', '2026-12-19T00:00', true],
  ['from the end on', {}, '2026-12-19T00:00', '2026-12-19T03:00', false],
  ['three days over the end', {}, '2026-12-17T12:00', '2026-12-20T12:00', true],
  ['in an archived contest', { state: 'archived' }, '2026-12-18T23:00', '2026-12-18T23:30', false],
];

test.each(ABSENCES)('[REG-05] away for %s', (_what, changes, from, to, counts) => {
  expect(cutShort(aDefinition(changes), { from: at(from), to: at(to) })).toBe(counts);
});
