/** Counting: a contest's tally in a database with a million entries, against the same by plain joins. */

import { sql } from 'drizzle-orm';
import type { Contest } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import type { DimensionId } from '../../src/tallies/counting/dimensions.ts';
import { countTally } from '../../src/tallies/counting/tally.ts';
import { NOON } from '../kit/entries.ts';
import { seedEntries } from './many-entries.ts';
import { aGround, beside, DATABASES, quantile } from './processes.ts';
import { settingsFor, within } from './registration.ts';
import type { BenchRow } from './row.ts';

const TIMES = 40;
/** Times that what takes seconds is measured. */
const FEW = 5;
/** A contest of this size is ten times the largest we know of. */
const EACH = 25_000;
const ENTRIES = { postgres: 1_000_000, pglite: 100_000 } as const;
const [ONE_MS, TWO_MS, FASTER] = [50, 100, 25] as const;

/** The rows "tally": one and two dimensions, and how much faster than joins. */
export async function tallyRows(): Promise<BenchRow[]> {
  const ground = await aGround();
  const messenger = await beside('./bot-api-process.ts');
  const found: BenchRow[] = [];
  try {
    for (const on of DATABASES) {
      const folder = await ground.folder();
      const environment = await settingsFor(folder, messenger, await ground.database(on));
      await within(environment, async (db) => {
        const contests = await seedEntries(db, ENTRIES[on] / EACH, EACH);
        found.push(...(await measure(on, db, contests)), await measureAll(on, db, contests));
      });
    }
    return found;
  } finally {
    messenger.stop();
    await ground.leave();
  }
}

async function measure(on: keyof typeof ENTRIES, db: Database, contests: readonly Contest[]): Promise<BenchRow[]> {
  const of = (at: number) => contests.slice(at % contests.length, (at % contests.length) + 1);
  const counting = (by: DimensionId[]) =>
    times((at) => countTally(db, { contests: of(at), units: ['entries'], by }, NOON));
  const joins = await times((at) => byJoins(db, of(at)[0]?.definition.code ?? ''));
  const one = await counting(['nomination']);
  const two = await counting(['nomination', 'district']);
  const children = await times((at) =>
    countTally(db, { contests: of(at), units: ['children'], by: ['nomination'] }, NOON),
  );
  const floor = quantile(joins, 0.5);
  const size = `${EACH.toLocaleString('en')} of ${ENTRIES[on].toLocaleString('en')} entries, ${on}`;
  const row = (what: string, measured: readonly number[], most: number): BenchRow => ({
    what: `${what}, ${size}`,
    floor: `${floor.toFixed(1)} ms (plain joins, p50)`,
    measured: `${quantile(measured, 0.95).toFixed(1)} ms (p95)`,
    ratio: quantile(measured, 0.5) / floor,
    target: `p95 under ${most} ms`,
    met: quantile(measured, 0.95) < most,
    note: `${TIMES} contests by turns; p50 ${quantile(measured, 0.5).toFixed(1)} ms`,
  });
  const times25 = floor / quantile(one, 0.5);
  return [
    {
      ...row('tally of entries by nomination', one, ONE_MS),
      target: `p95 under ${ONE_MS} ms${on === 'postgres' ? `, at least ${FASTER} times faster than joins` : ''}`,
      met: quantile(one, 0.95) < ONE_MS && (on !== 'postgres' || times25 >= FASTER),
    },
    row('tally of entries by nomination and district', two, TWO_MS),
    { ...row('tally of unique children by nomination', children, TWO_MS), target: 'none', met: true },
  ];
}

/** By nomination over every contest there is, against the same by joins. */
async function measureAll(on: keyof typeof ENTRIES, db: Database, contests: readonly Contest[]): Promise<BenchRow> {
  const joins = await times(() => byJoins(db, null), FEW);
  const ours = await times(() => countTally(db, { contests, units: ['entries'], by: ['nomination'] }, NOON), FEW);
  const [floor, half, p95] = [quantile(joins, 0.5), quantile(ours, 0.5), quantile(ours, 0.95)];
  return {
    what: `tally of entries by nomination, all ${ENTRIES[on].toLocaleString('en')} entries, ${on}`,
    floor: `${floor.toFixed(0)} ms (plain joins, p50)`,
    measured: `${p95.toFixed(0)} ms (p95)`,
    ratio: half / floor,
    target: on === 'postgres' ? `p95 under ${ONE_MS} ms, at least ${FASTER} times faster than joins` : 'none',
    met: on !== 'postgres' || (p95 < ONE_MS && floor / half >= FASTER),
    note: `${FEW} times; p50 ${half.toFixed(0)} ms, ${(floor / half).toFixed(0)} times faster`,
  };
}

/** What a schema without versions and copies would ask: names and facts joined, then grouped; null: of all contests. */
async function byJoins(db: Database, code: string | null): Promise<void> {
  await rows(
    db,
    sql`select e.nomination, count(distinct e.id)
      from entries e
      join contests c on c.id = e.contest_id
      join institutions i on i.id = e.institution_id
      left join districts d on d.id = i.district_id
      join participations p on p.entry_id = e.id
      join children k on k.id = p.child_id
      where ${code === null ? sql`true` : sql`c.code = ${code}`} and e.state in ('submitted', 'accepted')
      group by e.nomination`,
  );
}

async function times(work: (at: number) => Promise<unknown>, count = TIMES): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < count + 3; at += 1) {
    const begun = performance.now();
    await work(at);
    if (at >= 3) found.push(performance.now() - begun);
  }
  return found;
}
