/** What a topic's target is called on a button and in a sentence. */

import type { Named } from '../../../announcements/audience/targets.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortTitle } from '../../screens/contest-title.ts';

type Sentences = { [T in Named['topic']]: (named: Extract<Named, { topic: T }>, say: Say) => string };

const NAMES: Sentences = {
  everything: (_, say) => say('hearing-everything'),
  contest: ({ contest }, say) => say('hearing-contest', { contest: shortTitle(contest) }),
  nomination: ({ nomination, contest }, say) => say('hearing-nomination', { nomination, contest: shortTitle(contest) }),
  institution: ({ institution }) => institution,
  district: ({ district }, say) => say('hearing-district', { district }),
};

/** «Конкурс «Звёзды левого берега»», plain text. */
export function targetName(named: Named, say: Say): string {
  return (NAMES[named.topic] as (named: Named, say: Say) => string)(named, say);
}
