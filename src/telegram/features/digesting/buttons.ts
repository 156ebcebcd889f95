/** The buttons of digests. `view` 0 is the contest's totals. */

import { button } from '../../screens/buttons.ts';

/** How often? */
export const askButton = button('de1', { contest: 'id', view: 'id' });
/** The same in the message that asks. */
export const backButton = button('dj1', { contest: 'id', view: 'id' });
/** On which day of the week? */
export const weeklyButton = button('df1', { contest: 'id', view: 'id' });
/** At what hour? `weekday` 0 is every day. */
export const hourButton = button('dg1', { contest: 'id', view: 'id', weekday: 'id' });
export const setButton = button('dh1', { contest: 'id', view: 'id', weekday: 'id', hour: 'id' });
export const stopButton = button('di1', { digest: 'id' });
