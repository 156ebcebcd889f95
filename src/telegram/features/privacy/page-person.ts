/** The parts of the page that tell of the person: who they are, what they agreed to, what they wrote, who saw it. */

import { isStaffRole } from '../../../people/access.ts';
import type { OwnSubscription } from '../../../privacy/own-data/subscriptions.ts';
import type { OwnData } from '../../../privacy/own-data/taking.ts';
import { lowerFirst } from '../../../texts/lower-first.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import { sayDeed } from '../chronicle/deeds.ts';
import { purposeName } from '../family/words.ts';
import { LEVELS } from '../hearing/levels.ts';
import { targetName } from '../hearing/words.ts';
import { ROLE_KEYS } from '../staff/words.ts';
import { fact, item, list, type Part, part, type Telling, toldAt } from './page-parts.ts';

const HOW: Readonly<Record<OwnData['consents'][number]['how'], PlainKey>> = {
  tap: 'mydata-how-tap',
  link: 'mydata-how-link',
  paper: 'mydata-how-paper',
};

export function aboutPart({ profile, traces }: OwnData, told: Telling): Part | null {
  const { name, legalName, phone, position, language, zone, hearing, since, addresses } = profile;
  const items = [
    ...fact('mydata-name', legalName, told),
    ...fact('mydata-messenger-name', name, told),
    ...fact('mydata-phone', phone, told),
    ...fact('mydata-position', position, told),
    ...fact('mydata-language', language, told),
    ...fact('mydata-zone', zone, told),
    ...fact('mydata-hearing', lowerFirst(told.say(LEVELS[hearing])), told),
    ...addresses.flatMap(({ channel, externalId }) => fact('mydata-address', `${channel} ${externalId}`, told)),
    ...fact('mydata-since', toldAt(since, told), told),
    item(told.say('mydata-number', { id: String(profile.id) })),
    item(told.say('mydata-messages', { count: traces.messages })),
    item(told.say('mydata-deeds', { count: traces.deeds.length })),
  ];
  return part('mydata-about', list(items), told);
}

export function rolePart({ roles: { roles, named } }: OwnData, told: Telling): Part | null {
  const { say } = told;
  const items = [
    ...roles.map(({ role, contest, institution, since, until }) => {
      const name = isStaffRole(role) ? say(ROLE_KEYS[role]) : say('mydata-role-contact');
      const span = until === null ? say('mydata-since-when', { at: toldAt(since, told) }) : spanOf(since, until, told);
      return item([name, contest, institution, span].filter(Boolean).join(' · '));
    }),
    ...named.map(({ institution, lastUsedAt }) =>
      item(say('mydata-institution', { institution, at: toldAt(lastUsedAt, told) })),
    ),
  ];
  return part('mydata-roles', list(items), told);
}

/** What was agreed to, in one line: purpose, answer, way, version of the text, when, until when. */
export function consentLine(
  consent: Pick<OwnData['consents'][number], 'purpose' | 'given' | 'textVersion' | 'givenAt' | 'withdrawnAt'>,
  how: OwnData['consents'][number]['how'],
  told: Telling,
): string {
  const { say } = told;
  const { purpose, given, textVersion, givenAt, withdrawnAt } = consent;
  const words = [
    purposeName(purpose, say),
    say(given ? 'family-given' : 'family-refused'),
    say(HOW[how]),
    say('mydata-text-version', { version: textVersion }),
    toldAt(givenAt, told),
    ...(withdrawnAt === null ? [] : [say('mydata-ended', { at: toldAt(withdrawnAt, told) })]),
  ];
  return item(words.join(' · '));
}

export function consentPart({ consents }: OwnData, told: Telling): Part | null {
  return part('mydata-consents', list(consents.map((one) => consentLine(one, one.how, told))), told);
}

export function enquiryPart({ enquiries }: OwnData, told: Telling): Part | null {
  const items = enquiries.map(({ contest, question, askedAt, answer, answeredAt }) => {
    const asked = `${contest}, ${toldAt(askedAt, told)}\n${question}`;
    return item(answeredAt === null ? asked : `${asked}\n→ ${answer ?? ''} (${toldAt(answeredAt, told)})`);
  });
  return part('mydata-enquiries', list(items), told);
}

export function seatsPart({ seats }: OwnData, told: Telling): Part | null {
  const { say } = told;
  const items = seats.map(({ concert, startsAt, state, seats: has, guestName, arrivedAt, arrivedSeats }) => {
    const words = [
      concert,
      toldAt(startsAt, told),
      seatsWord(state, has, say),
      ...(guestName === null ? [] : [guestName]),
      ...(arrivedAt === null || arrivedSeats === null
        ? []
        : [say('mydata-arrived', { count: String(arrivedSeats), at: toldAt(arrivedAt, told) })]),
    ];
    return item(words.join(' · '));
  });
  return part('mydata-seats', list(items), told);
}

function seatsWord(state: OwnData['seats'][number]['state'], seats: number, say: Telling['say']): string {
  if (state === 'not-coming') return say('seats-button-not-coming');
  return seats > 0 ? say('seats-count', { seats }) : say('seats-own-waiting');
}

export function wordsPart({ words }: OwnData, told: Telling): Part | null {
  const { say } = told;
  const items = [
    ...words.announcements.map(({ text, at }) =>
      item(`${say('mydata-announcement', { at: toldAt(at, told) })}\n${text}`),
    ),
    ...words.searches.map(({ typed, at }) => item(say('mydata-search', { typed, at: toldAt(at, told) }))),
    ...words.subscriptions.map((one) => item(subscriptionLine(one, told))),
  ];
  return part('mydata-words', list(items), told);
}

function subscriptionLine({ topic, named, since, until }: OwnSubscription, told: Telling): string {
  const { say } = told;
  if (topic === 'entry' && until !== null) return say('mydata-entry-silent', { at: toldAt(until, told) });
  const name = named ? targetName(named, say) : say('hearing-gone');
  return until === null
    ? say('mydata-subscribed', { name, at: toldAt(since, told) })
    : say('mydata-unsubscribed', { name, at: toldAt(until, told) });
}

/** Which files of the contests' staff hold what the person entered. */
export function seenPart({ traces }: OwnData, told: Telling): Part | null {
  const { say } = told;
  const items = traces.seen.map(({ at, action, contest }) =>
    item([toldAt(at, told), sayDeed(action, say), contest].join(' · ')),
  );
  const html = items.length > 0 ? [`<p class="quiet">${say.html('mydata-seen-how')}</p>`, ...list(items)] : [];
  return part('mydata-seen', html, told);
}

function spanOf(since: Date, until: Date, told: Telling): string {
  return told.say('mydata-span', { since: toldAt(since, told), until: toldAt(until, told) });
}
