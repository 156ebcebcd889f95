/** The workbooks a person can take away: the empty template, their entries, a checked file with its remarks. */

import { type Contest, contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { record } from '../../history/actions.ts';
import { findInstitutions } from '../../institutions/match.ts';
import { allDistricts, directory, rememberedInstitutions } from '../../institutions/queries.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { formatName } from '../../people/name.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Say } from '../../texts/texts.ts';
import type { Entry } from '../facts.ts';
import { rememberedTeachers } from '../people/teachers.ts';
import { gathersList } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { type BookContent, entriesBook, FIRST_ROW, type PlacedRow, type Remark } from './book.ts';
import type { Note } from './note.ts';
import { withInstants } from './outcomes.ts';
import type { ImportPreview } from './preview.ts';
import { rowsOfEntry, type SheetRow, type Writing } from './sheet-rows.ts';
import { entriesWithin, uncoveredOf } from './surroundings.ts';

/** A file to hand over: its ASCII name and its bytes. */
export interface HandedOut {
  name: string;
  bytes: Buffer;
}

/** Rows of a template in which what is remembered stands already. */
const FILLED_ROWS = 30;

/** The template of a contest; the person's institution, and their teacher if there is one only, stand in it already. */
export async function entriesTemplate(
  db: Database,
  caller: Caller,
  contestId: number,
  say: Say,
): Promise<Result<HandedOut, Refusal>> {
  const found = await contestFor(db, caller, contestId);
  if (!found.ok) return found;
  const [institution] = await rememberedInstitutions(db, caller.personId);
  const lists = await listsFor(db, caller);
  const [teacher, another] = lists.teacher ?? [];
  const usual: SheetRow = {
    ...(institution ? { institution: institution.shortName } : {}),
    ...(teacher !== undefined && another === undefined ? { teacher } : {}),
  };
  const rows = Object.keys(usual).length === 0 ? [] : Array.from({ length: FILLED_ROWS }, () => usual);
  return ok(await handedOut(found.value, 'template', say, rows.map(placed), lists));
}

/** The person's entries as they are, drafts among them; a draft that names nobody yet is left out. */
export async function ownEntriesBook(
  db: Database,
  caller: Caller,
  contestId: number,
  say: Say,
  now: Date,
): Promise<Result<HandedOut, Refusal>> {
  const found = await contestFor(db, caller, contestId);
  if (!found.ok) return found;
  const { definition: contest } = found.value;
  const entries = (await entriesWithin(db, caller, contestId, [])).filter(fitsTable);
  const uncovered = await uncoveredOf(db, contestId, entries);
  const writing = { contest, say, uncovered, institution: await institutionNames(db, caller) };
  const rows = entries.sort((one, other) => one.id - other.id).flatMap((entry) => rowsOfEntry(entry, writing));
  await record(db, {
    at: now,
    personId: caller.personId,
    subject: 'contest',
    subjectId: contestId,
    action: 'own-entries-exported',
  });
  return ok(await handedOut(found.value, 'entries', say, rows.map(placed), await listsFor(db, caller)));
}

/** The table of a checked file as it came, every remark at its cell and once more in words at the end of its row. */
export async function markedBook(
  db: Database,
  caller: Caller,
  { contest, checked }: ImportPreview,
  say: Say,
  sentence: (note: Note) => string,
): Promise<HandedOut> {
  const remarks = new Map<number, Remark[]>();
  for (const note of checked.entries.flatMap(({ notes }) => notes)) {
    const { row, column, tone } = note;
    remarks.set(row, [
      ...(remarks.get(row) ?? []),
      { column, tone, text: sentence({ ...note, why: withInstants(note.why) }) },
    ]);
  }
  const rows = checked.rows.map(({ row, cells }) => ({ row, cells, remarks: remarks.get(row) ?? [] }));
  const lists = await listsFor(db, caller);
  const bytes = await entriesBook({ contest, slug: contest.slug, say, rows, lists });
  return { name: `${contest.slug}_corrections.xlsx`, bytes };
}

async function contestFor(db: Database, caller: Caller, contestId: number): Promise<Result<Contest, Refusal>> {
  const allowed = authorize(caller, 'entry.start', { contestId });
  if (!allowed.ok) return allowed;
  const contest = await contestById(db, contestId);
  return contest ? ok(contest) : refused({ code: 'contest-not-found' });
}

/** A row says at least what, from where and who. */
function fitsTable(entry: Entry): boolean {
  const { nomination, form, institutionId, participants, headcountOnly } = entry;
  const isNamed = nomination !== null && form !== null && institutionId !== null;
  return isNamed && !gathersList(entry) && (participants.length > 0 || headcountOnly);
}

function placed(cells: SheetRow, index: number): PlacedRow {
  return { row: FIRST_ROW + index, cells };
}

async function handedOut(
  contest: Contest,
  what: string,
  say: Say,
  rows: readonly PlacedRow[],
  lists: BookContent['lists'],
): Promise<HandedOut> {
  const { definition } = contest;
  const bytes = await entriesBook({ contest: definition, slug: definition.slug, say, rows, lists });
  return { name: `${definition.slug}_${what}.xlsx`, bytes };
}

/** What a person named before, and the districts. */
async function listsFor(db: Database, { personId }: Caller): Promise<BookContent['lists']> {
  const institutions = await rememberedInstitutions(db, personId);
  const [first] = institutions;
  const teachers = first ? await rememberedTeachers(db, personId, first.id) : [];
  return {
    institution: institutions.map(({ shortName }) => shortName),
    district: (await allDistricts(db)).map(({ name }) => name),
    teacher: [...new Set(teachers.map(formatName))],
  };
}

/** Each institution by a name that leads back to it: the short one, else the full one. */
async function institutionNames(db: Database, { personId }: Caller): Promise<Writing['institution']> {
  const all = await directory(db, personId);
  const districts = await allDistricts(db);
  const leadsTo = (name: string, id: number) => {
    const found = findInstitutions(name, all, districts);
    return found.outcome === 'ok' && found.value.id === id;
  };
  return (id) => {
    const institution = all.find((one) => one.id === id);
    if (!institution) return undefined;
    const { shortName, fullName, districtId } = institution;
    const district = districts.find((one) => one.id === districtId)?.name ?? '';
    return { name: leadsTo(shortName, id) || !leadsTo(fullName, id) ? shortName : fullName, district };
  };
}
