/** Finds what a view is compared with, within the reader's reach, and counts it by the same question. */

import { movedBy } from '../../calendar.ts';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { movedByYears } from '../counting/periods.ts';
import { countTally, type Tally, type TallyRequest } from '../counting/tally.ts';
import { allPastTotals, pastTotalsById } from '../past/queries.ts';
import type { TallyView } from '../views/view.ts';
import { type Compared, compareTallies, compareWithPast } from './comparison.ts';
import { contestYearBefore, pastYearBefore, seasonOf } from './series.ts';

type Wish = NonNullable<TallyView['compared']>;

/** The contests of then, and by how many years they are earlier. */
interface Then {
  readonly contests: readonly Contest[];
  readonly years: number;
}

/** What is asked for beside the tally. */
export interface Asked {
  readonly request: TallyRequest;
  readonly wish: Wish;
  /** The contests whose figures the reader may see. */
  readonly reached: readonly Contest[];
  /** Whether the view names its contests. */
  readonly named: boolean;
}

/**
 * What `tally` is told beside, or 'nothing' where there is nothing to compare with. The period, and an earlier instant
 * asked for, move by the years between the seasons.
 */
export async function compare(db: Database, tally: Tally, asked: Asked, now: Date): Promise<Compared | 'nothing'> {
  const { request, wish } = asked;
  if (wish.with === 'past') {
    const past = await pastTotalsById(db, wish.past);
    return past ? compareWithPast(tally, past) : 'nothing';
  }
  const then = thenOf(asked);
  if (!then) return wish.with === 'year-before' ? pastBefore(db, tally, request) : 'nothing';
  const moment = request.asOf ?? (wish.same_day ? now : undefined);
  const before = {
    ...request,
    contests: then.contests,
    ...(request.period && { period: movedByYears(request.period, -then.years) }),
    ...(moment && { asOf: movedBy(moment, tally.zone, { years: -then.years }) }),
  };
  return compareTallies(tally, await countTally(db, before, now), then.years);
}

/**
 * One contest: the one named, or its series the year before. Several: the series of each the year before. Where the
 * view names no contest but a period, the same contests over the period of the year before.
 */
function thenOf({ request, wish, reached, named }: Asked): Then | undefined {
  const { contests, period } = request;
  if (wish.with === 'contest') {
    const other = reached.find(({ id }) => id === wish.contest);
    const [first] = contests;
    if (!other || !first) return undefined;
    return { contests: [other], years: seasonOf(first.definition) - seasonOf(other.definition) };
  }
  if (period && !named) return { contests, years: 1 };
  const before = contests.flatMap((contest) => contestYearBefore(contest, reached) ?? []);
  return before.length === 0 ? undefined : { contests: [...new Set(before)], years: 1 };
}

async function pastBefore(db: Database, tally: Tally, { contests }: TallyRequest): Promise<Compared | 'nothing'> {
  const [contest, another] = contests;
  if (!contest || another) return 'nothing';
  const past = pastYearBefore(contest.definition, await allPastTotals(db));
  return past ? compareWithPast(tally, past) : 'nothing';
}
