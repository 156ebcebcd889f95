/** The buttons of concerts as families see them. */

import { button } from '../../screens/buttons.ts';

/** Concerts that are coming; pages count from 0. */
export const concertsButton = button('kcl1', { page: 'id' });
/** A concert's card in a message of its own. */
export const concertButton = button('kco1', { concert: 'id' });
export const mapButton = button('kcm1', { concert: 'id' });
export const calendarButton = button('kcc1', { concert: 'id' });
/** The link with the ways to pass it on. */
export const shareButton = button('kcs1', { concert: 'id' });
export const qrButton = button('kcq1', { concert: 'id' });
/** The message for a class chat. */
export const postButton = button('kcp1', { concert: 'id' });
