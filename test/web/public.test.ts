/** The webhook's door: who gets in, and what it answers. */

import { pino } from 'pino';
import { expect, test } from 'vitest';
import { readUpdate } from '../../src/telegram/incoming/receive.ts';
import { createOpsServer } from '../../src/web/ops.ts';
import { createPublicServer } from '../../src/web/public.ts';

const SECRET = 'a-secret-of-tests_1';
const update = { update_id: 7, message: { message_id: 1, date: 1, chat: { id: 5, type: 'private' }, text: 'hello' } };

function aDoor(
  receive = async (body: unknown) => (readUpdate(body) ? ('stored' as const) : ('not-an-update' as const)),
) {
  const stored: unknown[] = [];
  const server = createPublicServer({
    path: '/webhook',
    secret: SECRET,
    log: pino({ level: 'silent' }),
    async receive(body) {
      const outcome = await receive(body);
      if (outcome === 'stored') stored.push(body);
      return outcome;
    },
  });
  const post = async (
    payload: string | object,
    headers: Record<string, string> = { 'x-telegram-bot-api-secret-token': SECRET },
    url = '/webhook',
  ) => {
    const type = typeof payload === 'string' ? { 'content-type': 'application/json' } : {};
    const answer = await server.inject({ method: 'POST', url, headers: { ...type, ...headers }, payload });
    return answer.statusCode;
  };
  return { server, stored, post };
}

test('[OPS-04] an update with the secret is stored, and then answered with 200', async () => {
  const { post, stored } = aDoor();
  expect(await post(update)).toBe(200);
  expect(stored).toEqual([update]);
});

const right = { 'x-telegram-bot-api-secret-token': SECRET };
test.each<[string, string | object, Record<string, string>, number]>([
  ['no secret', update, {}, 401],
  ['a wrong secret', update, { 'x-telegram-bot-api-secret-token': 'wrong' }, 401],
  ['a secret of the right length', update, { 'x-telegram-bot-api-secret-token': 'b'.repeat(SECRET.length) }, 401],
  ['the beginning of the secret', update, { 'x-telegram-bot-api-secret-token': SECRET.slice(0, 5) }, 401],
  ['the secret in another header', update, { authorization: SECRET }, 401],
  ['no secret and a body over the limit', 'x'.repeat(1_100_000), {}, 401],
  ['a body over a megabyte', JSON.stringify({ ...update, padding: 'x'.repeat(1_000_001) }), right, 413],
  ['broken JSON', '{"update_id": 7,', right, 400],
  ['an empty body', '', right, 400],
  ['JSON null', 'null', right, 400],
  ['a list', [update], right, 400],
  ['a word', '"hello"', right, 400],
  ['no id', { message: {} }, right, 400],
  ['an id that is a text', { ...update, update_id: '7' }, right, 400],
  ['a negative id', { ...update, update_id: -7 }, right, 400],
  ['a fraction for an id', { ...update, update_id: 7.5 }, right, 400],
  ['an id and nothing else', { update_id: 7 }, right, 400],
  ['two kinds at once', { ...update, edited_message: {} }, right, 400],
  ['a kind that is a text', { update_id: 7, message: 'hello' }, right, 400],
  ['a prototype', '{"update_id":7,"__proto__":{"admin":true}}', right, 400],
  ['another type of body', '<xml/>', { ...right, 'content-type': 'text/xml' }, 415],
])('[OPS-04] %s is refused, and nothing is stored', async (_, body, headers, status) => {
  const { post, stored } = aDoor();
  expect(await post(body, headers)).toBe(status);
  expect(stored).toEqual([]);
});

test('[OPS-04] a kind of update nobody knows yet is stored like any other', async () => {
  const { post } = aDoor();
  expect(await post({ update_id: 8, something_new: { from: { id: 5 } } })).toBe(200);
});

test('[OPS-01, OPS-06] what could not be stored is answered so that the messenger delivers it again', async () => {
  const { post } = aDoor(async () => {
    throw new Error('the database is away');
  });
  expect(await post(update)).toBe(503);
});

test('[OPS-08] there is nothing but the webhook at the public port', async () => {
  const { server } = aDoor();
  const urls = ['/', '/healthz', '/metrics', '/webhook/', '/webhook'];
  const statuses = await Promise.all(urls.map(async (url) => (await server.inject({ method: 'GET', url })).statusCode));
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('[OPS-06, OPS-08] the operations port tells health and numbers, and nothing else', async () => {
  let well = true;
  const server = createOpsServer({
    health: async () => ({ database: { well, state: well ? 'answers' : 'away' } }),
    metrics: async () => ({ type: 'text/plain; version=0.0.4', text: 'rampa 1\n' }),
  });
  const ask = async (url: string) => {
    const { statusCode, body } = await server.inject({ url });
    return [statusCode, body];
  };
  const healthy = await ask('/healthz');
  well = false;
  expect({
    healthy,
    ill: await ask('/healthz'),
    metrics: await ask('/metrics'),
    webhook: (await ask('/webhook'))[0],
  }).toEqual({
    healthy: [200, '{"well":true,"parts":{"database":{"well":true,"state":"answers"}}}'],
    ill: [503, '{"well":false,"parts":{"database":{"well":false,"state":"away"}}}'],
    metrics: [200, 'rampa 1\n'],
    webhook: 404,
  });
});
