/** The buttons of seats at concerts. */

import { button } from '../../screens/buttons.ts';

/**
 * Where a button stands: on the concert's card, which is drawn anew; on a message about the own seats, which is too;
 * under a copy of an announcement, which stays as it is.
 */
export type Place = 'card' | 'here' | `copy${number}`;

/** The announcement under whose copy a button stands, or undefined. */
export function announcementAt(place: string): number | undefined {
  const [, id] = /^copy(\d{1,12})$/.exec(place) ?? [];
  return id === undefined ? undefined : Number(id);
}

/** So many seats; 0: not coming. */
export const answerButton = button('sea1', { concert: 'id', seats: 'id', place: 'word' });
/** Takes so many of the seats held. */
export const takeButton = button('set1', { concert: 'id', seats: 'id', place: 'word' });
export const declineButton = button('sed1', { concert: 'id', place: 'word' });
export const ticketButton = button('sek1', { concert: 'id' });
/** How one stands with a concert, in place of what was tapped. */
export const standButton = button('ses1', { concert: 'id' });
/** Asks for the surname. */
export const nameButton = button('sen1', { concert: 'id' });
/** The surname is the one the person signed their consents with. */
export const nameIsButton = button('sem1', { concert: 'id' });
export const stopButton = button('sex1', {});
