/** Contests full of entries, made by the database itself from numbers, so that two runs measure the same. */

import { sql } from 'drizzle-orm';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import { contests as contestsTable } from '../../src/contests/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { children, teachers } from '../../src/entries/tables.ts';
import { aContest, anInstitution, aPerson, NOON } from '../kit/entries.ts';

/** Distinct children and teachers; they come back in other entries, as in life. */
const [CHILDREN, TEACHERS, INSTITUTIONS] = [5_000, 500, 300] as const;
const DISTRICTS = ['dzerzhinsky', 'kalininsky', 'leninsky', 'oktyabrsky'] as const;
const KINDS = ['school', 'kindergarten', 'art_school', 'ngo'] as const;
/** Contests that are open at the same time: their entries come by turns and lie side by side. */
const SEASON = 10;
/** Rows made by one statement: more would not fit into the embedded database's memory. */
const AT_ONCE = 100_000;
const NAMES = ['Обская', 'Берестова', 'Зимина', 'Лыткина', 'Ельцова', 'Дроздова'] as const;

/** Makes `contests` contests of `each` entries and returns them. Four of five entries are solos, the others of four children. */
export async function seedEntries(db: Database, contests: number, each: number): Promise<Contest[]> {
  const contact = await aPerson(db);
  const before = await db.$count(contestsTable);
  const institutionIds = await someInstitutions(db);
  if (before === 0) {
    await someChildren(db, contact.personId);
    await someTeachers(db, contact.personId);
  }
  const made: Contest[] = [];
  for (let at = 0; at < contests; at += SEASON) {
    const season = await someContests(db, before + at, Math.min(SEASON, contests - at));
    await fill(db, { season, contactId: contact.personId, each, firstInstitution: institutionIds[0] ?? 1 });
    made.push(...season);
  }
  await db.execute(sql`vacuum analyze`);
  return made;
}

async function someContests(db: Database, from: number, count: number): Promise<Contest[]> {
  const made: Contest[] = [];
  for (let at = from; at < from + count; at += 1) {
    const { contestId } = await aContest(db, { code: codeOf(at), slug: `bench-${at}` });
    const contest = await contestById(db, contestId);
    if (contest) made.push(contest);
  }
  return made;
}

/** «ААА», «ААБ», … */
function codeOf(at: number): string {
  const letter = (number: number) => String.fromCharCode('А'.charCodeAt(0) + (number % 32));
  return `${letter(Math.floor(at / 1024))}${letter(Math.floor(at / 32))}${letter(at)}`;
}

async function someInstitutions(db: Database): Promise<number[]> {
  await db.execute(
    sql`insert into districts (id, name, aliases) select id, id, '[]' from unnest(array[${sql.join(
      DISTRICTS.map((id) => sql`${id}`),
      sql`, `,
    )}]) id on conflict do nothing`,
  );
  const ids: number[] = [];
  for (let at = 0; at < INSTITUTIONS; at += 1) {
    const district = DISTRICTS[at % DISTRICTS.length] ?? null;
    ids.push(
      await anInstitution(db, { number: at + 1, districtId: district, kind: KINDS[at % KINDS.length] ?? 'school' }),
    );
  }
  return ids;
}

async function someChildren(db: Database, createdBy: number): Promise<void> {
  const made = Array.from({ length: CHILDREN }, (_, at) => ({
    identityId: at + 1,
    createdBy,
    matchKey: `child-${at}`,
    facts: {
      lastName: NAMES[at % NAMES.length] ?? '',
      firstName: 'Мария',
      patronymic: 'Олеговна',
      birthDate: dayOf(at),
    },
    createdAt: NOON,
  }));
  for (let from = 0; from < CHILDREN; from += 1_000) await db.insert(children).values(made.slice(from, from + 1_000));
}

async function someTeachers(db: Database, createdBy: number): Promise<void> {
  await db.insert(teachers).values(
    Array.from({ length: TEACHERS }, (_, at) => ({
      identityId: at + 1,
      createdBy,
      matchKey: `teacher-${at}`,
      facts: {
        lastName: NAMES[at % NAMES.length] ?? '',
        firstName: 'Ирина',
        patronymic: 'Львовна',
        position: 'педагог',
        phone: null,
      },
      createdAt: NOON,
    })),
  );
}

