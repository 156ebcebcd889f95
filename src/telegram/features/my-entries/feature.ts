/** A contact's own entries: the list, the card, and the ways that are still open. */

import { type Feature, onTap } from '../../feature.ts';
import * as on from './buttons.ts';
import { openByNumber } from './by-number.ts';
import { correct, openCard, openMore, sendCard } from './card.ts';
import { sendList, showList } from './list.ts';
import { askWithdraw, restore, withdraw } from './withdrawing.ts';

export const myEntries: Feature = {
  commands: [{ name: 'my', description: 'command-my', handle: sendList }],
  taps: [
    onTap(on.listButton, showList),
    onTap(on.cardButton, openCard),
    onTap(on.moreButton, openMore),
    onTap(on.showButton, sendCard),
    onTap(on.correctButton, correct),
    onTap(on.askWithdrawButton, askWithdraw),
    onTap(on.withdrawButton, withdraw),
    onTap(on.restoreButton, restore),
  ],
  onMessage: openByNumber,
};
