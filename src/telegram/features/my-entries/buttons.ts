/** The buttons of a contact's own entries. */

import { button } from '../../screens/buttons.ts';

/** `list`: whose entries and which of them, as `listWord` writes it; `page` from 0, in the order of the list. */
const place = { list: 'word', page: 'id' } as const;

export const listButton = button('ml2', place);
/** The card in place of the list it was chosen from; the place leads back there. */
export const cardButton = button('mo2', { entry: 'id', ...place });
/** What is seldom done with the entry. */
export const moreButton = button('mm1', { entry: 'id', ...place });
/** The card as a new message, so that the news it hangs under stays. */
export const showButton = button('ms1', { entry: 'id' });
/** What can be corrected, as a new message, for the same reason. */
export const correctButton = button('mf1', { entry: 'id' });
export const askWithdrawButton = button('mw2', { entry: 'id', ...place });
export const withdrawButton = button('mx2', { entry: 'id', ...place });
export const restoreButton = button('mr2', { entry: 'id', ...place });
