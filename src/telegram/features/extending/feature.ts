/** More time: contacts ask for it, organizers give it or decline, and everybody sees how the deadline stands. */

import { type Feature, onTap } from '../../feature.ts';
import { ask, onContest, onEntry } from './asking.ts';
import * as on from './buttons.ts';
import { askWhom, decide, decideAway, grant, onJudged } from './deciding.ts';

export const extending: Feature = {
  taps: [
    onTap(on.askEntryButton, (ctx, { entry }) => ask(ctx, { entryId: entry })),
    onTap(on.askContestButton, (ctx, { contest }) => ask(ctx, { contestId: contest, channel: 'telegram' })),
    onTap(on.decideButton, decide),
    onTap(on.outageButton, decideAway),
    onTap(on.giveButton, askWhom),
    onTap(on.grantButton, grant),
  ],
  additions: { contest: onContest, entry: onEntry, judged: onJudged },
};
