/** The workbook of a contest, and its entries as CSV: figures for whoever may see them, lists only for whom names are. */

import { setImmediate as othersTurn } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { plainDateAt } from '../../calendar.ts';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { entries } from '../../entries/tables.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import type { Say } from '../../texts/texts.ts';
import { contestFor, maySeeNames, openDimensions, type TallyRefusal } from '../access.ts';
import type { Scope } from '../counting/scope.ts';
import { inSnapshot } from '../counting/snapshot.ts';
import { scopeOf } from '../counting/tally.ts';
import type { TotalsRequest } from '../totals.ts';
import type { Ratio, TallyView } from '../views/view.ts';
import { countView, type ViewCounted } from '../views/views.ts';
import { tellMoment, tellRule } from '../wording/telling.ts';
import { COUNTED_STATES, type CountedState, TOLD_STATES } from '../words.ts';
import { countFigures, dimensionSheet, SHEETS, type SheetDimension, totalsSheet } from './figure-sheets.ts';
import type { FileJob, ReadySheet } from './job.ts';
import { ratioSheet } from './ratio-sheet.ts';
import { isOwn, viewSheet } from './view-sheet.ts';
import { written } from './writing.ts';

/** A file to hand over: its ASCII name and its bytes, read and written as they are pulled. */
export interface FileStream {
  readonly name: string;
  readonly contest: Contest;
  readonly bytes: AsyncIterable<Buffer>;
  /** How much is written by now, 0…1. */
  progress(): number;
}

/**
 * The workbook as of now or of an earlier instant. The figures are of one snapshot and the same as in the chat; the
 * sheets that name people are in it only where the caller may see them. Whoever hands it over remembers that.
 */
export async function totalsWorkbook(
  db: Database,
  caller: Caller,
  request: TotalsRequest & { view?: TallyView },
  say: Say,
  now: Date,
): Promise<Result<FileStream, TallyRefusal>> {
  const found = await contestFor(db, caller, 'workbook.totals', request.contestId);
  if (!found.ok) return found;
  const contest = found.value;
  const looked = request.view && isOwn(request.view) ? await countView(db, caller, request.view, now) : null;
  if (looked && !looked.ok) return looked;
  const figures = await figureSheets(db, caller, contest, request, say, now);
  if (looked) figures.unshift(...sheetsOf(looked.value, request.view?.ratio, contest, say));
  const scope = listScope(contest, request, now);
  const lists = maySeeNames(caller, contest.id)
    ? { contest, scope, caption: caption(contest, scope.moment, TOLD_STATES, say) }
    : null;
  const { title, zone } = contest.definition;
  const pageLine = say('workbook-page', { page: '&P', pages: '&N' });
  const book = { zone, pageLine, title, made: now };
  const job: FileJob = { kind: 'xlsx', language: say.language, book, figures, lists };
  const name = fileName(contest, 'totals', request.asOf ?? now, 'xlsx');
  return ok({ name, contest, ...(await streamed(db, job, { contest, scope, times: lists ? LISTS : 0 }, say)) });
}

/** Every entry but drafts as CSV for Excel: UTF-8 with a byte order mark, semicolons, nothing that can run. */
export async function entriesCsv(
  db: Database,
  caller: Caller,
  request: TotalsRequest,
  say: Say,
  now: Date,
): Promise<Result<FileStream, TallyRefusal>> {
  const found = await contestFor(db, caller, 'workbook.personal', request.contestId);
  if (!found.ok) return found;
  const contest = found.value;
  const scope = listScope(contest, request, now);
  const job: FileJob = { kind: 'csv', language: say.language, list: { contest, scope } };
  const name = fileName(contest, 'entries', scope.moment, 'csv');
  return ok({ name, contest, ...(await streamed(db, job, { contest, scope, times: 1 }, say)) });
}

/** Lists of the workbook that every entry is written into. */
const LISTS = 2;

interface Listing {
  readonly contest: Contest;
  readonly scope: Scope;
  /** How many lists name every entry. */
  readonly times: number;
}

/** The bytes, and how much of the lists is written by what was seen of them. */
async function streamed(db: Database, job: FileJob, { contest, scope, times }: Listing, say: Say) {
  const inContest = await db.$count(entries, eq(entries.contestId, contest.id));
  const all = times * inContest;
  let seen = 0;
  const lists = {
    db,
    scope,
    entries: all,
    seen: (more: number) => {
      seen += more;
    },
  };
  return { bytes: written(job, lists, say), progress: () => (all === 0 ? 1 : Math.min(1, seen / all)) };
}

async function figureSheets(
  db: Database,
  caller: Caller,
  contest: Contest,
  { asOf }: TotalsRequest,
  say: Say,
  now: Date,
): Promise<ReadySheet[]> {
  const ids = openDimensions(caller, contest.id, Object.keys(SHEETS) as SheetDimension[]);
  return inSnapshot(db, async (tx) => {
    const { totals, sheets } = await countFigures(tx, contest, asOf, ids, now);
    const { moment } = totals.tally;
    const made = [totalsSheet(totals, say, caption(contest, moment, COUNTED_STATES, say), now)];
    for (const { id, tally } of sheets.filter(({ tally }) => tally.rows.length > 0)) {
      await othersTurn();
      made.push(dimensionSheet(tally, id, say, caption(contest, moment, tally.states, say)));
    }
    return made;
  });
}

/** What is looked at comes first, and before it what is reckoned from it. */
function sheetsOf(
  { tally, compared }: ViewCounted,
  ratio: Ratio | undefined,
  contest: Contest,
  say: Say,
): ReadySheet[] {
  const beside = compared === 'nothing' ? undefined : compared;
  const above = caption(contest, tally.moment, tally.states, say);
  const reckoned = ratio && ratioSheet(tally, ratio, say, above);
  return [...(reckoned ? [reckoned] : []), viewSheet(tally, beside, say, above)];
}

/** Lists are read page by page while others go on: what is entered meanwhile belongs to the next list. */
function listScope(contest: Contest, { asOf }: TotalsRequest, now: Date): Scope {
  return scopeOf({ contests: [contest], asOf: asOf ?? now }, now);
}

function caption({ definition }: Contest, moment: Date, states: readonly CountedState[], say: Say): string {
  const { title, zone } = definition;
  return say('workbook-caption', {
    contest: title,
    moment: tellMoment(moment, zone, say),
    rule: tellRule(states, say),
  });
}

/** «zvezdy-levogo-berega_totals_2026-12-31.xlsx»: messengers mind other letters. */
function fileName({ definition }: Contest, what: string, moment: Date, ending: string): string {
  return `${definition.slug}_${what}_${plainDateAt(moment, definition.zone)}.${ending}`;
}
