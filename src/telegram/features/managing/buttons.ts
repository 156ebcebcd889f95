/** The buttons of making and running contests. */

import { button } from '../../screens/buttons.ts';

/** The contests in reach; `which`: 'live' or 'archive'. */
export const listButton = button('mgl1', { which: 'word', page: 'id' });
/** A contest's home for its organizers. */
export const managedButton = button('mga1', { contest: 'id' });

/** What to begin a new contest from. */
export const newButton = button('mgn1', {});
export const templateButton = button('mgt1', { template: 'word' });
export const earlierButton = button('mge1', { page: 'id' });
/** The same contest on new days. */
export const copyButton = button('mgc1', { contest: 'id' });
export const fileHelpButton = button('mgf1', {});
/** A workbook to fill in. */
export const blankButton = button('mgb1', {});

/** A question of the making, and what is proposed to it taken as it stands. */
export const askButton = button('mgq1', { contest: 'id', step: 'word' });
export const keepButton = button('mgk1', { contest: 'id', step: 'word' });

/** `part`: 'card' or one of the card's parts. */
export const previewButton = button('mgv1', { contest: 'id', part: 'word' });
/** Asks before an act; `act`: 'publish', 'close', 'archive' or 'unarchive'. */
export const actButton = button('mgp1', { contest: 'id', act: 'word' });
/** Does it, on what stood there. */
export const doButton = button('mgd1', { contest: 'id', act: 'word', mark: 'word' });
/** The ways to take a contest away as a file, then the file: 'yaml' or 'xlsx'. */
export const filesButton = button('mgx1', { contest: 'id' });
export const downloadButton = button('mgw1', { contest: 'id', kind: 'word' });
/** Changes the contest into what the file says. */
export const applyButton = button('mgy1', { file: 'id', mark: 'word' });
export const dropButton = button('mgz1', { contest: 'id' });
