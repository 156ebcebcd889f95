/** The buttons of tables of entries; each leads back to a contest, a file or a checked import. */

import { button } from '../../screens/buttons.ts';

export const templateButton = button('im1', { contest: 'id' });
export const mineButton = button('ie1', { contest: 'id' });
/** `file` 0: nothing was sent yet, the template follows. */
export const consentButton = button('ig1', { contest: 'id', file: 'id' });
export const consentTextButton = button('it1', { contest: 'id', file: 'id' });
export const contestButton = button('ic1', { contest: 'id', file: 'id' });

/** `mode`: 'submit' or 'drafts'. */
export const loadButton = button('il1', { file: 'id', mode: 'word' });
export const markedButton = button('ik1', { file: 'id' });
export const dropButton = button('ix1', { file: 'id' });
