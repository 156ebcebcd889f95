/** The button of charts. */

import { button } from '../../screens/buttons.ts';

/** Draws a kept view. */
export const chartButton = button('gp1', { view: 'id' });
