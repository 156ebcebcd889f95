/** The buttons of when an announcement goes. */

import { button } from '../../screens/buttons.ts';

/** Asks when it is to go. */
export const whenButton = button('aw1', { announcement: 'id' });
/** `minute`: the instant in minutes since 1970; 0: with the confirming tap. */
export const atButton = button('aq1', { announcement: 'id', minute: 'id' });
/** Asks how it is repeated. */
export const repeatButton = button('ah1', { announcement: 'id' });
/** `every`: a repeat, or 'once'. */
export const everyButton = button('ak1', { announcement: 'id', every: 'word' });
/** `urgent`: 1 or 0. */
export const urgentButton = button('au1', { announcement: 'id', urgent: 'id' });
/** Back to the draft and its confirming button. */
export const draftButton = button('ab1', { announcement: 'id' });
/** What was scheduled or missed does not go. */
export const callOffButton = button('ao1', { announcement: 'id' });
/** Where a scheduled one stands. */
export const scheduledButton = button('ag1', { announcement: 'id' });
