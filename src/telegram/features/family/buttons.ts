/** The buttons of families. */

import { button } from '../../screens/buttons.ts';

/** What a family link opens. */
export const doorButton = button('fk1', { token: 'word' });
/** The only child of a link is the caller's; `token` proves that they hold the link. */
export const mineButton = button('fc1', { token: 'word' });
export const listButton = button('fl1', {});
/** A child's three consents. */
export const childButton = button('fo1', { entry: 'id', child: 'id' });
/** The document of one purpose, to read and decide. */
export const documentButton = button('fd1', { entry: 'id', child: 'id', purpose: 'word' });
/** `yes` 1: agrees, 0: does not. */
export const decideButton = button('fa1', { entry: 'id', child: 'id', purpose: 'word', yes: 'id' });
export const askWithdrawButton = button('fw1', { entry: 'id', child: 'id', purpose: 'word' });
export const withdrawButton = button('fx1', { entry: 'id', child: 'id', purpose: 'word' });
/** The guardian's name is put right. */
export const renameButton = button('fn1', {});
/** The question for the guardian's name, or for the child (both 0), is let go. */
export const stopButton = button('fs1', { entry: 'id', child: 'id' });
