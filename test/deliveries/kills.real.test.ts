/** Senders killed again and again in the middle of a run: nobody gets it twice, nobody is lost, few are in doubt. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DatabaseChoice } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { inDoubtAfterACrash } from '../../src/deliveries/sending/sizes.ts';
import { testKeys } from '../kit/database.ts';
import { aPostgres } from '../kit/postgres.ts';
import { countingRandom } from '../kit/sandbox.ts';
import { startCounting } from './counting-messenger.ts';
import { aStartedRun, fatesOf, isReceiver, killAgainAndAgain, within } from './killing.ts';

const LATENCY_MS = 60;

async function aChoice(on: 'pglite' | 'postgres'): Promise<DatabaseChoice> {
  if (on === 'postgres') return { kind: 'postgres', url: await aPostgres() };
  const dir = await mkdtemp(join(tmpdir(), 'rampa-kills-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return { kind: 'pglite', dir };
}

/** The long one, 5,000 receivers and 30 kills, is `npm run bench -- --only kills`. */
const RUNS: readonly {
  on: 'pglite' | 'postgres';
  receivers: number;
  rate: number;
  kills: number;
  album?: boolean;
}[] = [
  { on: 'postgres', receivers: 2_000, rate: 1_000, kills: 8 },
  { on: 'pglite', receivers: 500, rate: 300, kills: 3 },
  { on: 'postgres', receivers: 400, rate: 400, kills: 4, album: true },
];

test.each(RUNS)(
  '[ANN-34] [ANN-31] [ANN-33] $kills kills -9 in a run of $receivers on $on, album: $album: nobody twice, nobody lost, in doubt only what was in flight',
  { timeout: 120_000 },
  async ({ on, receivers, rate, kills, album = false }) => {
    useKeys(testKeys());
    const database = await aChoice(on);
    const id = await within(database, async (db) => {
      await migrate(db);
      return aStartedRun(db, receivers, { album });
    });
    const telegram = await startCounting({ latencyMs: LATENCY_MS, isReceiver });
    onTestFinished(() => telegram.close());

    const messages = album ? 2 * receivers : receivers;
    const left = await killAgainAndAgain({
      database,
      telegram,
      rate,
      receivers: messages,
      kills,
      random: countingRandom(),
    });
    const { states, twice, tooEarly, lost, doubtful } = await within(database, (db) => fatesOf(db, id, telegram));

    const { sent = 0, unknown = 0, ...others } = states;
    expect({ ended: sent + unknown, others, twice, tooEarly, lost }).toEqual({
      ended: messages,
      others: {},
      twice: [],
      tooEarly: [],
      lost: [],
    });
    expect(left).toHaveLength(kills);
    const ahead = inDoubtAfterACrash(rate);
    const onTheWay = Math.ceil((rate * LATENCY_MS) / 1_000);
    const open = left.reduce((sum, one) => sum + one.open, 0);
    expect({
      leftOrNot: doubtful.never <= kills * ahead.takenAhead,
      answeredOrNot: doubtful.arrived <= open + kills * (ahead.unwritten + onTheWay),
    }).toEqual({ leftOrNot: true, answeredOrNot: true });
  },
);
