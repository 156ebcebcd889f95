/** What contests are called. */

import { allContests } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';

/** The contests' titles by id. */
export async function contestTitles(db: Database): Promise<Map<number, string>> {
  return new Map((await allContests(db)).map(({ id, definition }) => [id, definition.title]));
}
