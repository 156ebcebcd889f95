/** Polling through good times and bad ones. */

import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createApi } from '../../src/telegram/bot.ts';
import { createPolling, type PollingOptions } from '../../src/telegram/incoming/polling.ts';
import { registerWebhook } from '../../src/telegram/incoming/webhook.ts';
import { keepTrying } from '../../src/telegram/keep-trying.ts';
import { aGate } from '../kit/gate.ts';
import { aListeningSandbox, SCHOOL } from '../kit/sandbox.ts';

async function aPoller(options: Partial<PollingOptions> = {}) {
  const { sandbox, server } = await aListeningSandbox();
  const gate = await aGate(Number(new URL(server.apiRoot).port));
  const api = createApi({ token: sandbox.token, apiRoot: `http://127.0.0.1:${gate.port}` });
  const received: number[] = [];
  const waits: number[] = [];
  const lines: string[] = [];
  const polling = createPolling({
    api,
    receive: async (updates) => {
      for (const update of updates) received.push((update as { update_id: number }).update_id);
    },
    log: pino(
      { base: null, timestamp: false },
      { write: (line: string) => lines.push((JSON.parse(line) as { msg: string }).msg) },
    ),
    random: () => 0,
    wait: async (ms) => {
      waits.push(ms);
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
    ...options,
  });
  onTestFinished(() => polling.stop());
  return { sandbox, server, gate, api, polling, received, waits, lines };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('[OPS-01, OPS-04] updates are confirmed only once they are stored', async () => {
  let failures = 2;
  const stored: unknown[] = [];
  const { sandbox, polling, lines } = await aPoller({
    receive: async (updates) => {
      failures -= 1;
      if (failures >= 0) throw new Error('the database is away');
      stored.push(...updates.map((update) => (update as { message: { text: string } }).message.text));
    },
  });
  sandbox.person(SCHOOL).says('one');
  sandbox.person(SCHOOL).says('two');
  polling.start();
  await until(() => stored.length > 0);
  await sandbox.quiet();

  expect(stored).toEqual(['one', 'two']);
  expect(lines).toEqual([
    'updates could not be stored and stay with the messenger; trying again until they can',
    'connected to the messenger',
  ]);
});

test('[OPS-06] while the messenger is away it waits longer and longer, and goes on when it is back; nothing is lost', async () => {
  const { sandbox, gate, polling, received, waits } = await aPoller();
  polling.start();
  sandbox.person(SCHOOL).says('before');
  await until(() => received.length === 1);
  await gate.shut();
  sandbox.person(SCHOOL).says('meanwhile');
  await until(() => waits.length >= 8);
  const away = polling.reception();
  await gate.open();
  await until(() => received.length === 2);

  expect(waits.slice(0, 8)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(away).toEqual({ well: false, reason: 'away' });
  expect(polling.reception()).toEqual({ well: true, reason: 'connected' });
});

test('[OPS-06] a 429 is waited out as long as it asks, an hour at most', async () => {
  const { sandbox, polling, waits } = await aPoller();
  sandbox.fail({ method: 'getUpdates', times: 1, fault: { kind: 'too-many-requests', retryAfter: 40 } });
  sandbox.fail({ method: 'getUpdates', times: 1, fault: { kind: 'too-many-requests', retryAfter: 1_000_000 } });
  polling.start();
  await until(() => polling.reception().well);
  expect(waits).toEqual([40_000, 3_600_000]);
});

test('[OPS-06] another poller and a wrong token are named in a sentence, and do not end the loop', async () => {
  const { sandbox, polling, lines } = await aPoller();
  sandbox.fail({
    method: 'getUpdates',
    times: 1,
    fault: { kind: 'refusal', code: 409, description: 'Conflict: terminated by other getUpdates request' },
  });
  sandbox.fail({ method: 'getUpdates', times: 1, fault: { kind: 'refusal', code: 401, description: 'Unauthorized' } });
  polling.start();
  await until(() => polling.reception().well);
  expect(lines).toEqual([
    'another program receives the updates of this bot; stop it, or give this one a bot of its own',
    'the messenger does not know this bot token; get it from BotFather and set BOT_TOKEN',
    'connected to the messenger',
  ]);
});

test('[OPS-04] polling takes an earlier webhook away', async () => {
  const { sandbox, api, polling, received } = await aPoller();
  await registerWebhook(api, { url: 'https://127.0.0.1:1/webhook', secret: 'a-secret-of-tests_1' });
  const info = await api.getWebhookInfo();
  sandbox.person(SCHOOL).says('hello');
  polling.start();
  await until(() => received.length === 1);
  expect({ url: info.url, allowed: info.allowed_updates, after: (await api.getWebhookInfo()).url }).toEqual({
    url: 'https://127.0.0.1:1/webhook',
    allowed: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    after: '',
  });
});

test('[OPS-05] stopping ends a long poll at once', async () => {
  const { polling } = await aPoller();
  polling.start();
  await until(() => polling.reception().well);
  const begun = performance.now();
  await polling.stop();
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('[OPS-06] what must be set up once is tried until the messenger is there, and a refusal is not tried again', async () => {
  const { gate, api, sandbox } = await aPoller();
  const waits: number[] = [];
  const options = {
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
    random: () => 0,
    async wait(ms: number) {
      waits.push(ms);
      if (waits.length === 3) await gate.open();
    },
  };
  await gate.shut();
  const me = await keepTrying('getMe', () => api.getMe(), options);
  sandbox.fail({ method: 'getMe', times: 1, fault: { kind: 'refusal', code: 401, description: 'Unauthorized' } });

  expect({ username: me?.username, waits }).toEqual({ username: 'rampa_sandbox_bot', waits: [1_000, 2_000, 4_000] });
  await expect(keepTrying('getMe', () => api.getMe(), options)).rejects.toMatchObject({ error_code: 401 });
});
