/** Rows of a sheet are as high as their texts, whichever program opens them. */

import { expect, test } from 'vitest';
import { wrappedLines } from '../src/wrapped-lines.ts';

test.each([
  ['', 10, 1],
  ['Хор', 10, 1],
  ['Художественное слово: поэзия', 20, 2],
  ['За артистизм\nПриз зрителей', 40, 2],
  ['Превысокомногорассмотрительствующий', 10, 4],
])('«%s» at %i characters takes %i lines', (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});
