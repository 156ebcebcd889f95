/** What becomes of a delivery after each outcome. */

import { expect, test } from 'vitest';
import type { Attempt } from '../../src/deliveries/outcome.ts';
import { afterTry, type Change, type Ending } from '../../src/deliveries/rules.ts';
import { NOW } from './stage.ts';

const attempt: Attempt = {
  deliveryId: 1,
  attemptId: 'a',
  announcementId: 7,
  edition: 1,
  priority: 10,
  addressId: 1,
  externalId: '1001',
  language: 'ru',
  zone: null,
  action: 'send',
  targetMessageId: null,
  content: { kind: 'announcement', announcementId: 7 },
  attempts: 0,
  urgent: false,
  repeat: false,
};
const plain: Change = {
  state: 'pending',
  messageId: null,
  reason: null,
  notBefore: null,
  counted: true,
  repeated: false,
  forgotten: false,
};
const inSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

const cases: [title: string, tried: Partial<Attempt>, ending: Ending, becomes: Partial<Change>][] = [
  ['[ANN-32] sent keeps the message id', {}, { kind: 'sent', messageId: '5' }, { state: 'sent', messageId: '5' }],
  [
    '[ANN-32] a 429 never counts as a failed attempt',
    { attempts: 4 },
    { kind: 'wait', reason: 'too-many-requests', retryAfterMs: 9_000 },
    { reason: 'too-many-requests', counted: false },
  ],
  [
    '[ANN-32] what never left is tried again, however often',
    { attempts: 4 },
    { kind: 'not-left', reason: 'econnrefused' },
    { reason: 'econnrefused', counted: false },
  ],
  [
    '[ANN-32] blocked is unreachable',
    {},
    { kind: 'unreachable', reason: 'blocked' },
    { state: 'unreachable', reason: 'blocked' },
  ],
  [
    '[ANN-32] a moved chat is tried at once at its new address',
    {},
    { kind: 'migrated', externalId: '-1' },
    { reason: 'migrated', notBefore: NOW },
  ],
  [
    '[ANN-32] what stood in a chat that moved cannot be edited any more',
    { action: 'edit', targetMessageId: '5' },
    { kind: 'migrated', externalId: '-1' },
    { state: 'refused', reason: 'migrated' },
  ],
  [
    '[ANN-32] a kept message of a chat that moved is sent anew',
    { action: 'keep', targetMessageId: '5' },
    { kind: 'migrated', externalId: '-1' },
    { reason: 'migrated', forgotten: true },
  ],
  [
    '[ANN-32] a chat that moves for ever is given up',
    { attempts: 4 },
    { kind: 'migrated', externalId: '-1' },
    { state: 'unreachable', reason: 'migrated' },
  ],
  [
    '[ANN-32] a refusal is final',
    {},
    { kind: 'refused', reason: 'message-is-too-long' },
    { state: 'refused', reason: 'message-is-too-long' },
  ],
  [
    '[ANN-33] a doubtful copy is not sent again by itself',
    {},
    { kind: 'unknown', reason: 'http-502' },
    { state: 'unknown', reason: 'http-502' },
  ],
  [
    '[ANN-33] an urgent one is sent once more, as a repeat',
    { urgent: true },
    { kind: 'unknown', reason: 'econnreset' },
    { reason: 'econnreset', repeated: true },
  ],
  [
    '[ANN-33] an urgent repeat in doubt stays in doubt',
    { urgent: true, repeat: true },
    { kind: 'unknown', reason: 'econnreset' },
    { state: 'unknown', reason: 'econnreset' },
  ],
  [
    '[ANN-33] an edit in doubt is made again, since that harms nobody',
    { action: 'edit' },
    { kind: 'unknown', reason: 'http-500' },
    { reason: 'http-500', notBefore: inSeconds(1) },
  ],
  [
    '[REG-15] a kept message that can be edited no more is sent anew',
    { action: 'keep', targetMessageId: '5' },
    { kind: 'lost', reason: 'message-to-edit-not-found' },
    { reason: 'message-to-edit-not-found', forgotten: true },
  ],
  [
    '[REG-15] any other edit of a message that is gone is given up',
    { action: 'edit', targetMessageId: '5' },
    { kind: 'lost', reason: 'message-to-edit-not-found' },
    { state: 'refused', reason: 'message-to-edit-not-found' },
  ],
  [
    '[REG-15] the first copy of a kept message in doubt is not sent again by itself',
    { action: 'keep' },
    { kind: 'unknown', reason: 'http-502' },
    { state: 'unknown', reason: 'http-502' },
  ],
  [
    '[REG-15] an edit of a kept message in doubt is made again',
    { action: 'keep', targetMessageId: '5' },
    { kind: 'unknown', reason: 'http-502' },
    { reason: 'http-502', notBefore: inSeconds(1) },
  ],
  [
    '[ANN-31] a text that was not ready is tried later',
    { attempts: 2 },
    { kind: 'not-ready', reason: 'not-rendered' },
    { reason: 'not-rendered', notBefore: inSeconds(4) },
  ],
  [
    '[ANN-31] a text that never gets ready is given up',
    { attempts: 4 },
    { kind: 'not-ready', reason: 'not-rendered' },
    { state: 'refused', reason: 'not-rendered' },
  ],
  [
    '[ANN-12] what is not to be said any more is cancelled',
    {},
    { kind: 'void', reason: 'opted-out' },
    { state: 'cancelled', reason: 'opted-out' },
  ],
  [
    '[ANN-36] what was put back waits for its chat, uncounted',
    {},
    { kind: 'held', until: inSeconds(1) },
    { notBefore: inSeconds(1), counted: false },
  ],
];

test.each(cases)('%s', (_title, tried, ending, becomes) => {
  expect(afterTry({ ...attempt, ...tried }, ending, NOW)).toEqual({ ...plain, ...becomes });
});
