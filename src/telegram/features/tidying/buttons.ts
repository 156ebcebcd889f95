/** The buttons by which organizers put children and institutions right. */

import { button } from '../../screens/buttons.ts';

export const tidyButton = button('ya1', {});
/** Likely pairs of children, one after another; `at` counts from 0. */
export const pairButton = button('yb1', { at: 'id' });
export const joinButton = button('yc1', { one: 'id', other: 'id', at: 'id' });
export const apartButton = button('yd1', { one: 'id', other: 'id', at: 'id' });

/** The children of an entry whom other entries know as the same. */
export const sharedButton = button('ye1', { entry: 'id' });
export const askSplitButton = button('yf1', { entry: 'id', child: 'id' });
export const splitButton = button('yg1', { entry: 'id', child: 'id' });

/** Institutions of the directory that look alike, one pair after another. */
export const twinButton = button('yh1', { at: 'id' });
export const searchButton = button('yi1', { from: 'id' });
export const askMergeButton = button('yj1', { from: 'id', into: 'id' });
export const mergeButton = button('yk1', { from: 'id', into: 'id' });
