/** The buttons of files: one of an entry, a nomination's archive. */

import { button } from '../../screens/buttons.ts';

/** `field` is the question the file answers. */
export const openFileButton = button('uo1', { entry: 'id', field: 'word' });

export const contestFilesButton = button('uc1', { contest: 'id' });
/** Sends the archive, in as many parts as it takes. */
export const archiveButton = button('ua1', { contest: 'id', nomination: 'word' });
