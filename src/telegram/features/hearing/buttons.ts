/** The buttons of what a person hears. */

import { button } from '../../screens/buttons.ts';

/** `from` says on which screen it stands, so that the same is drawn anew. */
export const followButton = button('hfo1', { topic: 'word', target: 'word', from: 'word' });
export const leaveButton = button('hle1', { topic: 'word', target: 'word', from: 'word' });
/** The ways to subscribe. */
export const waysButton = button('hwa1', {});
export const contestsButton = button('hcs1', {});
/** A contest and its nominations. */
export const contestButton = button('hco1', { contest: 'id' });
export const schoolButton = button('hsc1', {});
export const districtsButton = button('hdi1', {});
/** «Что я получаю»; `below` 1: as a message of its own. */
export const mineButton = button('hmi1', { below: 'id' });
/** Ways to hear less. */
export const lessButton = button('hls1', {});
export const levelButton = button('hlv1', { level: 'word' });
/** Ends every subscription; of own children one hears as before. */
export const childrenOnlyButton = button('hch1', {});
/** The way back from silence. */
export const backButton = button('hbk1', {});
export const zonesButton = button('hzs1', {});
/** A zone by its city; empty: the instance's. */
export const zoneButton = button('hzo1', { city: 'word' });
/** The links a school or an organizer passes on. */
export const linksButton = button('hli1', { topic: 'word', target: 'word' });
/** «Это не мой ребёнок»: asked, then done. */
export const askUnlinkButton = button('hau1', { entry: 'id', child: 'id' });
export const unlinkButton = button('hun1', { entry: 'id', child: 'id' });
