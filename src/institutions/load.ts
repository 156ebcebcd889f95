/** Loads the directory from its file, again and again: what is new is added, what differs is changed, nothing is removed. */

import { eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { changesBetween, type HistoryEvent, recordAll } from '../history/actions.ts';
import { ok, type Result } from '../result.ts';
import { checkDirectoryFile, type DirectoryFile, type DirectoryFileRefusal } from './directory-file.ts';
import { districts, institutions } from './tables.ts';

/** How many institutions were added, changed, found as they stand. */
export interface LoadedDirectory {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/**
 * Loads a file's bytes; institutions are known again by their key. One that is no longer active is closed, one that
 * was merged keeps leading to its survivor. What is wrong is told all at once and changes nothing.
 */
export async function loadDirectory(
  db: Database,
  file: Uint8Array,
  now: Date,
): Promise<Result<LoadedDirectory, DirectoryFileRefusal>> {
  return db.transaction(async (tx) => {
    const known = await tx.select({ id: districts.id }).from(districts);
    const checked = checkDirectoryFile(
      file,
      known.map(({ id }) => id),
    );
    if (!checked.ok) return checked;
    await saveDistricts(tx, checked.value.districts);
    return ok(await saveInstitutions(tx, checked.value.institutions, now));
  });
}

async function saveDistricts(tx: Database, given: DirectoryFile['districts']): Promise<void> {
  if (given.length === 0) return;
  await tx
    .insert(districts)
    .values(given.map(({ id, name, aliases }) => ({ id, name, aliases })))
    .onConflictDoUpdate({
      target: districts.id,
      set: { name: sql`excluded.name`, aliases: sql`excluded.aliases` },
    });
}

type Given = DirectoryFile['institutions'][number];

async function saveInstitutions(tx: Database, given: readonly Given[], now: Date): Promise<LoadedDirectory> {
  const rows = await tx.select().from(institutions).where(isNotNull(institutions.externalKey)).for('update');
  const known = new Map(rows.map((row) => [row.externalKey, row]));
  const added = given.filter(({ id }) => !known.has(id));
  await addInstitutions(tx, added, now);
  const events: HistoryEvent[] = [];
  for (const one of given) {
    const row = known.get(one.id);
    if (!row) continue;
    const after = { ...columnsOf(one), ...(row.state === 'merged' ? { state: row.state } : {}) };
    const before = pickColumns(row);
    const change = changesBetween(before, after);
    if (Object.keys(change).length === 0) continue;
    await tx.update(institutions).set(after).where(eq(institutions.id, row.id));
    events.push({ at: now, personId: null, subject: 'institution', subjectId: row.id, action: 'loaded', change });
  }
  await recordAll(tx, events);
  return { added: added.length, changed: events.length, same: given.length - added.length - events.length };
}

async function addInstitutions(tx: Database, added: readonly Given[], now: Date): Promise<void> {
  if (added.length === 0) return;
  const values = added.map((one) => ({ ...columnsOf(one), externalKey: one.id, createdAt: now }));
  await tx.insert(institutions).values(values);
}

/** What the file tells of an institution; the rest of the row is the program's own. */
function pickColumns(row: typeof institutions.$inferSelect): Record<keyof ReturnType<typeof columnsOf>, unknown> {
  const { kind, number, properName, shortName, fullName, districtId, city, aliases, formerNames, state } = row;
  const names = { properName, shortName, fullName, aliases, formerNames };
  return { kind, number, ...names, districtId, city, state };
}

function columnsOf(one: Given) {
  return {
    kind: one.kind,
    number: one.number,
    properName: one.proper_name,
    shortName: one.short_name,
    fullName: one.full_name,
    districtId: one.district_id,
    city: one.city,
    aliases: one.aliases,
    formerNames: one.former_names,
    state: one.is_active ? ('active' as const) : ('closed' as const),
  };
}
