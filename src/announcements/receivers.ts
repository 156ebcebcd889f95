/** What became of each receiver of an announcement, for its author: ids and outcomes, no names. */

import type { Database } from '../database/connect.ts';
import { type ReceiverOutcome, receiverOutcomes } from '../deliveries/queries.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { AnnouncementRefusal } from './composing.ts';
import { announcementById } from './queries.ts';

/** Rows read at once. */
const PAGE = 2_000;
const HEAD = 'delivery,person,part,action,outcome,reason,attempts,repeats,message,finished_at';

/** The receivers as CSV (RFC 4180, UTF-8, instants ISO 8601 in UTC), in the order they were frozen, a line a part;
 * corrections and deletions follow. */
export async function receiversCsv(
  db: Database,
  caller: Caller,
  announcementId: number,
): Promise<Result<string, AnnouncementRefusal>> {
  const found = await announcementById(db, announcementId);
  if (!found) return refused({ code: 'announcement-gone' });
  const allowed = authorize(caller, 'announcement.steer', { ownerId: found.authorId });
  if (!allowed.ok) return allowed;
  const lines = [HEAD];
  for (let last = 0, page = await receiverOutcomes(db, announcementId, last, PAGE); page.length > 0; ) {
    lines.push(...page.map(lineOf));
    last = page.at(-1)?.deliveryId ?? last;
    page = await receiverOutcomes(db, announcementId, last, PAGE);
  }
  return ok(`${lines.join('\r\n')}\r\n`);
}

/** Every value is a number, a code or an instant, so that none needs quotes. */
function lineOf(row: ReceiverOutcome): string {
  const { deliveryId, personId, part, action, state, reason, attempts, repeats, messageId, finishedAt } = row;
  const values = [
    deliveryId,
    personId,
    part,
    action,
    state,
    reason,
    attempts,
    repeats,
    messageId,
    finishedAt?.toISOString(),
  ];
  return values.map((value) => value ?? '').join(',');
}
