/** The buttons of an announcement before it is sent. */

import { button } from '../../screens/buttons.ts';

/** `count` is the audience the author saw. */
export const sendIt = button('an1', { announcement: 'id', count: 'id' });
/** Sends it although some had enough this week. */
export const insistIt = button('ani1', { announcement: 'id', count: 'id' });
export const replaceIt = button('ae1', { announcement: 'id' });
/** Stops asking for a message; what there was stays. */
export const keepIt = button('ank1', { announcement: 'id' });
export const dropIt = button('ax1', { announcement: 'id' });
/** The draft as it is now: counts anew, comes back from wherever. */
export const showIt = button('ay1', { announcement: 'id' });
export const previewIt = button('anp1', { announcement: 'id' });
/** The words this stands under are put below the draft's, or in their place. */
export const addIt = button('anad1', { announcement: 'id' });
export const exchangeIt = button('anex1', { announcement: 'id' });
/** A draft that says the same. */
export const copyIt = button('anag1', { announcement: 'id' });
/** The album that has come so far. */
export const gatherIt = button('ang1', { announcement: 'id' });

export const languagesOf = button('anl1', { announcement: 'id' });
export const writeIn = button('anw1', { announcement: 'id', language: 'word' });
export const removeIn = button('anr1', { announcement: 'id', language: 'word' });
/** The main text is in this language. */
export const mainIn = button('anm1', { announcement: 'id', language: 'word' });

export const audienceOf = button('anca1', { announcement: 'id' });
export const askWhom = button('ancb1', { announcement: 'id', version: 'id' });
export const addWho = button('ancc1', { announcement: 'id', version: 'id', who: 'word' });
export const openPart = button('ancd1', { announcement: 'id', part: 'id' });
export const removePart = button('ance1', { announcement: 'id', version: 'id', part: 'id' });
/** Takes the part out instead of adding it, or the other way round. */
export const turnPart = button('ancx1', { announcement: 'id', version: 'id', part: 'id' });
export const openFilter = button('ancf1', { announcement: 'id', part: 'id', filter: 'word', page: 'id' });
export const turnValue = button('ancg1', {
  ...{ announcement: 'id', version: 'id', part: 'id', filter: 'word', page: 'id', value: 'word' },
});
/** Not narrowed by this any more. */
export const widen = button('anch1', { announcement: 'id', version: 'id', part: 'id', filter: 'word' });

export const announceConcert = button('anco1', { concert: 'id' });
export const thankGuests = button('anth1', { concert: 'id' });
export const announceContest = button('anct1', { contest: 'id' });
