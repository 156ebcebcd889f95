/** The buttons under the figures: each carries the id of a kept view, and what becomes of it. */

import { button } from '../../screens/buttons.ts';

/** The figures of a view. */
export const viewButton = button('tv1', { view: 'id' });
/** A choice of what to change: `menu` names it, `page` counts from 0. */
export const menuButton = button('tm1', { view: 'id', menu: 'word', page: 'id' });
/** The view with `part` set to `to`. */
export const changeButton = button('tx1', { view: 'id', part: 'word', to: 'word' });
/** Asks for something to be typed: 'day', 'days' or 'past'. */
export const typeButton = button('ty1', { view: 'id', what: 'word' });
/** Strikes out totals of the past that were written down. */
export const forgetButton = button('tf1', { view: 'id', past: 'id' });
export const workbookButton = button('tw2', { view: 'id' });
export const csvButton = button('tc2', { view: 'id' });
