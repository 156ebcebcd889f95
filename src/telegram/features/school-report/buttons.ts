/** The buttons of a school's summary. */

import { button } from '../../screens/buttons.ts';

/** `of`: 'now', `c5` for a contest, `y2026` for a school year. */
export const summaryButton = button('scv1', { institution: 'id', of: 'word' });
export const paperButton = button('scp1', { institution: 'id', of: 'word' });
