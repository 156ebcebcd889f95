/** The buttons of the search. */

import { button } from '../../screens/buttons.ts';

/** Asks what to look for; `contest` 0: in every contest in reach. */
export const findButton = button('qfa1', { contest: 'id' });
/** A page of the results of a search, counted from 0. */
export const foundButton = button('qfb1', { search: 'id', page: 'id' });
/** An entry that was found, below the results. */
export const openFoundButton = button('qfc1', { entry: 'id' });
export const stopButton = button('qfd1', {});
