/** The port the messenger calls: the webhook and nothing else. It answers when the update is stored, not when it is handled. */

import { createHash, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createTrouble } from '../trouble.ts';

export interface PublicOptions {
  /** Path of the webhook, such as `/webhook`. */
  path: string;
  /** What the messenger must send along. */
  secret: string;
  /** Stores one update; throws when it could not be stored. */
  receive(body: unknown): Promise<'stored' | 'not-an-update'>;
  log: Logger;
}

/** An update holds a message of 4096 characters and some keyboards; a megabyte is far beyond. */
const MOST_BYTES = 1_000_000;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/**
 * Makes the server; it does not listen yet. Answers 200 when stored, 401 without the secret, 400 to what is no update,
 * 413 over a megabyte, 415 to what is no JSON, 503 when it could not be stored: the messenger then delivers it again.
 */
export function createPublicServer({ path, secret, receive, log }: PublicOptions): FastifyInstance {
  const server = Fastify({ bodyLimit: MOST_BYTES, logger: false, forceCloseConnections: 'idle' });
  const storing = createTrouble({ log });
  const isSecret = comparedWith(secret);
  server.addHook('onRequest', async (request, answer) => {
    if (request.routeOptions.url !== path || isSecret(request.headers[SECRET_HEADER])) return;
    log.warn('a webhook call without the right secret was refused');
    await answer.code(401).send({ error: 'the secret is missing or wrong' });
  });
  server.post(path, async (request, answer) => {
    const outcome = await receive(request.body);
    if (outcome === 'stored') storing.over('updates are stored again');
    return outcome === 'stored' ? { ok: true } : answer.code(400).send({ error: 'this is not an update' });
  });
  server.setErrorHandler<Error & { statusCode?: number }>(async (error, _, answer) => {
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return answer.code(error.statusCode).send({ error: WORDS[error.statusCode] ?? 'this is not an update' });
    }
    storing.again('an update was not stored; the messenger will deliver it again', { err: error });
    return answer.code(503).header('retry-after', '5').send({ error: 'not stored, try again' });
  });
  server.setNotFoundHandler(async (_, answer) => answer.code(404).send({ error: 'there is nothing here' }));
  return server;
}

const WORDS: Record<number, string> = { 413: 'the body is too large', 415: 'this is not JSON' };

/** Compares in constant time, whatever the lengths. */
function comparedWith(secret: string): (given: string | string[] | undefined) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = digest(secret);
  return (given) =>
    timingSafeEqual(digest(typeof given === 'string' ? given : ''), expected) && typeof given === 'string';
}
