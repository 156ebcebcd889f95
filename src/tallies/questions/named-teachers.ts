/** The teachers a question may name: looked for among the supervisors of the contests whose names the asker may see. */

import { setImmediate as othersTurn } from 'node:timers/promises';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { stemOf } from '../../entries/search/word-forms.ts';
import { type TeacherFacts, teachers } from '../../entries/tables.ts';
import { institutions } from '../../institutions/tables.ts';
import type { NamedTeacher } from './teachers.ts';
import { teacherWords } from './teachers.ts';

/** Names opened at once: some milliseconds, so that nobody waits for them. */
const AT_ONCE = 250;

/** Teachers with one of these words for a last name. Names are sealed: they are opened to be compared, and only here. */
export async function teachersCalled(
  db: Database,
  contests: readonly number[],
  words: readonly string[],
): Promise<NamedTeacher[]> {
  const wanted = new Set(words.map(stemOf));
  const found: { id: number; facts: TeacherFacts; institution: string | null }[] = [];
  for (let after = 0; contests.length > 0; ) {
    const some = await teachersAfter(db, contests, after);
    found.push(...some.filter(({ facts }) => teacherWords(facts.lastName).some((word) => wanted.has(stemOf(word)))));
    const last = some.at(-1);
    if (!last || some.length < AT_ONCE) break;
    after = last.id;
    await othersTurn();
  }
  const taught = await contestsTaught(
    db,
    found.map(({ id }) => id),
  );
  return found.map(({ id, facts, institution }) => ({
    id,
    ...facts,
    institution,
    contests: (taught.get(id) ?? []).filter((contest) => contests.includes(contest)),
  }));
}

/** Supervisors of these contests, each once, in the order of their ids. */
async function teachersAfter(db: Database, contests: readonly number[], after: number) {
  const ids = sql.join(
    contests.map((id) => sql`${id}::int`),
    sql`, `,
  );
  const teaches = sql`exists (select 1 from teaching_versions v join entries e on e.id = v.entry_id
    where v.teacher_id = ${teachers.id} and v.role = 'supervisor' and e.contest_id in (${ids}))`;
  return db
    .select({ id: teachers.id, facts: teachers.facts, institution: institutions.shortName })
    .from(teachers)
    .leftJoin(institutions, eq(institutions.id, teachers.institutionId))
    .where(and(gt(teachers.id, after), sql`${teachers.matchKey} <> ''`, teaches))
    .orderBy(asc(teachers.id))
    .limit(AT_ONCE);
}

async function contestsTaught(db: Database, ids: readonly number[]): Promise<Map<number, number[]>> {
  if (ids.length === 0) return new Map();
  const found = await rows<{ teacher: number; contests: number[] }>(
    db,
    sql`select v.teacher_id as teacher, array_agg(distinct e.contest_id) as contests
      from teaching_versions v join entries e on e.id = v.entry_id
      where v.role = 'supervisor' and ${inArray(sql`v.teacher_id`, [...ids])} group by v.teacher_id`,
  );
  return new Map(found.map(({ teacher, contests }) => [teacher, contests]));
}
