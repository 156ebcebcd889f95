/** A guardian decides on each consent for a child of theirs, and takes one back. */

import { and, eq } from 'drizzle-orm';
import { guardianText } from '../../consents/consent-texts.ts';
import { decideForChild, withdrawForChild } from '../../consents/guardians.ts';
import type { Purpose } from '../../consents/purposes.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import type { Caller } from '../../people/access.ts';
import { updateProfile } from '../../people/actions.ts';
import { formatName } from '../../people/name.ts';
import { personById } from '../../people/queries.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Language } from '../../texts/texts.ts';
import type { Participant } from '../facts.ts';
import { loadEntry } from '../storing/load.ts';
import { refreshConsentFlags } from './flags.ts';
import type { FamilyDelivery } from './kinds.ts';
import type { FamilyRefusal } from './rules.ts';
import { guardians } from './tables.ts';

/** One child of an entry, as its guardian decides about it. */
export interface ForChild {
  entryId: number;
  childId: number;
  purpose: Purpose;
}

/** Keeps what the guardian decided, with the text as it stood before them; the entry's flags follow. */
export async function decideConsent(
  db: Database,
  caller: Caller,
  { given, language, ...which }: ForChild & { given: boolean; language: Language },
  now: Date,
): Promise<Result<true, FamilyRefusal>> {
  return db.transaction(async (tx) => {
    const shown = await documentFor(tx, caller, which, language);
    if (!shown.ok) return shown;
    const { personId } = caller;
    await decideForChild(tx, { ...which, personId, given, ...shown.value }, now);
    await refreshConsentFlags(tx, shown.value.contestId, [which.childId]);
    return ok(true);
  });
}

/** Takes a consent back; the entry's contact is told when taking part is what it was about. */
export async function withdrawGuardianConsent(
  db: Database,
  caller: Caller,
  { entryId, childId, purpose }: ForChild,
  now: Date,
): Promise<Result<true, FamilyRefusal>> {
  return db.transaction(async (tx) => {
    const child = await ownChild(tx, caller, { entryId, childId });
    if (!child) return refused({ code: 'not-a-guardian' });
    const { contestId, contactId } = child.entry;
    const which = { personId: caller.personId, childId, contestId, purpose };
    if (!(await withdrawForChild(tx, which, now))) return ok(true);
    await refreshConsentFlags(tx, contestId, [childId]);
    if (purpose === 'processing' && contactId !== caller.personId) {
      const content: FamilyDelivery = { kind: 'consent-withdrawn', entryId, childId };
      const onceKey = `consent-withdrawn:${entryId}:${childId}:${now.toISOString()}`;
      await promise(tx, [{ personId: contactId, content, onceKey }], now);
    }
    return ok(true);
  });
}

/** The document of one purpose as the guardian reads it, with the names it needs. */
export async function documentFor(
  db: Database,
  caller: Caller,
  { entryId, childId, purpose }: ForChild,
  language: Language,
): Promise<Result<{ shown: string; guardianName: string; contestId: number }, FamilyRefusal>> {
  const own = await ownChild(db, caller, { entryId, childId });
  if (!own) return refused({ code: 'not-a-guardian' });
  const contest = (await contestById(db, own.entry.contestId))?.definition;
  const guardianName = (await personById(db, caller.personId))?.profile?.legalName;
  if (!contest) return refused({ code: 'entry-not-found' });
  if (!guardianName) return refused({ code: 'guardian-unnamed' });
  const parties = { guardian: guardianName, ...partiesOf(contest, own.child) };
  return ok({ shown: guardianText(purpose, language, parties), guardianName, contestId: own.entry.contestId });
}

/** Whom a consent concerns: the child's whole name, the contest, and who runs it. */
export function partiesOf(contest: ContestDefinition, child: Participant) {
  return { child: formatName(child), contest: contest.title, organizer: contest.organizer ?? contest.title };
}

/** Keeps the guardian's name as it will stand in the consents. */
export async function nameGuardian(db: Database, { personId }: Caller, legalName: string): Promise<void> {
  await updateProfile(db, personId, { legalName });
}

async function ownChild(db: Database, { personId }: Caller, { entryId, childId }: Omit<ForChild, 'purpose'>) {
  const [held] = await db
    .select({ childId: guardians.childId })
    .from(guardians)
    .where(and(eq(guardians.personId, personId), eq(guardians.childId, childId), eq(guardians.entryId, entryId)));
  const entry = held && (await loadEntry(db, entryId));
  const child = entry?.participants.find((one) => one.childId === childId);
  return entry && child ? { entry, child } : undefined;
}
