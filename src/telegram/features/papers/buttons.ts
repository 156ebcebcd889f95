/** The buttons of consents as the school and the staff see them. */

import { button } from '../../screens/buttons.ts';

/** `page` from 0. */
export const papersButton = button('pp1', { entry: 'id', page: 'id' });
export const linkButton = button('pl1', { entry: 'id' });
/** Blanks to print. `which`: 'processing', or 'others' for publication and pictures. */
export const blanksButton = button('pb1', { entry: 'id', which: 'word' });
/** The paper is in hand; `child` 0: everybody's. */
export const inHandButton = button('ph1', { entry: 'id', child: 'id', page: 'id' });
/** It is not, after all. */
export const notInHandButton = button('pn1', { entry: 'id', child: 'id', page: 'id' });
/** One child's paper: a scan is sent, or the word taken back. */
export const childButton = button('pc1', { entry: 'id', child: 'id', page: 'id' });
export const scanButton = button('ps1', { entry: 'id', child: 'id' });
export const seeScanButton = button('pv1', { entry: 'id', child: 'id' });
/** Staff. */
export const confirmButton = button('po1', { entry: 'id' });
export const declineButton = button('px1', { entry: 'id', child: 'id' });
