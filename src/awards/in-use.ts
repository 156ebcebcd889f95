/** What of a contest its entries and their results use. */

import { eq, sql } from 'drizzle-orm';
import type { AskUsed } from '../contests/actions.ts';
import { usedIds } from '../entries/storing/using.ts';
import { entries } from '../entries/tables.ts';
import { awards } from './tables.ts';

/** Ids that entries use, with the degrees given, waiting ones too: none of them may be taken out of the contest. */
export const idsInUse: AskUsed = async (tx, contestId) => {
  const given = await tx
    .selectDistinct({ degree: awards.degree })
    .from(awards)
    .innerJoin(entries, eq(entries.id, awards.entryId))
    .where(sql`${entries.contestId} = ${contestId} and ${awards.revokedAt} is null`);
  return { ...(await usedIds(tx, contestId)), degrees: given.flatMap(({ degree }) => degree ?? []) };
};
