/** Everything that hangs on a person and is theirs alone: roles, subscriptions, searches, drafts of deeds, addresses. */

import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { announcements, subscriptions } from '../../announcements/tables.ts';
import { protocols, resultLetters } from '../../awards/tables.ts';
import { concertReminders } from '../../concerts/tables.ts';
import type { Database } from '../../database/connect.ts';
import { deliveries } from '../../deliveries/tables.ts';
import { extensionRequests } from '../../entries/extending/tables.ts';
import { familyMisses, guardians } from '../../entries/family/tables.ts';
import { handoverMisses } from '../../entries/handover/tables.ts';
import { imports } from '../../entries/import/tables.ts';
import { entryNews } from '../../entries/news/tables.ts';
import { nudges, openingsDeclined } from '../../entries/nudges/tables.ts';
import { entryPicks } from '../../entries/picking/tables.ts';
import { childCorrections } from '../../entries/rosters/tables.ts';
import { entrySearches } from '../../entries/search/tables.ts';
import { entries } from '../../entries/tables.ts';
import { history } from '../../history/tables.ts';
import { contactRequests, institutionContacts } from '../../institutions/tables.ts';
import { addresses, invites, roleGrants } from '../../people/tables.ts';
import { digests } from '../../tallies/digests/tables.ts';
import { tallyShares } from '../../tallies/sharing/tables.ts';
import { tallyLooks } from '../../tallies/tables.ts';
import { conversationStates, inbox } from '../../updates/tables.ts';
import { NOBODY } from '../nobody.ts';

/** Rows that are of use to this person only. */
const OWN = [
  concertReminders,
  subscriptions,
  protocols,
  resultLetters,
  familyMisses,
  guardians,
  handoverMisses,
  imports,
  entryNews,
  nudges,
  openingsDeclined,
  entryPicks,
  entrySearches,
  institutionContacts,
  tallyLooks,
];

/** Ends what the person holds and forgets what was theirs alone; what they did for others stays under their id. */
export async function leaveEverything(tx: Database, personId: number, at: Date): Promise<void> {
  for (const table of OWN) await tx.delete(table).where(eq(table.personId, personId));
  await tx
    .delete(extensionRequests)
    .where(and(eq(extensionRequests.personId, personId), isNull(extensionRequests.decidedAt)));
  await tx.delete(contactRequests).where(and(eq(contactRequests.personId, personId), isNull(contactRequests.verdict)));
  const unmade = and(eq(childCorrections.personId, personId), isNull(childCorrections.correctedAt));
  await tx.update(childCorrections).set({ facts: NOBODY }).where(unmade);
  const held = and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt));
  await tx.update(roleGrants).set({ revokedAt: at }).where(held);
  const unused = and(eq(invites.createdBy, personId), isNull(invites.usedAt), isNull(invites.revokedAt));
  await tx.update(invites).set({ revokedAt: at }).where(unused);
  const shared = and(eq(tallyShares.createdBy, personId), isNull(tallyShares.revokedAt));
  await tx.update(tallyShares).set({ revokedAt: at }).where(shared);
  await tx
    .update(digests)
    .set({ endedAt: at })
    .where(and(eq(digests.personId, personId), isNull(digests.endedAt)));
  const inFront = { asking: null, askedOf: null, pending: null };
  await tx.update(entries).set(inFront).where(eq(entries.askedOf, personId));
  const unasked = { asking: null, askedOf: null, correction: null };
  await tx.update(announcements).set(unasked).where(eq(announcements.askedOf, personId));
  const about = and(eq(history.subject, 'person'), eq(history.subjectId, personId));
  await tx.update(history).set({ change: null }).where(about);
}

/**
 * The messenger's id goes: nothing is sent there any more, and whoever writes from there is somebody new. The update
 * under way keeps its chat until handled updates are forgotten, within days.
 */
export async function leaveAddresses(tx: Database, personId: number, at: Date): Promise<void> {
  const mine = await tx.select().from(addresses).where(eq(addresses.personId, personId));
  for (const { channel, externalId } of mine) {
    await tx
      .delete(conversationStates)
      .where(and(eq(conversationStates.channel, channel), eq(conversationStates.chatKey, externalId)));
    const past = inArray(inbox.state, ['done', 'parked']);
    await tx
      .update(inbox)
      .set({ chatKey: 'erased', payload: null })
      .where(and(eq(inbox.channel, channel), eq(inbox.chatKey, externalId), past));
  }
  await tx
    .update(addresses)
    .set({
      ...{ externalId: sql`'erased-' || ${addresses.id}`, membershipAt: null },
      ...{ unreachableReason: 'erased', unreachableSince: at },
    })
    .where(eq(addresses.personId, personId));
  await tx
    .update(deliveries)
    .set({ state: 'cancelled', reason: 'erased', finishedAt: at })
    .where(and(eq(deliveries.personId, personId), eq(deliveries.state, 'pending')));
}
