/** Takes an erased child off one entry, as far as that entry is still ahead. */

import { and, eq, inArray } from 'drizzle-orm';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { NOT_CORRECTING } from '../../entries/correction/rules.ts';
import type { Entry } from '../../entries/facts.ts';
import { saveEntry } from '../../entries/storing/save.ts';
import { participations } from '../../entries/tables.ts';
import { offerPlaces } from '../../entries/waiting/offers.ts';
import { NOT_WAITING } from '../../entries/waiting/rules.ts';
import { record } from '../../history/actions.ts';
import { isRunning } from '../rules.ts';
import { type ErasureDeed, tell, tellOrganizers } from './record.ts';

/** Entries that take part, or may yet. */
export const LIVE: readonly Entry['state'][] = ['submitted', 'waitlisted', 'accepted', 'returned'];

/** What becomes of an entry when these children go: `withdrawn` and `smaller` while it is ahead, else `nameless`. */
export function fateOf(contest: Contest, entry: Entry, childIds: ReadonlySet<number>, now: Date) {
  if (entry.state === 'draft') return 'draft';
  const isAhead = LIVE.includes(entry.state) && isRunning(contest.definition, contest.resultsPublishedAt, now);
  if (!isAhead) return 'nameless';
  return entry.participants.every(({ childId }) => childIds.has(childId)) ? 'withdrawn' : 'smaller';
}

/**
 * An entry that is ahead goes on without the child, or is withdrawn and its place offered; one that is over keeps its
 * counts and only loses the name. The caller holds the locks of the contest and the entry.
 */
export async function takeOff(
  tx: Database,
  contest: Contest,
  entry: Entry,
  childIds: ReadonlySet<number>,
  deed: ErasureDeed,
): Promise<void> {
  const fate = fateOf(contest, entry, childIds, deed.at);
  if (fate === 'withdrawn' || fate === 'smaller') {
    await saveEntry(tx, contest.definition, entry, without(entry, childIds, fate), {
      ...{ personId: deed.askedBy, action: 'child-erased', at: deed.at },
    });
    if (fate === 'withdrawn') await offerPlaces(tx, contest.id, contest.definition, deed.at);
    const content = { kind: 'child-erased', entryId: entry.id, withdrawn: fate === 'withdrawn' } as const;
    await tell(tx, [entry.contactId], { ...content, staff: false }, deed);
    await tellOrganizers(tx, contest.id, { ...content, staff: true }, deed);
  } else {
    const line = { subject: 'entry' as const, subjectId: entry.id, action: 'child-erased' };
    await record(tx, { ...line, at: deed.at, personId: deed.askedBy });
  }
  await tx
    .delete(participations)
    .where(and(eq(participations.entryId, entry.id), inArray(participations.childId, [...childIds])));
}

/** A withdrawn entry keeps its list, so that what was counted of it stays counted. */
function without(entry: Entry, childIds: ReadonlySet<number>, fate: 'withdrawn' | 'smaller'): Entry {
  const issues = entry.issues.filter(({ childId }) => childId === undefined || !childIds.has(childId));
  if (fate === 'withdrawn') {
    const ended = { ...NOT_WAITING, ...NOT_CORRECTING, asking: null, pending: null };
    return { ...entry, ...ended, issues, state: 'withdrawn' };
  }
  const participants = entry.participants
    .filter(({ childId }) => !childIds.has(childId))
    .map((child, index) => ({ ...child, position: index + 1 }));
  return { ...entry, issues, participants };
}
