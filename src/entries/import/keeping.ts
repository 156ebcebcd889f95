/** How long checked files are kept. */

import { lt } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { imports } from './tables.ts';

/** Forgets files that came before this instant, with what became of their rows. Repeating it does nothing more. */
export async function forgetImports(db: Database, before: Date): Promise<void> {
  await db.delete(imports).where(lt(imports.createdAt, before));
}
