/** Concerts in the hands of those who run them: made by a few answers, set thing by thing, shown, moved, called off, put away. */

import { type Feature, onTap } from '../../feature.ts';
import { press } from '../../screens/screen.ts';
import { leaving } from '../../talks/talks.ts';
import { mayStage } from '../attending/card.ts';
import { askFirstStart, hearing } from './asking.ts';
import { begin, chooseEarlier, copy, leave, showOwn } from './beginning.ts';
import * as on from './buttons.ts';
import { askCancelling, askReason } from './cancelling.ts';
import { moveConcert } from './moving.ts';
import { staged } from './seen.ts';
import { type Asking, TALK } from './talk.ts';
import {
  archive,
  askThing,
  chooseContest,
  chooseOption,
  chooseVenue,
  clearThing,
  openMore,
  openSettings,
  openStaged,
  preview,
  publish,
} from './tapping.ts';

/** Whoever goes to another screen is asked nothing any more. */
const elsewhere = leaving(TALK);

export const staging: Feature = {
  conversations: [{ name: TALK, run: hearing, brief: true, again: askAgain }],
  taps: [
    onTap(on.stageListButton, elsewhere(showOwn)),
    onTap(on.stagedButton, elsewhere(staged(openStaged))),
    onTap(on.newButton, begin),
    onTap(on.firstStartButton, askFirstStart),
    onTap(on.leaveButton, leave),
    onTap(on.earlierButton, chooseEarlier),
    onTap(on.copyButton, copy),
    onTap(on.settingsButton, elsewhere(staged(openSettings))),
    onTap(on.thingButton, staged(askThing)),
    onTap(on.optionButton, staged(chooseOption)),
    onTap(on.clearButton, staged(clearThing)),
    onTap(on.venueButton, staged(chooseVenue)),
    onTap(on.contestButton, staged(chooseContest)),
    onTap(on.previewButton, staged(preview)),
    onTap(on.publishButton, staged(publish)),
    onTap(on.moveButton, staged(moveConcert)),
    onTap(on.cancelButton, staged(askCancelling)),
    onTap(on.cancelYesButton, staged(askReason)),
    onTap(on.archiveButton, staged(archive)),
    onTap(on.moreButton, elsewhere(staged(openMore))),
  ],
  additions: {
    concert: async (ctx, concert) =>
      mayStage(ctx, concert)
        ? { seldom: [[press(ctx.say('staging-button-run'), on.stagedButton.data({ concert: concert.id }))]] }
        : {},
  },
};

/** Data of the button that asks the same again. */
function askAgain(asked: Asking): string {
  switch (asked.ask) {
    case 'thing':
      return on.thingButton.data({ concert: asked.concert, thing: asked.thing });
    case 'reason':
      return on.cancelYesButton.data({ concert: asked.concert, version: asked.version });
    case 'title':
      return on.newButton.data({});
    case 'starts':
      return on.firstStartButton.data({});
  }
}
