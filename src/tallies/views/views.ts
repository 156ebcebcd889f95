/** Keeping views and counting them: the one way from what somebody looks at to its figures. */

import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { draftCount } from '../../entries/queries.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { contestsToTally, type TallyRefusal } from '../access.ts';
import { compare } from '../comparing/comparing.ts';
import type { Compared } from '../comparing/comparison.ts';
import { type DimensionId, dimensionOf } from '../counting/dimensions.ts';
import { inSnapshot } from '../counting/snapshot.ts';
import { countTally, ofUnits, type Tally, type TallyRequest } from '../counting/tally.ts';
import { isFew, keepsSmall, standsBesideSmall } from '../sharing/rules.ts';
import { tallyViews } from '../tables.ts';
import { type ContestTotals, countAside } from '../totals.ts';
import { type TallyView, type TallyViewInput, viewSchema } from './view.ts';

/** Keeps a view and returns its id; the same view has the same id. */
export async function keepView(db: Database, input: TallyViewInput, now: Date): Promise<number> {
  const view = viewSchema.parse(input);
  const hash = createHash('sha256').update(canonical(view)).digest('base64url');
  const [kept] = await db
    .insert(tallyViews)
    .values({ hash, view, usedAt: now })
    .onConflictDoUpdate({
      target: tallyViews.hash,
      set: { usedAt: sql`greatest(${tallyViews.usedAt}, excluded.used_at)` },
    })
    .returning({ id: tallyViews.id });
  if (!kept) throw new Error('no view was kept');
  return kept.id;
}

/** A view by its id, or undefined: a guessed id shows nothing by itself, since counting asks who looks. */
export async function viewById(db: Database, id: number): Promise<TallyView | undefined> {
  const [kept] = await db.select({ view: tallyViews.view }).from(tallyViews).where(eq(tallyViews.id, id));
  return kept && viewSchema.parse(kept.view);
}

/** A view's figures, and what they stand beside. */
export interface ViewCounted {
  readonly tally: Tally;
  /** The contests whose figures the reader may see, those the view names among them. */
  readonly reached: readonly Contest[];
  /** Where a comparison was asked for; 'nothing': there is nothing to compare with. */
  readonly compared?: Compared | 'nothing';
  /** Entries in the states that do not count; told where nothing is cut and no other states were asked for. */
  readonly aside?: ContestTotals['aside'];
  /** Drafts of the contests at present; told beside `aside` where nothing is filtered and the present is looked at. */
  readonly drafts?: number;
  /** Whether some of these figures are so small that they could name a child: they are for the staff only. */
  readonly small: boolean;
}

/**
 * Counts a view for a caller: the contests it names as far as their role reaches, rows that name people only where lists
 * of people are for them. A contest named and out of reach refuses the whole. Everything is of one snapshot.
 */
export async function countView(
  db: Database,
  caller: Caller,
  view: TallyView,
  now: Date,
): Promise<Result<ViewCounted, TallyRefusal>> {
  const reached = await contestsToTally(db, caller);
  if (!reached.ok) return reached;
  const request = requestOf(view, reached.value);
  if (request.contests.length < view.contests.length) return refused({ code: 'contest-not-found' });
  for (const { id } of request.contests) {
    const names = namesPeople(view) ? authorize(caller, 'workbook.personal', { contestId: id }) : ok(true);
    if (!names.ok) return names;
  }
  return ok(await inSnapshot(db, (tx) => countAll(tx, { request, view, reached: reached.value }, now)));
}

interface Viewed {
  readonly request: TallyRequest;
  readonly view: TallyView;
  readonly reached: readonly Contest[];
}

async function countAll(tx: Database, { request, view, reached }: Viewed, now: Date): Promise<ViewCounted> {
  const counted = await countTally(tx, withChildren(request), now);
  const tally = ofUnits(counted, view.units);
  const named = view.contests.length > 0;
  const asked = view.compared && { request, wish: view.compared, reached, named };
  const compared = asked && (await compare(tx, tally, asked, now));
  const beside: Pick<ViewCounted, 'aside' | 'drafts'> =
    view.by.length === 0 && !view.states ? await countBeside(tx, request, now) : {};
  return {
    tally,
    reached,
    ...(compared && { compared }),
    ...beside,
    small: keepsSmall(counted, view.units) || isSmallBeside(view, compared, beside.aside),
  };
}

/** The same counting children too, by which it is judged what may leave the staff. */
export function withChildren(request: TallyRequest): TallyRequest {
  return { ...request, units: [...new Set([...request.units, 'children' as const])] };
}

function isSmallBeside(
  view: TallyView,
  compared: ViewCounted['compared'] | undefined,
  aside: ContestTotals['aside'] = [],
): boolean {
  const narrow = Object.keys(view.filters).length > 0 || view.period !== undefined;
  if (narrow && aside.some(({ entries }) => isFew(entries))) return true;
  return compared !== undefined && compared !== 'nothing' && standsBesideSmall(compared, view.units);
}

/** What does not count, on lines of its own. */
async function countBeside(
  tx: Database,
  request: TallyRequest,
  now: Date,
): Promise<Pick<ViewCounted, 'aside' | 'drafts'>> {
  const aside = await countAside(tx, request, now);
  const { contests, filters = {}, period, asOf } = request;
  if (Object.keys(filters).length > 0 || period || asOf) return { aside };
  let drafts = 0;
  for (const { id } of contests) drafts += await draftCount(tx, id);
  return { aside, drafts };
}

/** The question a view stands for, over the contests it names or else over all that are reached. */
export function requestOf(view: TallyView, reached: readonly Contest[]): TallyRequest {
  const { units, by, filters, states, period, as_of, fullest_first: fullestFirst } = view;
  const contests = view.contests.length === 0 ? reached : reached.filter(({ id }) => view.contests.includes(id));
  return {
    contests,
    units,
    by,
    filters,
    ...(states && { states }),
    ...(period && { period }),
    ...(as_of !== undefined && { asOf: new Date(as_of) }),
    ...(fullestFirst && { fullestFirst }),
  };
}

/** Whether a view's rows or filters name people. */
export function namesPeople({ by, filters }: Pick<TallyView, 'by' | 'filters'>): boolean {
  return [...by, ...(Object.keys(filters) as DimensionId[])].some((id) => dimensionOf(id).personal);
}

/** The view as text in which the order of keys says nothing. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join()}}`;
}
