/** Many soloists by one pasted list: from a contest's card to numbers for everybody who is ready. */

import { isOpen, submitWindow } from '../../../contests/rules.ts';
import { soloNominations } from '../../../entries/lists/line-nomination.ts';
import { type Feature, onTap } from '../../feature.ts';
import type { Addition } from '../../screens/additions.ts';
import { press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import {
  agree,
  askCancel,
  begin,
  cancel,
  choose,
  confirmLine,
  drop,
  later,
  recall,
  showList,
  showListBelow,
  submitAll,
} from './tapping.ts';

export const listing: Feature = {
  taps: [
    onTap(on.startListButton, begin),
    onTap(on.listConsentButton, agree),
    onTap(on.optionButton, choose),
    onTap(on.confirmLineButton, confirmLine),
    onTap(on.putOffButton, later),
    onTap(on.dropLineButton, drop),
    onTap(on.callBackButton, recall),
    onTap(on.showListButton, showList),
    onTap(on.showListBelowButton, showListBelow),
    onTap(on.submitReadyButton, (ctx, values) => submitAll(ctx, values)),
    onTap(on.keepDuplicatesButton, (ctx, values) => submitAll(ctx, values, true)),
    onTap(on.askCancelListButton, askCancel),
    onTap(on.cancelListButton, cancel),
  ],
  additions: {
    /** Where soloists are taken, while they are. */
    async contest({ say, now }, { id, definition }): Promise<Addition> {
      const takes = isOpen(submitWindow(definition), now) && soloNominations(definition).length > 0;
      return takes ? { rows: [[press(say('listing-start'), on.startListButton.data({ contest: id }))]] } : {};
    },
    /** A soloist's draft leads back to the list it came with. */
    async entry({ say }, { id, listId, state }): Promise<Addition> {
      if (state !== 'draft' || listId === null || listId === id) return {};
      return { rows: [[press(say('listing-show'), on.showListButton.data({ entry: listId }))]] };
    },
  },
};
