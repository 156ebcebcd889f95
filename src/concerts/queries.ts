/** Questions about concerts: what one is, by its id or by its link. */

import { eq } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { concerts } from './tables.ts';

export type Concert = typeof concerts.$inferSelect;

/** The concert, whatever its state, or undefined. */
export async function concertById(db: Database, concertId: number): Promise<Concert | undefined> {
  const [found] = await db.select().from(concerts).where(eq(concerts.id, concertId));
  return found;
}

/** The concert its link names, whatever its state, or undefined. */
export async function concertBySlug(db: Database, slug: string): Promise<Concert | undefined> {
  const [found] = await db.select().from(concerts).where(eq(concerts.slug, slug));
  return found;
}
