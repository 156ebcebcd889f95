/** The buttons of the waiting list. */

import { button } from '../../screens/buttons.ts';

export const takeButton = button('wt1', { entry: 'id' });
export const declineButton = button('wd1', { entry: 'id' });
/** Back into the line after an offer passed. */
export const againButton = button('wa1', { entry: 'id' });
