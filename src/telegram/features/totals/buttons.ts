/** The buttons under the figures: each carries the contest, and how it is cut. */

import { button } from '../../buttons.ts';

export const totalsButton = button('tt1', { contest: 'id' });
/** `by` is a dimension, `unit` what its rows count. */
export const cutButton = button('tb1', { contest: 'id', by: 'word', unit: 'word' });
export const workbookButton = button('tw1', { contest: 'id' });
export const csvButton = button('tc1', { contest: 'id' });
export const chooseButton = button('tl1', {});
