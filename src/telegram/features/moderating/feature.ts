/** The organizers' line: a contest's entries one after another, decided with or without a reason. */

import { type Feature, onTap } from '../../feature.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { leaving } from '../../talks/talks.ts';
import * as on from './buttons.ts';
import { openCard, openMore } from './card.ts';
import { openQueue } from './contests.ts';
import { accept, next } from './deciding.ts';
import { showList } from './list.ts';
import { showFacet, showNarrowing } from './narrowing.ts';
import { pick, pickClean, pickPage, showPicks, unpickAll } from './picking.ts';
import { confirmProposal, listProposals, openProposal } from './proposals.ts';
import { askReason, hearingReason, keep, sendFlags, TALK, turnQuestion } from './reason.ts';
import { decideOrAsk, hearingReasonForMany, MANY_TALK, sendFlagsOfMany, showPicked } from './several-reason.ts';

const turningAway = leaving(TALK, MANY_TALK);

export const moderating: Feature = {
  commands: [
    {
      name: 'entries',
      description: 'command-entries',
      roles: ['administrator', 'organizer'],
      handle: turningAway((ctx) => openQueue(ctx, reply)),
    },
  ],
  conversations: [
    { name: TALK, run: hearingReason, brief: true, again: on.askReasonButton.data },
    { name: MANY_TALK, run: hearingReasonForMany, brief: true, again: on.decideManyButton.data },
  ],
  taps: [
    onTap(
      on.contestsButton,
      turningAway((ctx) => openQueue(ctx, redraw)),
    ),
    onTap(on.listButton, turningAway(showList)),
    onTap(on.cardButton, turningAway(openCard)),
    onTap(on.nextButton, turningAway(next)),
    onTap(on.acceptButton, turningAway(accept)),
    onTap(on.askReasonButton, askReason),
    onTap(on.questionButton, turnQuestion),
    onTap(on.flagsButton, sendFlags),
    onTap(on.keepButton, keep),
    onTap(on.moreButton, turningAway(openMore)),
    onTap(on.narrowButton, turningAway(showNarrowing)),
    onTap(on.facetButton, turningAway(showFacet)),
    onTap(on.picksButton, turningAway(showPicks)),
    onTap(on.pickButton, turningAway(pick)),
    onTap(on.pickPageButton, turningAway(pickPage)),
    onTap(on.pickCleanButton, turningAway(pickClean)),
    onTap(on.unpickButton, turningAway(unpickAll)),
    onTap(on.pickedButton, turningAway(showPicked)),
    onTap(on.decideManyButton, turningAway(decideOrAsk)),
    onTap(on.flagsOfManyButton, sendFlagsOfMany),
    onTap(on.proposalsButton, turningAway(listProposals)),
    onTap(on.proposalButton, turningAway(openProposal)),
    onTap(on.confirmButton, turningAway(confirmProposal)),
  ],
};
