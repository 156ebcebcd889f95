/** Numbers that are written as words, and the endings of those written in figures; data for parsing. */

import { stemOf } from './endings.ts';

/** What makes a figure tell which: «363-й», «2nd». */
export const NUMBER_ENDINGS = 'ый|ой|ий|ая|ое|ей|ого|его|ому|ему|ом|ем|му|го|й|я|е|м|х|st|nd|rd|th';

const WRITTEN: readonly (readonly [string, number])[] = [
  ['первый', 1],
  ['второй', 2],
  ['третий', 3],
  ['третья', 3],
  ['третьего', 3],
  ['четвертый', 4],
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
];

/** Numbers that tell how many, in the forms that stand in questions. */
export const CARDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  `два две двух,три трех,четыре четырех,пять пяти,шесть шести,семь семи,восемь,девять,десять,two,three,four,five,six,seven,eight,nine,ten`
    .split(',')
    .flatMap((forms, index) => forms.split(' ').map((form) => [form, 2 + (index % 9)] as const)),
);

/** By their stems. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  WRITTEN.map(([word, number]) => [stemOf(word), number]),
);
