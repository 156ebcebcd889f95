/** What a person may say to a reminder: no more news of openings. */

import { declineOpenings } from '../../../entries/nudges/actions.ts';
import { type Feature, onTap } from '../../feature.ts';
import { answerTap } from '../../screens/reply.ts';
import { quietButton } from './buttons.ts';

export const nudging: Feature = {
  taps: [
    onTap(quietButton, async (ctx) => {
      await declineOpenings(ctx.services.db, ctx.caller.personId, ctx.now);
      await answerTap(ctx, ctx.say('nudge-quiet'), { alert: true });
    }),
  ],
};
