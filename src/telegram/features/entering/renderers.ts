/** Tells the organizer that a code of theirs was used. */

import { contestById } from '../../../contests/queries.ts';
import type { HandoverTaken } from '../../../entries/handover/kinds.ts';
import { handoverTaken } from '../../../entries/handover/taking.ts';
import { institutionById } from '../../../institutions/queries.ts';
import { personById } from '../../../people/queries.ts';
import type { Renderers } from '../../outgoing/render.ts';
import { shortTitle } from '../../screens/contest-title.ts';

export const handoverRenderers: Renderers<HandoverTaken> = {
  async 'handover-taken'({ handoverId }, { db, say }) {
    const taken = await handoverTaken(db, handoverId);
    if (!taken) return { void: 'handover-gone' };
    const contest = await contestById(db, taken.contestId);
    const institution = await institutionById(db, taken.institutionId);
    const taker = await personById(db, taken.takenBy);
    const text = say.html('handover-news', {
      name: taker?.profile?.name ?? say('staff-nameless', { id: taken.takenBy }),
      institution: institution?.shortName ?? '',
      contest: shortTitle(contest?.definition.title ?? ''),
      count: taken.count,
    });
    return { text };
  },
};
