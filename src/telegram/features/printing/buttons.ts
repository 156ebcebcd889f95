/** The buttons of printing: each carries the sheet and how it is wished, so that nothing is kept between taps. */

import { button } from '../../screens/buttons.ts';

/** `nomination` is «-» for all; `wish` is what `wish.ts` writes. */
const sheet = { sheet: 'word', contest: 'id', nomination: 'word', wish: 'word' } as const;

export const contestsButton = button('yl1', {});
/** What can be printed of a contest, in place of the screen before. */
export const sheetsButton = button('ym1', { contest: 'id' });
/** The same as a message of its own, below the card it was asked from. */
export const openButton = button('yn1', { contest: 'id' });
export const optionsButton = button('yo1', sheet);
export const nominationsButton = button('yp1', sheet);
export const printButton = button('yq1', sheet);
/** The schools something can be confirmed to; `page` from 0. */
export const schoolsButton = button('yr1', { contest: 'id', page: 'id' });
export const schoolButton = button('ys1', { contest: 'id', institution: 'id' });
/** From the card of an accepted entry. */
export const confirmButton = button('yt1', { entry: 'id' });
