/** Builders of contests, people, institutions and children: a test says what matters to it, the rest is believable. */

import { type ContestDefinition, type ContestFile, contestSchema } from '../../src/contests/definition.ts';
import { contests } from '../../src/contests/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { institutions } from '../../src/institutions/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import { arrive } from '../../src/people/actions.ts';
import { roleGrants } from '../../src/people/tables.ts';
import { sampleContestFile } from './samples.ts';

/** A day inside the window of every contest made here. */
export const NOON = new Date('2026-12-01T12:00:00+07:00');

/** Minutes after `from`. */
export function later(minutes: number, from: Date = NOON): Date {
  return new Date(from.getTime() + minutes * 60_000);
}

/** A contest in a database, with its definition. */
export interface Stage {
  db: Database;
  contestId: number;
  contest: ContestDefinition;
}

/** «Звёзды левого берега» of the samples asking for nothing but a title; `overrides` change its file. */
export async function aContest(db: Database, overrides: Partial<ContestFile> = {}): Promise<Stage> {
  const contest = contestSchema.parse({
    ...sampleContestFile('C1'),
    fields: [{ id: 'title', kind: 'title' }],
    limits: {},
    ...overrides,
  });
  const { code, slug, state, opens_at, closes_at } = contest;
  const [made] = await db
    .insert(contests)
    .values({
      code,
      slug,
      state,
      definition: contest,
      opensAt: new Date(opens_at),
      closesAt: new Date(closes_at),
      createdAt: NOON,
    })
    .returning({ id: contests.id });
  if (!made) throw new Error('no contest was made');
  return { db, contestId: made.id, contest };
}

/** The nominations of the sample contest with one of them changed. */
export function withNomination(
  id: string,
  change: Partial<ContestFile['nominations'][number]>,
): ContestFile['nominations'] {
  return sampleContestFile('C1').nominations.map((nomination) =>
    nomination.id === id ? { ...nomination, ...change } : nomination,
  );
}

let arrivals = 0;

/** Somebody who wrote to the bot, with these roles for every contest. */
export async function aPerson(db: Database, roles: Caller['roles'][number]['role'][] = []): Promise<Caller> {
  arrivals += 1;
  const { person } = await arrive(db, { channel: 'telegram', externalId: `${7000 + arrivals}` }, NOON);
  if (roles.length > 0) {
    await db.insert(roleGrants).values(roles.map((role) => ({ personId: person.id, role, grantedAt: NOON })));
  }
  return { personId: person.id, roles: roles.map((role) => ({ role, contestId: null })) };
}

/** An institution in the directory. */
export async function anInstitution(
  db: Database,
  overrides: Partial<typeof institutions.$inferInsert> = {},
): Promise<number> {
  const number = overrides.number ?? 363;
  const [made] = await db
    .insert(institutions)
    .values({
      kind: 'school',
      number,
      shortName: `МБОУ СОШ № ${number}`,
      fullName: `Средняя общеобразовательная школа № ${number}`,
      city: 'Новосибирск',
      aliases: [],
      formerNames: [],
      state: 'active',
      createdAt: NOON,
      ...overrides,
    })
    .returning({ id: institutions.id });
  if (!made) throw new Error('no institution was made');
  return made.id;
}

const FIRST_NAMES = ['Анна', 'Вера', 'Дарья', 'Злата', 'Кира', 'Мария', 'Полина', 'София', 'Таисия', 'Ульяна'];
const LAST_NAMES = ['Берестова', 'Ветлужская', 'Голубева', 'Дроздова', 'Ельцова', 'Зимина', 'Лыткина', 'Обская'];

let born = 0;

/** Another junior child each time: «Берестова Анна Олеговна 1.03.2017». */
export function nextChild(): string {
  const at = born++;
  const first = FIRST_NAMES[at % FIRST_NAMES.length];
  const last = LAST_NAMES[Math.floor(at / FIRST_NAMES.length) % LAST_NAMES.length];
  const day = 1 + (Math.floor(at / (FIRST_NAMES.length * LAST_NAMES.length)) % 28);
  return `${last} ${first} Олеговна ${day}.03.2017`;
}

/** So many junior children. */
export function someChildren(count: number): string[] {
  return Array.from({ length: count }, nextChild);
}
