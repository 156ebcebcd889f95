/** What the staff enter for schools, and how a school takes it over. */

import { type Feature, onTap } from '../../feature.ts';
import { redraw, reply } from '../../screens/reply.ts';
import * as on from './buttons.ts';
import { askReach, giveCode, onJudgedCard } from './handing-over.ts';
import { askWay, enter, onContestCard } from './starting.ts';
import { hearCode, take, takeByCommand, takeByLink } from './taking-over.ts';

export const entering: Feature = {
  commands: [{ name: 'takeover', handle: takeByCommand }],
  links: [{ prefix: 'h_', handle: takeByLink }],
  additions: { contest: onContestCard, judged: onJudgedCard },
  taps: [
    onTap(on.askWayButton, askWay),
    onTap(on.enterButton, enter),
    onTap(on.handOverButton, (ctx, { entry }) => askReach(ctx, { entry, confirms: 'no' }, reply)),
    onTap(on.confirmsButton, (ctx, handing) => askReach(ctx, handing, redraw)),
    onTap(on.giveCodeButton, giveCode),
    onTap(on.takeOverButton, take),
  ],
  onMessage: hearCode,
};
