/** The buttons of the tally of concerts. */

import { button } from '../../screens/buttons.ts';

/** Concerts of a school year, so many years back. */
export const concertsButton = button('sey1', { back: 'id' });
export const concertsFileButton = button('sef1', { back: 'id' });
