/** What results add to the cards of contests and entries. What waits for publication is the staff's alone. */

import { knownAwards } from '../../../awards/correcting.ts';
import { judgedEntry } from '../../../awards/queries.ts';
import { standingOf } from '../../../awards/standing.ts';
import { authorize } from '../../../people/access.ts';
import type { Additions } from '../../screens/additions.ts';
import { press } from '../../screens/screen.ts';
import { cardButton, groupsButton, resultsButton } from './buttons.ts';
import { awardLines } from './card.ts';
import { awardTitles } from './words.ts';

export const awardAdditions: Additions = {
  async contest({ say }, { id, resultsPublishedAt }) {
    if (resultsPublishedAt === null) return {};
    return { rows: [[press(say('results-button'), resultsButton.data({ contest: id }))]] };
  },
  async managed({ say, caller }, { id, definition }) {
    if (definition.state === 'draft' || !authorize(caller, 'award.record', { contestId: id }).ok) return {};
    return { rows: [[press(say('awarding-button-open'), groupsButton.data({ contest: id, page: 0 }))]] };
  },
  async entry({ services, say }, { id, state, contest }) {
    if (state !== 'accepted') return {};
    const known = knownAwards(await standingOf(services.db, id));
    return known.length === 0
      ? {}
      : { lines: [say.html('results-entry', { awards: awardTitles(known, contest, say) })] };
  },
  async judged({ services, caller, say }, { id, state }) {
    const found = await judgedEntry(services.db, caller, id);
    if (!found.ok) return {};
    const { standing } = found.value;
    const isAwarded = standing.published !== null || standing.pending !== null || standing.prizes.length > 0;
    const button = press(say('awarding-button-entry'), cardButton.data({ entry: id }));
    return {
      lines: isAwarded ? awardLines(found.value, say) : [],
      rows: state === 'accepted' || isAwarded ? [[button]] : [],
    };
  },
};
