/** A messenger that enforces a limit, in a process of its own: `node --import tsx limited-server.ts '{"limit":30}'`. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';

export interface ServerSettings {
  /** Messages a second; 0 for none. */
  limit: number;
}

/** What it tells when asked with any message; counting starts anew then. */
export interface ServerReport {
  accepted: number;
  refused: number;
  /** Milliseconds from the first message taken to the last. */
  spanMs: number;
}

const LATENCY_MS = 60;
const { limit } = JSON.parse(process.argv[2] ?? '{}') as ServerSettings;

let accepted: number[] = [];
let refused = 0;
let level = limit;
let filledAt = performance.now();

/** Both ways of counting at once: a bucket that holds a second's worth, and at most so many in any one second. */
function admits(now: number): boolean {
  if (limit === 0) return true;
  level = Math.min(limit, level + ((now - filledAt) * limit) / 1_000);
  filledAt = now;
  const secondBefore = accepted[accepted.length - limit];
  if (level < 1 || (secondBefore !== undefined && now - secondBefore < 1_000)) return false;
  level -= 1;
  return true;
}

const server = createServer((request, response) => {
  const now = performance.now();
  const taken = admits(now);
  if (taken) accepted.push(now);
  else refused += 1;
  request.resume();
  const answer = taken
    ? { ok: true, result: { message_id: accepted.length } }
    : { ok: false, error_code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } };
  setTimeout(() => {
    response.writeHead(taken ? 200 : 429, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  }, LATENCY_MS);
});

process.on('message', () => {
  const spanMs = (accepted.at(-1) ?? 0) - (accepted[0] ?? 0);
  process.send?.({ accepted: accepted.length, refused, spanMs } satisfies ServerReport);
  accepted = [];
  refused = 0;
  level = limit;
});

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
