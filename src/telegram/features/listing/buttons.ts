/** The buttons of a list of soloists: each carries the draft that gathers it, and what was in front when it was drawn. */

import { button } from '../../screens/buttons.ts';

export const startListButton = button('zs1', { contest: 'id' });
export const listConsentButton = button('zg1', { contest: 'id' });
/** An answer for all, by the draft that gathers the list, or for one soloist, by their own. */
export const optionButton = button('zo1', { entry: 'id', step: 'word', option: 'word' });
export const confirmLineButton = button('zv1', { entry: 'id', key: 'word' });
export const putOffButton = button('zp1', { entry: 'id', key: 'word' });
export const dropLineButton = button('zd1', { entry: 'id', key: 'word' });
export const callBackButton = button('zb1', { entry: 'id' });
export const submitReadyButton = button('zt1', { entry: 'id' });
export const keepDuplicatesButton = button('zk1', { entry: 'id' });
export const showListButton = button('zl1', { entry: 'id' });
/** Under what became of those submitted, which stays. */
export const showListBelowButton = button('zm1', { entry: 'id' });
export const askCancelListButton = button('zx1', { entry: 'id' });
export const cancelListButton = button('zy1', { entry: 'id' });

/** What confirms or skips stands among the options under names no option of a contest can have. */
export const CONFIRM = '-yes';
export const SKIP = '-skip';

/** A key of what is next, as a button carries it: callback data have no colons inside. */
export function keyWord(key: string): string {
  return key.replaceAll(':', '.');
}

export function keyOfWord(word: string): string {
  return word.replaceAll('.', ':');
}
