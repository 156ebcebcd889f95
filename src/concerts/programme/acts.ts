/** Which entries can stand in a programme, and how long their acts are given. */

import { and, asc, eq, exists, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm';
import { awards } from '../../awards/tables.ts';
import { bringsWorks, inContestOrder, secondsGiven } from '../../contests/acts.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import type { Entry } from '../../entries/facts.ts';
import { viewEntries } from '../../entries/queries.ts';
import { fieldApplies, formOf, nominationOf } from '../../entries/questions.ts';
import { loadEntries } from '../../entries/storing/load.ts';
import { entries } from '../../entries/tables.ts';
import type { EntryView } from '../../entries/view.ts';
import type { EntryState } from '../../entries/words.ts';
import type { Item, Programme } from './loading.ts';

/** Which entries are put in at once. */
export type Choice =
  | { readonly of: 'all' }
  | { readonly of: 'none' }
  | { readonly of: 'nomination'; readonly nomination: string }
  | { readonly of: 'degree'; readonly degree: string }
  | { readonly of: 'entry'; readonly entryId: number };

/** An act to put in. */
export interface NewAct {
  readonly entryId: number;
  readonly seconds: number;
}

type Whose = Pick<Programme, 'contest' | 'concert' | 'all'>;

/** On a contest's day everybody expected performs; in a concert whoever was accepted. */
function statesFor({ concert }: Pick<Whose, 'concert'>): EntryState[] {
  return concert === null ? ['submitted', 'accepted'] : ['accepted'];
}

/** The acts of a choice that are not in the programme, as the contest lists them. */
export async function actsChosen(db: Database, whose: Whose, choice: Choice): Promise<NewAct[]> {
  const { contest } = whose;
  if (contest === null || choice.of === 'none') return [];
  const found = await loadEntries(db, and(fitting(whose), chosen(choice)));
  const facts = found.flatMap((entry) => factsOf(contest.definition, entry));
  return inContestOrder(contest.definition, facts).map((act) => ({
    entryId: act.id,
    seconds: secondsGiven(act).seconds,
  }));
}

/** Entries that could be put in, a page at a time, by number; a page that is no more is the last one. */
export async function actsToPick(
  db: Database,
  whose: Whose,
  { page, size }: { page: number; size: number },
): Promise<{ entries: EntryView[]; page: number; pages: number }> {
  const condition = fitting(whose);
  const total = await db.$count(entries, condition);
  const pages = Math.max(1, Math.ceil(total / size));
  const shown = Math.min(page, pages - 1);
  const found = await loadEntries(db, condition, { offset: shown * size, length: size }, asc(entries.number));
  return { entries: await viewEntries(db, found), page: shown, pages };
}

/** The entries of these items as screens show them, by id. */
export async function entriesOfItems(db: Database, items: readonly Item[]): Promise<Map<number, EntryView>> {
  const ids = items.flatMap(({ entryId }) => entryId ?? []);
  if (ids.length === 0) return new Map();
  const found = await viewEntries(db, await loadEntries(db, inArray(entries.id, ids)));
  return new Map(found.map((entry) => [entry.id, entry]));
}

/** How many entries each choice would put in: by degree as the contest lists them, by nomination, all. */
export async function countChoices(db: Database, whose: Whose) {
  const { contest } = whose;
  if (contest === null) return { all: 0, degrees: [], nominations: [] };
  const found = await db
    .select({ nomination: entries.nomination, degree: awards.degree, count: sql<number>`count(*)::int` })
    .from(entries)
    .leftJoin(awards, and(eq(awards.entryId, entries.id), isNull(awards.revokedAt), STANDING_DEGREE))
    .where(fitting(whose))
    .groupBy(entries.nomination, awards.degree);
  const sum = (fits: (row: (typeof found)[number]) => boolean) =>
    found.filter(fits).reduce((total, { count }) => total + count, 0);
  const { award_degrees: degrees, nominations } = contest.definition;
  return {
    all: sum(() => true),
    degrees: degrees
      .map(({ id, title }) => ({ id, title, count: sum(({ degree }) => degree === id) }))
      .filter(({ count }) => count > 0),
    nominations: nominations
      .map(({ id, title }) => ({ id, title, count: sum(({ nomination }) => nomination === id) }))
      .filter(({ count }) => count > 0),
  };
}

/** The degree that holds: one that waits for its publication takes the place of the one that is known. */
const STANDING_DEGREE = sql`awards.degree is not null and (awards.published_at is null or not exists (
  select 1 from awards later where later.entry_id = awards.entry_id and later.degree is not null
    and later.revoked_at is null and later.published_at is null))`;

function fitting({ contest, concert, all }: Whose): SQL | undefined {
  if (contest === null) return sql`false`;
  const { id, definition } = contest;
  const works = definition.nominations.filter((one) => bringsWorks(definition, one)).map((one) => one.id);
  const present = all.flatMap(({ entryId, removedAt }) => (entryId === null || removedAt !== null ? [] : [entryId]));
  return and(
    eq(entries.contestId, id),
    inArray(entries.state, statesFor({ concert })),
    works.length > 0 ? notInArray(entries.nomination, works) : undefined,
    present.length > 0 ? notInArray(entries.id, present) : undefined,
  );
}

function chosen(choice: Choice): SQL | undefined {
  switch (choice.of) {
    case 'entry':
      return eq(entries.id, choice.entryId);
    case 'nomination':
      return eq(entries.nomination, choice.nomination);
    case 'degree':
      return exists(
        sql`(select 1 from awards where awards.entry_id = ${entries.id} and awards.degree = ${choice.degree}
          and awards.revoked_at is null and ${STANDING_DEGREE})`,
      );
    default:
      return undefined;
  }
}

function factsOf(contest: ContestDefinition, entry: Entry) {
  const nomination = nominationOf(contest, entry);
  const form = formOf(contest, entry);
  if (!nomination || !form || entry.number === null) return [];
  const category = contest.age_categories.find(({ id }) => id === entry.declaredCategory) ?? null;
  const use = contest.fields.find((field) => field.kind === 'duration' && fieldApplies(field, entry));
  const answer = use && entry.answers[use.id];
  const seconds = typeof answer === 'number' ? answer : null;
  return [{ id: entry.id, nomination, form, category, running: entry.number, seconds }];
}
