/** The buttons of the organizers' line. Each remembers the list it was reached from: its filter and its page. */

import { button } from '../../screens/buttons.ts';

const place = { filter: 'word', page: 'id' } as const;

/** The choice of contests. */
export const contestsButton = button('oc1', {});
export const listButton = button('ol1', { contest: 'id', ...place });
export const cardButton = button('oe1', { entry: 'id', ...place });
/** The entry that follows `after`; 0: the first. */
export const nextButton = button('on1', { contest: 'id', after: 'id', ...place });

/** `version` is that of the entry the organizer saw. */
export const acceptButton = button('oa1', { entry: 'id', version: 'id', ...place });
/** `verdict`: 'returned' or 'rejected'; both want a reason. */
export const askReasonButton = button('ob1', { entry: 'id', version: 'id', verdict: 'word', ...place });
/** Turns a question to be corrected on or off: `chosen` has a bit for each question of the entry, in their order; `at` is one of them. */
export const questionButton = button('oq1', { entry: 'id', version: 'id', chosen: 'id', at: 'id', ...place });
/** What the checks found is the reason. */
export const flagsButton = button('of2', { entry: 'id', version: 'id', verdict: 'word', chosen: 'id', ...place });
/** No reason after all; back to the card. */
export const keepButton = button('ox1', { entry: 'id', ...place });

/** The rest of what can be done with an entry. */
export const moreButton = button('oh1', { entry: 'id', ...place });

/** What a list can be narrowed to. */
export const narrowButton = button('of3', { contest: 'id', ...place });
/** The choices of one kind: 'issue', 'nomination', 'institution'; `shown` is their page. */
export const facetButton = button('og1', { contest: 'id', filter: 'word', by: 'word', shown: 'id' });

/** The list with ticks. */
export const picksButton = button('ov1', { contest: 'id', ...place });
export const pickButton = button('ot1', { contest: 'id', entry: 'id', ...place });
export const pickPageButton = button('ow1', { contest: 'id', ...place });
/** Everything in the list in which the checks found nothing. */
export const pickCleanButton = button('ou1', { contest: 'id', ...place });
export const unpickButton = button('or1', { contest: 'id', ...place });
/** What to do with those ticked. */
export const pickedButton = button('om1', { contest: 'id', ...place });
/** `mark` stands for those ticked, as they were on the screen. */
const many = { contest: 'id', mark: 'word', verdict: 'word', ...place } as const;
export const decideManyButton = button('oj1', many);
/** What the checks found in each is its reason. */
export const flagsOfManyButton = button('ok1', many);

export const proposalsButton = button('oi1', {});
export const proposalButton = button('op1', { institution: 'id' });
export const confirmButton = button('oy1', { institution: 'id' });
