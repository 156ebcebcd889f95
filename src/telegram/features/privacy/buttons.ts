/** The buttons of one's own data. A confirming tap carries the mark of what was shown. */

import { button } from '../../screens/buttons.ts';

/** Everything held, as a file. */
export const takeButton = button('vpi1', {});
/** What forgetting means, and the choice of whom. */
export const homeButton = button('vph1', {});
export const askMeButton = button('vpa1', {});
export const forgetMeButton = button('vpb1', { mark: 'word' });

const child = { entry: 'id', child: 'id' } as const;
export const childButton = button('vpc1', child);
export const askChildButton = button('vpd1', child);
export const forgetChildButton = button('vpe1', { ...child, mark: 'word' });

/** The staff erase at somebody's word; `child` 0 is the entry's contact. */
export const whomButton = button('vpf1', { entry: 'id' });
export const whyButton = button('vpg1', child);
export const askEraseButton = button('vpj1', { ...child, reason: 'word' });
export const eraseButton = button('vpk1', { ...child, reason: 'word', mark: 'word' });
