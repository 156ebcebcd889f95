/** The button of charts. */

import { button } from '../../buttons.ts';

/** Draws a kept view. */
export const chartButton = button('gp1', { view: 'id' });
