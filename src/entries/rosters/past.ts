/** The entries of earlier contests that can be taken over into a new one: each ensemble, each soloist once. */

import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import type { Caller } from '../../people/access.ts';
import { viewEntries } from '../queries.ts';
import { loadEntries } from '../storing/load.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';

/** A page of them, the latest first. */
export interface PastEntries {
  entries: EntryView[];
  total: number;
}

/**
 * What the caller, or an institution they are confirmed for, entered in contests that were over before this one
 * began; of an ensemble and of a soloist the latest entry.
 */
export async function pastEntries(
  db: Database,
  caller: Caller,
  contestId: number,
  { page, perPage }: { page: number; perPage: number },
): Promise<PastEntries> {
  const found = await rows<{ id: number; total: number }>(
    db,
    sql`with past as (
        select e.id, e.institution_id, coalesce(e.ensemble_key, (
          select string_agg(p.identity_id::text, ',' order by p.identity_id)
          from participations p where p.entry_id = e.id)) as people
        from entries e
        join contests k on k.id = e.contest_id
        join contests this on this.id = ${contestId} and k.closes_at <= this.opens_at
        where e.state in ('submitted', 'accepted', 'returned', 'waitlisted') and ${isTheirs(caller)}
      ), latest as (
        select distinct on (institution_id, people) id from past where people is not null
        order by institution_id, people, id desc
      )
      select id, (count(*) over ())::int as total from latest
      order by id desc limit ${perPage} offset ${page * perPage}`,
  );
  if (found.length === 0) return { entries: [], total: 0 };
  const ids = found.map(({ id }) => id);
  return {
    entries: await viewEntries(db, await loadEntries(db, inArray(entries.id, ids))),
    total: found[0]?.total ?? 0,
  };
}

function isTheirs({ personId, institutions = [] }: Caller) {
  if (institutions.length === 0) return sql`e.contact_id = ${personId}`;
  const list = sql.join(
    institutions.map((id) => sql`${id}`),
    sql`, `,
  );
  return sql`(e.contact_id = ${personId} or e.institution_id in (${list}))`;
}
