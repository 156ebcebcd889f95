/** PostgreSQL counts as the embedded database does: every unit by every dimension, the totals, the lists. */

import { expect, test } from 'vitest';
import { allContests } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { districts } from '../../src/institutions/tables.ts';
import { DIMENSION_IDS } from '../../src/tallies/counting/dimensions.ts';
import { countTally } from '../../src/tallies/counting/tally.ts';
import { UNIT_IDS } from '../../src/tallies/counting/units.ts';
import { recordPastTotals } from '../../src/tallies/past/actions.ts';
import { contestTotals } from '../../src/tallies/totals.ts';
import { type TallyViewInput, viewSchema } from '../../src/tallies/views/view.ts';
import { countView } from '../../src/tallies/views/views.ts';
import { entriesCsv } from '../../src/tallies/workbook/workbook.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, later } from '../kit/entries.ts';
import { School } from '../kit/school.ts';

const NOW = later(60);

/** Crossed, filtered, of a period over two zones, beside the past. */
const VIEWS: Partial<TallyViewInput>[] = [
  { by: ['returning', 'institution'], period: { kind: 'month', month: '2026-12' } },
  { by: ['day', 'supervisor'], filters: { returning: ['new'], nomination: ['pop_vocal'] } },
  { by: ['award', 'kind'], as_of: later(1).toISOString() },
  { contests: [1], compared: { with: 'year-before' } },
];

/** The same story on whichever database. */
async function told(db: Database): Promise<void> {
  const stage = await aContest(db);
  await aContest(db, { code: 'ДР', slug: 'drugoy', title: 'Другой', zone: 'America/New_York' });
  await recordPastTotals(
    db,
    null,
    [{ title: 'Звёзды левого берега', held_on: '2025-12-18', figures: { entries: 9 }, cuts: {} }],
    NOW,
  );
  await db.insert(districts).values({ id: 'kirovsky', name: 'Кировский', aliases: [] });
  const school = new School(stage, await aPerson(db), await anInstitution(db, { districtId: 'kirovsky' }));
  const lyceum = await anInstitution(db, { number: 7, kind: 'lyceum', shortName: 'Лицей № 7' });
  const children = ['Обская Мария Олеговна 12.03.2017'];
  await school.enters({ children, title: 'Ёлка' }, later(1));
  await school.enters({ children, nomination: 'folk_vocal', institutionId: lyceum, title: '=1+1' }, later(2));
}

/** Everything that can be asked of it. */
async function everything(db: Database) {
  const contests = await allContests(db);
  const organizer = await aPerson(db, ['organizer']);
  const cuts: Record<string, unknown> = {};
  for (const by of DIMENSION_IDS) {
    for (const asOf of [undefined, later(1)]) {
      const { total, rows } = await countTally(
        db,
        { contests, units: UNIT_IDS, by: [by], filters: { state: ['submitted'] }, ...(asOf && { asOf }) },
        NOW,
      );
      cuts[`${by} as of ${asOf?.toISOString()}`] = { total, rows };
    }
  }
  for (const view of VIEWS) {
    const counted = await countView(db, organizer, viewSchema.parse({ units: UNIT_IDS, ...view }), NOW);
    if (!counted.ok) throw new Error(JSON.stringify(counted.refusal));
    const { tally, compared } = counted.value;
    cuts[JSON.stringify(view)] = { total: tally.total, rows: tally.rows, margins: tally.margins, compared };
  }
  const totals = await contestTotals(db, organizer, { contestId: contests[0]?.id ?? 0 }, NOW);
  const csv = await entriesCsv(db, organizer, { contestId: contests[0]?.id ?? 0 }, texts('ru'), NOW);
  if (!csv.ok) throw new Error('refused');
  let lines = '';
  for await (const piece of csv.value.bytes) lines += piece.toString('utf8');
  return { cuts, totals: totals.ok && totals.value.tally.total, lines };
}

test('[TAL-02] [TAL-04] [TAL-05] [TAL-06] [TAL-12] PostgreSQL and the embedded database give the same figures and lists', async () => {
  const [postgres, embedded] = [await aDatabase({ on: 'postgres' }), await aDatabase()];
  await told(postgres);
  await told(embedded);
  expect(await everything(postgres)).toEqual(await everything(embedded));
}, 120_000);
