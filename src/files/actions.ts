/** Remembering files: one row for a file, one for each messenger's id of it. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
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
      .values({ ...facts, createdAt: now })
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

async function refreshCopy(
  tx: Database,
  { channel, botId, externalId, uniqueId }: ArrivedFile,
): Promise<number | undefined> {
  const [copy] = await tx
    .update(fileCopies)
    .set({ externalId })
    .where(and(eq(fileCopies.channel, channel), eq(fileCopies.botId, botId), eq(fileCopies.uniqueId, uniqueId)))
    .returning({ fileId: fileCopies.fileId });
  return copy?.fileId;
}
