/** The buttons of what is remembered: children and ensembles in a question, copies, corrections of a child's data. */

import { button } from '../../screens/buttons.ts';

/** `page` is that of the remembered children, from 0. */
export const childButton = button('jc1', { entry: 'id', child: 'id', page: 'id' });
export const childrenPageButton = button('jp1', { entry: 'id', page: 'id' });
export const ensembleButton = button('je1', { entry: 'id', source: 'id' });

export const nextChildButton = button('jn1', { entry: 'id' });
/** Entries of earlier contests that can be taken over into this one. */
export const pastButton = button('jo1', { contest: 'id', page: 'id' });
export const takePastButton = button('jt1', { contest: 'id', entry: 'id' });
/** The contact's own consent, and what they were about to take over. */
export const pastConsentButton = button('jg1', { contest: 'id', entry: 'id' });
/** Who of the group has left: `entry` is the draft, `source` the earlier entry it was copied from. */
export const leaverButton = button('jl1', { entry: 'id', source: 'id', child: 'id', page: 'id' });
export const leaversPageButton = button('jq1', { entry: 'id', source: 'id', page: 'id' });
export const leaversDoneButton = button('jd1', { entry: 'id' });

/** Whose data are to be corrected, and the text that says how they should be. */
export const whomToCorrectButton = button('da1', { entry: 'id', page: 'id' });
export const askCorrectionButton = button('db1', { entry: 'id', child: 'id' });
/** `which`: 'open', or 'all' with the accepted entries. */
export const correctChildButton = button('dc1', { entry: 'id', correction: 'id', which: 'word' });
export const keepChildButton = button('dk1', { entry: 'id' });
