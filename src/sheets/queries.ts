/** Reads what stands on paper: a contest's entries page by page, and the institutions that have something confirmed. */

import { and, asc, count, eq, gt, inArray, type SQL } from 'drizzle-orm';
import type { Contest } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import { loadEntries } from '../entries/storing/load.ts';
import { entries } from '../entries/tables.ts';
import type { EntryState } from '../entries/words.ts';
import { institutions } from '../institutions/tables.ts';
import { type SheetEntry, type SheetInstitution, sheetEntry } from './entry.ts';

/** Which entries of a contest a sheet is of. */
export interface WantedEntries {
  readonly states: readonly EntryState[];
  /** One nomination, or null for all. */
  readonly nomination?: string | null;
  readonly institutionId?: number;
  /** Only what this person entered. */
  readonly contactId?: number;
  /** Whether teachers' phones come with them. */
  readonly phones?: boolean;
  /** Only entries that this lets through. */
  readonly among?: SQL;
}

/** Entries opened at once: some milliseconds of work, then others get their turn. */
const PAGE = 100;

/** The entries by number. */
export async function entriesForSheet(db: Database, contest: Contest, wanted: WantedEntries): Promise<SheetEntry[]> {
  const { phones = false } = wanted;
  const condition = wantedOf(contest, wanted);
  const known = await institutionsOf(db, condition);
  const found: SheetEntry[] = [];
  for (let last = 0; ; ) {
    const page = await loadEntries(db, and(condition, gt(entries.number, last)), { offset: 0, length: PAGE }, ORDER);
    for (const entry of page) {
      const institution = known.get(entry.institutionId ?? 0);
      const told = sheetEntry(contest.definition, entry, institution, { phones });
      if (told) found.push(told);
    }
    if (page.length < PAGE) return found;
    last = page.at(-1)?.number ?? last;
  }
}

const ORDER = asc(entries.number);

/** How many entries a sheet would hold. */
export async function countForSheet(db: Database, contest: Contest, wanted: WantedEntries): Promise<number> {
  return db.$count(entries, wantedOf(contest, wanted));
}

function wantedOf(
  { id }: Contest,
  { states, nomination, institutionId, contactId, among }: WantedEntries,
): SQL | undefined {
  return and(
    eq(entries.contestId, id),
    inArray(entries.state, [...states]),
    nomination ? eq(entries.nomination, nomination) : undefined,
    institutionId === undefined ? undefined : eq(entries.institutionId, institutionId),
    contactId === undefined ? undefined : eq(entries.contactId, contactId),
    among,
  );
}

async function institutionsOf(db: Database, condition: SQL | undefined): Promise<Map<number, SheetInstitution>> {
  const ids = db.selectDistinct({ id: entries.institutionId }).from(entries).where(condition);
  const found = await db
    .select({ id: institutions.id, shortName: institutions.shortName, fullName: institutions.fullName })
    .from(institutions)
    .where(inArray(institutions.id, ids));
  return new Map(found.map((one) => [one.id, one]));
}

/** An institution with how many of its entries are accepted. */
export interface Confirmable {
  readonly institutionId: number;
  readonly shortName: string;
  readonly accepted: number;
}

/** The institutions whose entries in a contest are accepted, by name. */
export async function confirmableInstitutions(db: Database, contestId: number): Promise<Confirmable[]> {
  const found = await db
    .select({ institutionId: institutions.id, shortName: institutions.shortName, accepted: count() })
    .from(entries)
    .innerJoin(institutions, eq(institutions.id, entries.institutionId))
    .where(and(eq(entries.contestId, contestId), eq(entries.state, 'accepted')))
    .groupBy(institutions.id);
  const order = new Intl.Collator('ru', { numeric: true });
  return found.sort((one, other) => order.compare(one.shortName, other.shortName));
}
