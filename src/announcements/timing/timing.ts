/** When an announcement is to go, and whether it may disturb the night: said before it is confirmed, changed until it goes. */

import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { askAbout } from '../composing/asking.ts';
import type { AnnouncementRefusal } from '../composing/composing.ts';
import type { Repeat } from '../rules.ts';
import { change, type Row, type Steered, type Step, steer } from '../sending.ts';
import { voidAfterOf } from './quiet.ts';
import { judgeTime } from './times.ts';

/** When it goes; null: with the confirming tap. */
export interface Wish {
  startAt: Date | null;
  /** How it is repeated from then on. */
  repeat?: Repeat | null;
  /** IANA zone the time was given in. */
  zone: string;
}

/** Sets when a draft goes. What was scheduled or missed is a draft again: it needs its confirming tap anew. */
export async function planTime(
  db: Database,
  caller: Caller,
  { announcementId, startAt, repeat = null, zone }: Wish & { announcementId: number },
  now: Date,
): Promise<Steered> {
  return unsent(db, caller, announcementId, async (tx, row) => {
    const judged = startAt ? judgeTime(startAt, await voidAfterOf(tx, row), now) : ok(true);
    if (!judged.ok) return judged;
    const asked = { asking: null, askedOf: null, askingSince: null };
    const plan = { startAt, repeat: startAt && repeat, zone: startAt && zone, dueAt: null };
    await change(tx, row.id, { ...asked, ...plan, state: 'draft' });
    return ok('draft');
  });
}

/** How a draft that has its time is repeated; null: it is not. */
export async function planRepeat(
  db: Database,
  caller: Caller,
  { announcementId, repeat }: { announcementId: number; repeat: Repeat | null },
): Promise<Steered> {
  return unsent(db, caller, announcementId, async (tx, row) => {
    if (!row.startAt) return refused({ code: 'announcement-gone' });
    await change(tx, row.id, { repeat, dueAt: null, state: 'draft' });
    return ok('draft');
  });
}

/** Whether it goes in quiet hours too. */
export async function markUrgent(
  db: Database,
  caller: Caller,
  { announcementId, urgent }: { announcementId: number; urgent: boolean },
): Promise<Steered> {
  return unsent(db, caller, announcementId, async (tx, row) => {
    await change(tx, row.id, { urgent, dueAt: null, state: 'draft' });
    return ok('draft');
  });
}

/** Asks when it is to go; what the caller types next is meant for it. */
export async function askForTime(db: Database, caller: Caller, announcementId: number, now: Date): Promise<Steered> {
  return unsent(db, caller, announcementId, async (tx, row) => {
    await askAbout(tx, row.id, { personId: caller.personId, asking: 'time' }, now);
    return ok(row.state);
  });
}

/** What was scheduled does not go, a repeated one never again; what went already stays. */
export async function callOff(db: Database, caller: Caller, announcementId: number, now: Date): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    if (row.state !== 'scheduled' && row.state !== 'missed') return ok(row.state);
    await change(tx, row.id, { state: 'cancelled', dueAt: null, finishedAt: now });
    return ok('cancelled');
  });
}

/** A step about an announcement that was written and has not gone. */
async function unsent(db: Database, caller: Caller, announcementId: number, step: Step): Promise<Steered> {
  const composes = authorize(caller, 'announcement.compose');
  if (!composes.ok) return composes;
  return steer(db, caller, announcementId, async (tx, row) => {
    const judged = judgeUnsent(row);
    return judged.ok ? step(tx, row) : judged;
  });
}

function judgeUnsent({ state, content }: Row): Result<true, AnnouncementRefusal> {
  if (!content) return refused({ code: 'announcement-gone' });
  if (state === 'draft' || state === 'scheduled' || state === 'missed') return ok(true);
  return refused({ code: 'announcement-over', state });
}
