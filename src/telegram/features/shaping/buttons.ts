/** The buttons of changing a contest. `mark` is the beginning of that of the contest as it was drawn; `item` counts from 1. */

import { button } from '../../screens/buttons.ts';

export const partsButton = button('ha1', { contest: 'id' });
export const partButton = button('hb1', { contest: 'id', part: 'word' });
export const itemButton = button('hc1', { contest: 'id', mark: 'word', part: 'word', item: 'id' });
/** `item` 0: a setting of the part itself. */
export const settingButton = button('hd1', {
  contest: 'id',
  mark: 'word',
  part: 'word',
  item: 'id',
  setting: 'word',
});
/** `option` is the place of one of the setting's options, from 0. */
export const optionButton = button('he1', {
  contest: 'id',
  mark: 'word',
  part: 'word',
  item: 'id',
  setting: 'word',
  option: 'id',
});
export const clearButton = button('hf1', { contest: 'id', mark: 'word', part: 'word', item: 'id', setting: 'word' });
/** `deed`: up, down, close, open; ask, which asks whether to take it out, and remove, which does. */
export const deedButton = button('hg1', { contest: 'id', mark: 'word', part: 'word', item: 'id', deed: 'word' });
export const addButton = button('hh1', { contest: 'id', mark: 'word', part: 'word' });
export const kindButton = button('hi1', { contest: 'id', mark: 'word', part: 'word', kind: 'word' });
/** Nothing is written after all. */
export const keepButton = button('hk1', { contest: 'id', part: 'word', item: 'id' });

/** The regulations' file: as everybody reads it, as the organizers change it. */
export const readFileButton = button('hr1', { contest: 'id' });
export const fileButton = button('hs1', { contest: 'id' });
export const sendFileButton = button('ht1', { contest: 'id' });
export const dropFileButton = button('hu1', { contest: 'id' });
export const keepFileButton = button('hv1', { contest: 'id' });

/** As much of a contest's mark as a button carries. */
export function shortMark({ mark }: { mark: string }): string {
  return mark.slice(0, 8);
}
