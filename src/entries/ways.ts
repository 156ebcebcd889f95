/** What a contact may still do with an entry of theirs: what a screen offers. The actions judge again. */

import { editableUntil, mayEdit, maySubmit, mayWithdraw } from '../contests/rules.ts';
import type { Database } from '../database/connect.ts';
import { mayCorrect } from './correction/rules.ts';
import { anyExtension, extensionOf } from './extending/extensions.ts';
import { EDITABLE_STATES, waysFrom } from './lifecycle.ts';
import type { EntryView } from './view.ts';

export interface ContactWays {
  /** Answers may be given or changed. */
  answer: boolean;
  withdraw: boolean;
  restore: boolean;
  /** The same people may be entered once more. */
  copy: boolean;
}

/** The ways open at `now`, by the entry's state, the contest's times and personal extensions. */
export async function contactWays(db: Database, entry: EntryView, now: Date): Promise<ContactWays> {
  const { id, contestId, contest, institution, state } = entry;
  const extension = await extensionOf(db, { id, contestId, institutionId: institution?.id ?? null });
  const longest = await anyExtension(db, contestId, now);
  return {
    answer: EDITABLE_STATES.includes(state) && mayChange(entry, extension, now),
    withdraw: waysFrom(state, 'contact').includes('withdrawn') && mayWithdraw(contest, extension, now).ok,
    restore: state === 'withdrawn' && maySubmit(contest, extension, now).ok,
    copy: (entry.participants.length > 0 || entry.headcountOnly) && maySubmit(contest, longest, now).ok,
  };
}

/** Until when the contact of an entry submitted at `now` may change it; null when they may not. */
export async function correctableUntil(db: Database, entry: EntryView, now: Date): Promise<Date | null> {
  const { id, contestId, contest, institution } = entry;
  const extension = await extensionOf(db, { id, contestId, institutionId: institution?.id ?? null });
  return editableUntil(contest, extension, now);
}

function mayChange({ state, contest, correctBy }: EntryView, extension: Date | null, now: Date): boolean {
  if (state === 'draft') return true;
  if (state === 'returned') return mayCorrect(contest, { correctBy }, extension, now).ok;
  return mayEdit(contest, extension, now).ok;
}
