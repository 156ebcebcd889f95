/** Audiences: each person once, with every reason, counted by SQL as by hand. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audienceLanguages, audienceSize, membersOf } from '../../src/announcements/audience/audience.ts';
import {
  ADDRESSED_ANSWERS,
  ADDRESSED_STATES,
  contestOf,
  type Filter,
  type Segment,
  WHO,
  type Who,
} from '../../src/announcements/audience/segments.ts';
import { rows } from '../../src/database/rows.ts';
import { aDatabase } from '../kit/database.ts';
import { builds, CATEGORIES, type City, DEGREES, DISTRICTS, NOMINATIONS } from './crowd.ts';

/** Why each person hears of it, found by looking at everything in turn. */
function byHand(city: City, segments: readonly Segment[]): Record<number, string> {
  const reasons = new Map<number, Set<string>>();
  const isLeftOut = new Set(
    segments.filter(({ except }) => except).flatMap((one) => BY_HAND[one.who](city, one).map(([personId]) => personId)),
  );
  for (const segment of segments.filter(({ except }) => !except)) {
    for (const [personId, why] of BY_HAND[segment.who](city, segment)) {
      if (!isLeftOut.has(personId)) reasons.set(personId, (reasons.get(personId) ?? new Set()).add(why));
    }
  }
  return Object.fromEntries([...reasons].map(([personId, all]) => [personId, [...all].sort().join(',')]));
}

type Heard = [personId: number, why: string];
type Entry = City['entries'][number];

const BY_HAND: Record<Who, (city: City, segment: Segment) => Heard[]> = {
  families: (city, segment) =>
    city.guardians.flatMap(({ personId, childId, entryId }): Heard[] => {
      const entry = city.entries.find(({ id }) => id === entryId);
      const isIn = city.participations.some((one) => one.entryId === entryId && one.childId === childId);
      const optedOut = city.subscriptions.some(
        (one) =>
          one.personId === personId && one.topic === 'entry' && one.target === String(entryId) && one.endedAt !== null,
      );
      return entry && isIn && !optedOut && stands(city, entry, segment)
        ? [[personId, `entry:${entryId}:${childId}`]]
        : [];
    }),
  contacts: (city, segment) =>
    city.entries
      .filter((entry) => stands(city, entry, segment) && (entry.channel === 'telegram' || entry.takenOverAt !== null))
      .map(({ contactId }) => [contactId, 'role:contact']),
  subscribers: (city, segment) =>
    city.subscriptions
      .filter(({ endedAt, topic, target }) => endedAt === null && isHeard(city, segment, topic, target))
      .map(({ personId, topic, target }) => [personId, `${topic}:${target}`]),
  guests: (city, { only }) =>
    city.rsvps
      .filter(({ state, concertId }) => {
        const answers: readonly string[] = only?.answer ?? ['going', 'offered', 'waiting'];
        return answers.includes(state) && (only?.concert ?? [String(concertId)]).includes(String(concertId));
      })
      .map(({ personId, concertId }) => [personId, `concert:${concertId}`]),
  staff: (city, { only }) =>
    city.grants
      .filter(({ role, contestId, revokedAt }) => {
        const here = only?.contest === undefined || contestId === null || only.contest.includes(String(contestId));
        return revokedAt === null && role !== 'contact' && here && (only?.role ?? [role]).includes(role);
      })
      .map(({ personId, role }) => [personId, `role:${role}`]),
};

function stands(city: City, entry: Entry, { only = {} }: Segment): boolean {
  const { id, contestId, state, nomination, declaredCategory, institutionId } = entry;
  const has = (filter: Filter, value: string) => only[filter] === undefined || only[filter].includes(value);
  const district = city.schools.find((one) => one.id === institutionId)?.districtId ?? 'none';
  const states: readonly string[] = only.state ?? ['submitted', 'accepted', 'returned'];
  const degrees = city.awards.filter((one) => one.entryId === id && one.publishedAt !== null && one.revokedAt === null);
  return (
    states.includes(state) &&
    has('contest', String(contestId)) &&
    has('nomination', `${contestId}.${nomination}`) &&
    has('category', `${contestId}.${declaredCategory}`) &&
    has('institution', String(institutionId)) &&
    has('district', district) &&
    (only.degree === undefined || degrees.some(({ degree }) => has('degree', `${contestId}.${degree}`))) &&
    (only.performs === undefined ||
      city.acts.some((act) => act.entryId === id && has('performs', String(act.concertId))))
  );
}

