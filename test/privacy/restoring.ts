/** Backup, erasures, restore: whoever was erased in between is nobody in the restored database too. */

import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { backup } from '../../src/database/backup/backup.ts';
import { restore } from '../../src/database/backup/restore.ts';
import { rows } from '../../src/database/rows.ts';
import { eraseChild, erasePerson } from '../../src/privacy/erasing/actions.ts';
import { eraseAgain } from '../../src/privacy/erasing/again.ts';
import { erasuresBeside, keepErasures, readErasures } from '../../src/privacy/erasing/list.ts';
import { previewChild, previewPerson } from '../../src/privacy/erasing/preview.ts';
import { aDatabase, type Wanted } from '../kit/database.ts';
import { later } from '../kit/entries.ts';
import { aFolder } from '../kit/files.ts';
import { taken } from '../kit/school.ts';
import { everythingHeld, KIRAS, TEACHERS } from './held.ts';
import { placesOf } from './walk.ts';

/** Tells the story between two kinds of database. */
export async function restoresAndForgets(from: Wanted['on'], to: Wanted['on']): Promise<void> {
  const db = await aDatabase(from ? { on: from } : {});
  const { school, administrator, solo, hash } = await everythingHeld(db);
  const file = join(await aFolder(), 'backup.gz');
  await backup(db, file, later(10));

  const kira = { entryId: solo.id, childId: solo.participants[0]?.childId ?? 0 };
  const child = taken(await previewChild(db, administrator, kira, later(20)));
  taken(await eraseChild(db, administrator, { ...kira, mark: child.mark, reason: 'paper' }, later(20)));
  const { personId } = school.caller;
  const person = taken(await previewPerson(db, school.caller, personId, later(30)));
  taken(await erasePerson(db, school.caller, { personId, mark: person.mark, reason: null }, later(30)));
  await keepErasures(db, erasuresBeside(file));

  const restored = await aDatabase({ ...(to && { on: to }), migrated: false });
  taken(await restore(restored, file));
  const before = await placesOf(restored, [...KIRAS, ...TEACHERS]);
  const promised = await deliveries();
  const again = await eraseAgain(restored, await readErasures(erasuresBeside(file)));

  expect(before.length).toBeGreaterThan(15);
  expect(again).toEqual({ count: 3, hashes: [hash] });
  expect(await placesOf(restored, [...KIRAS, ...TEACHERS])).toEqual([]);
  expect(await rows(restored, sql`select distinct way from erasures`)).toEqual([{ way: 'list' }]);
  expect(await deliveries()).toEqual(promised);
  expect(await eraseAgain(restored, await readErasures(erasuresBeside(file)))).toEqual({ count: 0, hashes: [] });

  function deliveries() {
    return rows(restored, sql`select count(*)::int as promised from deliveries where action <> 'keep'`);
  }
}
