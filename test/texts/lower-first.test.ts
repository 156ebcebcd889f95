/** Labels inside sentences. */

import { expect, test } from 'vitest';
import { lowerFirst } from '../../src/texts/lower-first.ts';

test.each([
  ['Название', 'название'],
  ['ФИО руководителя', 'ФИО руководителя'],
  ['Я сам', 'я сам'],
  ['', ''],
])('%j inside a sentence is %j', (label, inside) => {
  expect(lowerFirst(label)).toBe(inside);
});