function isHeard(city: City, { only = {} }: Segment, topic: string, target: string): boolean {
  const { contest = [], nomination = [], institution = [], district = [] } = only;
  const districtOf = (id: string) => city.schools.find((one) => String(one.id) === id)?.districtId ?? 'none';
  const narrowed = nomination.map(contestOf);
  if (topic === 'everything') return true;
  if (topic === 'contest') return contest.includes(target) || narrowed.includes(target);
  if (topic === 'nomination')
    return (
      nomination.includes(target) || (contest.includes(contestOf(target)) && !narrowed.includes(contestOf(target)))
    );
  if (topic === 'institution') return institution.includes(target) || district.includes(districtOf(target));
  if (topic === 'district') return district.includes(target) || institution.map(districtOf).includes(target);
  return false;
}

/** Every value each filter can have in the city. */
function valuesIn({ contests, schools }: City): Record<Filter, string[]> {
  const within = (list: readonly string[]) => contests.flatMap((contest) => list.map((one) => `${contest}.${one}`));
  return {
    contest: contests.map(String),
    concert: ['1', '2'],
    performs: ['1', '2'],
    nomination: within(NOMINATIONS),
    category: within(CATEGORIES),
    degree: within(DEGREES),
    institution: schools.map(({ id }) => String(id)),
    district: DISTRICTS,
    state: [...ADDRESSED_STATES],
    answer: [...ADDRESSED_ANSWERS],
    role: ['organizer', 'jury', 'door'],
  };
}

function segmentsIn(city: City): fc.Arbitrary<Segment[]> {
  const values = valuesIn(city);
  const segment = fc.constantFrom(...(Object.keys(WHO) as Who[])).chain((who): fc.Arbitrary<Segment> => {
    const narrowed = WHO[who].filters.map((filter) =>
      fc.tuple(
        fc.constant(filter),
        fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray(values[filter], { minLength: 1 })),
      ),
    );
    const excepted = fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, fc.constant(true));
    return fc.tuple(excepted, ...narrowed).map(([except, ...chosen]) => {
      const only = Object.fromEntries(chosen.filter(([, list]) => list.length > 0));
      return { who, ...(Object.keys(only).length > 0 && { only }), ...(except && { except }) };
    });
  });
  return fc.array(segment, { maxLength: 4 });
}

test('[ANN-11] [ANN-12] any audience is counted by the database as by hand: each person once, with all their reasons, and nobody who is excepted', async () => {
  const db = await aDatabase();
  const city = await builds(db, 60);
  const written = async (segments: readonly Segment[]) => {
    const found = await rows<{ person_id: number; why: string }>(db, membersOf(segments));
    return Object.fromEntries(found.map(({ person_id, why }) => [person_id, why]));
  };
  const reached = (members: Record<number, string>) =>
    Object.keys(members)
      .map(Number)
      .filter((id) => {
        const isHearing = city.persons.find((one) => one.id === id)?.hearing === 'chosen';
        return isHearing && city.addresses.some((one) => one.personId === id && one.unreachableReason === null);
      });

  await fc.assert(
    fc.asyncProperty(segmentsIn(city), async (segments) => {
      const expected = byHand(city, segments);
      expect(await written(segments)).toEqual(expected);
      const ids = reached(expected);
      expect(await audienceSize(db, segments)).toBe(ids.length);
      const english = ids.filter((id) => id % 5 === 0).length;
      const languages = await audienceLanguages(db, segments);
      expect(languages.find(({ language }) => language === 'en')?.people ?? 0).toBe(english);
    }),
    { numRuns: 250 },
  );
});
