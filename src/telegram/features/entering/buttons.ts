/** The buttons of entering for a school and of handing its entries over. */

import { button } from '../../screens/buttons.ts';

/** How it came is asked next. */
export const askWayButton = button('gw1', { contest: 'id' });
/** `way`: 'letter', 'paper' or 'phone'. */
export const enterButton = button('ge1', { contest: 'id', way: 'word' });

/** What is to be handed over is asked in a new message: the card stays. */
export const handOverButton = button('gh1', { entry: 'id' });
/** The same question drawn anew. `confirms`: 'yes' makes whoever takes over a confirmed contact, too. */
export const confirmsButton = button('gc1', { entry: 'id', confirms: 'word' });
/** `reach`: 'entry' or 'institution'. */
export const giveCodeButton = button('gg1', { entry: 'id', reach: 'word', confirms: 'word' });
/** What the school has in hand, as `keyWord` writes it: an id could be guessed. */
export const takeOverButton = button('gt1', { key: 'word' });
