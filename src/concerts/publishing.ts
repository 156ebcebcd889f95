/** Where a concert stands: shown to families, cancelled with a reason, put away. Each can be repeated without harm. */

import type { Database } from '../database/connect.ts';
import type { Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { cleanText } from '../typed.ts';
import { doTo, type Seen } from './changing.ts';
import type { Concert } from './queries.ts';
import type { ConcertRefusal } from './refusals.ts';
import { judgeArchiving, judgeCancelling, judgePublishing } from './rules.ts';

/** Shows a draft to families. */
export function publishConcert(
  db: Database,
  caller: Caller,
  seen: Seen,
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  return doTo(
    db,
    caller,
    seen,
    'published',
    async (concert) => {
      if (concert.state === 'published') return ok(concert);
      if (concert.state !== 'draft') return refused({ code: 'concert-closed', state: concert.state });
      const judged = judgePublishing(concert, now);
      return judged.ok ? ok({ ...concert, state: 'published', publishedAt: now }) : judged;
    },
    now,
  );
}

/** Cancels a published concert for the reason that families will read. The first reason stands. */
export function cancelConcert(
  db: Database,
  caller: Caller,
  seen: Seen,
  typed: string,
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  const reason = cleanText(typed);
  return doTo(
    db,
    caller,
    seen,
    'cancelled',
    async (concert) => {
      if (concert.state === 'cancelled') return ok(concert);
      if (concert.state !== 'published') return refused({ code: 'concert-closed', state: concert.state });
      const judged = judgeCancelling(concert, reason, now);
      return judged.ok ? ok({ ...concert, state: 'cancelled', cancelledAt: now, cancelReason: reason }) : judged;
    },
    now,
  );
}

/** Puts away a draft, a cancelled concert or one that is over. */
export function archiveConcert(
  db: Database,
  caller: Caller,
  seen: Seen,
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  return doTo(
    db,
    caller,
    seen,
    'archived',
    async (concert) => {
      if (concert.state === 'archived') return ok(concert);
      const judged = judgeArchiving(concert, now);
      return judged.ok ? ok({ ...concert, state: 'archived' }) : judged;
    },
    now,
  );
}
