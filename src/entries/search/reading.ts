/** Reads what a search goes through, names sealed, as texts that only the searching thread takes apart. */

import { sql } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import { oneRow } from '../../database/rows.ts';

/** The entry's row and its institution's: either changes whenever what is found by it does. */
const MARK = sql`e.xmin || '.' || coalesce(i.xmin::text, '')`;

/** «12:803.711 13:804.711»: a contest's entries, drafts aside, each with a mark that changes with it. */
export async function marksOf(db: Database, contestId: number): Promise<string> {
  const { marks } = await oneRow<{ marks: string | null }>(
    db,
    sql`select string_agg(e.id || ':' || ${MARK}, ' ') as marks
      from entries e left join institutions i on i.id = e.institution_id
      where e.contest_id = ${contestId} and e.state <> 'draft'`,
  );
  return marks ?? '';
}

/** These entries as JSON text of `EntryRow`s. */
export async function rowsFor(db: Database, definition: ContestDefinition, ids: readonly number[]): Promise<string> {
  const title = definition.fields.find(({ kind }) => kind === 'title')?.id ?? '';
  const { found } = await oneRow<{ found: string | null }>(
    db,
    sql`select json_agg(json_build_array(e.id, ${MARK}, e.number, e.answers ->> ${title}::text, e.ensemble_name,
        i.short_name || ' ' || i.full_name || ' ' || i.aliases || ' ' || i.former_names
          || ' ' || i.merged_names || ' ' || i.merged_former_names,
        (select json_agg(encode(c.facts, 'base64') order by p.position)
          from participations p join children c on c.id = p.child_id where p.entry_id = e.id),
        (select json_agg(json_build_array(l.role, encode(t.facts, 'base64')) order by l.role, l.position)
          from entry_teachers l join teachers t on t.id = l.teacher_id where l.entry_id = e.id)))::text as found
      from entries e left join institutions i on i.id = e.institution_id
      where e.id = any (string_to_array(${ids.join(',')}, ',')::int[])`,
  );
  return found ?? '[]';
}
