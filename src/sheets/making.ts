/** Makes a contest's sheets for whoever may have them: reads, sets, and says why when there is nothing to print. */

import { plainDateAt } from '../calendar.ts';
import { type Contest, contestById } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import type { EntryState } from '../entries/words.ts';
import type { Paper } from '../paper/paper.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { Say } from '../texts/texts.ts';
import type { SheetEntry } from './entry.ts';
import type { Setting } from './frame.ts';
import { type JuryWish, juryPaper } from './jury.ts';
import { listPaper } from './list.ts';
import { type ProgrammeWish, programmePaper } from './programme.ts';
import { countForSheet, entriesForSheet } from './queries.ts';
import { type RegistrationOrder, registrationPaper } from './registration.ts';
import { actsOf } from './rules.ts';
import { makeProgramme, storedForDay } from './stored-programme.ts';
import { SHEETS, type SheetRefusal } from './words.ts';

/** What is to be printed; `nomination` null: all of them. */
export type SheetWish = { readonly contestId: number; readonly nomination: string | null } & (
  | { readonly sheet: 'list' }
  | { readonly sheet: 'registration'; readonly by: RegistrationOrder }
  | ({ readonly sheet: 'jury' } & JuryWish)
  | ({ readonly sheet: 'programme' } & ProgrammeWish)
);

/** A document ready to be printed. */
export interface MadeSheet {
  readonly contest: Contest;
  readonly paper: Paper;
  /** ASCII, with its ending. */
  readonly name: string;
}

/** The entries that take part as far as is known: what tallies count, too. */
export const EXPECTED: readonly EntryState[] = ['submitted', 'accepted'];

/** The sheet of a contest as its entries are now. Teachers' phones stand on the registration sheet and on no other. */
export async function makeSheet(
  db: Database,
  caller: Caller,
  wish: SheetWish,
  say: Say,
  now: Date,
): Promise<Result<MadeSheet, SheetRefusal>> {
  const { contestId, nomination, sheet } = wish;
  const allowed = authorize(caller, SHEETS[sheet].action, { contestId });
  if (!allowed.ok) return allowed;
  const contest = await contestById(db, contestId);
  if (!contest) return refused({ code: 'contest-not-found' });
  const programmeId = wish.sheet === 'programme' ? await storedForDay(db, contestId, wish.day) : undefined;
  if (programmeId !== undefined) {
    const made = await makeProgramme(db, caller, { programmeId, nomination }, say, now);
    return made.ok ? ok({ contest, paper: made.value.paper, name: made.value.name }) : made;
  }
  const wanted = { states: EXPECTED, nomination, phones: sheet === 'registration' };
  const found = await entriesForSheet(db, contest, wanted);
  const entries = shownOn(wish, contest, found);
  if (entries.length === 0) {
    const waiting = await countForSheet(db, contest, { states: ['waitlisted', 'returned'], nomination });
    return refused({ code: 'nothing-to-print', sheet, waiting });
  }
  const paper = await paperOf(forCaller(wish, caller), { contest: contest.definition, say, now }, entries);
  return ok({ contest, paper, name: fileName(contest, sheet, nomination, now) });
}

/** A member of the jury takes a sheet for themselves; whether it names institutions is the organizers' to say. */
function forCaller(wish: SheetWish, caller: Caller): SheetWish {
  if (wish.sheet !== 'jury' || authorize(caller, 'sheet.print', { contestId: wish.contestId }).ok) return wish;
  return { ...wish, members: 1, blind: true };
}

/** Who is expected in person stands on the programme and the registration sheet; where all bring works, the works are handed in. */
function shownOn({ sheet }: SheetWish, { definition }: Contest, found: readonly SheetEntry[]): readonly SheetEntry[] {
  if (sheet !== 'programme' && sheet !== 'registration') return found;
  const acts = actsOf(definition, found);
  return sheet === 'registration' && acts.length === 0 ? found : acts;
}

function paperOf(wish: SheetWish, setting: Setting, entries: readonly SheetEntry[]): Promise<Paper> {
  if (wish.sheet === 'list') return listPaper(setting, entries);
  if (wish.sheet === 'registration') return registrationPaper(setting, entries, wish.by);
  return wish.sheet === 'jury' ? juryPaper(setting, entries, wish) : programmePaper(setting, entries, wish);
}

/** «zvezdy-2027_list_pop_vocal_2026-11-23.pdf». */
export function fileName({ definition }: Contest, what: string, part: string | number | null, now: Date): string {
  return `${[definition.slug, what, part, plainDateAt(now, definition.zone)].filter((one) => one !== null).join('_')}.pdf`;
}
