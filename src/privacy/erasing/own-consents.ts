/** What a person agreed to, for themselves and for their children, ends with them; that it was agreed stays on record. */

import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { consents } from '../../consents/tables.ts';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { refreshConsentFlags } from '../../entries/family/flags.ts';
import type { FamilyDelivery } from '../../entries/family/kinds.ts';
import { guardians } from '../../entries/family/tables.ts';
import { entries } from '../../entries/tables.ts';
import type { ErasureDeed } from './record.ts';

/**
 * Ends them and takes the guardian's name out; papers whose originals the school holds stand on. Entries that lose a
 * consent to taking part are flagged, and their contacts told.
 */
export async function takeBackConsents(tx: Database, personId: number, { askedBy, at }: ErasureDeed): Promise<void> {
  const mine = and(eq(consents.personId, personId), ne(consents.how, 'paper'));
  const ended = await tx
    .update(consents)
    .set({ withdrawnAt: at })
    .where(and(mine, isNull(consents.withdrawnAt)))
    .returning({ purpose: consents.purpose, given: consents.given, ...which });
  await tx.update(consents).set({ guardianName: null }).where(eq(consents.personId, personId));
  const lost = ended.filter(({ purpose, given, childId }) => purpose === 'processing' && given && childId !== null);
  for (const { contestId, childId } of lost) {
    if (contestId === null || childId === null) continue;
    await refreshConsentFlags(tx, contestId, [childId]);
    if (askedBy !== null) await tellContacts(tx, { personId, contestId, childId }, at);
  }
}

const which = { contestId: consents.contestId, childId: consents.childId };

async function tellContacts(
  tx: Database,
  { personId, contestId, childId }: { personId: number; contestId: number; childId: number },
  at: Date,
): Promise<void> {
  const held = tx
    .select({ id: guardians.entryId })
    .from(guardians)
    .where(and(eq(guardians.personId, personId), eq(guardians.childId, childId)));
  const found = await tx
    .select({ entryId: entries.id, contactId: entries.contactId })
    .from(entries)
    .where(and(eq(entries.contestId, contestId), inArray(entries.id, held), ne(entries.contactId, personId)));
  const told = found.map(({ entryId, contactId }) => {
    const content: FamilyDelivery = { kind: 'consent-withdrawn', entryId, childId };
    return { personId: contactId, content, onceKey: `consent-withdrawn:${entryId}:${childId}:${at.toISOString()}` };
  });
  await promise(tx, told, at);
}
