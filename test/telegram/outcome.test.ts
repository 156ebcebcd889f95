/** Telegram's and the network's answers to a send, and the outcome each one is. */

import { GrammyError, HttpError } from 'grammy';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/deliveries/outcome.ts';
import { NetworkError } from '../../src/telegram/outgoing/fetch.ts';
import { outcomeOf } from '../../src/telegram/outgoing/outcome.ts';

function refusal(code: number, description: string, parameters = {}): GrammyError {
  return new GrammyError('failed', { ok: false, error_code: code, description, parameters }, 'sendMessage', {});
}
const silence = (cause: unknown) => new HttpError('failed', cause);

const answers: [title: string, error: Error, outcome: Outcome][] = [
  [
    '429 waits as long as asked',
    refusal(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
    { kind: 'wait', reason: 'too-many-requests', retryAfterMs: 7_000 },
  ],
  [
    '429 that does not say how long',
    refusal(429, 'Too Many Requests'),
    { kind: 'wait', reason: 'too-many-requests', retryAfterMs: 1_000 },
  ],
  [
    '429 with a wait no timer holds',
    refusal(429, 'Too Many Requests', { retry_after: 9_999_999 }),
    { kind: 'wait', reason: 'too-many-requests', retryAfterMs: 9_999_999_000 },
  ],
  ['blocked', refusal(403, 'Forbidden: bot was blocked by the user'), { kind: 'unreachable', reason: 'blocked' }],
  ['deactivated', refusal(403, 'Forbidden: user is deactivated'), { kind: 'unreachable', reason: 'deactivated' }],
  [
    'kicked from a group',
    refusal(403, 'Forbidden: bot was kicked from the supergroup chat'),
    { kind: 'unreachable', reason: 'kicked' },
  ],
  [
    'never started',
    refusal(403, "Forbidden: bot can't initiate conversation with a user"),
    { kind: 'unreachable', reason: 'never-started' },
  ],
  ['any other 403', refusal(403, 'Forbidden: something new'), { kind: 'unreachable', reason: 'forbidden' }],
  [
    'a chat that is gone',
    refusal(400, 'Bad Request: chat not found'),
    { kind: 'unreachable', reason: 'chat-not-found' },
  ],
  [
    'a chat that moved',
    refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1001 }),
    { kind: 'migrated', externalId: '-1001' },
  ],
  [
    'a text too long',
    refusal(400, 'Bad Request: message is too long'),
    { kind: 'refused', reason: 'message-is-too-long' },
  ],
  [
    'a refusal that quotes keeps the quote out',
    refusal(400, 'Bad Request: can\'t parse entities: Unsupported start tag "Маша"'),
    { kind: 'refused', reason: 'can-t-parse-entities-unsupported-start-tag' },
  ],
  [
    'an edit that changes nothing is done',
    refusal(400, 'Bad Request: message is not modified: specified new message content…'),
    { kind: 'sent', messageId: null },
  ],
  [
    'an edit of what is gone',
    refusal(400, 'Bad Request: message to edit not found'),
    { kind: 'lost', reason: 'message-to-edit-not-found' },
  ],
  [
    'an edit of what cannot be edited any more',
    refusal(400, "Bad Request: message can't be edited"),
    { kind: 'lost', reason: 'message-can-t-be-edited' },
  ],
  [
    'a deletion of what is gone is done',
    refusal(400, 'Bad Request: message to delete not found'),
    { kind: 'sent', messageId: null },
  ],
  [
    'a token nobody knows concerns everybody',
    refusal(401, 'Unauthorized'),
    { kind: 'wait', reason: 'token-refused', retryAfterMs: 60_000 },
  ],
  ['5xx', refusal(502, 'Bad Gateway'), { kind: 'unknown', reason: 'http-502' }],
  [
    'connection refused',
    silence(new NetworkError('ECONNREFUSED', false)),
    { kind: 'not-left', reason: 'econnrefused' },
  ],
  ['no such host', silence(new NetworkError('ENOTFOUND', false)), { kind: 'not-left', reason: 'enotfound' }],
  [
    'connect timeout',
    silence(new NetworkError('CONNECT_TIMEOUT', false)),
    { kind: 'not-left', reason: 'connect-timeout' },
  ],
  ['read timeout', silence(new NetworkError('NO_ANSWER', true)), { kind: 'unknown', reason: 'no-answer' }],
  ['reset', silence(new NetworkError('ECONNRESET', true)), { kind: 'unknown', reason: 'econnreset' }],
  ['a page instead of JSON', silence(new NetworkError('NOT_JSON', true, 502)), { kind: 'unknown', reason: 'http-502' }],
  ['silence of another kind', silence(new Error('aborted')), { kind: 'unknown', reason: 'no-answer' }],
];

test.each(answers)('[ANN-32] %s', (_title, error, outcome) => {
  expect(outcomeOf(error)).toEqual(outcome);
});

test('[ANN-32] what is no answer of Telegram or the network is thrown on', () => {
  expect(() => outcomeOf(new TypeError('a fault'))).toThrow('a fault');
});
