/** Notices at start that a key the database needs is missing or another one goes by its name. */

import { rm } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { rows } from '../rows.ts';
import { StartError } from '../start-error.ts';
import { keyMarks } from '../tables.ts';
import { keys, lookupKey, openSealed, sealedWith } from './sealed.ts';

/** The mark of the look-up key; no sealing key may have this id. */
const LOOKUP = 'lookup';

/**
 * Compares the keys in use with the marks of those that sealed something here, and leaves marks of new ones.
 * Throws `StartError` when a key is missing or wrong: better no start than rows nobody can open. Keys that were made
 * just now open nothing of what is here: their file is taken back.
 */
export async function checkKeys(db: Database): Promise<void> {
  const left = await rows<{ keyId: string; mark: Uint8Array }>(db, sql`select key_id as "keyId", mark from key_marks`);
  const { madeFile } = keys();
  if (left.length > 0 && madeFile !== undefined) {
    // Left there, fresh keys would look like the ones to keep.
    await rm(madeFile);
    throw new StartError({ code: 'key-file-missing', file: madeFile });
  }
  for (const { keyId, mark } of left) {
    const sealedBy = sealedWith(mark);
    if (sealedBy === undefined || !keys().all.has(sealedBy))
      throw new StartError({ code: 'key-missing', id: sealedBy ?? keyId });
    if (opened(mark, sealedBy) !== expectedMark(keyId)) throw new StartError({ code: 'key-wrong', id: keyId });
  }
  const wanted = [keys().current.id, LOOKUP].filter((id) => !left.some(({ keyId }) => keyId === id));
  if (wanted.length === 0) return;
  await db
    .insert(keyMarks)
    .values(wanted.map((keyId) => ({ keyId, mark: expectedMark(keyId) })))
    .onConflictDoNothing();
}

/** Forgets the marks of keys that seal nothing any more. */
export async function forgetRetiredKeys(db: Database): Promise<void> {
  await db.delete(keyMarks).where(sql`key_id not in (${keys().current.id}, ${LOOKUP})`);
}

function expectedMark(keyId: string): string {
  return keyId === LOOKUP ? lookupKey('mark') : keyId;
}

function opened(mark: Uint8Array, id: string): string {
  try {
    return openSealed<string>(mark);
  } catch {
    throw new StartError({ code: 'key-wrong', id });
  }
}
