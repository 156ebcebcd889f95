/** How updates are posted: with the secret, in order within a chat, again after a failure. */

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Update } from '@grammyjs/types';
import { expect, onTestFinished, test } from 'vitest';
import { aSandbox, PARENT, SCHOOL } from '../kit/sandbox.ts';

interface Post {
  update: Update;
  headers: IncomingHttpHeaders;
  at: number;
}

/** What the bot's side answers to a post. */
interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A webhook that answers by `reply` and remembers what it got. */
async function aWebhook(
  reply: (post: Post, count: number) => Reply,
): Promise<{ url: string; posts: Post[]; close(): void }> {
  const posts: Post[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const post = { update: JSON.parse(body) as Update, headers: request.headers, at: performance.now() };
    posts.push(post);
    const { status = 200, headers = {}, body: answer = '' } = reply(post, posts.length);
    response.writeHead(status, headers).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return { url: `http://127.0.0.1:${port}/hook`, posts, close };
}

const info = async (sandbox: ReturnType<typeof aSandbox>) => sandbox.call('getWebhookInfo');

test('each update is posted once, with the secret in its header', async () => {
  const sandbox = aSandbox();
  const { url, posts } = await aWebhook(() => ({}));
  sandbox.person(SCHOOL).says('до');
  await sandbox.call('setWebhook', { url, secret_token: 'curtain_1' });
  sandbox.person(SCHOOL).says('после');
  await sandbox.quiet();

  expect(posts.map((post) => [post.update.message?.text, post.headers['x-telegram-bot-api-secret-token']])).toEqual([
    ['до', 'curtain_1'],
    ['после', 'curtain_1'],
  ]);
  expect(await info(sandbox)).toEqual({
    ok: true,
    result: {
      url,
      has_custom_certificate: false,
      pending_update_count: 0,
      max_connections: 40,
      ip_address: '127.0.0.1',
    },
  });
  await sandbox.call('deleteWebhook');
});

test('a refused update is posted again, ahead of the next of its chat, and the error is kept', async () => {
  const sandbox = aSandbox({ webhookDelayMs: 5 });
  const { url, posts } = await aWebhook((_post, count) => (count <= 2 ? { status: 500 } : {}));
  await sandbox.call('setWebhook', { url });
  sandbox.person(SCHOOL).says('один');
  sandbox.person(SCHOOL).says('два');
  await sandbox.quiet();

  expect(posts.map((post) => post.update.message?.text)).toEqual(['один', 'один', 'один', 'два']);
  expect(await info(sandbox)).toMatchObject({
    result: {
      last_error_date: Date.parse('2027-02-08T05:00:00Z') / 1000,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    },
  });
  await sandbox.call('deleteWebhook');
});

test('one chat that fails does not hold up another, nor the taps of the same person', async () => {
  const sandbox = aSandbox({ webhookDelayMs: 10_000 });
  const { url, posts } = await aWebhook((post) => (post.update.message?.text === 'плохо' ? { status: 500 } : {}));
  await sandbox.call('setWebhook', { url });
  sandbox.person(SCHOOL).says('плохо');
  sandbox.person(PARENT).says('хорошо');
  sandbox.person(SCHOOL).taps(1, 'yes');
  while (posts.length < 3) await pause(5);

  expect(posts.map((post) => post.update.message?.text ?? post.update.callback_query?.data).sort()).toEqual([
    'yes',
    'плохо',
    'хорошо',
  ]);
  await sandbox.call('deleteWebhook');
});

test('Retry-After is honoured', async () => {
  const sandbox = aSandbox({ webhookDelayMs: 1 });
  const { url, posts } = await aWebhook((_post, count) =>
    count === 1 ? { status: 429, headers: { 'retry-after': '1' } } : {},
  );
  await sandbox.call('setWebhook', { url });
  sandbox.person(SCHOOL).says('один');
  await sandbox.quiet();

  const [first, second] = posts.map((post) => post.at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(990);
  await sandbox.call('deleteWebhook');
});

test('a method in the body of the answer is carried out', async () => {
  const sandbox = aSandbox();
  const { url } = await aWebhook(({ update }) => ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ method: 'sendMessage', chat_id: update.message?.chat.id, text: 'Спасибо' }),
  }));
  await sandbox.call('setWebhook', { url });
  sandbox.person(SCHOOL).says('один');

  expect((await sandbox.nextMessage(SCHOOL)).text).toBe('Спасибо');
  await sandbox.call('deleteWebhook');
});

test('nobody at the address is an error that is told', async () => {
  const sandbox = aSandbox({ webhookDelayMs: 10_000 });
  const { url, close } = await aWebhook(() => ({}));
  close();
  await sandbox.call('setWebhook', { url });
  sandbox.person(SCHOOL).says('один');
  while (!JSON.stringify(await info(sandbox)).includes('last_error')) await pause(5);

  expect(await info(sandbox)).toMatchObject({
    result: { pending_update_count: 1, last_error_message: 'Connection refused' },
  });
  await sandbox.call('deleteWebhook', { drop_pending_updates: true });
});
