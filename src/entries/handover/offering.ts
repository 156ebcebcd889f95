/** An organizer gives out a one-time code and link for what the staff entered for a school. */

import { and, eq, isNull, ne, type SQL } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { lookupKey } from '../../database/sealing/sealed.ts';
import { record } from '../../history/actions.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { DAY_MS } from '../../time-units.ts';
import { loadEntry } from '../storing/load.ts';
import { entries } from '../tables.ts';
import type { HandoverRefusal } from './refusals.ts';
import { CODE_DAYS } from './rules.ts';
import { handovers } from './tables.ts';

export interface Offer {
  entryId: number;
  /** This entry alone, or everything the staff entered in its contest for its institution. */
  reach: 'entry' | 'institution';
  /** Whoever takes it over becomes a confirmed contact, too; for those who may decide about contacts. */
  confirms: boolean;
  /** Random; returned to nobody, kept as hashes. */
  code: string;
  token: string;
}

/** Gives a code out; an earlier one for the same, not used yet, works no more. */
export async function offerHandover(
  db: Database,
  caller: Caller,
  offer: Offer,
  now: Date,
): Promise<Result<{ expiresAt: Date }, HandoverRefusal>> {
  return db.transaction(async (tx) => {
    const found = await schoolEntry(tx, caller, offer.entryId);
    if (!found.ok) return found;
    if (offer.confirms) {
      const decides = authorize(caller, 'contact.decide');
      if (!decides.ok) return decides;
    }
    const { contestId, institutionId } = found.value;
    const entryId = offer.reach === 'entry' ? offer.entryId : null;
    const expiresAt = new Date(now.getTime() + CODE_DAYS * DAY_MS);
    await tx
      .update(handovers)
      .set({ revokedAt: now })
      .where(
        and(
          eq(handovers.contestId, contestId),
          eq(handovers.institutionId, institutionId),
          entryId === null ? isNull(handovers.entryId) : eq(handovers.entryId, entryId),
          isNull(handovers.usedAt),
          isNull(handovers.revokedAt),
        ),
      );
    await tx.insert(handovers).values({
      codeKey: codeKey(offer.code),
      linkKey: linkKey(offer.token),
      ...{ contestId, institutionId, entryId, confirms: offer.confirms },
      ...{ createdBy: caller.personId, createdAt: now, expiresAt },
    });
    const subject = { subject: 'entry', subjectId: offer.entryId } as const;
    await record(tx, { at: now, personId: caller.personId, ...subject, action: 'handover-offered' });
    return ok({ expiresAt });
  });
}

/** How many entries a code for the entry's institution would move: those the staff entered and nobody has taken over. */
export async function staffEntriesBeside(
  db: Database,
  caller: Caller,
  entryId: number,
): Promise<Result<number, HandoverRefusal>> {
  const found = await schoolEntry(db, caller, entryId);
  return found.ok ? ok(await db.$count(entries, ofInstitution(found.value))) : found;
}

async function schoolEntry(
  db: Database,
  caller: Caller,
  entryId: number,
): Promise<Result<{ contestId: number; institutionId: number }, HandoverRefusal>> {
  const entry = await loadEntry(db, entryId);
  if (!entry) return refused({ code: 'entry-not-found' });
  const { contestId, institutionId } = entry;
  const allowed = authorize(caller, 'entry.hand-over', { contestId });
  if (!allowed.ok) return allowed;
  if (entry.state === 'draft') return refused({ code: 'entry-not-found' });
  if (entry.channel === 'telegram' || institutionId === null) return refused({ code: 'handover-not-for-school' });
  return ok({ contestId, institutionId });
}

/** What a code for a whole institution reaches: submitted for it by the staff, and still theirs. */
export function ofInstitution({
  contestId,
  institutionId,
}: {
  contestId: number;
  institutionId: number;
}): SQL | undefined {
  return and(
    eq(entries.contestId, contestId),
    eq(entries.institutionId, institutionId),
    ne(entries.channel, 'telegram'),
    ne(entries.state, 'draft'),
    isNull(entries.takenOverAt),
  );
}

export function codeKey(code: string): string {
  return lookupKey('handover code', code);
}

export function linkKey(token: string): string {
  return lookupKey('handover link', token);
}
