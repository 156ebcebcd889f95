/** Questions of the staff about results: the groups of a contest, one group, one entry, degrees that want a reason. */

import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ContestDefinition } from '../contests/definition.ts';
import { type Contest, contestById } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { viewEntries } from '../entries/queries.ts';
import { loadEntries, loadEntry } from '../entries/storing/load.ts';
import { entries } from '../entries/tables.ts';
import type { EntryView } from '../entries/view.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Departure, departuresIn, type Ranked } from './departures.ts';
import { rankedIn } from './ranking.ts';
import type { AwardRefusal } from './refusals.ts';
import type { Standing } from './rules.ts';
import { standingsOf } from './standing.ts';
import { awards } from './tables.ts';

/** Accepted entries of one nomination and age category: those that are compared. */
export interface ResultGroup {
  readonly nomination: string;
  readonly category: string;
  /** The entry with the lowest number: it names the group. */
  readonly first: number;
  readonly entries: number;
  /** Those with a degree or a prize, known or waiting. */
  readonly judged: number;
}

/** A contest's results at a glance. */
export interface ResultGroups {
  readonly contest: Contest;
  readonly groups: readonly ResultGroup[];
  /** Awards that wait for publication, of accepted entries. */
  readonly waiting: number;
  readonly published: number;
}

/** The groups of a contest in its own order of nominations and categories. */
export async function resultGroups(
  db: Database,
  caller: Caller,
  contestId: number,
): Promise<Result<ResultGroups, AwardRefusal>> {
  const found = await contestFor(db, caller, contestId);
  if (!found.ok) return found;
  const groups = await rows<ResultGroup & { waiting: number; published: number }>(
    db,
    sql`with given as (
        select entry_id, (count(*) filter (where published_at is null))::int as waiting,
          (count(*) filter (where published_at is not null))::int as published
        from awards where revoked_at is null group by entry_id)
      select nomination, declared_category as category, (array_agg(id order by number))[1] as first, count(*)::int as entries,
        count(given.entry_id)::int as judged, coalesce(sum(given.waiting), 0)::int as waiting,
        coalesce(sum(given.published), 0)::int as published
      from entries left join given on given.entry_id = entries.id
      where contest_id = ${contestId} and state = 'accepted' group by 1, 2`,
  );
  const sum = (count: (one: (typeof groups)[number]) => number) => groups.reduce((all, one) => all + count(one), 0);
  return ok({
    contest: found.value,
    groups: inOrder(groups, found.value.definition).map(({ nomination, category, first, entries: all, judged }) => ({
      ...{ nomination, category, first, judged },
      entries: all,
    })),
    waiting: sum(({ waiting }) => waiting),
    published: sum(({ published }) => published),
  });
}

/** An entry with its results and, where its degree wants a reason, the number of one it is out of order with. */
export interface Judged {
  readonly entry: EntryView;
  readonly standing: Standing;
  readonly departsFrom: string | null;
}

/** One group's accepted entries by number. */
export interface JudgedGroup {
  readonly contest: Contest;
  readonly judged: readonly Judged[];
}

/** The group that an entry belongs to. */
export async function groupOfEntry(
  db: Database,
  caller: Caller,
  entryId: number,
): Promise<Result<JudgedGroup, AwardRefusal>> {
  const entry = await loadEntry(db, entryId);
  if (!entry) return refused({ code: 'entry-not-found' });
  const found = await contestFor(db, caller, entry.contestId);
  if (!found.ok) return found;
  const { nomination, declaredCategory } = entry;
  const same = and(
    eq(entries.contestId, entry.contestId),
    eq(entries.state, 'accepted'),
    nomination === null ? isNull(entries.nomination) : eq(entries.nomination, nomination),
    declaredCategory === null ? isNull(entries.declaredCategory) : eq(entries.declaredCategory, declaredCategory),
  );
  const views = await viewEntries(db, await loadEntries(db, same, undefined, sql`number`));
  return ok({ contest: found.value, judged: await judgedOf(db, views, found.value.definition) });
}

/** One entry with its results, compared within its group; whatever its state, so that awards can be taken back. */
export async function judgedEntry(
  db: Database,
  caller: Caller,
  entryId: number,
): Promise<Result<Judged & { contest: Contest }, AwardRefusal>> {
  const group = await groupOfEntry(db, caller, entryId);
  if (!group.ok) return group;
  const { contest, judged } = group.value;
  const own = judged.find(({ entry }) => entry.id === entryId);
  if (own) return ok({ ...own, contest });
  const entry = await loadEntry(db, entryId);
  const views = entry && entry.state !== 'draft' ? await viewEntries(db, [entry]) : [];
  const [alone] = await judgedOf(db, views, contest.definition);
  return alone ? ok({ ...alone, contest }) : refused({ code: 'entry-not-found' });
}

async function judgedOf(
  db: Database,
  views: readonly EntryView[],
  { award_degrees }: ContestDefinition,
): Promise<Judged[]> {
  const standings = await standingsOf(
    db,
    views.map(({ id }) => id),
  );
  const numbers = new Map(views.map(({ id, number }) => [id, number]));
  const ranked = [...standings.values()].map((standing) => rankedIn(standing, award_degrees));
  const departs = new Map(departuresIn(ranked).map(({ entryId, than }) => [entryId, numbers.get(than) ?? null]));
  return views.flatMap((entry) => {
    const standing = standings.get(entry.id);
    return standing ? [{ entry, standing, departsFrom: departs.get(entry.id) ?? null }] : [];
  });
}

/** Every degree of a contest that departs from the scores of its group without a reason. */
export async function unexplainedIn(
  db: Database,
  contestId: number,
  { award_degrees }: ContestDefinition,
): Promise<Departure[]> {
  const found = await db
    .selectDistinct({ id: entries.id, nomination: entries.nomination, category: entries.declaredCategory })
    .from(entries)
    .innerJoin(awards, and(eq(awards.entryId, entries.id), isNull(awards.revokedAt)))
    .where(and(eq(entries.contestId, contestId), eq(entries.state, 'accepted')));
  const standings = await standingsOf(
    db,
    found.map(({ id }) => id),
  );
  const groups = new Map<string, Ranked[]>();
  for (const { id, nomination, category } of found) {
    const key = JSON.stringify([nomination, category]);
    const standing = standings.get(id);
    const group = groups.get(key) ?? [];
    if (standing) group.push(rankedIn(standing, award_degrees));
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(departuresIn);
}

/** The contest, for whoever may give awards in it. */
export async function contestFor(
  db: Database,
  caller: Caller,
  contestId: number,
): Promise<Result<Contest, AwardRefusal>> {
  const allowed = authorize(caller, 'award.record', { contestId });
  if (!allowed.ok) return allowed;
  const contest = await contestById(db, contestId);
  return contest ? ok(contest) : refused({ code: 'contest-not-found' });
}

function inOrder<G extends { nomination: string; category: string }>(
  groups: readonly G[],
  { nominations, age_categories }: ContestDefinition,
): G[] {
  const at = (list: readonly { id: string }[], wanted: string) => {
    const place = list.findIndex(({ id }) => id === wanted);
    return place < 0 ? list.length : place;
  };
  return [...groups].sort(
    (one, other) =>
      at(nominations, one.nomination) - at(nominations, other.nomination) ||
      at(age_categories, one.category) - at(age_categories, other.category),
  );
}
