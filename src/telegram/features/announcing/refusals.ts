/** Why something about an announcement was not done, in the author's language. */

import type { AnnouncementRefusal } from '../../../announcements/composing/composing.ts';
import { holdersOf } from '../../../people/access.ts';
import type { Say } from '../../../texts/texts.ts';
import { WHO_MAY } from '../../screens/refusals.ts';
import { LANGUAGE_WORDS } from './language-words.ts';

type Sentences = {
  [Code in AnnouncementRefusal['code']]: (say: Say, refusal: Extract<AnnouncementRefusal, { code: Code }>) => string;
};

/** A sentence for each refusal; one that is missing does not compile. */
const SENTENCES: Sentences = {
  'not-allowed': (say, { action }) => say(WHO_MAY[holdersOf(action)]),
  'announcement-gone': (say) => say('announcement-gone'),
  'announcement-over': (say) => say('announcement-over'),
  'announcement-empty': (say) => say('announcement-empty'),
  'announcement-too-long': (say, { length, limit, over, from, language }) =>
    language === undefined
      ? say('announcement-too-long', { length, limit, over, from })
      : say('announcement-too-long-in', { text: say(LANGUAGE_WORDS[language].text), length, limit, over, from }),
  'announcement-translation-empty': (say) => say('announcement-translation-empty'),
  'announcement-album-needs-text': (say, { count }) => say('announcement-album-needs-text', { count }),
  'announcement-album-mixed': (say) => say('announcement-album-mixed'),
  'announcement-animation-alone': (say) => say('announcement-animation-alone'),
  'announcement-album-too-many': (say, { count, most }) => say('announcement-album-too-many', { count, most }),
  'announcement-changed': (say) => say('announcement-changed'),
  'announcement-concert-off': (say, { why }) => say('announcement-concert-off', { why }),
  'announcement-third-this-week': (say, { people }) => say('announcement-third-this-week', { people }),
  'announcement-not-previewed': (say) => say('announcement-not-previewed'),
  'announcement-audience-empty': (say) => say('announcement-nobody'),
  'announcement-audience-changed': (say) => say('announcement-count-changed'),
  'announcement-recalled': (say) => say('amending-recalled-already'),
  'announcement-received-by-nobody': (say, { language }) =>
    say(language === null ? 'amending-nobody' : LANGUAGE_WORDS[language].nobody),
  'announcement-correction-gone': (say) => say('amending-proposal-gone'),
  'announcement-time-past': (say) => say('timing-past'),
  'announcement-time-too-late': (say) => say('timing-too-late'),
};

/** The refusal as plain text; escape it where it goes into HTML. */
export function announcementRefusal(say: Say, refusal: AnnouncementRefusal): string {
  return (SENTENCES[refusal.code] as (say: Say, refusal: AnnouncementRefusal) => string)(say, refusal);
}
