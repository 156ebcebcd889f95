/** Durations as people type them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_ACT, parseDuration, type TypedDuration } from '../../src/contests/fields/duration.ts';
import { formatDuration } from '../../src/texts/format.ts';
import { accept, doubt, reject } from '../../src/typed.ts';
import { anyText } from '../people/any-text.ts';

test.each<[string, number]>([
  ['3:45', 225],
  ['03:45', 225],
  ['00:03:45', 225],
  ['3:45 мин', 225],
  ['2 мин 45 сек', 165],
  ['2 мин. 45 сек.', 165],
  ['2 минуты, 45 секунд', 165],
  ['2 минуты и 45 секунд', 165],
  ['3м45с', 225],
  ['3м 45', 225],
  ['3 min 45 sec', 225],
  ['3\'45"', 225],
  ['3′45″', 225],
  ['3’45’’', 225],
  ['5 минут', 300],
  ['3,5 минуты', 210],
  ['3 с половиной минуты', 210],
  ['три минуты', 180],
  ['three minutes', 180],
  ['три минуты сорок пять секунд', 225],
  ['two minutes thirty five seconds', 155],
  ['two and a half minutes', 150],
  ['полторы минуты', 90],
  ['полминуты', 30],
  ['минута', 60],
  ['1 минута 5 секунд', 65],
  ['90 сек', 90],
  ['1 час', 3600],
  ['1:02:03', 3723],
  ['Хронометраж: 3:45', 225],
  ['3\u200b:45.', 225],
])('[REG-25] «%s» is %i seconds', (typed, seconds) => {
  expect(parseDuration(typed)).toEqual(accept(seconds));
});

test.each<[string, TypedDuration]>([
  ['3.45', doubt(225, { code: 'not-colon' }, { alternatives: [207] })],
  ['3.45 мин', doubt(225, { code: 'not-colon' }, { alternatives: [207] })],
  ['3,5', doubt(230, { code: 'not-colon' }, { alternatives: [210, 185] })],
  ['3-45', doubt(225, { code: 'not-colon' })],
  ['3 45', doubt(225, { code: 'not-colon' })],
  ['5', doubt(300, { code: 'no-unit' }, { alternatives: [5] })],
  ['225', doubt(225, { code: 'no-unit' })],
  ['до 4 минут', doubt(240, { code: 'about' })],
  ['не более 4 мин', doubt(240, { code: 'about' })],
  ['~4 мин', doubt(240, { code: 'about' })],
  ['минут пять', doubt(300, { code: 'about' })],
  ['3-4 минуты', doubt(240, { code: 'range' })],
  ['от 3 до 4 минут', doubt(240, { code: 'range' })],
  ['3:45:00', doubt(225, { code: 'hours' })],
  ['3:45 под минус', doubt(225, { code: 'extra-text', extra: 'под минус' })],
])('[REG-25] «%s» is shown back for one tap', (typed, outcome) => {
  expect(parseDuration(typed)).toEqual(outcome);
});

test.each<[string, TypedDuration]>([
  ['', reject({ code: 'empty' })],
  ['3:75', reject({ code: 'seconds-over-59', seconds: 75 })],
  ['3.75', reject({ code: 'seconds-over-59', seconds: 75 })],
  ['1 мин 90 сек', reject({ code: 'seconds-over-59', seconds: 90 })],
  ['0:00', reject({ code: 'zero' })],
  ['0', reject({ code: 'zero' })],
  ['99:59:59', reject({ code: 'too-long', seconds: 359_999 })],
  ['недолго', reject({ code: 'not-a-duration' })],
  ['3:45 или 4:10', reject({ code: 'not-a-duration' })],
  ['😀', reject({ code: 'not-a-duration' })],
  ['9'.repeat(4096), reject({ code: 'not-a-duration' })],
])('[REG-25] «%s» is refused with its reason', (typed, outcome) => {
  expect(parseDuration(typed)).toEqual(outcome);
});

test('[REG-25] no text breaks the reading of durations', () => {
  const timelike = fc.stringMatching(/^[\d:., минсек'"-]{0,20}$/u);
  fc.assert(
    fc.property(fc.oneof(anyText, timelike), (typed) => {
      const read = parseDuration(typed);
      if (read.outcome !== 'reject')
        expect(read.value).toSatisfy(
          (seconds: number) => Number.isInteger(seconds) && seconds > 0 && seconds <= LONGEST_ACT,
        );
    }),
  );
});

test('[REG-25] a duration as the bot writes it reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3599 }), (seconds) => {
      expect(parseDuration(formatDuration(seconds))).toEqual(accept(seconds));
    }),
  );
});
