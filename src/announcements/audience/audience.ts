/** Who an announcement reaches: one query made of its parts, each person once, with the reasons why they hear it. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { reachedBy } from '../../deliveries/runs/runs.ts';
import { STAFF_CHANNELS } from '../../entries/board/rules.ts';
import { ROLES } from '../../people/access.ts';
import type { Language } from '../../texts/texts.ts';
import { DAY_MS } from '../../time-units.ts';
import { answersOf, contestOf, ENTRY_FILTERS, type EntryFilter, type Segment, statesOf, type Who } from './segments.ts';

/**
 * A query of the persons in any of the parts and in none that is excepted, each once: `person_id`, and `why` they hear it,
 * as kinds.ts has it.
 */
export function membersOf(segments: readonly Segment[]): SQL {
  const left = segments.filter(({ except }) => except);
  const others =
    left.length > 0
      ? sql`where not exists (
    select 1 from (${anyOf(left)}) left_out where left_out.person_id = members.person_id)`
      : sql``;
  return sql`
    select person_id, string_agg(distinct why collate "C", ',' order by why collate "C") as why
    from (${anyOf(segments.filter(({ except }) => !except))}) members ${others} group by person_id`;
}

function anyOf(segments: readonly Segment[]): SQL {
  const parts = segments.map((segment) => MEMBERS[segment.who]?.(segment) ?? NOBODY);
  return joined(parts.length > 0 ? parts : [NOBODY], sql` union all `);
}

/** How many people one part is by itself, whether it gets the announcement or is excepted from it. */
export async function partSize(db: Database, { except: _, ...segment }: Segment): Promise<number> {
  return audienceSize(db, [segment]);
}

/** How many people an announcement to these parts would go to at this moment. */
export async function audienceSize(db: Database, segments: readonly Segment[]): Promise<number> {
  const reached = reachedBy(membersOf(segments));
  const [size] = await rows<{ size: number }>(db, sql`select count(*)::int as size from (${reached}) reached`);
  return size?.size ?? 0;
}

/** Why one of them hears it, whoever it is; undefined where it is nobody. */
export async function exampleOfWhy(db: Database, segments: readonly Segment[]): Promise<string | undefined> {
  const [one] = await rows<{ why: string }>(
    db,
    sql`select why from (${reachedBy(membersOf(segments))}) reached order by person_id limit 1`,
  );
  return one?.why;
}

/** The same by the language people read, the most first. */
export async function audienceLanguages(
  db: Database,
  segments: readonly Segment[],
): Promise<{ language: Language; people: number }[]> {
  return rows(
    db,
    sql`select persons.language, count(*)::int as people from (${reachedBy(membersOf(segments))}) reached
      join persons on persons.id = reached.person_id group by 1 order by 2 desc, 1`,
  );
}

/** Days over which announcements to one person are counted, and how many of them are enough. */
const BRAKE_DAYS = 7;
const ENOUGH = 2;

/** How many of these people had so many announcements lately, or have them on their way, that another one is a third. */
export async function audienceWithEnough(db: Database, segments: readonly Segment[], now: Date): Promise<number> {
  const since = sql`${new Date(now.getTime() - BRAKE_DAYS * DAY_MS)}::timestamptz`;
  const lately = await rows<{ id: number }>(
    db,
    sql`select id from announcements where started_at is not null and coalesce(finished_at, ${now}::timestamptz) > ${since}`,
  );
  if (lately.length < ENOUGH) return 0;
  const [found] = await rows<{ people: number }>(
    db,
    sql`with enough as (
        select person_id from deliveries
        where announcement_id in (${listed(lately.map(({ id }) => id))}) and action = 'send'
          and state in ('pending', 'sending', 'sent', 'unknown')
          and coalesce(finished_at, ${now}::timestamptz) > ${since}
        group by person_id having count(distinct announcement_id) >= ${ENOUGH})
      select count(*)::int as people from (${reachedBy(membersOf(segments))}) reached join enough using (person_id)`,
  );
  return found?.people ?? 0;
}

const NOBODY = sql`select null::int as person_id, null::text as why where false`;

type Members = (segment: Segment) => SQL;

