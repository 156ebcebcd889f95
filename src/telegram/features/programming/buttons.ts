/** The buttons of programmes. `seen` is the version of the programme that was shown; `page` counts from 0. */

import { button } from '../../screens/buttons.ts';

/** What a contest's programmes can be of: its days and its concerts; in place of the screen, and below it. */
export const occasionsButton = button('pga1', { contest: 'id' });
export const occasionsBelowButton = button('pgb1', { contest: 'id' });
/** With which acts it begins; `day` is «2027-01-23». */
export const dayButton = button('pgc1', { contest: 'id', day: 'word' });
export const concertButton = button('pgd1', { concert: 'id' });
export const concertBelowButton = button('pge1', { concert: 'id' });
/** `of`: «all», «none», «nomination» or «degree», then `which` of them. */
export const beginDayButton = button('pgf1', { contest: 'id', day: 'word', of: 'word', which: 'word' });
export const beginConcertButton = button('pgg1', { concert: 'id', of: 'word', which: 'word' });

export const programmeButton = button('pgh1', { programme: 'id', page: 'id' });
export const itemButton = button('pgi1', { programme: 'id', item: 'id' });
/** `by`: «up» or «down». */
export const moveButton = button('pgj1', { programme: 'id', seen: 'id', item: 'id', by: 'word' });
export const takeOutButton = button('pgk1', { programme: 'id', seen: 'id', item: 'id' });
export const breaksButton = button('pgl1', { programme: 'id', seen: 'id', item: 'id' });
export const breakButton = button('pgm1', { programme: 'id', seen: 'id', item: 'id', minutes: 'id' });
/** What is told in words: `what` is «place», «length», «words» or «start»; `item` 0: of none. */
export const askButton = button('pgn1', { programme: 'id', seen: 'id', item: 'id', what: 'word' });
/** Nothing to say after all. */
export const keepButton = button('pgo1', { programme: 'id', item: 'id' });

export const timesButton = button('pgp1', { programme: 'id' });
/** `what`: «start», «changeover» or «arrive»; `to` is the whole value: minutes past the epoch, seconds, minutes. */
export const setButton = button('pgq1', { programme: 'id', seen: 'id', what: 'word', to: 'id' });

export const addingButton = button('pgr1', { programme: 'id' });
export const addButton = button('pgs1', { programme: 'id', seen: 'id', of: 'word', which: 'word' });
export const pickingButton = button('pgt1', { programme: 'id', page: 'id' });
export const pickButton = button('pgu1', { programme: 'id', seen: 'id', entry: 'id', page: 'id' });

export const previewButton = button('pgv1', { programme: 'id' });
export const publishButton = button('pgw1', { programme: 'id', seen: 'id' });
export const printButton = button('pgx1', { programme: 'id' });
export const soundButton = button('pgy1', { programme: 'id' });
export const askDropButton = button('pgz1', { programme: 'id' });
export const dropButton = button('pgaa1', { programme: 'id', seen: 'id' });
