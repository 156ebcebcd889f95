/** Counts everything the sample expects, through the program's own tallies. */

import type { Contest } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import type { DimensionId } from '../../src/tallies/counting/dimensions.ts';
import { countTally } from '../../src/tallies/counting/tally.ts';
import type { UnitId } from '../../src/tallies/counting/units.ts';
import { TOLD_STATES } from '../../src/tallies/words.ts';
import type { ExpectedFigures } from './sample-figures.ts';

/** Everything the sample expects, counted. */
export async function figuresOf(
  db: Database,
  contests: Contest[],
  moment: string | null,
  now: Date,
): Promise<ExpectedFigures> {
  const asOf = moment === null ? {} : { asOf: new Date(moment) };
  const tally = <U extends UnitId>(units: readonly U[], by: [] | [DimensionId] = [], states = {}) =>
    countTally(db, { contests, units, by, ...states, ...asOf }, now);
  const cut = async (unit: UnitId, by: DimensionId, states = {}): Promise<Record<string, number>> => {
    const { rows } = await tally([unit], [by], states);
    return Object.fromEntries(rows.map(({ keys, figures }) => [keys[0], figures[unit]]).sort());
  };
  const { total } = await tally(['entries', 'participations', 'ensembles', 'children', 'institutions', 'supervisors']);
  const { solo = 0, duet = 0, ...groups } = await cut('entries', 'form');
  const districts = await cut('entries', 'district');
  return {
    entries: total.entries,
    solo_and_duet_entries: solo + duet,
    group_entries: Object.values(groups).reduce((sum, count) => sum + count, 0),
    participations: total.participations,
    ensembles: total.ensembles,
    unique_children: total.children,
    institutions: total.institutions,
    districts: Object.keys(districts).length,
    supervisors: total.supervisors,
    entries_by_nomination: await cut('entries', 'nomination'),
    entries_by_age_category: await cut('entries', 'category'),
    entries_by_district: districts,
    unique_children_by_district: await cut('children', 'district'),
    entries_by_institution_kind: await cut('entries', 'kind'),
    awards: await cut('entries', 'award'),
    entries_by_state: await cut('entries', 'state', { states: TOLD_STATES }),
  };
}
