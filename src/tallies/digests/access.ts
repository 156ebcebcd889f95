/** Who may get which digest: asked when it is asked for, when its hour comes, and when it is sent. */

import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import type { Result } from '../../result.ts';
import { contestFor, type TallyRefusal } from '../access.ts';
import type { TallyView } from '../views/view.ts';
import { namesPeople } from '../views/views.ts';

/** The contest, for a digest of its totals or of a view of it that names people only to those who may see lists. */
export async function contestToTell(
  db: Database,
  caller: Caller,
  { contestId, view }: { contestId: number; view: TallyView | null },
): Promise<Result<Contest, TallyRefusal>> {
  const found = await contestFor(db, caller, 'digest.ask', contestId);
  if (!found.ok || !view || !namesPeople(view)) return found;
  const names = authorize(caller, 'workbook.personal', { contestId });
  return names.ok ? found : names;
}
