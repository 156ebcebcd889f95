/** The buttons of the door, and of the organizers' look at who comes. */

import { button } from '../../screens/buttons.ts';

/** The door of a concert. */
export const doorButton = button('ser1', { concert: 'id' });
/** One guest without a ticket more (`more`), or one taken back (`fewer`). */
export const walkInButton = button('sew1', { concert: 'id', step: 'word' });
export const findButton = button('seg1', { concert: 'id' });
/** Lets a family in with all their seats. */
export const checkButton = button('sei1', { rsvp: 'id' });
/** The same before the door opens, for a rehearsal. */
export const earlyButton = button('seo1', { rsvp: 'id' });
/** So many of them came; 0: none, it was a mistake. */
export const arrivedButton = button('seu1', { rsvp: 'id', seats: 'id' });
export const listButton = button('sep1', { concert: 'id' });
export const doneButton = button('sez1', { concert: 'id' });
