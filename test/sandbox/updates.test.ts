/** How updates are fetched: confirmed by offset, waited for, fetched by one at a time. */

import type { Update } from '@grammyjs/types';
import { expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { aSandbox, SCHOOL } from '../kit/sandbox.ts';

async function fetched(sandbox: Sandbox, parameters: Record<string, unknown> = {}): Promise<unknown> {
  const answer = await sandbox.call('getUpdates', parameters);
  if (!answer.ok) return answer.description;
  return (answer.result as Update[]).map((update) => [
    update.update_id,
    update.message?.text ?? Object.keys(update)[1],
  ]);
}

function withTexts(...texts: string[]): Sandbox {
  const sandbox = aSandbox();
  for (const text of texts) sandbox.person(SCHOOL).says(text);
  return sandbox;
}

test('an offset confirms what is below it, and only that', async () => {
  const sandbox = withTexts('один', 'два', 'три');

  expect([
    await fetched(sandbox, { limit: 2 }),
    await fetched(sandbox, { offset: 100_001 }),
    await fetched(sandbox),
    await fetched(sandbox, { offset: 100_003 }),
  ]).toEqual([
    [
      [100_000, 'один'],
      [100_001, 'два'],
    ],
    [
      [100_001, 'два'],
      [100_002, 'три'],
    ],
    [
      [100_001, 'два'],
      [100_002, 'три'],
    ],
    [],
  ]);
});

test('a negative offset keeps so many of the newest and forgets the rest', async () => {
  const sandbox = withTexts('один', 'два', 'три');

  expect([await fetched(sandbox, { offset: -1 }), await fetched(sandbox)]).toEqual([
    [[100_002, 'три']],
    [[100_002, 'три']],
  ]);
});

test('a request that waits is answered as soon as something happens', async () => {
  const sandbox = aSandbox();
  const waiting = fetched(sandbox, { timeout: 50 });

  sandbox.person(SCHOOL).says('один');

  expect(await waiting).toEqual([[100_000, 'один']]);
});

test('a second request for updates ends the first with 409', async () => {
  const sandbox = aSandbox();
  const first = fetched(sandbox, { timeout: 50 });
  const second = fetched(sandbox, { timeout: 50 });

  sandbox.person(SCHOOL).says('один');

  expect([await first, await second]).toEqual([
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    [[100_000, 'один']],
  ]);
});

test('setting a webhook ends the waiting request, and polling beside one is refused', async () => {
  const sandbox = aSandbox();
  const waiting = fetched(sandbox, { timeout: 50 });
  await sandbox.call('setWebhook', { url: 'https://example.invalid/' });
  const beside = await fetched(sandbox);
  await sandbox.call('deleteWebhook');

  expect([await waiting, beside, await fetched(sandbox)]).toEqual([
    'Conflict: terminated by setWebhook request',
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    [],
  ]);
});

test('allowed_updates are remembered and concern only what happens afterwards', async () => {
  const sandbox = withTexts('один');
  const before = await fetched(sandbox, { allowed_updates: ['my_chat_member'] });
  await fetched(sandbox, { offset: 100_001 });
  sandbox.person(SCHOOL).says('два');
  sandbox.person(SCHOOL).blocks();
  const after = await fetched(sandbox);
  await fetched(sandbox, { offset: 100_002, allowed_updates: [] });
  sandbox.person(SCHOOL).starts();

  expect([before, after, await fetched(sandbox)]).toEqual([
    [[100_000, 'один']],
    [[100_001, 'my_chat_member']],
    [
      [100_002, 'my_chat_member'],
      [100_003, '/start'],
    ],
  ]);
});

test('updates that nobody fetched are gone after 24 hours', async () => {
  const sandbox = withTexts('один');
  sandbox.clock.shift(24 * 3_600_000);
  const atTheLimit = await fetched(sandbox);
  sandbox.clock.shift(1);

  expect([atTheLimit, await fetched(sandbox)]).toEqual([[[100_000, 'один']], []]);
});

test('after a week of silence the numbering can jump, even back', async () => {
  const sandbox = withTexts('один');
  await fetched(sandbox, { offset: 100_001 });
  sandbox.continueUpdatesFrom(500);
  sandbox.person(SCHOOL).says('два');

  expect(await fetched(sandbox)).toEqual([[500, 'два']]);
});

test('a client that goes away while it waits loses nothing', async () => {
  const sandbox = aSandbox();
  const gone = new AbortController();
  const waiting = sandbox.request({ method: 'getUpdates', parameters: { timeout: 50 }, signal: gone.signal });
  gone.abort();
  await waiting;
  sandbox.person(SCHOOL).says('один');

  expect(await fetched(sandbox)).toEqual([[100_000, 'один']]);
});
