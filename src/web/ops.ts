/** The port for those who run the program: is it well, and what does it count. Never to be reached from outside. */

import Fastify, { type FastifyInstance } from 'fastify';

/** What is asked for health: each part by name, with a word on how it is. */
export type Health = Record<string, { well: boolean; state: string }>;

export interface OpsOptions {
  /** Looks at every part now. */
  health(): Promise<Health>;
  /** The metrics in Prometheus' format, with its content type. */
  metrics(): Promise<{ type: string; text: string }>;
}

/** Makes the server; it does not listen yet. `/healthz` answers 200 when every part is well and 503 otherwise. */
export function createOpsServer({ health, metrics }: OpsOptions): FastifyInstance {
  const server = Fastify({ logger: false, forceCloseConnections: 'idle' });
  server.get('/healthz', async (_, answer) => {
    const parts = await health();
    const well = Object.values(parts).every((part) => part.well);
    return answer.code(well ? 200 : 503).send({ well, parts });
  });
  server.get('/metrics', async (_, answer) => {
    const { type, text } = await metrics();
    return answer.type(type).send(text);
  });
  return server;
}
