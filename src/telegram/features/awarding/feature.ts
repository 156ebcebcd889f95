/** Awards and results: given by taps or by a protocol, published in one act, shown to everybody from then on. */

import { type Feature, onTap } from '../../feature.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { leaving } from '../../talks/talks.ts';
import * as on from './buttons.ts';
import { chooseDegree, openCard, takeBack, takeBackNow } from './card.ts';
import { awardAdditions } from './cards.ts';
import { openResults, showGroups } from './contests.ts';
import { next, showGroup } from './group.ts';
import { ask, hearing, keep, TALK } from './hearing.ts';
import { chooseProtocol, drop, giveMarked, giveProtocol, takeProtocol, write } from './protocol.ts';
import { publish, showPreview } from './publishing.ts';
import { showNomination, showResults } from './results.ts';

const turningAway = leaving(TALK);

export const awarding: Feature = {
  commands: [
    {
      name: 'results',
      description: 'command-results',
      roles: ['administrator', 'organizer'],
      handle: turningAway((ctx) => openResults(ctx, reply)),
    },
  ],
  conversations: [{ name: TALK, run: hearing, brief: true, again: on.askButton.data }],
  taps: [
    onTap(
      on.contestsButton,
      turningAway((ctx) => openResults(ctx, redraw)),
    ),
    onTap(
      on.groupsButton,
      turningAway((ctx, values) => showGroups(ctx, values)),
    ),
    onTap(on.groupButton, turningAway(showGroup)),
    onTap(on.cardButton, turningAway(openCard)),
    onTap(on.nextButton, turningAway(next)),
    onTap(on.degreeButton, turningAway(chooseDegree)),
    onTap(on.askButton, ask),
    onTap(on.keepButton, keep),
    onTap(on.takeBackButton, turningAway(takeBack)),
    onTap(on.takeBackNowButton, turningAway(takeBackNow)),
    onTap(
      on.previewButton,
      turningAway((ctx, values) => showPreview(ctx, values)),
    ),
    onTap(on.publishButton, turningAway(publish)),
    onTap(on.protocolsButton, turningAway(chooseProtocol)),
    onTap(on.protocolButton, turningAway(giveProtocol)),
    onTap(on.writeButton, turningAway(write)),
    onTap(on.markedButton, turningAway(giveMarked)),
    onTap(on.dropButton, turningAway(drop)),
    onTap(on.resultsButton, (ctx, values) => showResults(ctx, values)),
    onTap(on.resultsBelowButton, (ctx, values) => showResults(ctx, values, reply)),
    onTap(on.nominationButton, (ctx, values) => showNomination(ctx, values)),
  ],
  additions: awardAdditions,
  onMessage: takeProtocol,
};
