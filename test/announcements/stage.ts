/** What the tests of announcements stand on: staff, parents who subscribed, an announcement ready to be sent. */

import { SUBSCRIBERS } from '../../src/announcements/audience/segments.ts';
import { EVERYTHING } from '../../src/announcements/audience/targets.ts';
import { beginAnnouncement, composeAnnouncement, previewed } from '../../src/announcements/composing/composing.ts';
import { subscribe } from '../../src/announcements/subscriptions/subscribing.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Caller, Role } from '../../src/people/access.ts';
import { NOW, people } from '../deliveries/stage.ts';

/** A caller with one role over all contests, or with none. */
export function caller(personId: number, role?: Role): Caller {
  return { personId, roles: role ? [{ role, contestId: null }] : [] };
}

/** An organizer (at the address 9001 unless said) and parents at 1001, 1002, …, all of them subscribed. */
export async function aHouse(db: Database, parents: number, organizerAt = 9_001) {
  const ids = await people(db, parents);
  const [organizerId = 0] = await people(db, 1, organizerAt);
  for (const id of ids) await subscribe(db, caller(id), EVERYTHING, NOW);
  return { organizer: caller(organizerId, 'organizer'), parents: ids.map((id) => caller(id)) };
}

/** An announcement its author has seen; returns its id. */
export async function aPreviewed(db: Database, author: Caller, text = 'Концерт в субботу'): Promise<number> {
  const begun = await beginAnnouncement(db, author, { segments: [SUBSCRIBERS], language: 'ru' }, NOW);
  if (!begun.ok) throw new Error(begun.refusal.code);
  const { announcementId } = begun.value;
  const content = { text, formatting: [], media: [] };
  const composed = await composeAnnouncement(db, author, { announcementId, content });
  if (!composed.ok) throw new Error(composed.refusal.code);
  await previewed(db, author, composed.value, NOW);
  return announcementId;
}
