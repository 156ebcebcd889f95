/** The buttons of making and running concerts. `version` is that of the concert as it was drawn. */

import { button } from '../../screens/buttons.ts';

/** Concerts of whoever runs them; `which`: 'live' or 'archive'. */
export const stageListButton = button('kdl1', { which: 'word', page: 'id' });
/** A concert as its organizers see it. */
export const stagedButton = button('kds1', { concert: 'id' });
/** Begins a new one. */
export const newButton = button('kdn1', {});
/** Asks for the first start again, of the concert whose title was given. */
export const firstStartButton = button('kdh1', {});
/** Stops the questions; what was answered stands in the draft. */
export const leaveButton = button('kdx1', {});
/** Earlier concerts to begin from, and one of them made anew. */
export const earlierButton = button('kde1', { page: 'id' });
export const copyButton = button('kdc1', { concert: 'id' });

/** Everything that can be set. */
export const settingsButton = button('kda1', { concert: 'id' });
/** Asks for one thing; `thing`: a setting, 'poster' or 'contest'. */
export const thingButton = button('kdt1', { concert: 'id', thing: 'word' });
/** One of a setting's values, by its place; of reminders, the hours of that place are turned on or off. */
export const optionButton = button('kdo1', { concert: 'id', version: 'id', thing: 'word', option: 'id' });
export const clearButton = button('kdr1', { concert: 'id', version: 'id', thing: 'word' });
/** A hall known from a concert or a contest's stage; `nth` counts the stages. */
export const venueButton = button('kdv1', { concert: 'id', version: 'id', from: 'word', of: 'id', nth: 'id' });
/** The contest it belongs to; 0: none. */
export const contestButton = button('kdg1', { concert: 'id', version: 'id', contest: 'id' });

export const previewButton = button('kdp1', { concert: 'id' });
export const publishButton = button('kdb1', { concert: 'id', version: 'id' });
/** Moves a published concert; `minute` is the new start in minutes since 1970. */
export const moveButton = button('kdm1', { concert: 'id', version: 'id', minute: 'id' });
/** Asks whether, then why. */
export const cancelButton = button('kdq1', { concert: 'id' });
export const cancelYesButton = button('kdy1', { concert: 'id', version: 'id' });
export const archiveButton = button('kdz1', { concert: 'id', version: 'id' });
/** What is done seldom. */
export const moreButton = button('kdw1', { concert: 'id' });
