/** Counts what stands beside an entry: places under caps, entries under limits, likely duplicates, consents. */

import { sql } from 'drizzle-orm';
import { childrenWithout } from '../../consents/queries.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import { oneRow, rows } from '../../database/rows.ts';
import type { Entry } from '../facts.ts';
import { foldTitle } from '../people/identity.ts';
import { type Answer, HOLDING_STATES } from '../words.ts';
import { proposeCategory } from './age.ts';
import type { Counted } from './checks.ts';

/** Entries that hold a place beside this one. */
export interface Places {
  contest: number;
  nomination: number;
}

/** Holds a place: by its state, or because a place is offered and kept until the answer. */
const holding = sql`(e.state in (${list(HOLDING_STATES)}) or e.offered_until is not null)`;

/** Places taken by others in the contest and in the entry's nomination. */
export async function countPlaces(
  tx: Database,
  entry: Pick<Entry, 'id' | 'contestId' | 'nomination'>,
): Promise<Places> {
  return oneRow<Places>(
    tx,
    sql`select count(*)::int as contest, (count(*) filter (where e.nomination = ${entry.nomination}))::int as nomination
      from entries e where e.contest_id = ${entry.contestId} and e.id <> ${entry.id} and ${holding}`,
  );
}

/** Places taken by everybody, nomination by nomination. */
export async function countByNomination(tx: Database, contestId: number): Promise<Map<string, number>> {
  const found = await rows<{ nomination: string; taken: number }>(
    tx,
    sql`select e.nomination, count(*)::int as taken from entries e
      where e.contest_id = ${contestId} and ${holding} group by e.nomination`,
  );
  return new Map(found.map(({ nomination, taken }) => [nomination, taken]));
}

/** What the checks need to know of the entry's neighbours; exact while the caller holds the contest's lock. */
export async function countNeighbours(tx: Database, contest: ContestDefinition, entry: Entry): Promise<Counted> {
  const counted = proposeCategory(contest, entry.participants).category?.id ?? declaredAlone(entry);
  const institution = await oneRow<Pick<Counted, 'ofInstitution' | 'ofInstitutionHere'>>(
    tx,
    sql`select count(*)::int as "ofInstitution", (count(*) filter (
        where e.nomination = ${entry.nomination} and ${countedCategory} = ${counted}))::int as "ofInstitutionHere"
      from entries e where e.institution_id = ${entry.institutionId} and ${isEarlier(entry)}`,
  );
  return {
    ...institution,
    ofChild: await countOfChildren(tx, contest, entry),
    duplicateOf: await findDuplicate(tx, contest, entry),
    uncovered: await childrenWithout(
      tx,
      entry.contestId,
      entry.participants.map(({ childId }) => childId),
    ),
  };
}

/** Limits go by the computed category; a group entered by its number alone has but the declared one. */
const countedCategory = sql`coalesce(e.computed_category, case when e.headcount_only then e.declared_category end)`;

function declaredAlone({ headcountOnly, declaredCategory }: Entry): string | null {
  return headcountOnly ? declaredCategory : null;
}

/** Holds a place and was first submitted before this entry; before a first submit everything is earlier. */
function isEarlier(entry: Entry) {
  const before = entry.number === null ? sql`` : sql`and e.number < ${entry.number}`;
  return sql`e.contest_id = ${entry.contestId} and e.id <> ${entry.id} and ${holding} ${before}`;
}

async function countOfChildren(tx: Database, contest: ContestDefinition, entry: Entry): Promise<Map<number, number>> {
  if (contest.limits.per_child === undefined || entry.participants.length === 0) return new Map();
  const ignored = contest.limits.per_child_ignores_forms;
  const counts = ignored.length === 0 ? sql`` : sql`and e.form not in (${list(ignored)})`;
  const found = await rows<{ identity: number; entries: number }>(
    tx,
    sql`select p.identity_id as identity, count(distinct e.id)::int as entries
      from participations p join entries e on e.id = p.entry_id
      where p.identity_id in (${list(entry.participants.map(({ identityId }) => identityId))})
        and ${isEarlier(entry)} ${counts}
      group by p.identity_id`,
  );
  return new Map(found.map(({ identity, entries }) => [identity, entries]));
}

/** The earliest entry of the same children, in any order, and nomination, whose title folds alike. */
async function findDuplicate(tx: Database, contest: ContestDefinition, entry: Entry): Promise<Counted['duplicateOf']> {
  if (entry.participants.length === 0) return null;
  const identities = [...new Set(entry.participants.map(({ identityId }) => identityId))]
    .sort((a, b) => a - b)
    .join(',');
  const candidates = await rows<{
    id: number;
    contact: number;
    number: number | null;
    answers: Record<string, Answer>;
  }>(
    tx,
    sql`select e.id, e.contact_id as contact, e.number, e.answers from entries e
      where e.nomination = ${entry.nomination} and ${isEarlier(entry)}
        and ${identities} = (select string_agg(distinct_id::text, ',' order by distinct_id)
          from (select distinct identity_id as distinct_id from participations where entry_id = e.id) as members)
      order by e.number`,
  );
  const title = titleOf(contest, entry.answers);
  const found = candidates.find(({ answers }) => titleOf(contest, answers) === title);
  return found ? { entryId: found.id, contactId: found.contact, number: found.number } : null;
}

function titleOf(contest: ContestDefinition, answers: Readonly<Record<string, Answer>>): string {
  const field = contest.fields.find(({ kind }) => kind === 'title');
  const title = field === undefined ? null : answers[field.id];
  return typeof title === 'string' ? foldTitle(title) : '';
}

function list(values: readonly (string | number)[]) {
  return sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
}
