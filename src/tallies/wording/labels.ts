/** What the rows of a dimension are called: looked up after counting, for the keys that came out. */

import { inArray } from 'drizzle-orm';
import { addDays } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { teachers } from '../../entries/tables.ts';
import { districts, institutions } from '../../institutions/tables.ts';
import { formatName } from '../../people/name.ts';
import { formatDayMonth, formatDayRange } from '../../texts/calendar-format.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import type { Label } from '../words.ts';

/** Labels by key. */
export type Labels = ReadonlyMap<string, Label>;

/** The label as people read it, plain text. */
export function sayLabel(label: Label, say: Say): string {
  switch (label.kind) {
    case 'name':
      return label.name;
    case 'text':
      return say(label.text);
    case 'day':
      return formatDayMonth(label.day, say.language);
    case 'week':
      return formatDayRange(label.monday, label.sunday, say.language);
  }
}

/** Titles out of the contests' definitions; where contests share an id the first one's title stands for all. */
export function titles(list: (contest: ContestDefinition) => readonly { id: string; title: string }[]) {
  return async (_: Database, __: readonly string[], contests: readonly Contest[]): Promise<Labels> =>
    named(
      [...contests].reverse().flatMap(({ definition }) => list(definition)),
      ({ title }) => title,
    );
}

/** Texts by key. */
export function texts(keys: Readonly<Record<string, PlainKey>>) {
  const labels = new Map(Object.entries(keys).map(([key, text]): [string, Label] => [key, { kind: 'text', text }]));
  return async (): Promise<Labels> => labels;
}

export async function contestTitles(_: Database, __: readonly string[], contests: readonly Contest[]): Promise<Labels> {
  return named(contests, ({ definition }) => definition.title);
}

export async function districtNames(db: Database, keys: readonly string[]): Promise<Labels> {
  if (keys.length === 0) return new Map();
  return named(
    await db
      .select()
      .from(districts)
      .where(inArray(districts.id, [...keys])),
    ({ name }) => name,
  );
}

export async function institutionNames(db: Database, keys: readonly string[]): Promise<Labels> {
  if (keys.length === 0) return new Map();
  const found = await db
    .select({ id: institutions.id, shortName: institutions.shortName })
    .from(institutions)
    .where(inArray(institutions.id, keys.map(Number)));
  return named(found, ({ shortName }) => shortName);
}

/** A teacher's identity is the id of the first row that named them. */
export async function teacherNames(db: Database, keys: readonly string[]): Promise<Labels> {
  if (keys.length === 0) return new Map();
  const found = await db
    .select({ id: teachers.id, facts: teachers.facts })
    .from(teachers)
    .where(inArray(teachers.id, keys.map(Number)));
  return named(found, ({ facts }) => formatName(facts));
}

export async function days(_: Database, keys: readonly string[]): Promise<Labels> {
  return new Map(keys.map((day) => [day, { kind: 'day', day }]));
}

/** Weeks by their Mondays. */
export async function weeks(_: Database, keys: readonly string[]): Promise<Labels> {
  return new Map(keys.map((monday) => [monday, { kind: 'week', monday, sunday: addDays(monday, 6) }]));
}

function named<R extends { id: string | number }>(found: readonly R[], name: (row: R) => string): Labels {
  return new Map(found.map((row) => [String(row.id), { kind: 'name', name: name(row) }]));
}