/** A query for each of the catalogue; one that is missing does not compile. */
const MEMBERS: Record<Who, Members> = {
  families: (segment) => sql`
    select g.person_id, 'entry:' || e.id || ':' || g.child_id as why
    from entries e join guardians g on g.entry_id = e.id
    join participations p on p.entry_id = g.entry_id and p.child_id = g.child_id
    where ${ofEntries(segment)} and not exists (
      select 1 from subscriptions s where s.person_id = g.person_id and s.topic = 'entry' and s.target = e.id::text
        and s.ended_at is not null)`,
  contacts: (segment) => sql`
    select distinct e.contact_id as person_id, 'role:contact' as why from entries e
    where ${ofEntries(segment)} and (e.channel not in (${listed(STAFF_CHANNELS)}) or e.taken_over_at is not null)`,
  subscribers: (segment) => sql`
    select s.person_id, s.topic || ':' || s.target as why from subscriptions s
    where s.ended_at is null and (${joined(topicsOf(segment), sql` or `)})`,
  guests: (segment) => sql`
    select r.person_id, 'concert:' || r.concert_id as why from rsvps r
    where r.state in (${listed(answersOf(segment))}) ${anded(ids(segment, 'concert'), (list) => sql`r.concert_id in (${list})`)}`,
  staff: (segment) => sql`
    select distinct g.person_id, 'role:' || g.role as why from role_grants g
    where g.revoked_at is null and g.role in (${listed(segment.only?.role ?? ROLES)}) and g.role in (${listed(ROLES)})
      ${anded(ids(segment, 'contest'), (list) => sql`(g.contest_id is null or g.contest_id in (${list}))`)}`,
};

/** Which rows of entries `e` a filter leaves; one that is missing does not compile. */
const CONDITIONS: Record<Exclude<EntryFilter, 'state'>, (values: readonly string[]) => SQL> = {
  contest: (values) => sql`e.contest_id in (${numbers(values)})`,
  performs: (
    values,
  ) => sql`e.id in (select i.entry_id from programme_items i join programmes pr on pr.id = i.programme_id
    where i.removed_at is null and pr.concert_id in (${numbers(values)}))`,
  nomination: (values) => sql`e.contest_id || '.' || e.nomination in (${listed(values)})`,
  category: (values) => sql`e.contest_id || '.' || e.declared_category in (${listed(values)})`,
  institution: (values) => sql`e.institution_id in (${numbers(values)})`,
  district: (values) => sql`e.institution_id in (select id from institutions where district_id in (${listed(values)}))`,
  /** What was not made known yet counts for nobody. */
  degree: (values) => sql`exists (select 1 from awards a where a.entry_id = e.id and a.published_at is not null
    and a.revoked_at is null and e.contest_id || '.' || a.degree in (${listed(values)}))`,
};

function ofEntries(segment: Segment): SQL {
  const conditions = ENTRY_FILTERS.flatMap((filter) => {
    const values = segment.only?.[filter] ?? [];
    return filter === 'state' || values.length === 0 ? [] : [CONDITIONS[filter](values)];
  });
  return joined([sql`e.state in (${listed(statesOf(segment))})`, ...conditions], sql` and `);
}

/**
 * Topics under which a person hears it: a contest's nominations as the contest itself, and its narrower choice where one
 * was made; an institution's district as the institution, and a district's institutions as the district.
 */
function topicsOf({ only = {} }: Segment): SQL[] {
  const { contest = [], nomination = [], institution = [], district = [] } = only;
  const whole = contest.filter((id) => !nomination.some((value) => contestOf(value) === id));
  const topic = (name: string, values: readonly string[], target: SQL) =>
    values.length > 0 ? [sql`(s.topic = ${name} and ${target} in (${listed(values)}))`] : [];
  const among = (name: string, values: readonly string[], query: SQL) =>
    values.length > 0 ? [sql`(s.topic = ${name} and s.target in (${query}))`] : [];
  return [
    sql`s.topic = 'everything'`,
    ...topic('contest', [...new Set([...contest, ...nomination.map(contestOf)])], sql`s.target`),
    ...topic('nomination', whole, sql`split_part(s.target, '.', 1)`),
    ...topic('nomination', nomination, sql`s.target`),
    ...among(
      'institution',
      institution,
      sql`select id::text from institutions
      where id in (${numbers(institution)}) or merged_into in (${numbers(institution)})`,
    ),
    ...among('district', institution, sql`select district_id from institutions where id in (${numbers(institution)})`),
    ...topic('district', district, sql`s.target`),
    ...among(
      'institution',
      district,
      sql`select id::text from institutions where district_id in (${listed(district)})`,
    ),
  ];
}

function ids({ only }: Segment, filter: 'contest' | 'concert'): readonly string[] {
  return only?.[filter] ?? [];
}

function anded(values: readonly string[], condition: (list: SQL) => SQL): SQL {
  return values.length > 0 ? sql`and ${condition(numbers(values))}` : sql``;
}

function numbers(values: readonly string[]): SQL {
  return listed(values.map(Number));
}

function listed(values: readonly (string | number)[]): SQL {
  return joined(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
}

function joined(parts: readonly SQL[], by: SQL): SQL {
  return sql.join([...parts], by);
}
