/** The buttons of a correction. */

import { button } from '../../screens/buttons.ts';

/** What was typed is the new answer. */
export const takeButton = button('vy1', { entry: 'id' });
/** The question that what was typed answers. */
export const stepButton = button('vs1', { entry: 'id', step: 'word' });
/** The entry that what was typed is about. */
export const entryButton = button('ve1', { entry: 'id' });
