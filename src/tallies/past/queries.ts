/** What is known of contests from before the program. */

import { desc, eq } from 'drizzle-orm';
import type { PlainDate } from '../../calendar.ts';
import type { Database } from '../../database/connect.ts';
import { pastTotals } from '../tables.ts';
import type { PastCuts, PastFigures } from './file.ts';

/** Totals of a contest whose entries the program never had. */
export interface PastTotals {
  readonly id: number;
  readonly title: string;
  /** A calendar day without a zone. */
  readonly heldOn: PlainDate;
  readonly figures: PastFigures;
  readonly cuts: PastCuts;
}

const columns = {
  id: pastTotals.id,
  title: pastTotals.title,
  heldOn: pastTotals.heldOn,
  figures: pastTotals.figures,
  cuts: pastTotals.cuts,
};

/** All of them, the latest first. */
export async function allPastTotals(db: Database): Promise<PastTotals[]> {
  return db.select(columns).from(pastTotals).orderBy(desc(pastTotals.heldOn), pastTotals.id);
}

export async function pastTotalsById(db: Database, id: number): Promise<PastTotals | undefined> {
  const [found] = await db.select(columns).from(pastTotals).where(eq(pastTotals.id, id));
  return found;
}
