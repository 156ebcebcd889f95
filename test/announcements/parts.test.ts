/** An announcement of several messages: an album and the text that follows it, each looked after by itself. */

import { expect, test } from 'vitest';
import { progressOf } from '../../src/announcements/queries.ts';
import { resendDoubtful } from '../../src/announcements/sending.ts';
import { proveDelivered } from '../../src/deliveries/actions.ts';
import type { Attempt } from '../../src/deliveries/outcome.ts';
import { doubtfulReceivers } from '../../src/deliveries/queries.ts';
import { messageOutcomes } from '../../src/deliveries/runs/receivers.ts';
import { messenger, NOW } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aHouse } from './stage.ts';
import { anAlbum, begin, copies, sendAll } from './stage-sending.ts';

const partOf = ({ content }: Attempt) => Number(content['part']);

test('[ANN-40] the text never leaves before the album of the same person has ended', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 12);
  const id = await anAlbum(db, organizer);
  await begin(db, organizer, id, 12);
  const albums = new Map<string, 'flying' | 'ended'>();
  const tooEarly: string[] = [];
  const telegram = messenger(async (attempt) => {
    const { externalId: chat, content } = attempt;
    if (content.kind !== 'announcement') return undefined;
    if (partOf(attempt) === 1 && albums.get(chat) !== 'ended') tooEarly.push(chat);
    if (partOf(attempt) === 0) {
      albums.set(chat, 'flying');
      await new Promise((resolve) => setTimeout(resolve, 20));
      albums.set(chat, 'ended');
    }
    return undefined;
  });

  await sendAll(db, telegram.post);

  expect(tooEarly).toEqual([]);
  expect((await copies(db, id)).map(({ part, state }) => [part, state])).toEqual(
    Array.from({ length: 24 }, (_, place) => [place % 2, 'sent']),
  );
});

test('[ANN-40] [ANN-33] an album in doubt is sent again alone: its text arrived and is not repeated', async () => {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, 2);
  const id = await anAlbum(db, organizer);
  await begin(db, organizer, id, 2);
  const telegram = messenger((attempt) =>
    attempt.externalId === '1001' && partOf(attempt) === 0 && !attempt.repeat
      ? { kind: 'unknown', reason: 'http-502' }
      : undefined,
  );
  await sendAll(db, telegram.post);
  const doubtful = await doubtfulReceivers(db, id, 10);
  const { sent, unknown } = (await progressOf(db, id, NOW)) ?? {};
  const table = await messageOutcomes(db, id, 0, 3);
  const before = telegram.received.length;

  await resendDoubtful(db, organizer, id, NOW);
  await sendAll(db, telegram.post);

  expect({ doubtful, sent, unknown }).toEqual({ doubtful: [parents[0]?.personId], sent: 1, unknown: 1 });
  expect(table.map(({ part, action, state }) => [part, action, state])).toEqual([
    [1, 'send', 'unknown'],
    [2, 'send', 'sent'],
    [1, 'send', 'sent'],
  ]);
  expect(
    telegram.received
      .slice(before)
      .filter(({ content }) => content.kind === 'announcement')
      .map(partOf),
  ).toEqual([0]);
});

test.each([
  [{ 0: 'sent', 1: 'sent' }, { sent: 3 }],
  [
    { 0: 'sent', 1: 'unknown' },
    { sent: 2, unknown: 1 },
  ],
  [
    { 0: 'unknown', 1: 'refused' },
    { sent: 2, unknown: 1 },
  ],
  [
    { 0: 'refused', 1: 'sent' },
    { sent: 2, refused: 1 },
  ],
] as const)('[ANN-30] the counts are people: parts that stand %o make one of %o', async (outcomes, counted) => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 3);
  const id = await anAlbum(db, organizer);
  await begin(db, organizer, id, 3);
  const telegram = messenger((attempt) => {
    const kind = attempt.content.kind === 'announcement' ? outcomes[partOf(attempt) as 0 | 1] : 'sent';
    return attempt.externalId !== '1002' || kind === 'sent' ? undefined : { kind, reason: 'x' };
  });

  await sendAll(db, telegram.post);

  const { audience, sent, unknown, refused, unreachable, pending, sending } = (await progressOf(db, id, NOW)) ?? {};
  const expected = { audience: 3, unknown: 0, refused: 0, unreachable: 0, pending: 0, sending: 0, ...counted };
  expect({ audience, sent, unknown, refused, unreachable, pending, sending }).toEqual(expected);
});

test('[ANN-40] [ANN-33] a tap under the text proves the text, not the album', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await anAlbum(db, organizer);
  await begin(db, organizer, id, 1);
  await sendAll(
    db,
    messenger(({ content }) => (content.kind === 'announcement' ? { kind: 'unknown', reason: 'x' } : undefined)).post,
  );

  await proveDelivered(db, { channel: 'telegram', externalId: '1001', announcementId: id, messageId: '77' }, NOW);

  expect((await copies(db, id)).map(({ part, state }) => [part, state])).toEqual([
    [0, 'unknown'],
    [1, 'sent'],
  ]);
});
