/** The buttons of asking for more time and of giving it. */

import type { MoreTime } from '../../../contests/rules.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import { button } from '../../screens/buttons.ts';

/** More time for this entry. */
export const askEntryButton = button('xe1', { entry: 'id' });
/** More time for what is still to be entered. */
export const askContestButton = button('xc1', { contest: 'id' });

/** `more`: how much, or 'no'. */
export const decideButton = button('xd1', { request: 'id', more: 'word' });
export const outageButton = button('xo1', { outage: 'id', more: 'word' });

/** Whom to give time, unasked. */
export const giveButton = button('xs1', { entry: 'id' });
/** `to`: 'entry' or 'institution'. */
export const grantButton = button('xg1', { entry: 'id', to: 'word', more: 'word' });

/** What a button that gives time says. */
export const MORE_TIME_KEYS = {
  'two-hours': 'extending-button-two-hours',
  tomorrow: 'extending-button-tomorrow',
  'three-days': 'extending-button-three-days',
} as const satisfies Record<MoreTime, PlainKey>;
