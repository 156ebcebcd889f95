/** The buttons of a contact's own entries. */

import { button } from '../../buttons.ts';

/** `page` from 0, in the order of the list. */
export const listButton = button('ml1', { page: 'id' });
/** The card in place of the list it was chosen from; `page` leads back there. */
export const cardButton = button('mo1', { entry: 'id', page: 'id' });
/** The card as a new message, so that the news it hangs under stays. */
export const showButton = button('ms1', { entry: 'id' });
/** What can be corrected, as a new message, for the same reason. */
export const correctButton = button('mf1', { entry: 'id' });
export const askWithdrawButton = button('mw1', { entry: 'id', page: 'id' });
export const withdrawButton = button('mx1', { entry: 'id', page: 'id' });
export const restoreButton = button('mr1', { entry: 'id', page: 'id' });
