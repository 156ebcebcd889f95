/** The button under news of openings. */

import { button } from '../../screens/buttons.ts';

/** No more news of openings. */
export const quietButton = button('nq1', {});
