/** What happens, streamed to the page as server-sent events. */

import type { ServerResponse } from 'node:http';
import type { Sandbox } from '../sandbox.ts';

/** A comment so often, so that a dead connection is noticed. */
const BREATH_MS = 15_000;

export function streamEvents(sandbox: Sandbox, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  response.write('retry: 500\n\n');
  const stop = sandbox.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const breath = setInterval(() => response.write(':\n\n'), BREATH_MS);
  response.on('close', () => {
    clearInterval(breath);
    stop();
  });
}
