/** The long series of kills: a run of 5,000 at 1000/s whose sender is killed 30 times, and a shorter one on PGlite. */

import { migrate } from '../../src/database/migrate.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { inDoubtAfterACrash } from '../../src/deliveries/sending/sizes.ts';
import { startCounting } from '../deliveries/counting-messenger.ts';
import { aStartedRun, fatesOf, isReceiver, killAgainAndAgain, within } from '../deliveries/killing.ts';
import { testKeys } from '../kit/database.ts';
import { countingRandom } from '../kit/sandbox.ts';
import { type Databases, provideDatabases } from './broadcast-runs.ts';
import type { BenchRow } from './row.ts';

const LATENCY_MS = 60;

interface Series {
  kind: 'postgres' | 'pglite';
  receivers: number;
  rate: number;
  kills: number;
}

const SERIES: readonly Series[] = [
  { kind: 'postgres', receivers: 5_000, rate: 1_000, kills: 30 },
  { kind: 'pglite', receivers: 1_500, rate: 500, kills: 8 },
];

/** The rows "killed 30 times" of a run on PostgreSQL, and its like on PGlite. */
export async function killRows(): Promise<BenchRow[]> {
  useKeys(testKeys());
  const databases = await provideDatabases();
  try {
    const found: BenchRow[] = [];
    for (const series of SERIES) found.push(await killRow(series, databases.fresh));
    return found;
  } finally {
    await databases.stop();
  }
}

async function killRow({ kind, receivers, rate, kills }: Series, fresh: Databases['fresh']): Promise<BenchRow> {
  const database = await fresh(kind);
  const id = await within(database, async (db) => {
    await migrate(db);
    return aStartedRun(db, receivers);
  });
  const telegram = await startCounting({ latencyMs: LATENCY_MS, isReceiver });
  const left = await killAgainAndAgain({ database, telegram, rate, receivers, kills, random: countingRandom() });
  const { twice, lost, doubtful } = await within(database, (db) => fatesOf(db, id, telegram));
  await telegram.close();
  const ahead = inDoubtAfterACrash(rate);
  const inFlight = left.reduce((sum, { open }) => sum + open, 0);
  const most = inFlight + kills * (ahead.takenAhead + ahead.unwritten + Math.ceil((rate * LATENCY_MS) / 1_000));
  const doubted = doubtful.arrived + doubtful.never;
  return {
    what: `${receivers} receivers at ${rate}/s, killed ${kills} times, ${kind}`,
    floor: `${inFlight} requests open at the kills, at most ${most} in flight`,
    measured: `${twice.length} twice, ${lost.length} lost, ${doubted} in doubt (${doubtful.arrived} had arrived)`,
    ratio: doubted / most,
    target: 'nobody twice, nobody lost, in doubt at most what was in flight',
    met: twice.length === 0 && lost.length === 0 && doubted <= most,
    note: 'kill -9 at seeded moments, restarted each time; in flight: taken, on the way or answered and not written',
  };
}
