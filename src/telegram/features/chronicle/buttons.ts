/** The buttons of the history: of what it is, and which page. */

import { button } from '../../screens/buttons.ts';

/** Opens the past below what was tapped. `subject`: «entry», «contest» or «person» (what a person did). */
export const pastButton = button('hzp1', { subject: 'word', id: 'id' });
/** Turns its pages in place. */
export const turnButton = button('hzt1', { subject: 'word', id: 'id', page: 'id' });
