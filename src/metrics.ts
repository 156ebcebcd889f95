/** What the program counts, for Prometheus. Labels are few and closed; no ids, no people. */

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Questions asked when the numbers are fetched, never in between. Each may throw: its gauge is then left out. */
export interface Sources {
  /** How many updates are in which state. */
  inbox(): Promise<Record<string, number>>;
  /** How many deliveries are in which state. */
  outbox(): Promise<Record<string, number>>;
  /** Connections of the database by state; left out where there is no pool. */
  pool?(): Promise<Record<string, number>>;
}

export interface Metrics {
  /** An update was handled, after so many milliseconds. */
  updateHandled(ending: string, tookMs: number): void;
  /** Updates came in, new or known. */
  updatesReceived(outcome: 'new' | 'known', count: number): void;
  /** A delivery was tried. */
  sendEnded(outcome: string): void;
  /** The messenger asked to wait. */
  tooManyRequests(): void;
  /** A scheduled job ran. */
  jobEnded(job: string, outcome: 'done' | 'failed'): void;
  /** All numbers in Prometheus' format. */
  text(): Promise<{ type: string; text: string }>;
}

/** Makes the counters; `process` adds the process's own (memory, event loop), which only one registry may watch. */
export function createMetrics(sources: Sources, { process = true } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (process) collectDefaultMetrics({ register: registry, prefix: 'rampa_' });
  const received = new Counter({
    name: 'rampa_updates_received_total',
    help: 'Updates that came in',
    labelNames: ['outcome'],
    registers,
  });
  const handled = new Histogram({
    name: 'rampa_update_handling_seconds',
    help: 'Time from claim to end of an update',
    labelNames: ['ending'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const sends = new Counter({
    name: 'rampa_sends_total',
    help: 'Tries at deliveries',
    labelNames: ['outcome'],
    registers,
  });
  const waits = new Counter({ name: 'rampa_too_many_requests_total', help: 'Answers 429 of the messenger', registers });
  const jobs = new Counter({
    name: 'rampa_jobs_total',
    help: 'Scheduled jobs run',
    labelNames: ['job', 'outcome'],
    registers,
  });
  stateGauge(registry, 'rampa_inbox', 'Updates by state', sources.inbox);
  stateGauge(registry, 'rampa_outbox', 'Deliveries by state', sources.outbox);
  const { pool } = sources;
  if (pool) stateGauge(registry, 'rampa_database_connections', 'Connections by state', pool);
  return {
    updateHandled: (ending, tookMs) => handled.observe({ ending }, tookMs / 1000),
    updatesReceived: (outcome, count) => received.inc({ outcome }, count),
    sendEnded: (outcome) => sends.inc({ outcome }),
    tooManyRequests: () => waits.inc(),
    jobEnded: (job, outcome) => jobs.inc({ job, outcome }),
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

/** A gauge with one number for each state, asked when it is fetched. */
function stateGauge(registry: Registry, name: string, help: string, ask: () => Promise<Record<string, number>>): void {
  new Gauge({
    name,
    help,
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      this.reset();
      const counts = await ask().catch(() => ({}));
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count);
    },
  });
}
