/** A crowd for audiences: a made-up city as plain lists and the same city in a database, equal in every run. */

import { TOPICS } from '../../src/announcements/audience/segments.ts';
import { subscriptions } from '../../src/announcements/tables.ts';
import { awards } from '../../src/awards/tables.ts';
import { concerts, programmeItems, programmes, rsvps } from '../../src/concerts/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { guardians } from '../../src/entries/family/tables.ts';
import { children, entries, participations } from '../../src/entries/tables.ts';
import { ENTRY_STATES } from '../../src/entries/words.ts';
import { districts, institutions } from '../../src/institutions/tables.ts';
import { addresses, persons, roleGrants } from '../../src/people/tables.ts';
import { NOW } from '../deliveries/stage.ts';
import { aContest } from '../kit/entries.ts';
import { countingRandom } from '../kit/sandbox.ts';

export const DISTRICTS = ['kirovsky', 'leninsky', 'central'];
export const NOMINATIONS = ['pop_vocal', 'dance'];
export const CATEGORIES = ['junior', 'senior'];
export const DEGREES = ['grand_prix', 'laureate_1'];
const ANSWERS = ['going', 'offered', 'waiting', 'not-coming'] as const;

/** The city as lists of rows; `people` of them, entries and subscriptions in proportion. */
export function aCity({ people, contests }: { people: number; contests: readonly number[] }) {
  const random = countingRandom();
  const upTo = (most: number) => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const many = <T>(count: number, make: (id: number) => T) => Array.from({ length: count }, (_, at) => make(at + 1));
  const stamp = { createdAt: NOW };
  const schools = many(6, (id) => ({ id, districtId: id === 6 ? null : pick(DISTRICTS) }));
  const persons = many(people, (id) => ({
    ...{ id, language: id % 5 === 0 ? 'en' : 'ru', hearing: id % 7 === 0 ? ('service' as const) : ('chosen' as const) },
    ...stamp,
  }));
  const addresses = persons.flatMap(({ id }) =>
    id % 11 === 0
      ? []
      : [
          {
            personId: id,
            channel: 'telegram',
            externalId: String(id),
            unreachableReason: id % 13 === 0 ? 'blocked' : null,
          },
        ],
  );
  const entries = many(people, (id) => ({
    ...{ id, contestId: pick(contests), state: pick(ENTRY_STATES), contactId: 1 + upTo(people) },
    ...{ channel: pick(['telegram', 'telegram', 'letter']), takenOverAt: random() < 0.3 ? NOW : null },
    ...{ nomination: pick(NOMINATIONS), declaredCategory: pick(CATEGORIES), institutionId: pick(schools).id },
    ...{ answers: {}, answered: [], issues: [], updatedAt: NOW, ...stamp },
  }));
  const children = many(people, (id) => ({ id, identityId: id, createdBy: 1, matchKey: String(id), ...stamp }));
  const once = <T>(rows: readonly T[], key: (row: T) => string) => [
    ...new Map(rows.map((row) => [key(row), row])).values(),
  ];
  const participations = entries.flatMap(({ id }) =>
    once(
      many(1 + upTo(3), () => 1 + upTo(people)),
      String,
    ).map((childId, position) => ({
      ...{ entryId: id, position, childId, identityId: childId },
    })),
  );
  const guardians = once(
    participations.flatMap(({ entryId, childId }) => [
      ...(random() < 0.7 ? [{ personId: 1 + upTo(people), childId, entryId, since: NOW }] : []),
      // A child that was taken off the entry since.
      ...(random() < 0.1 ? [{ personId: 1 + upTo(people), childId: 1 + upTo(people), entryId, since: NOW }] : []),
    ]),
    ({ personId, childId, entryId }) => `${personId}/${childId}/${entryId}`,
  );
  const targetOf: Record<string, () => string> = {
    everything: () => '',
    contest: () => String(pick(contests)),
    nomination: () => `${pick(contests)}.${pick(NOMINATIONS)}`,
    institution: () => String(pick(schools).id),
    district: () => pick(DISTRICTS),
    entry: () => String(pick(guardians).entryId),
  };
  const subscriptions = once(
    [
      ...many(people, () => {
        const topic = pick(TOPICS);
        return { topic, target: targetOf[topic]?.() ?? '', personId: 1 + upTo(people) };
      }),
      // Some families do not want to hear of an entry of theirs.
      ...guardians
        .filter(() => random() < 0.2)
        .map(({ personId, entryId }) => ({ topic: 'entry' as const, target: String(entryId), personId })),
    ].map((one) => ({ ...one, endedAt: random() < 0.4 ? NOW : null, ...stamp })),
    ({ topic, target, personId }) => `${topic}/${target}/${personId}`,
  );
  const awards = entries
    .filter(() => random() < 0.5)
    .map(({ id: entryId }) => ({
      ...{ entryId, degree: pick(DEGREES), recordedAt: NOW },
      ...{ publishedAt: random() < 0.6 ? NOW : null, revokedAt: random() < 0.2 ? NOW : null },
    }));
  const concertsThere = [1, 2];
  const rsvps = once(
    many(people, () => ({
      ...{ concertId: pick(concertsThere), personId: 1 + upTo(people), state: pick(ANSWERS) },
      ...{ updatedAt: NOW, ...stamp },
    })),
    ({ concertId, personId }) => `${concertId}/${personId}`,
  );
  const acts = entries
    .filter(() => random() < 0.2)
    .map(({ id: entryId }) => ({ entryId, concertId: pick(concertsThere) }));
  const grants = many(Math.ceil(people / 8), () => ({
    ...{ personId: 1 + upTo(people), role: pick(['organizer', 'jury', 'door', 'contact']), grantedAt: NOW },
    ...{ contestId: random() < 0.5 ? pick(contests) : null, revokedAt: random() < 0.2 ? NOW : null },
  }));
  return {
    ...{ contests, schools, persons, addresses, entries, children, participations, guardians, subscriptions },
    ...{ awards, concerts: concertsThere, rsvps, acts, grants },
  };
}

