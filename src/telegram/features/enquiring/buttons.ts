/** The buttons of questions to the organizers. */

import { button } from '../../screens/buttons.ts';

/** `entry` 0: about the contest itself. */
export const askButton = button('qa1', { contest: 'id', entry: 'id' });
export const pinnedButton = button('qp1', { contest: 'id' });
/** Staff: the questions that wait; `page` from 0. */
export const queueButton = button('qq1', { page: 'id' });
export const openButton = button('qo1', { enquiry: 'id' });
export const answerButton = button('qn1', { enquiry: 'id' });
/** Shows a good answer to everybody: the organizer is asked for the question in general words. */
export const pinButton = button('qk1', { enquiry: 'id' });
/** Staff: what is shown with a contest, each with the way to take it off. */
export const shownButton = button('qs1', { contest: 'id' });
export const unpinButton = button('qu1', { pinned: 'id' });
/** Nothing is asked or answered after all. */
export const stopButton = button('qx1', {});
