/** Files are remembered once, and found again under the messenger's id. */

import { expect, test } from 'vitest';
import { rememberFile } from '../../src/files/actions.ts';
import { fileCopy } from '../../src/files/queries.ts';
import { aDatabase } from '../kit/database.ts';

const NOW = new Date('2027-02-08T05:00:00Z');
const photo = {
  ...{ channel: 'telegram', botId: '42', externalId: 'AgAC-1', uniqueId: 'u1', kind: 'photo' as const },
  ...{ name: null, mime: 'image/jpeg', size: 1_000, width: 800, height: 600 },
};

test('[ANN-40] a photo sent again is the same file, sent by the newest id, without uploading', async () => {
  const db = await aDatabase();

  const first = await rememberFile(db, photo, NOW);
  const again = await rememberFile(db, { ...photo, externalId: 'AgAC-2' }, NOW);
  const other = await rememberFile(db, { ...photo, uniqueId: 'u2' }, NOW);

  expect({ again, differs: other !== first }).toEqual({ again: first, differs: true });
  expect(await fileCopy(db, first, 'telegram', '42')).toBe('AgAC-2');
  expect(await fileCopy(db, first, 'telegram', '43')).toBe(undefined);
});

test('[ANN-40] the same photo remembered twice at once is one file', async () => {
  const db = await aDatabase({ on: 'postgres' });

  const ids = await Promise.all(Array.from({ length: 5 }, () => rememberFile(db, photo, NOW)));

  expect(new Set(ids).size).toBe(1);
});
