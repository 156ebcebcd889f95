/** Lines on paper: where words break, what stays together, what no typeface has. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, settable } from '../../src/paper/wrap.ts';

const letters = (text: string) => [...text].length;

test.each([
  ['words break at spaces', 'Зимняя сказка о снеге', 13, ['Зимняя сказка', 'о снеге']],
  ['a line as long as the room is one line', 'Зимняя сказка', 13, ['Зимняя сказка']],
  ['an empty text is one empty line', '', 10, ['']],
  ['a double name breaks behind its hyphen', 'Обская-Ветлужская', 10, ['Обская-', 'Ветлужская']],
  ['figures do not', 'тел. 000-00-03', 10, ['тел.', '000-00-03']],
  ['a number stays with its sign', 'МБОУ СОШ № 363', 10, ['МБОУ СОШ', '№\u00a0363']],
  ['a dash stays with the word before it', 'Ёлка — песня', 9, ['Ёлка\u00a0—', 'песня']],
  ['a word wider than the room breaks where it must', 'Рентгеноэлектро', 6, ['Рентге', 'ноэлек', 'тро']],
  ['no letter is halved, and each line has one', '𝒜𝒜', 1, ['𝒜', '𝒜']],
  ['a line break in the text ends a line', 'один\nдва', 10, ['один', 'два']],
  ['a space at a line’s end takes no room', 'раз два', 3, ['раз', 'два']],
])('[TAL-16] %s', (_, text, room, lines) => {
  expect(linesOf(text, room, letters)).toEqual(lines);
});

test('[TAL-16] pictures and joiners are left out, letters are composed', () => {
  expect(settable('Вальс 🎵 цветов 👨‍👩‍👧 ☀️ Е\u0308лка И\u0306 © № 5')).toBe('Вальс цветов Ёлка Й © №\u00a05');
  expect(settable('«Пой! 🎤», “Sing! 🎤” (хор 🎶)')).toBe('«Пой!», “Sing!” (хор)');
});

test('[TAL-16] whatever is typed, nothing but spaces is lost and no line is wider than the room or one letter', () => {
  const bare = (text: string) => settable(text).replaceAll(/\s/gu, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (text, room) => {
      const lines = linesOf(text, room, letters);
      expect(lines.join('').replaceAll(/\s/gu, '')).toBe(bare(text));
      expect(lines.filter((line) => letters(line) > Math.max(room, 1))).toEqual([]);
    }),
  );
});
