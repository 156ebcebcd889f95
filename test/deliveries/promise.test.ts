/** Promising: what is promised in a transaction that fails is not sent; a promise under one key is one delivery. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { promise } from '../../src/deliveries/actions.ts';
import { aDatabase } from '../kit/database.ts';
import { NOW, people, standing } from './stage.ts';

const pending = { state: 'pending', messageId: null, reason: null, attempts: 0 };

test('[ANN-13] a promise goes to the first address that can be reached, and to nobody without an address', async () => {
  const db = await aDatabase();
  const [anna = 0, boris = 0, nobody = 0] = await people(db, 3);
  await db.execute(sql`insert into addresses (person_id, channel, external_id) values (${anna}, 'telegram', '2001')`);
  await db.execute(sql`update addresses set unreachable_reason = 'blocked' where external_id in ('1001', '1002')`);
  await db.execute(sql`delete from addresses where person_id = ${nobody}`);

  const content = { kind: 'entry-accepted', entryId: 5 };
  await promise(
    db,
    [
      { personId: anna, content },
      { personId: boris, content },
      { personId: nobody, content },
    ],
    NOW,
  );

  expect(await standing(db)).toEqual([
    { chat: '2001', ...pending },
    { chat: '1002', ...pending },
  ]);
});

test('[REG-07] a promise made twice under one key is one delivery', async () => {
  const db = await aDatabase();
  const [anna = 0] = await people(db, 1);
  const receipt = { personId: anna, content: { kind: 'entry-submitted', entryId: 5 }, onceKey: 'entry-5-submitted' };

  await promise(db, [receipt], NOW);
  await promise(db, [receipt, { ...receipt, onceKey: 'entry-5-accepted' }], NOW);

  expect(await standing(db)).toHaveLength(2);
});

test('[ANN-31] what a failed transaction promised is not there', async () => {
  const db = await aDatabase();
  const [anna = 0] = await people(db, 1);

  const failing = db.transaction(async (tx) => {
    await promise(tx, [{ personId: anna, content: { kind: 'entry-accepted', entryId: 5 } }], NOW);
    throw new Error('no');
  });

  await expect(failing).rejects.toThrow('no');
  expect(await standing(db)).toEqual([]);
});

test('[ANN-39] an edit promised again under its key is one row, made again once it was made', async () => {
  const db = await aDatabase();
  const [anna = 0] = await people(db, 1);
  const edit = {
    personId: anna,
    content: { kind: 'announcement-progress', announcementId: 3 },
    action: 'edit' as const,
  };
  const drawn = { ...edit, targetMessageId: '77', onceKey: 'announcement-3-progress', again: true };

  await promise(db, [drawn], NOW);
  await promise(db, [drawn], NOW);
  await db.execute(sql`update deliveries set state = 'sent', attempts = 1`);
  await promise(db, [drawn], NOW);

  const found = await rows(
    db,
    sql`select state, attempts, action, target_message_id as target, priority from deliveries`,
  );
  expect(found).toEqual([{ state: 'pending', attempts: 0, action: 'edit', target: '77', priority: 0 }]);
});
