/** What is remembered of an institution: its children and ensembles, drawn from the entries made before. */

import { type SQL, sql } from 'drizzle-orm';
import { type PlainDate, plainDateAt } from '../../calendar.ts';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { openSealed } from '../../database/sealing/sealed.ts';
import type { Caller } from '../../people/access.ts';
import { foldName } from '../../people/name.ts';
import type { Entry } from '../facts.ts';
import type { ChildFacts } from '../tables.ts';
import { gradeNow } from './rules.ts';

/** Whose entries are remembered: a person's own at one institution, and for its confirmed contact everybody's. */
export interface RosterScope {
  institutionId: number;
  personId: number;
  whole: boolean;
}

/** A child met in an earlier entry. */
export interface RosterChild extends ChildFacts {
  childId: number;
  identityId: number;
  /** The grade of this school year as far as it follows from the last one told; null: to be asked. */
  grade: string | null;
}

/** An ensemble as its latest entry has it. */
export interface RosterEnsemble {
  /** The entry it is taken from. */
  entryId: number;
  name: string;
  /** Children in its list; the declared number where there is no list. */
  members: number;
}

/** The roster an entry may draw on; null until it names an institution. */
export function rosterScope(
  caller: Caller,
  { institutionId, contactId }: Pick<Entry, 'institutionId' | 'contactId'>,
): RosterScope | null {
  if (institutionId === null) return null;
  return { institutionId, personId: contactId, whole: caller.institutions?.includes(institutionId) ?? false };
}

/** The children of all earlier entries but `except`, each once, those of the latest entry first. */
export function rosterChildren(
  db: Database,
  scope: RosterScope,
  { today, zone, except = 0 }: { today: PlainDate; zone: string; except?: number },
): Promise<RosterChild[]> {
  return childrenWhere(db, scope, sql`e.id <> ${except} and ${within(scope)}`, { today, zone });
}

/** The children of one entry in the order of its list, as they are since a correction. */
export function membersOf(
  db: Database,
  scope: RosterScope,
  entryId: number,
  on: { today: PlainDate; zone: string },
): Promise<RosterChild[]> {
  return childrenWhere(db, scope, sql`e.id = ${entryId}`, on);
}

/** Those whose last name begins so, case and ё aside. */
export function beginningWith<C extends { lastName: string }>(children: readonly C[], typed: string): C[] {
  const beginning = foldName(typed);
  return children.filter(({ lastName }) => foldName(lastName).startsWith(beginning));
}

/** The ensembles of earlier entries, the latest first; each as its latest entry has it. */
export function rosterEnsembles(db: Database, scope: RosterScope, except = 0): Promise<RosterEnsemble[]> {
  return rows<RosterEnsemble>(
    db,
    sql`select e.id as "entryId", e.ensemble_name as name,
        case when e.headcount_only then coalesce(e.declared_count, 0)
          else (select count(*)::int from participations p where p.entry_id = e.id) end as members
      from (select distinct on (e.ensemble_key) e.* from entries e
        where e.ensemble_key is not null and e.id <> ${except} and ${within(scope)}
          and (e.headcount_only or exists (select from participations p where p.entry_id = e.id))
        order by e.ensemble_key, e.id desc) as e
      order by e.id desc`,
  );
}

/** Whether the scope reaches an entry; nobody else's drafts. */
export function isWithin(scope: RosterScope, entry: Pick<Entry, 'institutionId' | 'contactId' | 'state'>): boolean {
  const { institutionId, personId, whole } = scope;
  if (entry.institutionId !== institutionId) return false;
  return entry.contactId === personId || (whole && entry.state !== 'draft');
}

function within({ institutionId, personId, whole }: RosterScope): SQL {
  return sql`e.institution_id = ${institutionId}
    and (e.contact_id = ${personId} or (${whole}::boolean and e.state <> 'draft'))`;
}

interface Found {
  childId: number;
  identityId: number;
  grade: string | null;
  toldAt: Date | null;
  facts: Uint8Array;
}

/** A row that was corrected since is replaced by the one that stands for the child now. */
async function childrenWhere(
  db: Database,
  { personId, whole }: RosterScope,
  condition: SQL,
  { today, zone }: { today: PlainDate; zone: string },
): Promise<RosterChild[]> {
  const found = await rows<Found>(
    db,
    sql`with met as (
      select c.identity_id, c.id as child_id, e.id as entry_id, e.created_at, p.position, p.grade
      from participations p
      join entries e on e.id = p.entry_id
      left join child_corrections k on k.child_id = p.child_id and k.corrected_at is not null
        and (k.person_id = ${personId} or ${whole}::boolean)
      join children c on c.id = coalesce(k.corrected_id, p.child_id)
      where ${condition}
    ), latest as (
      select identity_id, (array_agg(child_id order by entry_id desc, child_id desc))[1] as child_id,
        max(entry_id) as entry_id, (array_agg(position order by entry_id desc))[1] as position,
        (array_agg(grade order by entry_id desc) filter (where grade is not null))[1] as grade,
        (array_agg(created_at order by entry_id desc) filter (where grade is not null))[1] as told_at
      from met group by identity_id
    )
    select l.child_id as "childId", l.identity_id as "identityId", l.grade, l.told_at as "toldAt", c.facts
    from latest l join children c on c.id = l.child_id
    order by l.entry_id desc, l.position`,
  );
  return found.map(({ childId, identityId, grade, toldAt, facts }) => ({
    ...openSealed<ChildFacts>(facts),
    childId,
    identityId,
    grade: toldAt === null ? null : gradeNow(grade, plainDateAt(toldAt, zone), today),
  }));
}
