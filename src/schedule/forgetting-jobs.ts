/** Jobs that keep the database small: what nobody asks for any more is forgotten. */

import { forgetProtocols } from '../awards/protocol/apply.ts';
import { forgetClaims } from '../database/claims.ts';
import type { Database } from '../database/connect.ts';
import { forgetImports } from '../entries/import/keeping.ts';
import { forgetLooks } from '../tallies/views/forgetting.ts';
import { DAY_MS } from '../time-units.ts';
import { pruneUpdates } from '../updates/actions.ts';
import type { Job } from './schedule.ts';

/** Longer than any messenger repeats an update, shorter than the week after which one counts anew. */
const DONE_DAYS = 3;
/** Time enough for somebody to look into it. */
const PARKED_DAYS = 30;
/** A button under figures this old says that it is outdated. */
const LOOKS_DAYS = 90;
/** No tick comes so late. */
const CLAIMS_DAYS = 30;

/** Nightly: forgets updates handled long ago. */
export function pruneJob(db: Database): Job {
  return {
    name: 'prune-updates',
    cron: '17 4 * * *',
    async run(now) {
      await pruneUpdates(db, { done: daysBefore(now, DONE_DAYS), parked: daysBefore(now, PARKED_DAYS) });
    },
  };
}

/** Hourly: forgets tables of entries a day after they came. */
export function forgetImportsJob(db: Database): Job {
  return { name: 'forget-imports', cron: '23 * * * *', run: (now) => forgetImports(db, daysBefore(now, 1)) };
}

/** Hourly: forgets protocols a day after they came. */
export function forgetProtocolsJob(db: Database): Job {
  return { name: 'forget-protocols', cron: '27 * * * *', run: (now) => forgetProtocols(db, daysBefore(now, 1)) };
}

/** Weekly: forgets figures nobody has looked at for three months, and links that expired as long ago. */
export function forgetLooksJob(db: Database): Job {
  return { name: 'forget-looks', cron: '37 4 * * 0', run: (now) => forgetLooks(db, daysBefore(now, LOOKS_DAYS)) };
}

/** Weekly: forgets which runs of schedules were done long ago. */
export function forgetClaimsJob(db: Database): Job {
  return {
    name: 'forget-claims',
    cron: '29 4 * * 0',
    run: async (now) => void (await forgetClaims(db, daysBefore(now, CLAIMS_DAYS))),
  };
}

/** Whole days of 24 hours: how old a row is, not a day of the calendar. */
function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
