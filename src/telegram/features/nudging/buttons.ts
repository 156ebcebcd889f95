/** The button under news of openings. */

import { button } from '../../buttons.ts';

/** No more news of openings. */
export const quietButton = button('nq1', {});
