/** Questions about entries: one, a contact's own, a contest's list, what is in front of a person, what is left. */

import { and, asc, count, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { ContestDefinition } from '../contests/definition.ts';
import { definitionMarked } from '../contests/definitions.ts';
import { contests } from '../contests/tables.ts';
import type { Database } from '../database/connect.ts';
import { institutions } from '../institutions/tables.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result } from '../result.ts';
import type { Entry } from './facts.ts';
import { findIssues } from './judging/checks.ts';
import { countNeighbours } from './judging/counted.ts';
import { entryNumber } from './number.ts';
import type { Refusal } from './refusals.ts';
import { loadEntries, loadEntry } from './storing/load.ts';
import { isInFrontOf } from './storing/save.ts';
import { seenBy } from './storing/to-answer.ts';
import { entries } from './tables.ts';
import { type EntryView, viewOf } from './view.ts';
import type { EntryState, Issue, IssueCode } from './words.ts';

/** One entry, for its contact or the staff its contest reaches. */
export async function entryView(db: Database, caller: Caller, entryId: number): Promise<Result<EntryView, Refusal>> {
  const seen = await seenBy(db, caller, entryId);
  return seen.ok ? ok(viewOf(seen.value.entry, seen.value.contest, seen.value.institution)) : seen;
}

/** The view of an entry already loaded. */
export async function viewEntry(db: Database, entry: Entry): Promise<EntryView> {
  const [view] = await viewEntries(db, [entry]);
  if (!view) throw new Error(`entry ${entry.id} has no view`);
  return view;
}

/** A contact's own entries, drafts too, the newest first. */
export async function entriesOfContact(db: Database, personId: number, contestId?: number): Promise<EntryView[]> {
  const inContest = contestId === undefined ? undefined : eq(entries.contestId, contestId);
  return viewEntries(db, await loadEntries(db, and(eq(entries.contactId, personId), inContest)));
}

/** The entry whose question, or summary, the person has in front of them; undefined when none is. */
export async function draftInFront(db: Database, personId: number): Promise<EntryView | undefined> {
  const found = await loadEntries(db, isInFrontOf(personId), { offset: 0, length: 1 });
  return (await viewEntries(db, found))[0];
}

export interface ListFilter {
  states?: readonly Exclude<EntryState, 'draft'>[];
  /** True: only entries in which the checks found something; false: only those in which they did not. */
  flagged?: boolean;
  /** Only entries in which the checks found this. */
  issue?: IssueCode;
  nomination?: string;
  institutionId?: number;
  /** Only entries of institutions that nobody has confirmed yet. */
  newInstitution?: true;
  late?: true;
  /** The highest numbers first. */
  newestFirst?: true;
  /** From 0. */
  page?: number;
  perPage?: number;
}

export interface EntryList {
  entries: EntryView[];
  total: number;
  page: number;
  pages: number;
}

/** A contest's entries by number, a page at a time, the newest first where that is asked; drafts are in no list. */
export async function entriesOfContest(
  db: Database,
  caller: Caller,
  contestId: number,
  { page = 0, perPage = 8, ...filter }: ListFilter = {},
): Promise<Result<EntryList, Refusal>> {
  const allowed = authorize(caller, 'entry.list', { contestId });
  if (!allowed.ok) return allowed;
  const condition = listedEntries(contestId, filter);
  const total = await countEntries(db, condition);
  const order = filter.newestFirst ? desc(entries.number) : asc(entries.number);
  const found = await loadEntries(db, condition, { offset: page * perPage, length: perPage }, order);
  const pages = Math.max(1, Math.ceil(total / perPage));
  return ok({ entries: await viewEntries(db, found), total, page, pages });
}

/** What a filter lets through of a contest's entries; never a draft. */
export function listedEntries(contestId: number, filter: ListFilter): SQL | undefined {
  const { states, flagged, issue, nomination, institutionId, newInstitution, late } = filter;
  const proposed = sql`exists (select 1 from institutions i where i.id = ${entries.institutionId} and i.state = 'proposed')`;
  return and(
    eq(entries.contestId, contestId),
    ne(entries.state, 'draft'),
    states && inArray(entries.state, [...states]),
    flagged === undefined ? undefined : sql`(${entries.issues} <> '[]'::jsonb) = ${flagged}`,
    issue && sql`${entries.issues} @> ${JSON.stringify([{ code: issue }])}::jsonb`,
    nomination === undefined ? undefined : eq(entries.nomination, nomination),
    institutionId === undefined ? undefined : eq(entries.institutionId, institutionId),
    newInstitution && proposed,
    late && eq(entries.late, true),
  );
}

/** How many drafts the contest has: the one number organizers see of them. */
export async function draftCount(db: Database, contestId: number): Promise<number> {
  return countEntries(
    db,
    and(eq(entries.contestId, contestId), eq(entries.state, 'draft'), sql`list_id is distinct from id`),
  );
}

/** What a submit would find in a draft as it is now; a likely duplicate is among it, so that it can be shown before. */
export async function issuesAhead(db: Database, entry: EntryView, now: Date): Promise<Issue[]> {
  const whole = await loadEntry(db, entry.id);
  if (!whole) return [];
  const counted = await countNeighbours(db, entry.contest, whole);
  return findIssues({ contest: entry.contest, entry: whole, counted, late: false, now });
}

async function countEntries(db: Database, condition: SQL | undefined): Promise<number> {
  const [found] = await db.select({ total: count() }).from(entries).where(condition);
  return found?.total ?? 0;
}

/** The views of entries already loaded, in their order. */
export async function viewEntries(db: Database, found: readonly Entry[]): Promise<EntryView[]> {
  if (found.length === 0) return [];
  const definitions = await definitionsOf(db, [...new Set(found.map(({ contestId }) => contestId))]);
  const names = await institutionNames(db, [...new Set(found.flatMap(({ institutionId }) => institutionId ?? []))]);
  return found.flatMap((entry) => {
    const contest = definitions.get(entry.contestId);
    return contest ? [viewOf(entry, contest, names.get(entry.institutionId ?? 0) ?? null)] : [];
  });
}

async function definitionsOf(db: Database, ids: number[]): Promise<Map<number, ContestDefinition>> {
  const found = await db
    .select({ id: contests.id, mark: contests.mark })
    .from(contests)
    .where(inArray(contests.id, ids));
  const definitions = new Map<number, ContestDefinition>();
  for (const { id, mark } of found) {
    const definition = await definitionMarked(db, id, mark);
    if (definition) definitions.set(id, definition);
  }
  return definitions;
}

async function institutionNames(db: Database, ids: number[]): Promise<Map<number, { id: number; shortName: string }>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: institutions.id, shortName: institutions.shortName })
    .from(institutions)
    .where(inArray(institutions.id, ids));
  return new Map(found.map((row) => [row.id, row]));
}

/** The numbers of entries as people know them, «ЗЛБ-007», by id; those without one are left out. */
export async function numberedEntries(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: entries.id, number: entries.number, code: contests.code })
    .from(entries)
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(inArray(entries.id, [...ids]));
  return new Map(found.flatMap(({ id, number, code }) => (number === null ? [] : [[id, entryNumber(code, number)]])));
}