function dayOf(at: number): string {
  return `201${at % 8}-0${1 + (at % 9)}-${10 + (at % 18)}`;
}

interface Filling {
  season: readonly Contest[];
  contactId: number;
  each: number;
  firstInstitution: number;
}

/** Facts spread over nominations, forms, categories, states and days by remainders that have no common divisor. */
async function fill(db: Database, { season, contactId, each, firstInstitution }: Filling): Promise<void> {
  const [firstContest, many] = [season[0]?.id ?? 1, season.length];
  const all = each * many;
  for (let from = 0; from < all; from += AT_ONCE) {
    const to = Math.min(all, from + AT_ONCE) - 1;
    const [first] = await rows<{ id: number }>(
      db,
      sql`with made as (
        insert into entries (contest_id, state, number, contact_id, channel, nomination, form, declared_category,
          computed_category, institution_id, answers, answered, issues, created_at, updated_at, submitted_at)
        select ${firstContest} + line % ${many}, ${stateSql()}, at, ${contactId}, 'telegram', ${nominationSql()}, ${formSql()}, ${categorySql()},
          ${categorySql()}, ${firstInstitution} + at % ${INSTITUTIONS}, jsonb_build_object('title', 'Песня о реке № ' || at),
          '[]'::jsonb, '[]'::jsonb, ${NOON}::timestamptz, ${NOON}::timestamptz, ${submittedSql()}
        from generate_series(${from}::int, ${to}::int) line, lateral (select 1 + line / ${many} as at) of_contest
        order by line returning id)
      select min(id)::int as id from made`,
    );
    await countFrom(db, first?.id ?? 0);
  }
}

const stateSql = () =>
  sql`(array['accepted','accepted','accepted','submitted','submitted','returned','withdrawn'])[1 + at % 7]`;
const nominationSql = () => sql`(array['pop_vocal','academic_vocal','folk_vocal'])[1 + at % 3]`;
const formSql = () => sql`(case when at % 5 = 0 then 'small_form' else 'solo' end)`;
const categorySql = () => sql`(array['junior','middle','senior'])[1 + at % 11 % 3]`;
const submittedSql = () => sql`${NOON}::timestamptz - make_interval(mins => at % 30000)`;

/** The counted facts of the entries from `first` on, and who is in them. */
async function countFrom(db: Database, first: number): Promise<void> {
  await db.execute(sql`insert into entry_versions (entry_id, contest_id, valid_from, state, nomination, form, category,
      institution_id, institution_kind, district, late, submitted_at)
    select e.id, e.contest_id, e.submitted_at, e.state, e.nomination, e.form, e.declared_category, e.institution_id, i.kind,
      i.district_id, false, e.submitted_at
    from entries e join institutions i on i.id = e.institution_id where e.id >= ${first} order by e.id`);
  const who = sql`select e.id as entry_id, position, 1 + (e.id * 7 + position * 13) % ${CHILDREN} as child, e.submitted_at
    from entries e, generate_series(1, case when e.form = 'solo' then 1 else 4 end) position where e.id >= ${first}`;
  await db.execute(sql`insert into participations (entry_id, position, child_id, identity_id)
    select entry_id, position, child, child from (${who}) who order by entry_id`);
  await db.execute(sql`insert into participation_versions (entry_id, identity_id, valid_from)
    select entry_id, child, submitted_at from (${who}) who order by entry_id`);
  await db.execute(sql`insert into entry_teachers (entry_id, role, position, teacher_id)
    select id, 'supervisor', 1, 1 + id % ${TEACHERS} from entries where id >= ${first} order by id`);
  await db.execute(sql`insert into teaching_versions (entry_id, teacher_id, role, valid_from)
    select id, 1 + id % ${TEACHERS}, 'supervisor', submitted_at from entries where id >= ${first} order by id`);
}
