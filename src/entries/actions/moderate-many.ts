/** One decision about several entries of a contest: all of them or none, with the reason of each that stands in the way. */

import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Entry } from '../facts.ts';
import { lockNews } from '../news/actions.ts';
import { MOST_PICKED } from '../picking/rules.ts';
import { entryPicks } from '../picking/tables.ts';
import { viewEntries } from '../queries.ts';
import type { Refusal, RefusedRow } from '../refusals.ts';
import { actorOn, loadEntries, lockContest, type Opened } from '../storing/load.ts';
import { transact } from '../storing/transact.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';
import { offerPlaces } from '../waiting/offers.ts';
import { decideOn, VERDICTS, type Verdict, worded } from './deciding.ts';
import type { Decision } from './moderate.ts';

export interface ManyDecisions {
  contestId: number;
  verdict: Verdict;
  /** Each entry as the organizer saw it, with their words to its contact. */
  rows: readonly (Decision & { reason: string | null })[];
}

type Row = ManyDecisions['rows'][number];

/**
 * Decides about all of them in one transaction, in the order of their numbers: where places are short the first get
 * them. One that was changed since it was seen, or cannot be decided so, refuses the whole with `some-refused`, which
 * names every such row. Contest, entries and news are locked in this order, entries by id. What was picked of them is
 * picked no more.
 */
export async function decideMany(
  db: Database,
  caller: Caller,
  { contestId, verdict, rows }: ManyDecisions,
  now: Date,
): Promise<Result<EntryView[], Refusal>> {
  const allowed = authorize(caller, VERDICTS[verdict].action, { contestId });
  if (!allowed.ok) return allowed;
  if (rows.length === 0) return refused({ code: 'nothing-picked' });
  if (rows.length > MOST_PICKED) return refused({ code: 'picked-too-many', most: MOST_PICKED });
  for (const { reason } of rows) {
    const fits = worded(reason);
    if (!fits.ok) return fits;
  }
  return transact(db, async (tx) => {
    const contest = await lockContest(tx, contestId);
    if (!contest) return refused({ code: 'contest-not-found' });
    if (contest.isPurged) return refused({ code: 'contest-inactive' });
    const { definition, nextNumber } = contest;
    const found = await lockEntries(tx, contestId, rows);
    await lockNews(
      tx,
      found.map(({ contactId }) => contactId),
    );
    const open = (entry: Entry): Opened => ({ entry, contest: definition, nextNumber, actor: actorOn(entry, caller) });
    const decided = await decideEach(
      tx,
      caller,
      { verdict, rows },
      new Map(found.map((one) => [one.id, open(one)])),
      now,
    );
    if (!decided.ok) return decided;
    await offerPlaces(tx, contestId, definition, now);
    await forgetPicks(tx, caller, contestId, rows);
    return ok(await viewEntries(tx, decided.value));
  });
}

/** The entries whole, locked in the order of their ids, given in the order of their numbers. */
async function lockEntries(tx: Database, contestId: number, rows: readonly Row[]): Promise<Entry[]> {
  const wanted = inArray(
    entries.id,
    rows.map(({ entryId }) => entryId),
  );
  const these = and(eq(entries.contestId, contestId), wanted);
  await tx.select({ id: entries.id }).from(entries).where(these).orderBy(asc(entries.id)).for('update');
  return loadEntries(tx, these, undefined, asc(entries.number));
}

async function decideEach(
  tx: Database,
  caller: Caller,
  { verdict, rows }: Pick<ManyDecisions, 'verdict' | 'rows'>,
  opened: ReadonlyMap<number, Opened>,
  now: Date,
): Promise<Result<Entry[], Refusal>> {
  const decided: Entry[] = [];
  const stood: RefusedRow[] = rows
    .filter(({ entryId }) => !opened.has(entryId))
    .map(({ entryId }) => ({ entryId, refusal: { code: 'entry-not-found' } }));
  const seen = new Map(rows.map((row) => [row.entryId, row]));
  for (const [entryId, one] of opened) {
    const done = await decideOne(tx, caller, one, { verdict, row: seen.get(entryId) }, now);
    if (done.ok) decided.push(done.value);
    else stood.push({ entryId, refusal: done.refusal });
  }
  return stood.length > 0 ? refused({ code: 'some-refused', rows: stood }) : ok(decided);
}

async function decideOne(
  tx: Database,
  caller: Caller,
  opened: Opened,
  { verdict, row }: { verdict: Verdict; row: Row | undefined },
  now: Date,
): Promise<Result<Entry, Refusal>> {
  const { version } = opened.entry;
  if (opened.entry.state === 'draft') return refused({ code: 'entry-not-found' });
  if (version !== row?.version) return refused({ code: 'entry-changed', version });
  const reason = worded(row.reason);
  return reason.ok ? decideOn(tx, caller, opened, { verdict, reason: reason.value }, now) : reason;
}

async function forgetPicks(tx: Database, { personId }: Caller, contestId: number, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ entryId }) => entryId);
  const own = and(eq(entryPicks.personId, personId), eq(entryPicks.contestId, contestId));
  await tx.delete(entryPicks).where(and(own, inArray(entryPicks.entryId, ids)));
}
