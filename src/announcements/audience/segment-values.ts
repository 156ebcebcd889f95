/** What each filter of an audience can be narrowed to: the values there are, and what they are called. */

import { asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { concerts } from '../../concerts/tables.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { entries } from '../../entries/tables.ts';
import { districts, institutions } from '../../institutions/tables.ts';
import { ROLES } from '../../people/access.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import { ADDRESSED_ANSWERS, ADDRESSED_STATES, type Filter, type Segment } from './segments.ts';

/** A value with its name, or with the key of the text that is its name. */
export type FilterValue = { value: string } & ({ name: string } | { text: PlainKey });

/** The values to choose from, in the order they are offered. */
export function valuesOf(db: Database, filter: Filter, segment: Segment): Promise<FilterValue[]> {
  return VALUES[filter](db, segment);
}

/** A query for each filter of the catalogue; one that is missing does not compile. */
const VALUES: Record<Filter, (db: Database, segment: Segment) => Promise<FilterValue[]>> = {
  contest: async (db) => (await contestsThere(db)).map(({ id, definition }) => named(id, definition.title)),
  concert: concertsThere,
  performs: concertsThere,
  nomination: ofContests(({ nominations }) => nominations),
  category: ofContests(({ age_categories }) => age_categories),
  degree: ofContests(({ award_degrees }) => award_degrees),
  institution: async (db, { only }) => {
    const chosen = (only?.contest ?? []).map(Number);
    const entered = db
      .select({ id: entries.institutionId })
      .from(entries)
      .where(
        sql`${ne(entries.state, 'draft')} and ${chosen.length > 0 ? inArray(entries.contestId, chosen) : sql`true`}`,
      );
    const found = await db
      .select({ id: institutions.id, name: institutions.shortName })
      .from(institutions)
      .where(inArray(institutions.id, entered))
      .orderBy(asc(institutions.shortName), asc(institutions.id));
    return found.map(({ id, name }) => named(id, name));
  },
  district: async (db) => {
    const found = await db.select().from(districts).orderBy(asc(districts.name));
    return found.map(({ id, name }) => named(id, name));
  },
  state: async () => ADDRESSED_STATES.map((value) => ({ value, text: `state-${value}` as const })),
  answer: async () => ADDRESSED_ANSWERS.map((value) => ({ value, text: `audience-answer-${value}` as const })),
  role: async () => ROLES.map((value) => ({ value, text: `role-${value}` as const })),
};

function named(id: number | string, name: string): FilterValue {
  return { value: String(id), name };
}

async function concertsThere(db: Database): Promise<FilterValue[]> {
  const found = await db
    .select({ id: concerts.id, title: concerts.title })
    .from(concerts)
    .where(ne(concerts.state, 'draft'))
    .orderBy(desc(concerts.startsAt), desc(concerts.id));
  return found.map(({ id, title }) => named(id, title));
}

function contestsThere(db: Database) {
  return db
    .select({ id: contests.id, definition: contests.definition })
    .from(contests)
    .where(ne(contests.state, 'draft'))
    .orderBy(desc(contests.closesAt), desc(contests.id));
}

/** What the chosen contests list themselves; of several, each with its contest's code. */
function ofContests(list: (contest: ContestDefinition) => readonly { id: string; title: string }[]) {
  return async (db: Database, { only }: Segment): Promise<FilterValue[]> => {
    const chosen = only?.contest ?? [];
    if (chosen.length === 0) return [];
    const found = await db
      .select({ id: contests.id, definition: contests.definition })
      .from(contests)
      .where(inArray(contests.id, chosen.map(Number)))
      .orderBy(asc(contests.id));
    return found.flatMap(({ id, definition }) =>
      list(definition).map((one) => {
        const title = found.length > 1 ? `${one.title} (${definition.code})` : one.title;
        return named(`${id}.${one.id}`, title);
      }),
    );
  };
}

/** A chosen value with its name; one that is no more is called by its id. */
export async function chosenValues(
  db: Database,
  segment: Segment,
): Promise<{ filter: Filter; values: FilterValue[] }[]> {
  const chosen = Object.entries(segment.only ?? {}) as [Filter, readonly string[]][];
  return Promise.all(
    chosen.map(async ([filter, values]) => {
      const there = new Map((await valuesOf(db, filter, segment)).map((one) => [one.value, one]));
      return { filter, values: values.map((value) => there.get(value) ?? { value, name: value }) };
    }),
  );
}

/** Whether a concert's programme names entries: their families are the first to hear of it. */
export async function hasPerformers(db: Database, concertId: number): Promise<boolean> {
  const [found] = await db
    .select({ id: concerts.id })
    .from(concerts)
    .where(
      sql`${eq(concerts.id, concertId)} and exists (select 1 from programme_items i
        join programmes p on p.id = i.programme_id where p.concert_id = ${concerts.id} and i.entry_id is not null)`,
    );
  return found !== undefined;
}
