/** Limits and faults: what goes wrong when it is told to. */

import { expect, test } from 'vitest';
import type { FaultRule } from '../../src/sandbox/faults.ts';
import type { Limits } from '../../src/sandbox/limits.ts';
import { aListeningSandbox, aSandbox, ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';

/** Three people in their chats, and a function that sends one message and says what came of it. */
function aBroadcast(limits: Limits) {
  const sandbox = aSandbox();
  for (const id of [SCHOOL, PARENT, ORGANIZER]) sandbox.person(id).starts();
  sandbox.addGroup(-100, 'Педагоги');
  sandbox.limit(limits);
  const send = async (chat_id: number = SCHOOL, more: Record<string, unknown> = {}) => {
    const answer = await sandbox.call('sendMessage', { chat_id, text: 'а', ...more });
    return answer.ok ? 'sent' : answer.parameters?.retry_after;
  };
  return { sandbox, send };
}

/** Sends at these instants, in milliseconds from the start. */
async function sentAt(limits: Limits, instants: readonly number[], chatOf = (_index: number) => SCHOOL) {
  const { sandbox, send } = aBroadcast(limits);
  const outcomes: unknown[] = [];
  for (const [index, at] of instants.entries()) {
    sandbox.clock.shift(at - sandbox.clock.shiftedMs);
    outcomes.push(await send(chatOf(index)));
  }
  return outcomes;
}

test('a bucket of two a second lets two through at once and then one each half second', async () => {
  expect(await sentAt({ perSecond: 2 }, [0, 0, 0, 400, 500, 500, 1000])).toEqual([
    'sent',
    'sent',
    1,
    1,
    'sent',
    1,
    'sent',
  ]);
});

test('a strict window of two a second never lets a third through within one second', async () => {
  expect(await sentAt({ perSecond: 2, counting: 'window' }, [0, 900, 950, 999, 1000, 1100, 1900])).toEqual([
    'sent',
    'sent',
    1,
    1,
    'sent',
    1,
    'sent',
  ]);
});

test('one chat is held to its own limit while another is free', async () => {
  const chats = [SCHOOL, SCHOOL, PARENT, SCHOOL];
  expect(await sentAt({ perChatPerSecond: 1 }, [0, 0, 0, 1000], (index) => chats[index] ?? SCHOOL)).toEqual([
    'sent',
    1,
    'sent',
    'sent',
  ]);
});

test('a short burst into one chat passes where it is allowed', async () => {
  expect(await sentAt({ perChatPerSecond: 1, chatBurst: 3 }, [0, 0, 0, 0])).toEqual(['sent', 'sent', 'sent', 1]);
});

test('a group takes so many a minute', async () => {
  expect(await sentAt({ perGroupPerMinute: 2 }, [0, 1000, 2000, 60_000], () => -100)).toEqual([
    'sent',
    'sent',
    58,
    'sent',
  ]);
});

test('ignoring a 429 lengthens it', async () => {
  expect(await sentAt({ perSecond: 1, penaltySeconds: 5 }, [0, 0, 4000, 8000, 13_000])).toEqual([
    'sent',
    5,
    5,
    5,
    'sent',
  ]);
});

test('paid broadcasting has a limit of its own', async () => {
  const { send } = aBroadcast({ perSecond: 1 });

  expect([await send(), await send(), await send(SCHOOL, { allow_paid_broadcast: true })]).toEqual(['sent', 1, 'sent']);
});

test('switching the limits off forgets them', async () => {
  const { sandbox, send } = aBroadcast({ perSecond: 1 });
  await send();
  sandbox.limit({});

  expect([await send(), await send()]).toEqual(['sent', 'sent']);
});

/** What a client sees over HTTP, and how many messages arrived. */
async function faulty(rule: FaultRule, calls: number) {
  const { sandbox, server } = await aListeningSandbox();
  sandbox.person(SCHOOL).starts();
  sandbox.fail(rule);
  const outcomes: unknown[] = [];
  for (let call = 0; call < calls; call += 1) {
    const query = new URLSearchParams({ chat_id: String(SCHOOL), text: `№ ${call}` });
    outcomes.push(
      await fetch(`${server.apiRoot}/bot${sandbox.token}/sendMessage?${query}`).then(
        async (response) => [response.status, response.headers.get('content-type')],
        () => 'broken',
      ),
    );
  }
  return [outcomes, sandbox.chat(SCHOOL).messages.length - 1];
}

const json = 'application/json';

test.each<[string, FaultRule, unknown]>([
  [
    '429 twice',
    { times: 2, fault: { kind: 'too-many-requests', retryAfter: 7 } },
    [
      [
        [429, json],
        [429, json],
        [200, json],
      ],
      1,
    ],
  ],
  [
    '502 after the first',
    { after: 1, times: 1, fault: { kind: 'server-error', status: 502 } },
    [
      [
        [200, json],
        [502, json],
        [200, json],
      ],
      2,
    ],
  ],
  [
    'a page of HTML',
    { times: 1, fault: { kind: 'server-error', status: 502, html: true } },
    [
      [
        [502, 'text/html'],
        [200, json],
        [200, json],
      ],
      2,
    ],
  ],
  ['a reset', { times: 1, fault: { kind: 'reset' } }, [['broken', [200, json], [200, json]], 2]],
  ['a lost answer', { times: 1, fault: { kind: 'answer-lost' } }, [['broken', [200, json], [200, json]], 3]],
  [
    'a slow answer',
    { times: 1, fault: { kind: 'slow', ms: 5 } },
    [
      [
        [200, json],
        [200, json],
        [200, json],
      ],
      3,
    ],
  ],
  [
    'a fault for another method',
    { method: 'getMe', fault: { kind: 'reset' } },
    [
      [
        [200, json],
        [200, json],
        [200, json],
      ],
      3,
    ],
  ],
  [
    'a fault for another chat',
    { chatId: PARENT, fault: { kind: 'reset' } },
    [
      [
        [200, json],
        [200, json],
        [200, json],
      ],
      3,
    ],
  ],
  [
    'a refusal in other words',
    { times: 1, fault: { kind: 'refusal', code: 403, description: 'Forbidden: a' } },
    [
      [
        [403, json],
        [200, json],
        [200, json],
      ],
      2,
    ],
  ],
])('%s is what the client sees', async (_case, rule, expected) => {
  expect(await faulty(rule, 3)).toEqual(expected);
});
