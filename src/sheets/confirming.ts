/** Makes the confirmation for a school: for the staff, for its confirmed contacts, and for whoever entered its children. */

import { type Contest, contestById } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import { loadEntry, reachOf } from '../entries/storing/load.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { Say } from '../texts/texts.ts';
import { confirmationPaper } from './confirmation.ts';
import { fileName, type MadeSheet } from './making.ts';
import { countForSheet, entriesForSheet } from './queries.ts';
import type { SheetRefusal } from './words.ts';

/** All accepted entries of an institution in a contest: for the staff and the institution's confirmed contacts. */
export async function confirmInstitution(
  db: Database,
  caller: Caller,
  { contestId, institutionId }: { contestId: number; institutionId: number },
  say: Say,
  now: Date,
): Promise<Result<MadeSheet, SheetRefusal>> {
  const allowed = authorize(caller, 'sheet.confirm', { contestId, institutionId });
  if (!allowed.ok) return allowed;
  return confirm(db, { contestId, institutionId }, say, now);
}

/**
 * The same asked from one entry. Who entered it and is not confirmed for its institution gets a confirmation of what
 * they entered themselves: naming an institution grants nothing.
 */
export async function confirmFromEntry(
  db: Database,
  caller: Caller,
  entryId: number,
  say: Say,
  now: Date,
): Promise<Result<MadeSheet, SheetRefusal>> {
  const entry = await loadEntry(db, entryId);
  if (!entry) return refused({ code: 'entry-not-found' });
  const { contestId, institutionId, contactId } = entry;
  const allowed = authorize(caller, 'sheet.confirm', reachOf(entry));
  if (!allowed.ok) return allowed;
  if (institutionId === null) return refused({ code: 'nothing-to-print', sheet: 'confirmation', waiting: 0 });
  const reachesAll = authorize(caller, 'sheet.confirm', { contestId, institutionId }).ok;
  return confirm(db, { contestId, institutionId, ...(!reachesAll && { contactId }) }, say, now);
}

async function confirm(
  db: Database,
  whose: { contestId: number; institutionId: number; contactId?: number },
  say: Say,
  now: Date,
): Promise<Result<MadeSheet, SheetRefusal>> {
  const contest = await contestById(db, whose.contestId);
  if (!contest) return refused({ code: 'contest-not-found' });
  const entries = await entriesForSheet(db, contest, { ...whose, states: ['accepted'] });
  const [first] = entries;
  if (!first)
    return refused({ code: 'nothing-to-print', sheet: 'confirmation', waiting: await open(db, contest, whose) });
  const paper = await confirmationPaper({ contest: contest.definition, say, now }, first.institution, entries);
  return ok({ contest, paper, name: fileName(contest, 'confirmation', whose.institutionId, now) });
}

/** How many of the same entries are still to be decided. */
function open(db: Database, contest: Contest, whose: { institutionId: number; contactId?: number }): Promise<number> {
  return countForSheet(db, contest, { ...whose, states: ['submitted', 'waitlisted', 'returned'] });
}
