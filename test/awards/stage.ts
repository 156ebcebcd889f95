/** The end of a contest: accepted entries of a school, an organizer, and the results as they stand. */

import { standingOf } from '../../src/awards/standing.ts';
import type { ContestFile } from '../../src/contests/definition.ts';
import type { Database } from '../../src/database/connect.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { aDatabase, type Wanted } from '../kit/database.ts';
import { aPerson, later } from '../kit/entries.ts';
import { aContestWithSchool, type School, type Told, taken } from '../kit/school.ts';

export const DEGREES = [
  { id: 'grand_prix', title: 'Гран-при' },
  { id: 'laureate_1', title: 'Лауреат I степени' },
  { id: 'laureate_2', title: 'Лауреат II степени' },
  { id: 'diploma', title: 'Дипломант' },
];

/** A contest with two accepted entries and a submitted one; in a database of its own unless one is handed in. */
export async function aFinal(overrides: Partial<ContestFile> = {}, on?: Wanted['on'], shared?: Database) {
  const db = shared ?? (await aDatabase(on ? { on } : {}));
  const { school } = await aContestWithSchool(db, { award_degrees: DEGREES, ...overrides });
  const organizer = await aPerson(db, ['organizer']);
  /** Another entry, accepted. */
  const accepted = async (told: Told = {}, by: School = school): Promise<EntryView> => {
    const { id, version } = await by.enters(told, later(1));
    taken(await acceptEntry(db, organizer, { entryId: id, version }, later(3)));
    return by.sees(id);
  };
  return {
    db,
    organizer,
    school,
    accepted,
    contestId: school.stage.contestId,
    first: await accepted({ title: 'Зимняя сказка' }),
    second: await accepted({ title: 'Песенка друзей' }),
    submitted: await school.enters({ title: 'Не решено' }, later(2)),
    standing: (entryId: number) => standingOf(db, entryId),
  };
}
