/** Questions about the directory: what was typed, one institution, what a person entered for before. */

import { and, asc, desc, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { keepingLocks } from '../database/row-locks.ts';
import { foldText } from '../typed.ts';
import { institutionsIn } from './districts.ts';
import { type InstitutionKind, isInstitutionKind } from './kinds.ts';
import { type DirectoryEntry, type Found, findInstitutions } from './match.ts';
import { districts, institutionContacts, institutions } from './tables.ts';

/** An institution as the rest of the program knows it. */
export interface Institution extends DirectoryEntry<number> {
  readonly districtId: string | null;
  readonly city: string;
  readonly state: 'active' | 'proposed' | 'closed' | 'merged';
}

export interface District {
  readonly id: string;
  readonly name: string;
  readonly aliases: string[];
}

/** Every institution that can be entered for: the active ones, and what `proposer` proposed and waits to be confirmed. */
export async function directory(db: Database, proposer?: number): Promise<Institution[]> {
  const own = proposer === undefined ? undefined : ownProposals(proposer);
  return institutionsWhere(db, or(eq(institutions.state, 'active'), own));
}

/** The ten or so districts, by name. */
export async function allDistricts(db: Database): Promise<District[]> {
  return db.select().from(districts).orderBy(asc(districts.name));
}

/** The directory as it was read once, to be searched as often as an answer needs. */
export interface Searchable {
  readonly districts: readonly District[];
  /** Finds what a person typed. */
  find(typed: string): Found<Institution>;
  /** The institutions of a district, all or of one kind, in the order they are offered. */
  within(district: District, kind: InstitutionKind | null): Institution[];
}

/** Reads it; `proposer` also finds what they proposed themselves. */
export async function searchable(db: Database, proposer?: number): Promise<Searchable> {
  const [institutions, districts] = [await directory(db, proposer), await allDistricts(db)];
  return {
    districts,
    find: (typed) => findInstitutions(typed, institutions, districts),
    within: (district, kind) => institutionsIn(institutions, district, kind),
  };
}

/** Finds what a person typed. */
export async function searchInstitutions(db: Database, typed: string): Promise<Found<Institution>> {
  return (await searchable(db)).find(typed);
}

/** One institution, in whatever state; a merged one leads to its survivor. */
export async function institutionById(db: Database, id: number): Promise<Institution | undefined> {
  const [row] = await db.select().from(institutions).where(eq(institutions.id, id));
  if (row?.state === 'merged' && row.mergedInto !== null) return institutionById(db, row.mergedInto);
  return row && toInstitution(row);
}

/**
 * The same, held as it is until the transaction ends: no merge takes it away meanwhile. One that turns out to be merged
 * is let go before its survivor is waited for, because the next merge into that survivor waits for both.
 */
export async function holdInstitution(tx: Database, id: number): Promise<Institution | undefined> {
  const row = await keepingLocks(
    tx,
    async (within) => (await within.select().from(institutions).where(eq(institutions.id, id)).for('share'))[0],
    (seen) => seen?.state !== 'merged',
  );
  if (row?.state === 'merged' && row.mergedInto !== null) return holdInstitution(tx, row.mergedInto);
  return row && toInstitution(row);
}

/** The institution loaded from a file under this key. */
export async function institutionByKey(db: Database, externalKey: string): Promise<Institution | undefined> {
  return (await institutionsWhere(db, eq(institutions.externalKey, externalKey)))[0];
}

/** Institutions proposed by contacts and not yet confirmed, the oldest first. */
export async function proposedInstitutions(db: Database): Promise<Institution[]> {
  return institutionsWhere(db, eq(institutions.state, 'proposed'));
}

/** Two of the directory that may be one. */
export interface Twins {
  one: Institution;
  other: Institution;
}

/** Active institutions of one city with the same kind and number, or with the same full name. */
export async function twinInstitutions(db: Database): Promise<Twins[]> {
  const first = new Map<string, Institution>();
  return (await directory(db)).flatMap((institution) => {
    const { kind, number, city, fullName } = institution;
    const keys = [`${city}|${foldText(fullName)}`, ...(number === null ? [] : [`${city}|${kind}|${number}`])];
    const twin = keys.map((key) => first.get(key)).find((one) => one !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, institution);
    return twin ? [{ one: twin, other: institution }] : [];
  });
}

/** Institutions a person entered for before, the latest first; a memory only, it grants nothing. */
export async function rememberedInstitutions(db: Database, personId: number): Promise<Institution[]> {
  const found = await db
    .select({ institution: institutions })
    .from(institutionContacts)
    .innerJoin(institutions, eq(institutions.id, institutionContacts.institutionId))
    .where(
      and(eq(institutionContacts.personId, personId), inArray(institutions.state, ['active', 'proposed', 'merged'])),
    )
    .orderBy(desc(institutionContacts.lastUsedAt), asc(institutions.id));
  const present = await Promise.all(found.map(({ institution }) => survivorOf(db, institution)));
  const seen = new Map(present.flatMap((institution) => (institution ? [[institution.id, institution]] : [])));
  return [...seen.values()];
}

function survivorOf(db: Database, row: InstitutionRow): Promise<Institution | undefined> {
  return row.state === 'merged' ? institutionById(db, row.id) : Promise.resolve(toInstitution(row));
}

type InstitutionRow = typeof institutions.$inferSelect;

function ownProposals(proposer: number): SQL | undefined {
  return and(eq(institutions.state, 'proposed'), eq(institutions.proposedBy, proposer));
}

async function institutionsWhere(db: Database, condition: SQL | undefined): Promise<Institution[]> {
  const found = await db.select().from(institutions).where(condition).orderBy(asc(institutions.id));
  return found.map(toInstitution);
}

function toInstitution(row: InstitutionRow): Institution {
  const { id, number, properName, shortName, fullName, districtId, city, state } = row;
  const aliases = [...row.aliases, ...row.mergedNames];
  const formerNames = [...row.formerNames, ...row.mergedFormerNames];
  const names = { number, properName, shortName, fullName, aliases, formerNames };
  return { id, kind: kindOf(row.kind), ...names, districtId, city, state };
}

/** A kind the catalogue does not know cannot have been written: the directory's file and proposals are checked. */
function kindOf(name: string): InstitutionKind {
  if (!isInstitutionKind(name)) throw new Error(`unknown kind of institution: ${name}`);
  return name;
}
