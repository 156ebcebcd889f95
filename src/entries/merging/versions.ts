/** Keeps the versions of many entries at once: what held until now closes, what holds from now on opens. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';

/** Brings the counted children of these entries up to their present participations; drafts have none. */
export async function keepChildVersions(tx: Database, entryIds: readonly number[], now: Date): Promise<void> {
  if (entryIds.length === 0) return;
  const stale = sql`v.valid_to is null and v.entry_id in (${list(entryIds)}) and not exists (
    select from participations p where p.entry_id = v.entry_id and p.identity_id = v.identity_id)`;
  await closeVersions(tx, 'participation_versions', stale, now);
  await rows(
    tx,
    sql`insert into participation_versions (entry_id, identity_id, valid_from)
      select distinct p.entry_id, p.identity_id, ${now}::timestamptz
      from participations p join entries e on e.id = p.entry_id
      where e.state <> 'draft' and e.id in (${list(entryIds)}) and not exists (
        select from participation_versions v
        where v.entry_id = p.entry_id and v.identity_id = p.identity_id and v.valid_to is null)`,
  );
}

/** Brings the counted teachers of these entries up to who teaches in them now. */
export async function keepTeacherVersions(tx: Database, entryIds: readonly number[], now: Date): Promise<void> {
  if (entryIds.length === 0) return;
  const stale = sql`v.valid_to is null and v.entry_id in (${list(entryIds)}) and not exists (
    select from entry_teachers l join teachers t on t.id = l.teacher_id
    where l.entry_id = v.entry_id and l.role = v.role and t.identity_id = v.teacher_id)`;
  await closeVersions(tx, 'teaching_versions', stale, now);
  await rows(
    tx,
    sql`insert into teaching_versions (entry_id, teacher_id, role, valid_from)
      select distinct l.entry_id, t.identity_id, l.role, ${now}::timestamptz
      from entry_teachers l join teachers t on t.id = l.teacher_id join entries e on e.id = l.entry_id
      where e.state <> 'draft' and e.id in (${list(entryIds)}) and not exists (
        select from teaching_versions v
        where v.entry_id = l.entry_id and v.role = l.role and v.teacher_id = t.identity_id and v.valid_to is null)`,
  );
}

/** Moves the counted facts of these entries to another institution as of `now`. */
export async function keepInstitutionVersions(
  tx: Database,
  entryIds: readonly number[],
  { id, kind, districtId }: { id: number; kind: string; districtId: string | null },
  now: Date,
): Promise<void> {
  if (entryIds.length === 0) return;
  const present = sql`valid_to is null and entry_id in (${list(entryIds)})`;
  await rows(
    tx,
    sql`update entry_versions set institution_id = ${id}, institution_kind = ${kind}, district = ${districtId}
      where ${present} and valid_from >= ${now}`,
  );
  const closed = await rows<{ id: number }>(
    tx,
    sql`update entry_versions set valid_to = ${now} where ${present} and valid_from < ${now} returning id`,
  );
  if (closed.length === 0) return;
  await rows(
    tx,
    sql`insert into entry_versions (entry_id, contest_id, valid_from, state, nomination, form, category,
        institution_id, institution_kind, district, ensemble_key, late, headcount, submitted_at)
      select entry_id, contest_id, ${now}::timestamptz, state, nomination, form, category,
        ${id}::int, ${kind}, ${districtId}::text, ensemble_key, late, headcount, submitted_at
      from entry_versions where id in (${list(closed.map((version) => version.id))})`,
  );
}

/** A version that began at this very instant has held for no time: it goes. */
async function closeVersions(
  tx: Database,
  table: 'participation_versions' | 'teaching_versions',
  stale: SQL,
  now: Date,
): Promise<void> {
  const name = sql.identifier(table);
  await rows(tx, sql`delete from ${name} v where ${stale} and v.valid_from >= ${now}`);
  await rows(tx, sql`update ${name} v set valid_to = ${now} where ${stale}`);
}

function list(ids: readonly number[]): SQL {
  return sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
}
