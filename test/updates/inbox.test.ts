/** The inbox's statements, on both databases: stored once, claimed in order, ended whole. */

import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { parkUpdate, postponeUpdate, pruneUpdates } from '../../src/updates/actions.ts';
import { claimNext, releaseAll, releaseUpdate, renewClaims } from '../../src/updates/claims.ts';
import { finishUpdate, finishUpdates } from '../../src/updates/ending.ts';
import { inboxCounts, parkedUpdates } from '../../src/updates/queries.ts';
import { storeUpdates } from '../../src/updates/storing.ts';
import { aDatabase } from '../kit/database.ts';
import { AT, claimBy, inboxRows, inboxStates, later, updatesIn } from '../kit/updates.ts';

const KEPT = { kind: 'kept' } as const;
const CHANNEL = 'telegram';
const ids = (claimed: readonly { externalId: string }[]) => claimed.map(({ externalId }) => externalId);

describe.each(['pglite', 'postgres'] as const)('on %s', (on) => {
  test('[OPS-01] an update delivered twice is stored once, and claimed whole', async () => {
    const db = await aDatabase({ on });
    const first = await storeUpdates(db, CHANNEL, updatesIn('a'), AT, claimBy('one'));
    const second = await storeUpdates(db, CHANNEL, updatesIn('a', 'b'), later(5), claimBy('two'));

    expect(first).toEqual({
      claimed: [
        {
          id: 1,
          channel: CHANNEL,
          externalId: '1',
          chatKey: 'a',
          receivedAt: AT,
          payload: { said: 'a1' },
          attempts: 0,
          claims: 1,
          crashes: 0,
          conversation: undefined,
        },
      ],
      left: 0,
      known: 0,
    });
    expect({ ...second, claimed: ids(second.claimed) }).toEqual({ claimed: ['2'], left: 0, known: 1 });
  });

  test('[OPS-01] updates of a chat are claimed one after another, those of other chats at once', async () => {
    const db = await aDatabase({ on });
    const stored = await storeUpdates(db, CHANNEL, updatesIn('a', 'a', 'b', 'a', 'c'), AT, claimBy('one'));
    const meanwhile = await claimNext(db, claimBy('two'), [], AT);
    const [a1, b3] = stored.claimed;
    if (!a1 || !b3) throw new Error('not claimed');

    const ended = [await finishUpdate(db, b3, KEPT, AT), await finishUpdate(db, a1, KEPT, AT)];
    const next = await claimNext(db, claimBy('two'), [], AT);

    expect({ claimed: ids(stored.claimed), meanwhile, ended, next: ids(next) }).toEqual({
      claimed: ['1', '3', '5'],
      meanwhile: [],
      ended: [
        { ours: true, more: false },
        { ours: true, more: true },
      ],
      next: ['2'],
    });
  });

  test('[OPS-01] what a dead process held is claimed by another once its lease is over', async () => {
    const db = await aDatabase({ on });
    const { claimed } = await storeUpdates(db, CHANNEL, updatesIn('a', 'a'), AT, claimBy('dead'));
    const early = await claimNext(db, claimBy('alive'), [], later(9_999));
    const inTime = await claimNext(db, { ...claimBy('alive'), leaseUntil: later(30_000) }, [], later(10_000));
    const [late] = claimed;
    if (!late) throw new Error('not claimed');
    const lost = await finishUpdate(db, late, { kind: 'replaced', state: 'from the dead' }, later(10_001));

    expect(early).toEqual([]);
    expect(inTime.map(({ externalId, claims, crashes }) => ({ externalId, claims, crashes }))).toEqual([
      { externalId: '1', claims: 2, crashes: 1 },
    ]);
    expect(lost).toEqual({ ours: false, more: false });
    expect(await inboxStates(db)).toBe('1 handling, 2 waiting');
    expect(await rows(db, sql`select * from conversation_states`)).toEqual([]);
  });

  test('[OPS-01] a claim is renewed while it is handled, and not claimed twice by its own process', async () => {
    const db = await aDatabase({ on });
    const { claimed } = await storeUpdates(db, CHANNEL, updatesIn('a', 'b'), AT, claimBy('one'));
    await renewClaims(db, claimed.slice(0, 1), 'one', later(60_000));

    expect(ids(await claimNext(db, claimBy('two'), [2], later(20_000)))).toEqual([]);
    expect(ids(await claimNext(db, claimBy('two'), [], later(20_000)))).toEqual(['2']);
  });

  test('[OPS-01] an update and its conversation end together, and the payload goes', async () => {
    const db = await aDatabase({ on });
    const { claimed } = await storeUpdates(db, CHANNEL, updatesIn('a', 'a', 'a'), AT, claimBy('one'));
    const seen: unknown[] = [];
    let [update] = claimed;
    for (const change of [{ kind: 'replaced', state: { step: 1 } }, KEPT, { kind: 'forgotten' }] as const) {
      if (!update) throw new Error('not claimed');
      seen.push(update.conversation);
      await finishUpdate(db, update, change, AT);
      [update] = await claimNext(db, claimBy('one'), [], AT);
    }

    expect(seen).toEqual([undefined, { step: 1 }, { step: 1 }]);
    expect(await rows(db, sql`select * from conversation_states`)).toEqual([]);
    expect((await inboxRows(db)).map(({ state, has_payload }) => ({ state, has_payload }))).toEqual(
      Array.from({ length: 3 }, () => ({ state: 'done', has_payload: false })),
    );
  });

  test('[OPS-01] an end claims what is next in its chat, with the conversation as it left it and not before its time', async () => {
    const db = await aDatabase({ on });
    const { claimed } = await storeUpdates(db, CHANNEL, updatesIn('a', 'a', 'a', 'b', 'b', 'c'), AT, claimBy('one'));
    const [a1, b4, c6] = claimed;
    if (!a1 || !b4 || !c6) throw new Error('not claimed');
    await rows(db, sql`update inbox set not_before = ${later(1_000)}::timestamptz where external_id = '5'`);
    const state = { kind: 'replaced', state: { step: 1 } } as const;
    const ended = await finishUpdates(
      db,
      [
        { update: a1, conversation: state, at: AT },
        { update: b4, conversation: KEPT, at: AT },
        { update: c6, conversation: KEPT, at: AT },
        { update: { ...c6, claims: 7 }, conversation: KEPT, at: AT },
      ],
      claimBy('one'),
    );
    const next = { externalId: '2', claims: 1, payload: { said: 'a2' }, conversation: { step: 1 } };

    expect(ended).toEqual([
      { ours: true, next: expect.objectContaining(next), more: false },
      { ours: true, next: undefined, more: true },
      { ours: true, next: undefined, more: false },
      { ours: false, next: undefined, more: false },
    ]);
    expect(await inboxStates(db)).toBe('1 done, 2 handling, 3 waiting, 4 done, 5 waiting, 6 done');
  });

  test('[OPS-01, OPS-02] an update put off holds its chat until its time, and only counted failures count', async () => {
    const db = await aDatabase({ on });
    const { claimed } = await storeUpdates(db, CHANNEL, updatesIn('a', 'a', 'b'), AT, claimBy('one'));
    const [a1, b3] = claimed;
    if (!a1 || !b3) throw new Error('not claimed');
    await postponeUpdate(db, a1, { notBefore: later(1_000), error: 'fault', counted: true });
    await postponeUpdate(db, b3, { notBefore: later(1_000), error: 'away', counted: false });

    expect(await claimNext(db, claimBy('one'), [], later(999))).toEqual([]);
    const due = await claimNext(db, claimBy('one'), [], later(1_000));
    expect(due.map(({ externalId, attempts }) => ({ externalId, attempts }))).toEqual([
      { externalId: '1', attempts: 1 },
      { externalId: '3', attempts: 0 },
    ]);
  });

  test('[OPS-02] parking forgets the conversation, keeps the reference and lets the chat go on', async () => {
    const db = await aDatabase({ on });
    const { claimed } = await storeUpdates(db, CHANNEL, updatesIn('a', 'a', 'a'), AT, claimBy('one'));
    const [a1] = claimed;
    if (!a1) throw new Error('not claimed');
    await finishUpdate(db, a1, { kind: 'replaced', state: 'asking' }, AT);
    const [a2] = await claimNext(db, claimBy('one'), [], AT);
    if (!a2) throw new Error('not claimed');
    const told: string[] = [];
    await parkUpdate(
      db,
      a2,
      { error: 'TypeError: no', reference: 'BCDF23' },
      async (_, { reference }) => void told.push(reference),
      later(7),
    );
    const [a3] = await claimNext(db, claimBy('one'), [], AT);

    expect(told).toEqual(['BCDF23']);
    expect(await parkedUpdates(db)).toEqual([
      { id: 2, channel: CHANNEL, chatKey: 'a', reference: 'BCDF23', error: 'TypeError: no', parkedAt: later(7) },
    ]);
    expect({ next: a3?.externalId, conversation: a3?.conversation }).toEqual({ next: '3', conversation: undefined });
    expect(await inboxCounts(db)).toEqual({ waiting: 0, handling: 1, parked: 1 });
  });

  test('[OPS-02] when the notice cannot be promised nothing is parked', async () => {
    const db = await aDatabase({ on });
    const { claimed } = await storeUpdates(db, CHANNEL, updatesIn('a'), AT, claimBy('one'));
    const [a1] = claimed;
    if (!a1) throw new Error('not claimed');
    const fails = async () => {
      throw new Error('not promised');
    };
    await expect(parkUpdate(db, a1, { error: 'x', reference: 'y' }, fails, AT)).rejects.toThrow('not promised');
    expect(await inboxStates(db)).toBe('1 handling');
  });

  test('[OPS-01] what is given back is anybody’s at once', async () => {
    const db = await aDatabase({ on });
    const { claimed } = await storeUpdates(db, CHANNEL, updatesIn('a', 'b'), AT, claimBy('one'));
    const [a1] = claimed;
    if (!a1) throw new Error('not claimed');
    await releaseUpdate(db, a1);
    expect(ids(await claimNext(db, claimBy('two'), [], AT))).toEqual(['1']);
    expect(await releaseAll(db)).toBe(2);
    expect(ids(await claimNext(db, claimBy('three'), [], AT))).toEqual(['1', '2']);
  });

  test('[OPS-01] only what ended long ago is forgotten, parked updates later than done ones', async () => {
    const db = await aDatabase({ on });
    const { claimed } = await storeUpdates(db, CHANNEL, updatesIn('a', 'b', 'c', 'd'), AT, claimBy('one'));
    const [a, b, c] = claimed;
    if (!a || !b || !c) throw new Error('not claimed');
    await finishUpdate(db, a, KEPT, AT);
    await finishUpdate(db, b, KEPT, later(1_000));
    await parkUpdate(db, c, { error: '', reference: '' }, async () => undefined, AT);

    expect(await pruneUpdates(db, { done: later(1), parked: AT })).toBe(1);
    expect(await inboxStates(db)).toBe('2 done, 3 parked, 4 handling');
    expect(await pruneUpdates(db, { done: later(1), parked: later(1) })).toBe(1);
  });
});

