/** A typesetter without a typeface: every letter is half as wide as it is high; and pages read back line by line. */

import type { Mark, Measure, Page } from '../../src/paper/marks.ts';

export const measure: Measure = (text, _face, size) => [...text].length * size * 0.5;

/** What stands on a page from above, words of one height from the left: «a | b». */
export function linesOn({ marks }: Page): string[] {
  const words = marks.filter((mark): mark is Extract<Mark, { kind: 'text' }> => mark.kind === 'text');
  const heights = [...new Set(words.map(({ y }) => Math.round(y)))].sort((one, other) => one - other);
  return heights.map((height) =>
    words
      .filter(({ y }) => Math.round(y) === height)
      .sort((one, other) => one.x - other.x)
      .map(({ text }) => text)
      .join(' | '),
  );
}
