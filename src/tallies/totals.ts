/** What /totals tells of a contest: the figures, what does not count on lines of its own, the drafts as one number. */

import type { Contest } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import { draftCount } from '../entries/queries.ts';
import type { Caller } from '../people/access.ts';
import { ok, type Result } from '../result.ts';
import { contestFor, type TallyRefusal } from './access.ts';
import { inSnapshot } from './counting/snapshot.ts';
import type { By } from './counting/statement.ts';
import { countTallies, countTally, type Tally, type TallyRequest } from './counting/tally.ts';
import { UNIT_IDS } from './counting/units.ts';
import { COUNTED_STATES, type CountedState, TOLD_STATES } from './words.ts';

export interface ContestTotals {
  readonly contest: Contest;
  /** Every unit over what counts. */
  readonly tally: Tally;
  /** Entries in the states that do not count, those with none left out. */
  readonly aside: readonly { readonly state: CountedState; readonly entries: number }[];
  /** Drafts there are at this moment, never cut by anything; null as of an earlier instant: drafts keep no past. */
  readonly drafts: number | null;
}

export interface TotalsRequest {
  readonly contestId: number;
  /** An earlier instant; the present unless said. */
  readonly asOf?: Date;
}

/** A contest's totals for staff and director, all of one snapshot. */
export async function contestTotals(
  db: Database,
  caller: Caller,
  { contestId, asOf }: TotalsRequest,
  now: Date,
): Promise<Result<ContestTotals, TallyRefusal>> {
  const found = await contestFor(db, caller, 'tally.see', contestId);
  if (!found.ok) return found;
  return ok(await inSnapshot(db, (tx) => countTotals(tx, found.value, asOf, now)));
}

/** The same without asking who wants it, inside a snapshot of the caller's. */
export async function countTotals(
  tx: Database,
  contest: Contest,
  asOf: Date | undefined,
  now: Date,
): Promise<ContestTotals> {
  return (await countTotalsCut(tx, contest, asOf, [], now)).totals;
}

/** The totals, and every unit by each of `cuts`: in their order, and all of one reading. */
export async function countTotalsCut(
  tx: Database,
  contest: Contest,
  asOf: Date | undefined,
  cuts: readonly By[],
  now: Date,
): Promise<{ totals: ContestTotals; tallies: Tally[] }> {
  const of = { contests: [contest], ...(asOf && { asOf }) };
  const [tally, ...tallies] = await countTallies(tx, { ...of, units: UNIT_IDS }, [[], ...cuts], now);
  const aside = await countAside(tx, of, now);
  const drafts = asOf ? null : await draftCount(tx, contest.id);
  return { totals: { contest, tally, aside, drafts }, tallies };
}

/** Entries in the states that do not count, those with none left out; by the same filters, period and instant. */
export async function countAside(
  tx: Database,
  { contests, filters, period, asOf }: Omit<TallyRequest, 'units' | 'by' | 'states'>,
  now: Date,
): Promise<ContestTotals['aside']> {
  const states = TOLD_STATES.filter((state) => !(COUNTED_STATES as readonly string[]).includes(state));
  const asked = { contests, ...(filters && { filters }), ...(period && { period }), ...(asOf && { asOf }) };
  const { rows } = await countTally(tx, { ...asked, units: ['entries'], by: ['state'], states }, now);
  return rows.map(({ keys, figures }) => ({ state: keys[0] as CountedState, entries: figures.entries }));
}
