/** Remembering files: one row for a file, one for each messenger's id of it. */

import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { keptHashes } from './queries.ts';
import { MOST_KEPT_BYTES } from './rules.ts';
import { fileCopies, files } from './tables.ts';

/** A file as a messenger describes it. */
export interface ArrivedFile {
  channel: string;
  /** The bot the messenger's ids are bound to. */
  botId: string;
  externalId: string;
  /** The messenger's id that stays the same over resends. */
  uniqueId: string;
  kind: (typeof files.$inferSelect)['kind'];
  name: string | null;
  mime: string | null;
  /** Bytes. */
  size: number | null;
  /** Pixels. */
  width: number | null;
  height: number | null;
}

/**
 * Remembers a file and returns its own id; the same file sent again, also at the same moment, is the same id,
 * with the messenger's newest id of it.
 */
export async function rememberFile(db: Database, arrived: ArrivedFile, now: Date): Promise<number> {
  const { channel, botId, externalId, uniqueId, ...facts } = arrived;
  return db.transaction(async (tx) => {
    const known = await refreshCopy(tx, arrived);
    if (known !== undefined) return known;
    const [made] = await tx
      .insert(files)
      .values({ ...facts, state: (facts.size ?? 0) > MOST_KEPT_BYTES ? 'too-big' : 'waiting', createdAt: now })
      .returning({ id: files.id });
    if (!made) throw new Error('no file was made');
    const copy = { fileId: made.id, channel, botId, externalId, uniqueId };
    const placed = await tx.insert(fileCopies).values(copy).onConflictDoNothing().returning({ id: fileCopies.id });
    if (placed.length > 0) return made.id;
    await tx.delete(files).where(eq(files.id, made.id));
    const others = await refreshCopy(tx, arrived);
    if (others === undefined) throw new Error('a file just remembered is not there');
    return others;
  });
}

/** Remembers under which id, and as what, a bot sends a file that it has just uploaded. */
export async function rememberCopy(db: Database, copy: Omit<typeof fileCopies.$inferInsert, 'id'>): Promise<void> {
  const { fileId, externalId, kind = null } = copy;
  await db
    .insert(fileCopies)
    .values(copy)
    .onConflictDoUpdate({
      target: [fileCopies.channel, fileCopies.botId, fileCopies.uniqueId],
      set: { fileId, externalId, kind },
    });
}

async function refreshCopy(
  tx: Database,
  { channel, botId, externalId, uniqueId }: ArrivedFile,
): Promise<number | undefined> {
  const [copy] = await tx
    .update(fileCopies)
    .set({ externalId })
    .where(and(eq(fileCopies.channel, channel), eq(fileCopies.botId, botId), eq(fileCopies.uniqueId, uniqueId)))
    .returning({ fileId: fileCopies.fileId });
  if (!copy) return undefined;
  // Sent once more, it is there once more.
  await tx
    .update(files)
    .set({ state: 'waiting', attempts: 0, notBefore: null })
    .where(and(eq(files.id, copy.fileId), eq(files.state, 'gone')));
  return copy.fileId;
}

/** After a restore: files whose bytes are not in storage are fetched again, as far as the messenger has them; how many. */
export async function fetchAgain(db: Database, has: (hash: string) => Promise<boolean>): Promise<number> {
  const lost: string[] = [];
  for (const hash of await keptHashes(db)) if (!(await has(hash))) lost.push(hash);
  if (lost.length === 0) return 0;
  const again = await db
    .update(files)
    .set({ state: 'waiting', notBefore: null, leasedBy: null, leaseUntil: null })
    .where(and(eq(files.state, 'kept'), inArray(files.hash, lost)))
    .returning({ id: files.id });
  return again.length;
}

/**
 * Lets files go: names and the messengers' ids at once; returns the hashes whose bytes no other file needs, for the
 * caller to take out of storage once the transaction has ended.
 */
export async function forgetFiles(tx: Database, ids: readonly number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  await tx.delete(fileCopies).where(inArray(fileCopies.fileId, [...ids]));
  const had = await tx
    .select({ hash: files.hash })
    .from(files)
    .where(inArray(files.id, [...ids]));
  await tx
    .update(files)
    .set({ name: null, state: 'gone', hash: null })
    .where(inArray(files.id, [...ids]));
  const hashes = [...new Set(had.flatMap(({ hash }) => hash ?? []))];
  if (hashes.length === 0) return [];
  const kept = await tx.selectDistinct({ hash: files.hash }).from(files).where(inArray(files.hash, hashes));
  return hashes.filter((hash) => !kept.some((other) => other.hash === hash));
}
