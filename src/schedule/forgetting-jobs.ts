/** Jobs that keep the database small: what nobody asks for any more is forgotten. */

import { forgetProtocols } from '../awards/protocol/apply.ts';
import { forgetClaims } from '../database/claims.ts';
import type { Database } from '../database/connect.ts';
import { forgetImports } from '../entries/import/keeping.ts';
import { goneBefore, KEPT_FOR } from '../kept-for.ts';
import { forgetLooks } from '../tallies/views/forgetting.ts';
import { pruneUpdates } from '../updates/actions.ts';
import type { Job } from './schedule.ts';

/** Nightly: forgets updates handled long ago. */
export function pruneJob(db: Database): Job {
  return {
    name: 'prune-updates',
    cron: '17 4 * * *',
    async run(now) {
      const [done, parked] = [goneBefore(now, KEPT_FOR.handledUpdates), goneBefore(now, KEPT_FOR.parkedUpdates)];
      await pruneUpdates(db, { done, parked });
    },
  };
}

/** Hourly: forgets tables of entries that waited too long for their tap. */
export function forgetImportsJob(db: Database): Job {
  const run = (now: Date) => forgetImports(db, goneBefore(now, KEPT_FOR.checkedFiles));
  return { name: 'forget-imports', cron: '23 * * * *', run };
}

/** Hourly: forgets protocols that waited too long for their tap. */
export function forgetProtocolsJob(db: Database): Job {
  const run = (now: Date) => forgetProtocols(db, goneBefore(now, KEPT_FOR.checkedFiles));
  return { name: 'forget-protocols', cron: '27 * * * *', run };
}

/** Weekly: forgets figures nobody has looked at for long, and links that expired as long ago. */
export function forgetLooksJob(db: Database): Job {
  const run = (now: Date) => forgetLooks(db, goneBefore(now, KEPT_FOR.looks));
  return { name: 'forget-looks', cron: '37 4 * * 0', run };
}

/** Weekly: forgets which runs of schedules were done long ago. */
export function forgetClaimsJob(db: Database): Job {
  const run = (now: Date) => forgetClaims(db, goneBefore(now, KEPT_FOR.scheduleMarks));
  return { name: 'forget-claims', cron: '29 4 * * 0', run };
}
