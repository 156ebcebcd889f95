/** What may need tidying: children who look like one, and children whom several entries know. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { oneRow, rows } from '../../database/rows.ts';
import { openSealed } from '../../database/sealing/sealed.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import { entryNumber } from '../number.ts';
import type { Refusal } from '../refusals.ts';
import type { Searcher } from '../search/searcher.ts';
import type { ChildFacts } from '../tables.ts';
import type { LikelySame } from './comparing.ts';

/**
 * Pairs of children in active contests who may be one; never two of one entry, nor those decided to be two. Names are
 * opened and compared in the searcher's thread.
 */
export async function likelySameChildren(
  { db, searcher }: { db: Database; searcher: Searcher },
  caller: Caller,
): Promise<Result<LikelySame[], Refusal>> {
  const allowed = authorize(caller, 'child.decide');
  if (!allowed.ok) return allowed;
  const pairs = await searcher.pairs(await metChildren(db));
  if (pairs.length === 0) return ok([]);
  const apart = await apartPairs(db, [
    ...new Set(pairs.flatMap(({ one, other }) => [one.identityId, other.identityId])),
  ]);
  return ok(pairs.filter(({ one, other }) => !apart.has(pairKey(one.identityId, other.identityId))));
}

/** A child of an entry who stands in other entries too. */
export interface SharedChild extends ChildFacts {
  childId: number;
  /** Those other entries, the latest contest first. */
  others: { number: string; institution: string }[];
  /** Some of them are another institution's. */
  elsewhere: boolean;
}

/** The children of an entry whom other entries know as the same, in the order of its list. */
export async function sharedChildren(
  db: Database,
  caller: Caller,
  entryId: number,
): Promise<Result<SharedChild[], Refusal>> {
  const allowed = authorize(caller, 'child.decide');
  if (!allowed.ok) return allowed;
  const found = await rows<Shared>(
    db,
    sql`select p.child_id as "childId", c.facts, k.code, o.number, i.short_name as institution,
        o.institution_id <> e.institution_id as elsewhere
      from entries e
      join participations p on p.entry_id = e.id
      join children c on c.id = p.child_id
      join participations q on q.identity_id = p.identity_id and q.entry_id <> e.id
      join entries o on o.id = q.entry_id and o.state <> 'draft' and o.number is not null
      join contests k on k.id = o.contest_id
      join institutions i on i.id = o.institution_id
      where e.id = ${entryId}
      order by p.position, o.contest_id desc, o.number`,
  );
  const shared = new Map<number, SharedChild>();
  for (const { childId, facts, code, number, institution, elsewhere } of found) {
    const child = shared.get(childId) ?? { ...openSealed<ChildFacts>(facts), childId, others: [], elsewhere: false };
    child.others.push({ number: entryNumber(code, number), institution });
    shared.set(childId, { ...child, elsewhere: child.elsewhere || elsewhere });
  }
  return ok([...shared.values()]);
}

interface Shared {
  childId: number;
  facts: Uint8Array;
  code: string;
  number: number;
  institution: string;
  elsewhere: boolean;
}

/** Everybody who takes part in a standing entry of an active contest, as JSON with names sealed. */
async function metChildren(db: Database): Promise<string> {
  const { met } = await oneRow<{ met: string | null }>(
    db,
    sql`select json_agg(json_build_array(m.child_id, m.identity_id, encode(c.facts, 'base64'), m.institutions,
        m.codes, m.numbers) order by m.identity_id)::text as met
      from (
        select p.identity_id, max(p.child_id) as child_id,
          array_agg(distinct i.short_name) as institutions,
          array_agg(k.code order by e.id) as codes, array_agg(e.number order by e.id) as numbers
        from participations p
        join entries e on e.id = p.entry_id
        join contests k on k.id = e.contest_id and k.state = 'active'
        join institutions i on i.id = e.institution_id
        where e.state not in ('draft', 'withdrawn', 'rejected') and e.number is not null
        group by p.identity_id) as m
      join children c on c.id = m.child_id`,
  );
  return met ?? '[]';
}

/** Pairs decided to be two, as their rows are known now, and pairs that stand in one entry. */
async function apartPairs(db: Database, identities: readonly number[]): Promise<Set<string>> {
  const concerned = sql.join(
    identities.map((id) => sql`${id}`),
    sql`, `,
  );
  const found = await rows<{ one: number; other: number }>(
    db,
    sql`select a.identity_id as one, b.identity_id as other
        from child_decisions d join children a on a.id = d.one_id join children b on b.id = d.other_id
        where d.verdict = 'different'
      union
      select a.identity_id, b.identity_id
        from participations a join participations b on b.entry_id = a.entry_id and a.identity_id < b.identity_id
        where a.identity_id in (${concerned}) and b.identity_id in (${concerned})`,
  );
  return new Set(found.map(({ one, other }) => pairKey(one, other)));
}

function pairKey(one: number, other: number): string {
  return `${Math.min(one, other)}|${Math.max(one, other)}`;
}
