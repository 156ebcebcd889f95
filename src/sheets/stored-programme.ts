/** The programme the organizers have made, on paper: a concert's, or a contest's day in place of the one put together for it. */

import { inArray } from 'drizzle-orm';
import { plainDateAt } from '../calendar.ts';
import { sayWhere } from '../concerts/card-words.ts';
import { loadProgramme, type Programme, programmeIdOf } from '../concerts/programme/loading.ts';
import { secondsGiven } from '../contests/acts.ts';
import type { Database } from '../database/connect.ts';
import { entries } from '../entries/tables.ts';
import { HOLDING_STATES } from '../entries/words.ts';
import type { Paper } from '../paper/paper.ts';
import { authorize, type Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { Say } from '../texts/texts.ts';
import { type Line, paperOfLines } from './programme.ts';
import { entriesForSheet } from './queries.ts';
import type { SheetRefusal } from './words.ts';

/** A programme ready to be printed. */
export interface MadeProgramme {
  readonly programme: Programme;
  /** What it is of: the concert's title, or the contest's. */
  readonly title: string;
  readonly paper: Paper;
  /** ASCII, with its ending. */
  readonly name: string;
}

/** The programme as it stands now, published or not; `nomination` null: all of it. */
export async function makeProgramme(
  db: Database,
  caller: Caller,
  { programmeId, nomination = null }: { programmeId: number; nomination?: string | null },
  say: Say,
  now: Date,
): Promise<Result<MadeProgramme, SheetRefusal>> {
  const programme = await loadProgramme(db, programmeId);
  const contestId = programme?.contest?.id;
  const allowed = authorize(caller, 'sheet.print', contestId === undefined ? {} : { contestId });
  if (!allowed.ok) return allowed;
  const lines = programme ? await linesOf(db, programme) : [];
  const isShown = (line: Line) =>
    nomination === null || (line.kind === 'act' && line.entry.nomination.id === nomination);
  if (!programme || !lines.some(isShown)) return refused({ code: 'nothing-to-print', sheet: 'programme', waiting: 0 });
  const { contest, concert, zone, day, startsAt: start, changeoverSeconds, arriveMinutes } = programme;
  const title = concert?.title ?? contest?.definition.title ?? '';
  const told = {
    day: day ?? plainDateAt(start, zone),
    start,
    changeoverSeconds,
    hasBands: concert === null,
    nomination,
  };
  const notes = [
    ...(concert?.venue ? [sayWhere(concert)] : []),
    ...(arriveMinutes > 0 ? [say('paper-arrive', { minutes: arriveMinutes })] : []),
  ];
  const paper = await paperOfLines({ contest: { title, zone }, say, now }, lines, { ...told, notes });
  const whose = concert?.slug ?? contest?.definition.slug ?? 'programme';
  return ok({ programme, title, paper, name: `${whose}_programme_${told.day}.pdf` });
}

/** The id of the programme made for a day of the contest; undefined where there is none, or no act in it. */
export async function storedForDay(db: Database, contestId: number, day: string | null): Promise<number | undefined> {
  const id = day === null ? undefined : await programmeIdOf(db, { contestId, day });
  const programme = id === undefined ? undefined : await loadProgramme(db, id);
  return programme?.items.some(({ kind }) => kind === 'act') ? id : undefined;
}

async function linesOf(db: Database, { contest, items }: Programme): Promise<Line[]> {
  const ids = items.flatMap(({ entryId }) => entryId ?? []);
  const condition = inArray(entries.id, ids);
  const found =
    contest === null || ids.length === 0
      ? []
      : await entriesForSheet(db, contest, { states: HOLDING_STATES, among: condition });
  const known = new Map(found.map((entry) => [entry.id, entry]));
  return items.flatMap(({ kind, entryId, title, seconds }): Line[] => {
    if (kind !== 'act') return [{ kind, title, seconds }];
    const entry = known.get(entryId ?? 0);
    if (!entry) return [];
    const given = secondsGiven(entry);
    return [{ kind, entry, seconds, isAssumed: given.isAssumed && given.seconds === seconds }];
  });
}
