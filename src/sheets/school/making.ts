/** Makes the report for a school's завуч: of the entries its reader sees, with the results that are published. */

import { and, eq, inArray } from 'drizzle-orm';
import { knownAwards } from '../../awards/correcting.ts';
import type { Award } from '../../awards/rules.ts';
import { standingsOf } from '../../awards/standing.ts';
import { plainDateAt } from '../../calendar.ts';
import { inContestOrder } from '../../contests/acts.ts';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { entries } from '../../entries/tables.ts';
import { record } from '../../history/actions.ts';
import type { Paper } from '../../paper/paper.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import {
  type SchoolRefusal,
  type SchoolSummary,
  type SchoolWish,
  schoolSummary,
} from '../../tallies/school/summary.ts';
import { entriesOf, type Whose } from '../../tallies/school/whose.ts';
import type { CountedState } from '../../tallies/words.ts';
import type { Say } from '../../texts/texts.ts';
import { entriesForSheet } from '../queries.ts';
import { type ReportPart, schoolPaper } from './report.ts';

export interface SchoolReport {
  readonly summary: SchoolSummary;
  readonly paper: Paper;
  /** A file name in ASCII. */
  readonly name: string;
}

/** Everything but drafts and what was withdrawn. */
const LISTED = [
  'accepted',
  'submitted',
  'waitlisted',
  'returned',
  'rejected',
] as const satisfies readonly CountedState[];

/** The report as of `now`; whoever takes it is written down, since it names children. */
export async function makeSchoolReport(
  db: Database,
  caller: Caller,
  wish: SchoolWish,
  say: Say,
  now: Date,
): Promise<Result<SchoolReport, SchoolRefusal>> {
  const summary = await schoolSummary(db, caller, wish, now);
  if (!summary.ok) return summary;
  const { whose, contests, tally } = summary.value;
  const parts: ReportPart[] = [];
  for (const contest of contests) parts.push(await partOf(db, whose, contest));
  const paper = await schoolPaper(summary.value, parts, say);
  const { personId } = caller;
  const { institutionId } = whose;
  await record(db, { at: now, personId, subject: 'institution', subjectId: institutionId, action: 'report-taken' });
  return ok({
    summary: summary.value,
    paper,
    name: `school-report_${institutionId}_${plainDateAt(now, tally.zone)}.pdf`,
  });
}

async function partOf(db: Database, whose: Whose, contest: Contest): Promise<ReportPart> {
  const { institutionId, enteredBy } = whose;
  const wanted = { states: LISTED, institutionId, ...(enteredBy !== null && { contactId: enteredBy }) };
  const found = await entriesForSheet(db, contest, wanted);
  const states = await statesOf(db, whose, contest);
  const standings = await standingsOf(
    db,
    found.map(({ id }) => id),
  );
  const entries = inContestOrder(contest.definition, found).flatMap((entry) => {
    const state = states.get(entry.id);
    const standing = standings.get(entry.id);
    const known = standing ? knownAwards(standing) : [];
    return state ? [{ entry, state, awards: known.flatMap((award) => nameOf(award, contest)) }] : [];
  });
  return { contest, entries };
}

/** The state of each entry that is listed. */
async function statesOf(db: Database, whose: Whose, { id }: Contest): Promise<Map<number, CountedState>> {
  const found = await db
    .select({ id: entries.id, state: entries.state })
    .from(entries)
    .where(and(entriesOf(whose), eq(entries.contestId, id), inArray(entries.state, [...LISTED])));
  return new Map(found.flatMap(({ id, state }) => (state === 'draft' ? [] : [[id, state]])));
}

function nameOf({ degree, title }: Award, { definition }: Contest): string[] {
  const name = title ?? definition.award_degrees.find(({ id }) => id === degree)?.title;
  return name === undefined ? [] : [name];
}
