/** The things that can be set of a concert, as organizers read them: their names, questions, and what stands there. */

import { sayMoment, sayNear } from '../../../concerts/card-words.ts';
import type { Concert } from '../../../concerts/queries.ts';
import { isSettingName, SETTING_NAMES, type SettingName } from '../../../concerts/settings.ts';
import type { PlainKey } from '../../../texts/plain-key.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { cityOf, isKnownZone } from '../../../zones.ts';

/** A setting, or what is no matter of words. */
export type Thing = SettingName | 'poster' | 'contest';

/** In the order in which they are listed. */
export const THINGS: readonly Thing[] = [...SETTING_NAMES, 'poster', 'contest'];

export function isThing(word: string): word is Thing {
  return isSettingName(word) || word === 'poster' || word === 'contest';
}

interface Words {
  label: PlainKey;
  ask: PlainKey;
  /** What stands there; an empty text where nothing does. */
  value(concert: Concert, at: { say: Say; now: Date }): string;
}

const near = (at: Date | null, concert: Concert, { say }: { say: Say }) => (at ? sayNear(at, concert, say) : '');
/** Longest piece of a text that is told in a list. */
const MOST_TOLD = 60;

export const WORDS: Record<Thing, Words> = {
  title: { label: 'staging-title', ask: 'staging-ask-title', value: ({ title }) => title },
  starts: {
    label: 'staging-starts',
    ask: 'staging-ask-starts',
    value: ({ startsAt, zone }, { say, now }) => sayMoment(startsAt, zone, now, say),
  },
  ends: { label: 'staging-ends', ask: 'staging-ask-ends', value: (one, at) => near(one.endsAt, one, at) },
  doors: { label: 'staging-doors', ask: 'staging-ask-doors', value: (one, at) => near(one.doorsAt, one, at) },
  venue: { label: 'staging-venue', ask: 'staging-ask-venue', value: ({ venue }) => venue },
  address: { label: 'staging-address', ask: 'staging-ask-address', value: ({ address }) => address ?? '' },
  place: {
    label: 'staging-place',
    ask: 'staging-ask-place',
    value: ({ latitude, longitude }) => (latitude === null ? '' : `${latitude}, ${longitude}`),
  },
  age: { label: 'staging-age', ask: 'staging-ask-age', value: ({ ageMark }) => ageMark ?? '' },
  text: {
    label: 'staging-text',
    ask: 'staging-ask-text',
    value: ({ description }) => shortened(description ?? '', MOST_TOLD),
  },
  capacity: {
    label: 'staging-capacity',
    ask: 'staging-ask-capacity',
    value: ({ capacity }) => (capacity === null ? '' : String(capacity)),
  },
  family: {
    label: 'staging-family',
    ask: 'staging-ask-family',
    value: ({ seatsPerFamily }) => String(seatsPerFamily),
  },
  closes: { label: 'staging-closes', ask: 'staging-ask-closes', value: (one, at) => near(one.rsvpClosesAt, one, at) },
  waiting: {
    label: 'staging-waiting',
    ask: 'staging-ask-waiting',
    value: ({ hasWaitingList }, { say }) => say(hasWaitingList ? 'staging-yes' : 'staging-no'),
  },
  reminders: {
    label: 'staging-reminders',
    ask: 'staging-ask-reminders',
    value: ({ reminderHours }, { say }) => reminderHours.map((hours) => say('staging-hours', { hours })).join(', '),
  },
  zone: { label: 'staging-zone', ask: 'staging-ask-zone', value: ({ zone }, { say }) => sayZone(zone, say) },
  poster: {
    label: 'staging-poster',
    ask: 'staging-ask-poster',
    value: ({ posterId }, { say }) => (posterId === null ? '' : say('staging-yes')),
  },
  contest: {
    label: 'staging-contest',
    ask: 'staging-ask-contest',
    value: ({ contestId }, { say }) => (contestId === null ? '' : say('staging-yes')),
  },
};

/** The city of a zone; one that cannot be chosen as it is named. */
export function sayZone(zone: string, say: Say): string {
  return say('zone-city', { city: isKnownZone(zone) ? cityOf(zone) : zone });
}
