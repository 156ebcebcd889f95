/** The messenger's link that passes something on. */

import { expect, test } from 'vitest';
import { shareLink } from '../../src/telegram/screens/share-link.ts';

test('[ANN-04] spaces are no pluses, and a plus stays one', () => {
  const link = shareLink('https://t.me/rampa_bot?start=e_elka', 'Ёлка 0+: суббота');

  expect(link).not.toContain('+');
  expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
    url: 'https://t.me/rampa_bot?start=e_elka',
    text: 'Ёлка 0+: суббота',
  });
});
