/** Programmes of concerts and contest days: made on the phone, published to those in them, printed, their sound collected. */

import { authorize } from '../../../people/access.ts';
import { type Feature, onTap } from '../../feature.ts';
import { reply } from '../../screens/reply.ts';
import { press } from '../../screens/screen.ts';
import { leaving } from '../../talks/talks.ts';
import { add, pick, showAdding, showPicking } from './adding.ts';
import * as on from './buttons.ts';
import { print, sendSound } from './handing.ts';
import { ask, askBreak, hearing, keep, TALK, type Waiting } from './hearing.ts';
import { move, out, putBreak, showItem } from './item.ts';
import { beginConcert, beginDay, openConcert, openDay, showOccasions } from './occasions.ts';
import { ownTimes } from './own-times.ts';
import { askDrop, drop, showProgramme } from './programme.ts';
import { publish, showPreview } from './publishing.ts';
import { set, showTimes } from './times.ts';

const turningAway = leaving(TALK);

export const programming: Feature = {
  conversations: [{ name: TALK, run: hearing, brief: true, again: askAgain }],
  taps: [
    onTap(
      on.occasionsButton,
      turningAway((ctx, values) => showOccasions(ctx, values)),
    ),
    onTap(on.occasionsBelowButton, (ctx, values) => showOccasions(ctx, values, reply)),
    onTap(on.dayButton, turningAway(openDay)),
    onTap(
      on.concertButton,
      turningAway((ctx, values) => openConcert(ctx, values)),
    ),
    onTap(on.concertBelowButton, (ctx, values) => openConcert(ctx, values, reply)),
    onTap(on.beginDayButton, turningAway(beginDay)),
    onTap(on.beginConcertButton, turningAway(beginConcert)),
    onTap(
      on.programmeButton,
      turningAway((ctx, values) => showProgramme(ctx, values)),
    ),
    onTap(on.itemButton, turningAway(showItem)),
    onTap(on.moveButton, turningAway(move)),
    onTap(on.takeOutButton, turningAway(out)),
    onTap(on.breaksButton, turningAway(askBreak)),
    onTap(on.breakButton, turningAway(putBreak)),
    onTap(on.askButton, ask),
    onTap(on.keepButton, keep),
    onTap(on.timesButton, turningAway(showTimes)),
    onTap(on.setButton, turningAway(set)),
    onTap(on.addingButton, turningAway(showAdding)),
    onTap(on.addButton, turningAway(add)),
    onTap(on.pickingButton, turningAway(showPicking)),
    onTap(on.pickButton, turningAway(pick)),
    onTap(on.previewButton, turningAway(showPreview)),
    onTap(on.publishButton, turningAway(publish)),
    onTap(on.printButton, print),
    onTap(on.soundButton, sendSound),
    onTap(on.askDropButton, turningAway(askDrop)),
    onTap(on.dropButton, turningAway(drop)),
  ],
  additions: {
    async managed({ say, caller }, { id, definition }) {
      if (definition.state === 'draft' || !authorize(caller, 'concert.write', { contestId: id }).ok) return {};
      return { rows: [[press(say('programme-button-open'), on.occasionsBelowButton.data({ contest: id }))]] };
    },
    async staged({ say, caller }, { id, contestId, state }) {
      if (state === 'cancelled' || !authorize(caller, 'concert.write', contestId === null ? {} : { contestId }).ok)
        return {};
      return { rows: [[press(say('programme-button-open'), on.concertBelowButton.data({ concert: id }))]] };
    },
    entry: ownTimes,
    child: (ctx, { entry }) => ownTimes(ctx, entry),
  },
};

/** A break's lengths are offered as before; the rest is asked in words. */
function askAgain({ what, ...asked }: Waiting): string {
  return what === 'break' ? on.breaksButton.data(asked) : on.askButton.data({ ...asked, what });
}
