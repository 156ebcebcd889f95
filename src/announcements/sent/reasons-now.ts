/** What a correction may still say of why a copy came: nothing that its receiver has left since. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rewordCorrections } from '../../deliveries/runs/amending.ts';
import { TOPICS } from '../audience/segments.ts';

/**
 * An expression for what a correction of the copy in the row named holds: the copy's own content with those reasons that
 * still hold; where none does, they stand under `left`.
 */
export function asHeardNow(copy: 's'): SQL {
  const row = sql.raw(copy);
  return sql`case when coalesce(${row}.content->>'why', '') = '' then ${row}.content else ${row}.content || (
    select case when string_agg(code, ',') is null
      then jsonb_build_object('why', '', 'left', ${row}.content->>'why')
      else jsonb_build_object('why', string_agg(code, ',' order by place)) end
    from unnest(string_to_array(${row}.content->>'why', ',')) with ordinality reasons(code, place)
    where ${holds(sql`${row}.person_id`)}) end`;
}

/** Someone hears more or less from now on: corrections on their way to them say so. */
export async function rewordWaiting(tx: Database, personId: number): Promise<void> {
  await rewordCorrections(tx, personId, asHeardNow('s'));
}

/** Whether the reason `code` still holds for the person; what somebody is, such as a school's contact, always does. */
function holds(person: SQL): SQL {
  const [kind, target] = [sql`split_part(code, ':', 1)`, sql`split_part(code, ':', 2)`];
  const topics = sql.join(
    TOPICS.filter((topic) => topic !== 'entry').map((topic) => sql`${topic}`),
    sql`, `,
  );
  const subscription = sql`select 1 from subscriptions u where u.person_id = ${person} and u.topic = ${kind} and u.target = ${target}`;
  return sql`exists (select 1 from persons p where p.id = ${person} and p.hearing = 'chosen') and case
    when ${kind} = 'entry' then not exists (${subscription} and u.ended_at is not null) and exists (
      select 1 from guardians g where g.person_id = ${person} and g.entry_id::text = ${target}
        and g.child_id::text = split_part(code, ':', 3))
    when ${kind} in (${topics}) then exists (${subscription} and u.ended_at is null)
    else true end`;
}
