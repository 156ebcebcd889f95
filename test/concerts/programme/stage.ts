/** A gala in the making: a contest with accepted entries of two schools, a concert of it, mothers, and what was promised. */

import { sql } from 'drizzle-orm';
import { recordAward } from '../../../src/awards/actions.ts';
import type { actsChosen } from '../../../src/concerts/programme/acts.ts';
import { beginProgramme } from '../../../src/concerts/programme/beginning.ts';
import { loadProgramme } from '../../../src/concerts/programme/loading.ts';
import { publishProgramme } from '../../../src/concerts/programme/publishing.ts';
import { type Concert, concertById } from '../../../src/concerts/queries.ts';
import { concerts } from '../../../src/concerts/tables.ts';
import type { ContestFile } from '../../../src/contests/definition.ts';
import type { Database } from '../../../src/database/connect.ts';
import { rows } from '../../../src/database/rows.ts';
import { acceptEntry } from '../../../src/entries/actions/moderate.ts';
import { claimChild, familyToken } from '../../../src/entries/family/link.ts';
import type { EntryView } from '../../../src/entries/view.ts';
import type { Caller } from '../../../src/people/access.ts';
import { DEGREES } from '../../awards/stage.ts';
import { aDatabase } from '../../kit/database.ts';
import { aPerson, later, NOON } from '../../kit/entries.ts';
import { aContestWithSchool, aSchool, type School, type Told, taken } from '../../kit/school.ts';

export const GALA = new Date('2027-02-06T15:00:00+07:00');

const FIELDS: ContestFile['fields'] = [
  { id: 'title', kind: 'title' },
  { id: 'duration', kind: 'duration', required: false },
];

let concertsMade = 0;

/** A published concert of the contest. */
export async function aConcert(db: Database, contestId: number | null): Promise<Concert> {
  concertsMade += 1;
  const [made] = await db
    .insert(concerts)
    .values({
      ...{ slug: `gala-${concertsMade}`, contestId, state: 'published', title: 'Гала-концерт «Звёзды»' },
      ...{ startsAt: GALA, zone: 'Asia/Novosibirsk', venue: 'Концертный зал', createdAt: NOON },
    })
    .returning({ id: concerts.id });
  const concert = made && (await concertById(db, made.id));
  if (!concert) throw new Error('no concert was made');
  return concert;
}

/** Four accepted entries of three minutes each, one submitted; in a database of its own unless one is handed in. */
export async function aGala(shared?: Database, overrides: Partial<ContestFile> = {}) {
  const db = shared ?? (await aDatabase());
  const { stage, school } = await aContestWithSchool(db, {
    ...{ fields: FIELDS, award_degrees: DEGREES },
    ...overrides,
  });
  const lyceum = await aSchool(stage, { number: 9 });
  const organizer = await aPerson(db, ['organizer']);
  const enters = async (title: string, by: School = school, told: Told = {}): Promise<EntryView> =>
    by.enters({ title, fields: { duration: { text: '3:00' } }, ...told }, later(1));
  const accepts = async ({ id, version }: EntryView, by: School = school): Promise<EntryView> => {
    taken(await acceptEntry(db, organizer, { entryId: id, version }, later(3)));
    return by.sees(id);
  };
  const accepted = async (title: string, by: School = school, told: Told = {}) =>
    accepts(await enters(title, by, told), by);
  const [first, second] = [await accepted('Первая'), await accepted('Вторая')];
  const [third, fourth] = [await accepted('Третья', lyceum), await accepted('Четвёртая', lyceum)];
  const submitted = await enters('Не решена');
  const concert = await aConcert(db, stage.contestId);
  await db.execute(sql`update deliveries set state = 'sent'`);
  return {
    ...{ db, organizer, school, lyceum, concert, accepted, accepts, submitted, first, second, third, fourth },
    contestId: stage.contestId,
    async begun(choice: Parameters<typeof actsChosen>[2] = { of: 'all' }): Promise<number> {
      return taken(await beginProgramme(db, organizer, { of: { concertId: concert.id }, choice }, later(10)));
    },
    /** The programme as it is seen, for a change. */
    async seen(programmeId: number) {
      const programme = await loadProgramme(db, programmeId);
      if (!programme) throw new Error('there is no such programme');
      return { programme, as: { programmeId, seen: programme.version } };
    },
    async publishes(programmeId: number, now = later(20)) {
      const programme = await loadProgramme(db, programmeId);
      return taken(await publishProgramme(db, organizer, { programmeId, seen: programme?.version ?? 0 }, now));
    },
    async awards({ id: entryId }: EntryView, degree: string) {
      taken(await recordAward(db, organizer, { entryId, degree }, later(9)));
    },
  };
}

/** A mother who came in by the entry's link. */
export async function motherOf(db: Database, by: Caller, { id: entryId }: { id: number }): Promise<Caller> {
  const mother = await aPerson(db);
  await claims(db, mother, by, { id: entryId });
  return mother;
}

/** Another entry's child is hers, too. */
export async function claims(db: Database, mother: Caller, by: Caller, { id: entryId }: { id: number }) {
  const token = taken(await familyToken(db, by, { entryId, fresh: `token-of-${entryId}` }, NOON));
  taken(await claimChild(db, mother, { token, named: null }, NOON));
}

/** What stands in the programme: «15:00 Первая», «15:04 break», in its zone. */
export function shownTimes(
  { items }: { items: readonly { entryId: number | null; kind: string; slot: { startsAt: Date } }[] },
  ...named: readonly EntryView[]
): string[] {
  const titles = new Map(named.map((entry) => [entry.id, entry.answers['title']]));
  return items.map(({ entryId, kind, slot }) => `${clock(slot.startsAt)} ${titles.get(entryId ?? 0) ?? kind}`);
}

export function clock(at: Date): string {
  return new Intl.DateTimeFormat('ru-RU', { timeStyle: 'medium', timeZone: 'Asia/Novosibirsk' })
    .format(at)
    .replace(/:00$/u, '');
}

/** The messages about the programme that wait, by person and round, in the order of their promise. */
export async function waitingNews(db: Database, programmeId: number) {
  return rows<{ person: number; kind: string; round: number | null; notBefore: Date | null }>(
    db,
    sql`select person_id as person, content ->> 'kind' as kind, (content ->> 'round')::int as round, not_before as "notBefore"
      from deliveries where state = 'pending' and (content ->> 'programmeId')::int = ${programmeId} order by id`,
  );
}

/** Marks what waits as sent, as the sender would. */
export async function sent(db: Database): Promise<void> {
  await db.execute(sql`update deliveries set state = 'sent' where state = 'pending'`);
}
