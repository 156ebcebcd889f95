/** What a publication tells each contact and parent, and the correction when an award is taken back. */

import { takenBack } from '../../../awards/correcting.ts';
import type { AwardDelivery } from '../../../awards/kinds.ts';
import { keptLetter } from '../../../awards/letters.ts';
import type { Renderers } from '../../outgoing/render.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, press } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { resultsBelowButton } from './buttons.ts';
import { entryInLetter, letterText } from './letter.ts';
import { awardTitle, awardTitles } from './words.ts';

export const awardRenderers: Renderers<AwardDelivery> = {
  async 'results-told'({ publicationId, personId, part }, { db, say }) {
    const letter = await keptLetter(db, { publicationId, personId, part });
    if (!letter) return { void: 'results-changed' };
    const results = press(say('results-button'), resultsBelowButton.data({ contest: letter.contestId }));
    const isContact = letter.lines.some(({ relation }) => relation === 'contact');
    const own = isContact ? [press(say('home-door-my'), goTo.data({ command: 'my' }))] : [];
    return { text: letterText(letter, say), ...inline([[results], own]) };
  },
  async 'award-taken-back'({ awardId, personId }, { db, say }) {
    const found = await takenBack(db, { awardId, personId });
    if (!found) return { void: 'results-changed' };
    const { entry, gone, left } = found;
    const { contest } = entry;
    const named = { contest: shortTitle(contest.title), entry: entryInLetter(entry, say) };
    const now =
      left.length === 0
        ? say.html('results-taken-back-none')
        : say.html('results-taken-back-left', { awards: awardTitles(left, contest, say) });
    const text = [
      say.html('results-taken-back', { ...named, award: awardTitle(gone, contest, say) }),
      now,
      say.html('results-taken-back-ask'),
    ].join('\n\n');
    const ask = press(say('home-door-ask'), goTo.data({ command: 'ask' }));
    return { text, ...inline([[ask]]) };
  },
};
