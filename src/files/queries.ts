/** Questions about files: by which id a messenger knows one. */

import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { fileCopies } from './tables.ts';

/** The id under which this bot can send the file again, or undefined where it has no copy. */
export async function fileCopy(
  db: Database,
  fileId: number,
  channel: string,
  botId: string,
): Promise<string | undefined> {
  const [copy] = await db
    .select({ externalId: fileCopies.externalId })
    .from(fileCopies)
    .where(and(eq(fileCopies.fileId, fileId), eq(fileCopies.channel, channel), eq(fileCopies.botId, botId)))
    .orderBy(desc(fileCopies.id))
    .limit(1);
  return copy?.externalId;
}
