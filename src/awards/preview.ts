/** What a publication would make known: counts, what is left without an award, what is in its way, a letter as it would be. */

import { inArray, sql } from 'drizzle-orm';
import type { Contest } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { entryNumber } from '../entries/number.ts';
import { viewEntries } from '../entries/queries.ts';
import { loadEntries } from '../entries/storing/load.ts';
import { entries } from '../entries/tables.ts';
import type { EntryState } from '../entries/words.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result } from '../result.ts';
import { type Letter, letterRows, linesOf } from './letters.ts';
import { markOf, type Waiting, waitingAwards } from './publishing.ts';
import { contestFor, unexplainedIn } from './queries.ts';
import type { AwardRefusal } from './refusals.ts';
import { standingsOf } from './standing.ts';

export interface PublicationPreview {
  readonly contest: Contest;
  /** Names what was looked at; the publication carries it. */
  readonly mark: string;
  /** Awards that would be made known. */
  readonly waiting: number;
  /** By degree as the contest lists them; `degree` null counts the special prizes. */
  readonly byDegree: readonly { readonly degree: string | null; readonly count: number }[];
  /** Known degrees that others would take the place of. */
  readonly replacing: number;
  /** Numbers of accepted entries without any award, known or waiting. */
  readonly without: readonly string[];
  /** Entries whose degree departs from the scores and wants a reason: nothing is published before. */
  readonly unexplained: readonly { readonly entryId: number; readonly number: string }[];
  /** Numbers of entries with awards that are not accepted any more: theirs stay unpublished. */
  readonly outside: readonly string[];
  /** Entries nobody has decided about yet, and those that are with their contact to be put right. */
  readonly open: { readonly submitted: number; readonly returned: number };
  readonly contacts: number;
  readonly parents: number;
  /** The first contact's letter; null when nothing waits. */
  readonly example: Letter | null;
}

/** Looks at what `publishAwards` would do now. */
export async function publicationPreview(
  db: Database,
  caller: Caller,
  contestId: number,
): Promise<Result<PublicationPreview, AwardRefusal>> {
  const allowed = authorize(caller, 'award.publish', { contestId });
  if (!allowed.ok) return allowed;
  const found = await contestFor(db, caller, contestId);
  if (!found.ok) return found;
  const contest = found.value;
  const { code, award_degrees } = contest.definition;
  const waiting = await waitingAwards(db, contestId);
  const numbers = await numbersOf(db, contestId);
  const unexplained = await unexplainedIn(db, contestId, contest.definition);
  const counts = [...award_degrees.map(({ id }) => id), null].map((degree) => ({
    degree,
    count: waiting.filter((award) => award.degree === degree).length,
  }));
  const named = (list: readonly NumberRow[]) => list.map(({ number }) => entryNumber(code, number));
  return ok({
    contest,
    mark: markOf(waiting),
    waiting: waiting.length,
    byDegree: counts.filter(({ count }) => count > 0),
    without: named(numbers.filter(({ state, awarded }) => state === 'accepted' && !awarded)),
    outside: named(numbers.filter(({ state, pending }) => state !== 'accepted' && pending)),
    open: {
      submitted: numbers.filter(({ state }) => state === 'submitted').length,
      returned: numbers.filter(({ state }) => state === 'returned').length,
    },
    unexplained: unexplained.flatMap(({ entryId }) => {
      const number = numbers.find(({ id }) => id === entryId)?.number;
      return number === undefined ? [] : [{ entryId, number: entryNumber(code, number) }];
    }),
    ...(await lettersAhead(db, contest, waiting)),
  });
}

interface NumberRow {
  id: number;
  number: number;
  state: EntryState;
  awarded: boolean;
  pending: boolean;
}

function numbersOf(db: Database, contestId: number): Promise<NumberRow[]> {
  return rows<NumberRow>(
    db,
    sql`select entries.id, number, state, count(awards.id) > 0 as awarded,
        coalesce(bool_or(awards.published_at is null and awards.id is not null), false) as pending
      from entries left join awards on awards.entry_id = entries.id and awards.revoked_at is null
      where contest_id = ${contestId} and number is not null group by 1, 2, 3 order by 2`,
  );
}

async function lettersAhead(
  db: Database,
  { id: contestId, definition: contest }: Contest,
  waiting: readonly Waiting[],
) {
  const ids = [...new Set(waiting.map(({ entryId }) => entryId))];
  const standings = await standingsOf(db, ids);
  const replaced = [...standings.values()].flatMap(({ entryId, published, pending }) =>
    published && pending ? [{ ...published, entryId }] : [],
  );
  const found = ids.length === 0 ? [] : await loadEntries(db, inArray(entries.id, ids), undefined, sql`number`);
  const views = await viewEntries(db, found);
  const told = views.map((entry) => ({ entry, awards: waiting.filter(({ entryId }) => entryId === entry.id) }));
  const letters = await letterRows(db, told);
  const receivers = (relation: 'contact' | 'parent') =>
    new Set(letters.filter((row) => row.relation === relation).map(({ personId }) => personId)).size;
  const first = letters.find(({ relation }) => relation === 'contact')?.personId ?? 0;
  const own = letters.filter(({ personId }) => personId === first);
  const shown = own.filter(({ part }) => part === 1);
  const lines = shown.length === 0 ? [] : await linesOf(db, first, shown, { given: waiting, replaced });
  const parts = Math.max(1, ...own.map(({ part }) => part));
  const example = lines.length === 0 ? null : { contestId, contest, part: 1, parts, lines };
  return { replacing: replaced.length, contacts: receivers('contact'), parents: receivers('parent'), example };
}
