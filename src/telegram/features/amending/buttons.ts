/** The buttons of what was sent: its card, correcting, calling back. */

import { button } from '../../screens/buttons.ts';

/** The list of announcements, from the newest. */
export const listButton = button('al1', { page: 'id' });
/** Where one stands, and what can be done with it. */
export const cardButton = button('ai1', { announcement: 'id' });
/** Asks for another text; `language`: of which, '-' where it stands in one only. */
export const correctButton = button('af1', { announcement: 'id', language: 'word' });
/** `proposed`: the second of the proposal it stands under. */
export const applyButton = button('aj1', { announcement: 'id', proposed: 'id' });
export const keepButton = button('am1', { announcement: 'id' });
/** Asks whether to take it back. */
export const recallButton = button('an2', { announcement: 'id' });
export const recallNowButton = button('az1', { announcement: 'id' });
