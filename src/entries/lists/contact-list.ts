/** The entries a contact has before them: their own, or an institution's they are confirmed for; by contest, by need, by page. */

import { and, count, desc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { ok, type Result } from '../../result.ts';
import { viewEntries } from '../queries.ts';
import type { Refusal } from '../refusals.ts';
import { loadEntries } from '../storing/load.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';
import type { EntryState } from '../words.ts';

/** Whose entries, and which of them. */
export interface Wanted {
  /** An institution's, whoever entered them; null: the caller's own. */
  institutionId: number | null;
  /** Only those that wait for the contact: drafts, entries to be corrected, places on offer. */
  waiting?: boolean;
  contestId?: number | null;
  /** From 0; one that is no more is the last. */
  page: number;
  perPage: number;
}

/** One contest's share of the list. */
export interface ContestShare {
  contestId: number;
  definition: ContestDefinition;
  count: number;
}

export interface ContactList {
  entries: EntryView[];
  /** Entries the filter lets through. */
  total: number;
  page: number;
  pages: number;
  /** All there are, and how many of them wait for the contact, whatever the filter. */
  all: number;
  waiting: number;
  /** Whatever the filter: the contest entered last first. */
  contests: ContestShare[];
  /** Who entered those on the page: the name they are called by, null until they have given one. */
  people: Map<number, string | null>;
}

/** A page of the list. The number of statements is the same for one entry and for hundreds. */
export async function contactList(db: Database, caller: Caller, wanted: Wanted): Promise<Result<ContactList, Refusal>> {
  const { institutionId, perPage } = wanted;
  if (institutionId !== null) {
    const allowed = authorize(caller, 'institution.see', { institutionId });
    if (!allowed.ok) return allowed;
  }
  const whole =
    institutionId === null ? eq(entries.contactId, caller.personId) : eq(entries.institutionId, institutionId);
  const shares = await sharesOf(db, whole);
  const total = sum(shares, wanted);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(wanted.page, pages - 1);
  const found = await loadEntries(
    db,
    and(whole, narrowed(wanted)),
    { offset: page * perPage, length: perPage },
    orderBy(shares),
  );
  return ok({
    entries: await viewEntries(db, found),
    ...{ total, page, pages },
    all: sum(shares, {}),
    waiting: sum(shares, { waiting: true }),
    contests: shares.map(({ contestId, definition, all }) => ({ contestId, definition, count: all })),
    people: await namesOf(db, [...new Set(found.map(({ contactId }) => contactId))]),
  });
}

interface Share {
  contestId: number;
  definition: ContestDefinition;
  all: number;
  waiting: number;
}

/** How many there are in each contest; the one entered last comes first. */
async function sharesOf(db: Database, whole: SQL): Promise<Share[]> {
  return db
    .select({
      contestId: entries.contestId,
      definition: contests.definition,
      all: count(),
      waiting: sql<number>`(count(*) filter (where ${WAITING}))::int`,
    })
    .from(entries)
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(whole)
    .groupBy(entries.contestId, contests.id)
    .orderBy(desc(sql`max(${entries.id})`));
}

const WAITING = or(inArray(entries.state, ['draft', 'returned']), isNotNull(entries.offeredUntil));

function sum(shares: readonly Share[], { waiting, contestId = null }: Pick<Wanted, 'waiting' | 'contestId'>): number {
  return shares
    .filter((share) => contestId === null || share.contestId === contestId)
    .reduce((total, share) => total + (waiting ? share.waiting : share.all), 0);
}

function narrowed({ waiting, contestId = null }: Pick<Wanted, 'waiting' | 'contestId'>): SQL | undefined {
  return and(waiting ? WAITING : undefined, contestId === null ? undefined : eq(entries.contestId, contestId));
}

/** What waits for the contact comes first. */
const STATES = [
  'draft',
  'returned',
  'submitted',
  'waitlisted',
  'accepted',
  'rejected',
  'withdrawn',
] as const satisfies readonly EntryState[];

/** By contest as the shares stand, inside it by state, inside that the newest first. */
function orderBy(shares: readonly Share[]): SQL {
  const contestIds = [0, ...shares.map(({ contestId }) => contestId)];
  return sql`${placeIn(contestIds, 'int', entries.contestId)}, ${placeIn(STATES, 'text', entries.state)}, ${entries.id} desc`;
}

function placeIn(
  list: readonly (string | number)[],
  type: 'int' | 'text',
  column: typeof entries.contestId | typeof entries.state,
): SQL {
  const values = sql.join(
    list.map((value) => sql`${value}`),
    sql`, `,
  );
  return sql`array_position(array[${values}]::${sql.raw(type)}[], ${column})`;
}

async function namesOf(db: Database, personIds: number[]): Promise<Map<number, string | null>> {
  if (personIds.length === 0) return new Map();
  const found = await db
    .select({ id: persons.id, profile: persons.profile })
    .from(persons)
    .where(inArray(persons.id, personIds));
  return new Map(found.map(({ id, profile }) => [id, profile?.name ?? null]));
}

/** How many entries, drafts too, a person has made for an institution. */
export async function countMadeFor(db: Database, personId: number, institutionId: number): Promise<number> {
  return db.$count(entries, and(eq(entries.contactId, personId), eq(entries.institutionId, institutionId)));
}
