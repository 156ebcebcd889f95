/** The catalogue of audiences: how a part is narrowed and widened, and what it means where nothing is chosen. */

import { expect, test } from 'vitest';
import {
  answersOf,
  filtersOf,
  type Segment,
  SUBSCRIBERS,
  statesOf,
  turned,
  turnedOver,
  wholeText,
  widened,
} from '../../src/announcements/audience/segments.ts';

const families: Segment = { who: 'families' };
const ofThree: Segment = { who: 'families', only: { contest: ['3'], nomination: ['3.pop_vocal'] } };

test.each([
  ['a value is chosen', turned(families, 'contest', '3'), { who: 'families', only: { contest: ['3'] } }],
  ['and let go', turned({ who: 'families', only: { contest: ['3'] } }, 'contest', '3'), families],
  [
    'another contest keeps what is within the first',
    turned(ofThree, 'contest', '4'),
    { who: 'families', only: { contest: ['3', '4'], nomination: ['3.pop_vocal'] } },
  ],
  ['without its contest a nomination goes too', turned(ofThree, 'contest', '3'), families],
  ['widened it is narrowed by the rest', widened(ofThree, 'nomination'), { who: 'families', only: { contest: ['3'] } }],
  [
    'left out it is narrowed all the same',
    turned(turnedOver(families), 'contest', '3'),
    { who: 'families', only: { contest: ['3'] }, except: true },
  ],
  ['and taken in again', turnedOver(turnedOver(ofThree)), ofThree],
  ['what is not asked of guests is not taken', turned({ who: 'guests' }, 'district', 'kirovsky'), { who: 'guests' }],
])('[ANN-11] %s', (_title, segment, expected) => {
  expect(segment).toEqual(expected);
});

test('[ANN-11] nominations, ages and awards are offered once a contest is chosen', () => {
  expect([filtersOf(families), filtersOf(ofThree).includes('degree'), filtersOf({ who: 'staff' })]).toEqual([
    ['contest', 'institution', 'district', 'state', 'performs'],
    true,
    ['role', 'contest'],
  ]);
});

test.each([
  ['nothing chosen', families, ['submitted', 'accepted', 'returned']],
  ['the waiting list chosen', { who: 'families', only: { state: ['waitlisted'] } }, ['waitlisted']],
  [
    'withdrawn and drafts forged',
    { who: 'families', only: { state: ['withdrawn', 'draft'] } },
    ['submitted', 'accepted', 'returned'],
  ],
] as const satisfies readonly [string, Segment, readonly string[]][])(
  '[ANN-11] entries with %s: withdrawn ones and drafts are out, waitlisted ones only when chosen',
  (_title, segment, states) => {
    expect(statesOf(segment)).toEqual(states);
  },
);

test('[ANN-11] guests are those who may still come, unless an answer is chosen', () => {
  expect([answersOf({ who: 'guests' }), answersOf({ who: 'guests', only: { answer: ['not-coming'] } })]).toEqual([
    ['going', 'offered', 'waiting'],
    ['not-coming'],
  ]);
});

test('[ANN-11] subscribers without a topic are not said to be all of them', () => {
  expect([wholeText(SUBSCRIBERS, 'contest'), wholeText(families, 'contest'), wholeText(families, 'state')]).toEqual([
    'audience-topic-none',
    'audience-all',
    'audience-state-usual',
  ]);
});