test('[OPS-01] replicas that claim at the same time never have two updates of one chat, and keep its order', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const chats = Array.from({ length: 8 }, (_, index) => `chat${index}`);
  const updates = Array.from({ length: 160 }, (_, index) => chats[index % chats.length] ?? '');
  await storeUpdates(db, CHANNEL, updatesIn(...updates), AT);
  const handled = new Map(chats.map((chat) => [chat, [] as number[]]));
  const open = new Set<string>();
  const together: string[] = [];

  async function replica(owner: string): Promise<void> {
    for (let idle = 0; idle < 20; ) {
      const claimed = await claimNext(db, claimBy(owner, 3), [], AT);
      idle = claimed.length === 0 ? idle + 1 : 0;
      for (const { chatKey } of claimed) {
        if (open.has(chatKey)) together.push(chatKey);
        open.add(chatKey);
      }
      for (const update of claimed) {
        handled.get(update.chatKey)?.push(Number(update.externalId));
        open.delete(update.chatKey);
        await finishUpdate(db, update, KEPT, AT);
      }
    }
  }
  await Promise.all(['one', 'two', 'three', 'four'].map(replica));

  expect(together).toEqual([]);
  for (const numbers of handled.values()) expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  expect([...handled.values()].flat().length).toBe(160);
});

test('[OPS-01] two replicas that store updates of one chat in the same instant begin one handling', async () => {
  const db = await aDatabase({ on: 'postgres' });
  for (let round = 0; round < 20; round += 1) {
    const store = (externalId: string) =>
      storeUpdates(db, CHANNEL, [{ externalId, chatKey: `chat${round}`, payload: {} }], AT, claimBy(externalId));
    const stored = await Promise.all(['a', 'b', 'c'].map((name) => store(`${round}${name}`)));
    const begun = stored.flatMap(({ claimed }) => claimed);
    expect(begun.length).toBeLessThanOrEqual(1);
    const more = await claimNext(db, claimBy('sweeper'), [], AT);
    expect(begun.length + more.length).toBe(1);
    await db.execute(sql`update inbox set state = 'done'`);
  }
});
