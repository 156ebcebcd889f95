/** What makes a proposal of an institution sound, and how it is kept until an organizer confirms it. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { record } from '../history/actions.ts';
import type { NotAllowed } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { cleanText, foldText } from '../typed.ts';
import { type InstitutionKind, isInstitutionKind } from './kinds.ts';
import { readInstitutionQuery } from './query.ts';
import { districts, institutions } from './tables.ts';

/** The longest name that is kept, in characters. */
export const LONGEST_NAME = 300;

export type InstitutionRefusal =
  | NotAllowed
  | { code: 'institution-name-missing' }
  | { code: 'institution-name-too-long'; longest: number }
  | { code: 'institution-kind-unknown'; kind: string }
  | { code: 'institution-district-unknown'; districtId: string }
  | { code: 'institution-unknown' }
  /** It is merged elsewhere already, or what should stay is not in the directory. */
  | { code: 'institution-not-mergeable' };

export interface Proposal {
  /** The name as the contact typed it. */
  readonly typed: string;
  readonly kind: string;
  /** Null: in another city. */
  readonly districtId: string | null;
}

/** A proposal's facts once they are sound. */
export interface Facts {
  name: string;
  kind: InstitutionKind;
  districtId: string | null;
}

/** Cleans and checks what a contact or an organizer says of an institution. */
export async function checkFacts(
  tx: Database,
  facts: { name: string; kind: string; districtId: string | null },
): Promise<Result<Facts, InstitutionRefusal>> {
  const name = cleanText(facts.name);
  if (!/[\p{L}\d]/u.test(name)) return refused({ code: 'institution-name-missing' });
  if (name.length > LONGEST_NAME) return refused({ code: 'institution-name-too-long', longest: LONGEST_NAME });
  if (!isInstitutionKind(facts.kind)) return refused({ code: 'institution-kind-unknown', kind: facts.kind });
  const { districtId } = facts;
  if (districtId !== null) {
    const [district] = await tx.select({ id: districts.id }).from(districts).where(eq(districts.id, districtId));
    if (!district) return refused({ code: 'institution-district-unknown', districtId });
  }
  return ok({ name, kind: facts.kind, districtId });
}

/** The person's own proposal of the same name and kind that still waits, if there is one. */
export async function sameProposal(
  tx: Database,
  proposed: Facts & { proposedBy: number },
): Promise<number | undefined> {
  const own = await tx
    .select({ id: institutions.id, name: institutions.shortName })
    .from(institutions)
    .where(
      and(
        eq(institutions.proposedBy, proposed.proposedBy),
        eq(institutions.kind, proposed.kind),
        eq(institutions.state, 'proposed'),
      ),
    );
  return own.find(({ name }) => foldText(name) === foldText(proposed.name))?.id;
}

/** Keeps a new proposal and its history; returns its id. */
export async function saveProposal(tx: Database, proposed: Facts & { proposedBy: number }, now: Date): Promise<number> {
  const { name, kind, districtId, proposedBy } = proposed;
  const [made] = await tx
    .insert(institutions)
    .values({
      kind,
      number: readInstitutionQuery(name).number,
      shortName: name,
      fullName: name,
      districtId,
      city: await cityOf(tx, districtId),
      aliases: [],
      formerNames: [],
      state: 'proposed',
      proposedBy,
      createdAt: now,
    })
    .returning({ id: institutions.id });
  if (!made) throw new Error('no institution was made');
  await record(tx, { at: now, personId: proposedBy, subject: 'institution', subjectId: made.id, action: 'proposed' });
  return made.id;
}

/** The city of the directory's other institutions in this district; empty where there is none to tell it. */
async function cityOf(tx: Database, districtId: string | null): Promise<string> {
  if (districtId === null) return '';
  const [neighbour] = await tx
    .select({ city: institutions.city })
    .from(institutions)
    .where(eq(institutions.districtId, districtId))
    .limit(1);
  return neighbour?.city ?? '';
}
