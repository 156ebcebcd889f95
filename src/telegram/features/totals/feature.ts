/** /totals for staff and director: figures at once; cut, unit, filter, days, moment and comparison change in place. */

import { contestsToTally } from '../../../tallies/access.ts';
import { contestAtHand } from '../../../tallies/rules.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { refuse } from '../../screens/refusing.ts';
import { reply } from '../../screens/reply.ts';
import * as on from './buttons.ts';
import { sendFile } from './files.ts';
import { forget } from './past.ts';
import { change, showMenu, showTotals, showView } from './showing.ts';
import { askToType, hearing, TALK } from './typing.ts';

export const totalsFeature: Feature = {
  commands: [
    {
      name: 'totals',
      description: 'command-totals',
      roles: ['administrator', 'organizer', 'director'],
      handle: answerAtOnce,
    },
  ],
  conversations: [{ name: TALK, run: hearing, brief: true, again: on.typeButton.data }],
  taps: [
    onTap(on.viewButton, async (ctx, { view }) => {
      await ctx.conversation.exit(TALK);
      await showView(ctx, view);
    }),
    onTap(on.menuButton, showMenu),
    onTap(on.changeButton, change),
    onTap(on.typeButton, askToType),
    onTap(on.forgetButton, forget),
    onTap(on.workbookButton, (ctx, { view }) => sendFile(ctx, 'workbook', view)),
    onTap(on.csvButton, (ctx, { view }) => sendFile(ctx, 'csv', view)),
  ],
};

/** The contest at hand without a question; the others are one tap away. */
async function answerAtOnce(ctx: Ctx): Promise<void> {
  const contests = await contestsToTally(ctx.services.db, ctx.caller);
  if (!contests.ok) return refuse(ctx, contests.refusal);
  const atHand = contestAtHand(contests.value, ctx.now);
  if (atHand) await showTotals(ctx, atHand.id, reply);
  else await reply(ctx, ctx.say.html('totals-no-contests'));
}
