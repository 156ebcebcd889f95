/** How words are compared in a search: other endings, slips, the other keyboard layout, numbers. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContestWords } from '../../src/entries/search/contest-words.ts';
import { likeness, soughtWords } from '../../src/entries/search/likeness.ts';
import { readings, wordsOf } from '../../src/entries/search/splitting.ts';
import { stemOf } from '../../src/entries/search/word-forms.ts';

/** How the word of an entry is like the only word that is looked for. */
function like(sought: string, word: string): number {
  const [one] = soughtWords(wordsOf(sought));
  const [folded = ''] = wordsOf(word);
  return one ? likeness(one, folded, stemOf(folded)) : -1;
}

test.each([
  ['Иванова', 'Иванова', 100],
  ['ИВАНОВА', 'Иванова', 100],
  ['Фёдорова', 'Федорова', 100],
  ['Ивановой', 'Иванова', 90],
  ['Ивановым', 'Иванов', 90],
  ['Анне', 'Анна', 90],
  ['Марии', 'Мария', 90],
  ['Дмитрию', 'Дмитрий', 90],
  ['сказки', 'сказка', 90],
  ['Берест', 'Берестова', 75],
  ['Ивонова', 'Иванова', 50],
  ['Ивонвоа', 'Иванова', 35],
  ['Ивоновой', 'Иванова', 50],
  ['Анна', 'Алла', 0],
  ['Ян', 'Ли', 0],
  ['63', '363', 0],
  ['363', '363', 100],
  ['012', '12', 100],
  ['1', '12', 0],
])('[ORG-07] «%s» is like «%s» by %i of a hundred', (sought, word, expected) => {
  expect(like(sought, word)).toBe(expected);
});

test.each([
  ['bdfyjd', [['bdfyjd'], ['иванов']]],
  [
    'pk,-012',
    [
      ['pk', '12'],
      ['злб', '12'],
    ],
  ],
  ['йгуут', [['йгуут'], ['queen']]],
  [
    'сош363',
    [
      ['сош', '363'],
      ['cji', '363'],
    ],
  ],
  [
    'ЗЛБ № 007',
    [
      ['злб', '7'],
      ['pk', '7'],
    ],
  ],
  [
    'Ким-Ольховская',
    [
      ['ким', 'ольховская'],
      ['rbv', 'jkm', 'jdcrfz'],
    ],
  ],
  ['Ивaнова', [['иванова'], ['bdfyjdf']]],
  ['  «»—!', []],
  ['я', []],
  ['7', [['7']]],
])('[ORG-07] «%s» is read as %j', (typed, expected) => {
  expect(readings(typed)).toEqual(expected);
});

test('[ORG-07] a text of any kind and length is read without harm, in at most two ways of eight words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (typed) => {
      const read = readings(typed);
      expect(read.length <= 2 && read.every((words) => words.length <= 8)).toBe(true);
    }),
  );
});

test('[ORG-07] an entry is found by its words as they are now: what changed is read again, what went is forgotten', () => {
  const words = new ContestWords();
  const find = (typed: string) => words.find(words.compare(wordsOf(typed)).like).map(({ entryId }) => entryId);
  const first = words.missing(new Map(Object.entries({ 1: 'a', 2: 'a' }).map(([id, mark]) => [Number(id), mark])));
  words.keep(1, 'a', [{ by: 'title', words: ['вальс'] }]);
  words.keep(2, 'a', [{ by: 'title', words: ['вальс', 'снежинок'] }]);
  const before = find('вальс');
  const again = words.missing(new Map([[2, 'b']]));
  const between = find('вальс');
  words.keep(2, 'b', [{ by: 'title', words: ['полька'] }]);

  expect({ first, before, again, between, after: [find('вальс'), find('полька')], size: words.size }).toEqual({
    first: [1, 2],
    before: [1, 2],
    again: [2],
    between: [],
    after: [[], [2]],
    size: 1,
  });
});
