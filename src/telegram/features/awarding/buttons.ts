/** The buttons of awards, protocols and results. A group is named by one of its entries. */

import { button } from '../../screens/buttons.ts';

/** The choice of contests. */
export const contestsButton = button('rac1', {});
export const groupsButton = button('rag1', { contest: 'id', page: 'id' });
/** The group the entry belongs to. */
export const groupButton = button('ral1', { entry: 'id', page: 'id' });
export const cardButton = button('rae1', { entry: 'id' });
/** The next of the entry's group without an award. */
export const nextButton = button('ran1', { entry: 'id' });

/** `seen` is the version of the results the organizer saw. */
export const degreeButton = button('rad1', { entry: 'id', degree: 'word', seen: 'id' });
/** `what`: 'prize' or 'reason'; both are told in words. */
export const askButton = button('rap1', { entry: 'id', what: 'word' });
/** Nothing to say after all; back to the card. */
export const keepButton = button('rab1', { entry: 'id' });
/** A pending award goes at once; a published one is asked about. */
export const takeBackButton = button('rax1', { award: 'id', entry: 'id' });
export const takeBackNowButton = button('ray1', { award: 'id', entry: 'id' });

export const previewButton = button('rau1', { contest: 'id' });
/** `mark` is that of the awards the organizer looked at. */
export const publishButton = button('rak1', { contest: 'id', mark: 'word' });

/** `who`: 'names' or 'numbers'. */
export const protocolsButton = button('rat1', { contest: 'id', who: 'word' });
/** `nomination` empty: the whole contest. */
export const protocolButton = button('raf1', { contest: 'id', nomination: 'word', who: 'word' });
export const writeButton = button('raw1', { file: 'id' });
export const markedButton = button('ram1', { file: 'id' });
export const dropButton = button('raq1', { file: 'id' });

/** Results as everybody sees them, in place of what was tapped. */
export const resultsButton = button('rai1', { contest: 'id' });
/** The same below the message: a letter stays as it came. */
export const resultsBelowButton = button('rao1', { contest: 'id' });
export const nominationButton = button('raj1', { contest: 'id', nomination: 'word', page: 'id' });
