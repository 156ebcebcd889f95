/** Taps of families during a broadcast to several thousand, on PostgreSQL and PGlite. */

import { aGround, beside, DATABASES, quantile } from './processes.ts';
import { tapDuringBroadcast } from './replying.ts';
import type { BenchRow } from './row.ts';

const SERIES = { audience: 5_000, sendRate: 25, taps: 50, seconds: 60 } as const;
const MOST_MS = 1_000;

/** The rows "a tap is answered during a broadcast". */
export async function replyRows(): Promise<BenchRow[]> {
  const ground = await aGround();
  const messenger = await beside('./bot-api-process.ts');
  try {
    const found: BenchRow[] = [];
    for (const on of DATABASES) {
      const { waits, sentPerSecond, cpu } = await tapDuringBroadcast({ on, ...SERIES }, ground, messenger);
      const [middle, slow] = [quantile(waits, 0.5), quantile(waits, 0.95)];
      found.push({
        what: `a tap that writes, ${SERIES.taps}/s during a broadcast to ${SERIES.audience}, ${on}`,
        floor: `${middle.toFixed(1)} ms (p50)`,
        measured: `${slow.toFixed(1)} ms (p95)`,
        ratio: null,
        target: 'p95 under 1 s',
        met: slow < MOST_MS,
        note: `${waits.length} taps, ${sentPerSecond.toFixed(1)} of ${SERIES.sendRate} announcements a second, ${(cpu * 100).toFixed(0)} % of a processor`,
      });
    }
    return found;
  } finally {
    messenger.stop();
    await ground.leave();
  }
}
