/** The button of the board. */

import { button } from '../../screens/buttons.ts';

/** The board as a new message at the end of the chat. */
export const boardButton = button('vb1', { contest: 'id' });
