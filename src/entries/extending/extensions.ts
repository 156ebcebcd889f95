/** Personal extensions: more time for one institution or one entry. */

import { and, eq, gt, max, or } from 'drizzle-orm';
import { extensions } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import type { Entry } from '../facts.ts';

/** The later of the ends given to the entry and to its institution; null when none was given. */
export async function extensionOf(
  db: Database,
  { id, contestId, institutionId }: Pick<Entry, 'id' | 'contestId' | 'institutionId'>,
): Promise<Date | null> {
  const forInstitution = institutionId === null ? undefined : eq(extensions.institutionId, institutionId);
  const [found] = await db
    .select({ until: max(extensions.until) })
    .from(extensions)
    .where(and(eq(extensions.contestId, contestId), or(eq(extensions.entryId, id), forInstitution)));
  return found?.until ?? null;
}

/** The latest extension of the contest still running, whoever has it: a draft may be begun before its institution is named. */
export async function anyExtension(db: Database, contestId: number, now: Date): Promise<Date | null> {
  const [found] = await db
    .select({ until: max(extensions.until) })
    .from(extensions)
    .where(and(eq(extensions.contestId, contestId), gt(extensions.until, now)));
  return found?.until ?? null;
}
