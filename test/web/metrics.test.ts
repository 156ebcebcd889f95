/** The numbers in Prometheus' format. */

import { expect, test } from 'vitest';
import { connectionCounts } from '../../src/database/connections.ts';
import { createMetrics } from '../../src/metrics.ts';
import { aDatabase } from '../kit/database.ts';

const sources = {
  inbox: async () => ({ waiting: 2, handling: 1 }),
  outbox: async () => ({ pending: 5 }),
  pool: async () => ({ active: 3 }),
};

/** The lines of the counts themselves. */
async function counted(metrics: ReturnType<typeof createMetrics>): Promise<string[]> {
  const { text } = await metrics.text();
  return text
    .split('\n')
    .filter((line) => line.startsWith('rampa_') && !line.includes('_bucket') && !line.includes('_sum'));
}

test('[OPS-08] updates, handler time, queues, sends, 429s, jobs and connections are counted', async () => {
  const metrics = createMetrics(sources, { process: false });
  metrics.updatesReceived('new', 3);
  metrics.updateHandled('done', 20);
  metrics.updateHandled('parked', 900);
  metrics.sendEnded('sent');
  metrics.tooManyRequests();
  metrics.jobEnded('prune-updates', 'done');

  expect(await counted(metrics)).toEqual([
    'rampa_updates_received_total{outcome="new"} 3',
    'rampa_update_handling_seconds_count{ending="done"} 1',
    'rampa_update_handling_seconds_count{ending="parked"} 1',
    'rampa_sends_total{outcome="sent"} 1',
    'rampa_too_many_requests_total 1',
    'rampa_jobs_total{job="prune-updates",outcome="done"} 1',
    'rampa_inbox{state="waiting"} 2',
    'rampa_inbox{state="handling"} 1',
    'rampa_outbox{state="pending"} 5',
    'rampa_database_connections{state="active"} 3',
  ]);
});

test('[OPS-06] while the database is away the other numbers are still told', async () => {
  const metrics = createMetrics({ ...sources, inbox: () => Promise.reject(new Error('away')) }, { process: false });
  expect(
    (await counted(metrics)).filter((line) => line.startsWith('rampa_inbox') || line.startsWith('rampa_outbox')),
  ).toEqual(['rampa_outbox{state="pending"} 5']);
});

test('[OPS-08] the connections of the pool are counted by their states', async () => {
  const db = await aDatabase({ on: 'postgres' });
  expect(await connectionCounts(db)).toEqual({ active: 1 });
});
