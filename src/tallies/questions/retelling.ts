/** A view told as the pieces a question would have made it of, so that a question that goes on tells all it took over. */

import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { UNIT_IDS } from '../counting/units.ts';
import { pastTotalsById } from '../past/queries.ts';
import { shownBy } from '../ratios.ts';
import type { TallyView } from '../views/view.ts';
import { filteredBy, knownLabels } from '../wording/labelling.ts';
import { TOLD_STATES } from '../words.ts';
import type { Became } from './question.ts';

/** The pieces but for the contests; `contests` are those in the reader's reach. */
export async function piecesOfView(db: Database, view: TallyView, contests: readonly Contest[]): Promise<Became[]> {
  const { units, by, filters, states, period, as_of: asOf, compared, ratio, fullest_first: fullest } = view;
  const looked = contests.filter(({ id }) => view.contests.length === 0 || view.contests.includes(id));
  const filtered = filteredBy(filters, await knownLabels(db, { contests: looked, by: [], filters }, []));
  const told = states && states.length < TOLD_STATES.length ? states : [];
  return [
    ...(ratio ? [ratio] : units.length < UNIT_IDS.length ? [{ is: 'unit', units } as const] : []),
    ...by.filter((id) => id !== shownBy(ratio)).map((dimension) => ({ is: 'dimension', dimension }) as const),
    ...filtered.map(
      ({ by: dimension, labels }) => ({ is: 'filter', dimension, keys: filters[dimension] ?? [], labels }) as const,
    ),
    ...told.map((state) => ({ is: 'state', state }) as const),
    ...(period ? [{ is: 'period', period } as const] : []),
    ...(asOf === undefined ? [] : [{ is: 'as-of', at: new Date(asOf) } as const]),
    ...(fullest ? [{ is: 'fullest' } as const] : []),
    ...(compared ? [await besideIt(db, compared, contests)] : []),
  ];
}

async function besideIt(
  db: Database,
  compared: NonNullable<TallyView['compared']>,
  contests: readonly Contest[],
): Promise<Became> {
  const title =
    compared.with === 'past'
      ? (await pastTotalsById(db, compared.past))?.title
      : compared.with === 'contest'
        ? contests.find(({ id }) => id === compared.contest)?.definition.title
        : undefined;
  const label = title === undefined ? {} : { label: { kind: 'name', name: title } as const };
  return { is: 'compared', with: compared, ...label };
}
