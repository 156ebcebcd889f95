/** The buttons of sharing figures. */

import { button } from '../../screens/buttons.ts';

/** Makes a link to a kept view. */
export const shareButton = button('xsv1', { view: 'id' });
/** Closes it, from the message that brought it. */
export const closeButton = button('xsc1', { share: 'id' });
/** The person's open links. */
export const mineButton = button('xsl1', {});
/** Closes one of that list. */
export const closeOneButton = button('xsx1', { share: 'id' });