export type City = ReturnType<typeof aCity>;

/** Rows written by one statement: a statement takes 65,535 values. */
const AT_ONCE = 1_500;

/** Builds the contests and the city in the database. */
export async function builds(db: Database, people: number): Promise<City> {
  const contests: number[] = [];
  for (const code of ['АБВ', 'ГДЕ']) {
    contests.push((await aContest(db, { code, slug: `contest-${contests.length + 1}` })).contestId);
  }
  const city = aCity({ people, contests });
  const facts = { lastName: 'Берестова', firstName: 'Кира', patronymic: null, birthDate: '2015-03-12' };
  await db.insert(districts).values(DISTRICTS.map((id) => ({ id, name: id, aliases: [] })));
  await db
    .insert(institutions)
    .overridingSystemValue()
    .values(
      city.schools.map((one) => ({
        ...{ ...one, kind: 'school', shortName: `Школа ${one.id}`, fullName: `Школа ${one.id}`, city: 'Новосибирск' },
        ...{ aliases: [], formerNames: [], state: 'active' as const, createdAt: NOW },
      })),
    );
  await inPages(city.persons, (page) => db.insert(persons).overridingSystemValue().values(page));
  await inPages(city.addresses, (page) => db.insert(addresses).values(page));
  await inPages(city.entries, (page) => db.insert(entries).overridingSystemValue().values(page));
  const named = city.children.map((one) => ({ ...one, facts }));
  await inPages(named, (page) => db.insert(children).overridingSystemValue().values(page));
  await inPages(city.participations, (page) => db.insert(participations).values(page));
  await inPages(city.guardians, (page) => db.insert(guardians).values(page));
  await inPages(city.subscriptions, (page) => db.insert(subscriptions).values(page));
  await inPages(city.awards, (page) => db.insert(awards).values(page).onConflictDoNothing());
  const concertFacts = {
    state: 'published' as const,
    startsAt: NOW,
    zone: 'Asia/Novosibirsk',
    venue: 'Дом',
    createdAt: NOW,
  };
  await db
    .insert(concerts)
    .overridingSystemValue()
    .values(city.concerts.map((id) => ({ id, slug: `concert-${id}`, title: `Концерт ${id}`, ...concertFacts })));
  await inPages(city.rsvps, (page) => db.insert(rsvps).values(page));
  const programme = { startsAt: NOW, changeoverSeconds: 30, arriveMinutes: 40, createdAt: NOW };
  await db
    .insert(programmes)
    .overridingSystemValue()
    .values(city.concerts.map((id) => ({ id, concertId: id, ...programme })));
  const items = city.acts.map(({ entryId, concertId }, position) => ({
    ...{ programmeId: concertId, position, kind: 'act' as const, entryId, seconds: 180 },
  }));
  await inPages(items, (page) => db.insert(programmeItems).values(page));
  await inPages(city.grants, (page) => db.insert(roleGrants).values(page));
  return city;
}

async function inPages<T>(list: readonly T[], write: (page: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < list.length; at += AT_ONCE) await write(list.slice(at, at + AT_ONCE));
}
