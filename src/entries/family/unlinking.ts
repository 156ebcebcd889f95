/** A guardian leaves: it is not their child, or they do not want to follow any more. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { guardians } from './tables.ts';

/** Takes the caller off a child of an entry; returns whether they had been its guardian. */
export async function unlinkChild(
  tx: Database,
  { personId }: Caller,
  { entryId, childId }: { entryId: number; childId: number },
): Promise<boolean> {
  const left = await tx
    .delete(guardians)
    .where(and(eq(guardians.personId, personId), eq(guardians.entryId, entryId), eq(guardians.childId, childId)))
    .returning({ childId: guardians.childId });
  return left.length > 0;
}
