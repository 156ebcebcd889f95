/** Many drafts at once: copies of one that was filled in, for tests that need a crowd. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';

/** So many drafts like this one, by the same contact, in `contestId`; returns their ids in order. */
export async function copiesOf(db: Database, draftId: number, count: number, contestId: number): Promise<number[]> {
  const columns = sql.raw(
    'state, contact_id, channel, nomination, form, declared_category, computed_category, institution_id, ' +
      'answers, personal_answers, answered, issues, created_at, updated_at',
  );
  const made = await rows<{ id: number }>(
    db,
    sql`with made as (
        insert into entries (contest_id, ${columns})
        select ${contestId}::int, ${columns} from entries, generate_series(1, ${count}::int) where id = ${draftId}
        returning id),
      children as (
        insert into participations (entry_id, position, child_id, identity_id, grade)
        select made.id, position, child_id, identity_id, grade from participations, made where entry_id = ${draftId}),
      adults as (
        insert into entry_teachers (entry_id, role, position, teacher_id)
        select made.id, role, position, teacher_id from entry_teachers, made where entry_id = ${draftId})
      select id from made order by id`,
  );
  return made.map(({ id }) => id);
}
