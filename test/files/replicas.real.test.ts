/** Two replicas on one PostgreSQL and one shared folder fetch each file once. */

import { expect, test } from 'vitest';
import { rememberFile } from '../../src/files/actions.ts';
import { createKeeper } from '../../src/files/keeper.ts';
import { fileFacts } from '../../src/files/queries.ts';
import { createStorage } from '../../src/files/storage.ts';
import { createLogger } from '../../src/log.ts';
import { aDatabase } from '../kit/database.ts';
import { aFolder } from '../kit/files.ts';

const NOON = new Date('2027-02-08T05:00:00Z');
const FILES = 40;

test('[REG-28] forty files and three replicas: each is fetched once, and equal ones become one', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const folder = await aFolder();
  const asked: string[] = [];
  const ids: number[] = [];
  for (let at = 0; at < FILES; at += 1) {
    const names = { externalId: String(at), uniqueId: `u${at}`, name: null, mime: null };
    const file = { channel: 'telegram', botId: '42', kind: 'document' as const, size: 9, width: null, height: null };
    ids.push(await rememberFile(db, { ...file, ...names }, NOON));
  }
  const keepers = ['a', 'b', 'c'].map((owner) =>
    createKeeper({
      ...{ db, channel: 'telegram', botId: '42', owner, storage: createStorage(folder), machine: { now: () => NOON } },
      log: createLogger({ level: 'silent' }),
      async download(externalId) {
        asked.push(externalId);
        const content = Buffer.from(`content ${Number(externalId) % 10}`);
        return {
          kind: 'bytes',
          bytes: (async function* () {
            yield content;
          })(),
        };
      },
    }),
  );

  const settled = await Promise.all(keepers.map((keeper) => keeper.fetchDue()));

  expect(settled.reduce((sum, count) => sum + count, 0)).toBe(FILES);
  expect(asked.length).toBe(FILES);
  const facts = [...(await fileFacts(db, ids)).values()];
  expect(facts.map(({ state }) => state)).toEqual(ids.map(() => 'kept'));
  expect(new Set(facts.map(({ id }) => id)).size).toBe(10);
});
