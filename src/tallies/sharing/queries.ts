/** Questions about shares: which links of a person stand open. */

import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import type { TallyView } from '../views/view.ts';
import { tallyShares } from './tables.ts';

export interface OpenShare {
  readonly id: number;
  readonly view: TallyView;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly opened: number;
}

/** The links a person made that still open, the newest first, so many at most. */
export async function openSharesOf(db: Database, personId: number, now: Date, most = 10): Promise<OpenShare[]> {
  const { id, view, createdAt, expiresAt, opened } = tallyShares;
  return db
    .select({ id, view, createdAt, expiresAt, opened })
    .from(tallyShares)
    .where(and(eq(tallyShares.createdBy, personId), isNull(tallyShares.revokedAt), gt(expiresAt, now)))
    .orderBy(desc(id))
    .limit(most);
}
