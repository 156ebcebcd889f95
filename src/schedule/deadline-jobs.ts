/** Jobs about deadlines: offers that ran out, reminders of concerts, and the program's own absence shortly before a contest's end. */

import type { Clock } from '../clock.ts';
import { tellReminders } from '../concerts/reminders/actions.ts';
import { tendSeats } from '../concerts/seats/offers.ts';
import { noteAbsence } from '../contests/outages.ts';
import { LONG_ABSENCE_MS } from '../contests/rules.ts';
import type { Database } from '../database/connect.ts';
import { beat } from '../database/heartbeat.ts';
import { tendWaitingLists } from '../entries/actions/offer.ts';
import { flagOverdueCorrections } from '../entries/correction/overdue.ts';
import type { Job } from './schedule.ts';

const EVERY_MINUTE = '* * * * *';

/** Passes on offers that ran out, offers places that became free some other way. */
export function waitingJob(db: Database): Job {
  return { name: 'waiting-lists', cron: EVERY_MINUTE, run: (now) => tendWaitingLists(db, now) };
}

/** Passes on seats of concerts that were offered and not taken, offers those that became free. */
export function seatsJob(db: Database): Job {
  return { name: 'concert-seats', cron: EVERY_MINUTE, run: (now) => tendSeats(db, now) };
}

/** Reminds those who come to a concert. */
export function remindersJob(db: Database): Job {
  return { name: 'concert-reminders', cron: EVERY_MINUTE, run: (now) => tellReminders(db, now) };
}

/** Flags what was returned and not corrected in time. */
export function correctionsJob(db: Database): Job {
  return {
    name: 'overdue-corrections',
    cron: EVERY_MINUTE,
    run: async (now) => void (await flagOverdueCorrections(db, now)),
  };
}

/**
 * Notices that the program was away. How long is told by the machine's clock, since the field's may be moved (in the
 * sandbox); where in the field's time it was follows from that.
 */
export function watchJob(db: Database, machine: Clock): Job {
  return {
    name: 'heartbeat',
    cron: EVERY_MINUTE,
    run: (now) =>
      db.transaction(async (tx) => {
        const at = machine.now();
        const away = at.getTime() - (await beat(tx, at)).getTime();
        if (away >= LONG_ABSENCE_MS) await noteAbsence(tx, { from: new Date(now.getTime() - away), to: now }, now);
      }),
  };
}
