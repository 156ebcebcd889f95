/** What of a contest its entries use: what may be closed but no longer taken out of its definition. */

import { sql } from 'drizzle-orm';
import type { UsedIds } from '../../contests/file/usage.ts';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';

/** Ids a contest's entries use, drafts too. Degrees are not theirs to know. */
export async function usedIds(db: Database, contestId: number): Promise<UsedIds> {
  const [found] = await rows<Omit<UsedIds, 'fields' | 'choices' | 'degrees'>>(
    db,
    sql`select coalesce(bool_or(number is not null), false) as numbered,
        coalesce(jsonb_agg(distinct nomination) filter (where nomination is not null), '[]') as nominations,
        coalesce(jsonb_agg(distinct form) filter (where form is not null), '[]') as forms,
        coalesce(jsonb_agg(distinct declared_category) filter (where declared_category is not null), '[]')
          as categories,
        coalesce(jsonb_agg(distinct nomination || '/' || form) filter (where nomination || form is not null), '[]')
          as placed
      from entries where contest_id = ${contestId}`,
  );
  if (!found) throw new Error('the entries were not asked');
  return {
    ...found,
    fields: await answeredFields(db, contestId),
    choices: await chosenAnswers(db, contestId),
    degrees: [],
  };
}

async function answeredFields(db: Database, contestId: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`select distinct substr(step, 7) as id
      from entries cross join lateral jsonb_array_elements_text(answered) as step
      where contest_id = ${contestId} and step like 'field:%'`,
  );
  return found.map(({ id }) => id);
}

/** `field/choice` of every answer that is one of an organizer's choices; these are kept open. */
async function chosenAnswers(db: Database, contestId: number): Promise<string[]> {
  const found = await rows<{ chosen: string }>(
    db,
    sql`select distinct field ->> 'id' || '/' || choice as chosen
      from contests
      cross join lateral jsonb_array_elements(definition -> 'fields') as field
      join entries on contest_id = contests.id
      cross join lateral (select entries.answers -> (field ->> 'id') as given) as answer
      cross join lateral jsonb_array_elements_text(
        case jsonb_typeof(given)
          when 'array' then given when 'string' then jsonb_build_array(given) else '[]' end) as choice
      where contests.id = ${contestId} and field ->> 'kind' in ('choice', 'choices')`,
  );
  return found.map(({ chosen }) => chosen);
}

/** Something of a contest that entries may use; a form perhaps only in one nomination. */
export type Thing =
  | { readonly of: 'nomination' | 'category' | 'field'; readonly id: string }
  | { readonly of: 'form'; readonly id: string; readonly nomination?: string };

/** How many entries use it, drafts aside, and whether any draft does: drafts are told in one number only. */
export async function entriesUsing(
  db: Database,
  contestId: number,
  thing: Thing | null,
): Promise<{ entries: number; drafts: boolean }> {
  const [found] = await rows<{ entries: number; drafts: boolean }>(
    db,
    sql`select (count(*) filter (where state <> 'draft'))::int as entries,
        coalesce(bool_or(state = 'draft'), false) as drafts
      from entries where contest_id = ${contestId} and ${usesIt(thing)}`,
  );
  return found ?? { entries: 0, drafts: false };
}

function usesIt(thing: Thing | null) {
  if (thing === null) return sql`true`;
  const { id } = thing;
  if (thing.of === 'form') {
    return thing.nomination === undefined ? sql`form = ${id}` : sql`form = ${id} and nomination = ${thing.nomination}`;
  }
  if (thing.of === 'nomination') return sql`nomination = ${id}`;
  if (thing.of === 'category') return sql`declared_category = ${id}`;
  return sql`answered @> ${JSON.stringify([`field:${id}`])}::text::jsonb`;
}
