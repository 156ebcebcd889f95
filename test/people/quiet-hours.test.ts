/** Quiet hours, as local times of Novosibirsk. */

import { expect, test } from 'vitest';
import { afterWakingHours, decentInstant } from '../../src/people/quiet-hours.ts';

const ZONE = 'Asia/Novosibirsk';
const at = (local: string) => new Date(`${local}:00+07:00`);

test.each([
  ['2027-03-10T07:59', '2027-03-10T08:00'],
  ['2027-03-10T08:00', '2027-03-10T08:00'],
  ['2027-03-10T20:59', '2027-03-10T20:59'],
  ['2027-03-10T21:00', '2027-03-11T08:00'],
  ['2027-03-10T23:40', '2027-03-11T08:00'],
  ['2027-03-10T00:10', '2027-03-10T08:00'],
])('[ANN-14] what comes up at %s is said at %s', (asked, said) => {
  expect(decentInstant(at(asked), ZONE)).toEqual(at(said));
});

test.each([
  ['2027-03-10T12:00', 5, '2027-03-10T17:00'],
  ['2027-03-10T12:00', 24, '2027-03-12T10:00'],
  ['2027-03-10T20:00', 2, '2027-03-11T09:00'],
  ['2027-03-10T23:40', 1, '2027-03-11T09:00'],
  ['2027-03-10T08:00', 13, '2027-03-11T08:00'],
])('[REG-13] an offer of %s that holds %i hours stands still at night and ends at %s', (from, hours, end) => {
  expect(afterWakingHours(at(from), hours, ZONE)).toEqual(at(end));
});
