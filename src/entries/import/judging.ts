/** Judges what the rows of a file would do: new, changed, the same, or held back by a fault. Pure. */

import type { ContestDefinition } from '../../contests/definition.ts';
import type { Entry, EntryFacts } from '../facts.ts';
import { findIssues, refusing } from '../judging/checks.ts';
import { type ClosedRefusal, chosenIn, closedChoice } from '../judging/closed.ts';
import { EDITABLE_STATES } from '../lifecycle.ts';
import { gathersList, isReviewed, missingSteps } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import type { Issue } from '../words.ts';
import type { ColumnId } from './columns.ts';
import type { Match } from './matching.ts';
import { changedSteps, withTold } from './merging.ts';
import type { Note, NoteReason } from './note.ts';
import { asParticipant } from './read-entry.ts';
import type { CheckedEntry, Told } from './told.ts';

/** What the judgement of every row may look at. */
export interface Bench {
  contest: ContestDefinition;
  /** Children without a known consent, by their rows' ids. */
  uncovered: ReadonlySet<number>;
  /** Why no new entry is taken at this moment; null while they are. */
  closed: Refusal | null;
  /** Why this entry cannot be changed at this moment. */
  frozen(entry: Entry): NoteReason | null;
  /** Whether the person acts as the entry's contact, not as the staff. */
  isContact(entry: Entry): boolean;
  now: Date;
}

/** One row as it was read, with what it was found to be. */
export interface Judged {
  row: number;
  told: Told | null;
  notes: readonly Note[];
  match: Match;
  /** The first row of an earlier entry that tells the same. */
  repeats: number | undefined;
}

/** The verdict on one entry of the file, with every note on its cells. */
export function judgeRow(bench: Bench, judged: Judged): CheckedEntry {
  const { row, told, match } = judged;
  const entry = match.kind === 'entry' ? match.entry : null;
  const steps = told && entry ? changedSteps(entry, told, bench.contest, bench.uncovered) : [];
  const found = [
    ...judged.notes,
    ...matchNotes(judged),
    ...(told && !isHeldBack(judged.notes) ? changeNotes(bench, judged, told, steps) : []),
  ];
  const isSame = entry !== null && steps.length === 0;
  const notes = isSame ? found.filter(({ tone }) => tone === 'fault') : found;
  const isFaulty = told === null || isHeldBack(notes);
  const complete = told !== null && missingSteps(bench.contest, drafted(bench, told, entry)).length === 0;
  const verdict = isFaulty ? 'faulty' : entry === null ? 'new' : isSame ? 'same' : 'changed';
  return { row, told, notes, complete, version: entry?.version ?? null, verdict };
}

function isHeldBack(notes: readonly Note[]): boolean {
  return notes.some(({ tone }) => tone === 'fault');
}

function matchNotes({ row, match, repeats }: Judged): Note[] {
  const number = { row, column: 'number' as const };
  if (match.kind === 'unknown-number') return [{ ...number, tone: 'fault', why: { code: 'number-unknown' } }];
  if (match.kind === 'number-twice')
    return [{ ...number, tone: 'fault', why: { code: 'number-twice', row: match.of } }];
  const isMeant = match.kind === 'none' && repeats !== undefined;
  return isMeant ? [{ row, column: 'child', tone: 'doubt', why: { code: 'row-repeated', row: repeats } }] : [];
}

function changeNotes(bench: Bench, { row, match }: Judged, told: Told, steps: ReturnType<typeof changedSteps>): Note[] {
  const fault = (why: NoteReason, column: ColumnId = 'number'): Note => ({ row, column, tone: 'fault', why });
  if (match.kind === 'none') {
    if (bench.closed) return [fault(bench.closed)];
    const wanted = drafted(bench, told, null);
    const closed = closedChoice(bench.contest, chosenIn(wanted), null);
    return closed ? [fault(closed, CLOSED_COLUMNS[closed.code])] : refusedCells(bench, told, wanted);
  }
  if (match.kind !== 'entry' || steps.length === 0) return [];
  const { entry } = match;
  const { state } = entry;
  if (!EDITABLE_STATES.includes(state) || gathersList(entry)) return [fault({ code: 'entry-not-editable', state })];
  const frozen = bench.frozen(entry);
  if (frozen) return [fault(frozen)];
  const reviewed = steps.some((step) => isReviewed(bench.contest, step));
  if (state === 'accepted' && reviewed && bench.isContact(entry)) return [fault({ code: 'entry-accepted' })];
  const wanted = drafted(bench, told, entry);
  const closed = closedChoice(bench.contest, chosenIn(wanted), chosenIn(entry));
  if (closed) return [fault(closed, CLOSED_COLUMNS[closed.code])];
  const stood = new Set(entry.issues.map(({ code }) => code));
  return refusedCells(bench, told, wanted).filter(
    ({ why }) => !(why.code === 'checks-refused' && why.issues.every(({ code }) => stood.has(code))),
  );
}

/** Where a thing that takes nobody new was written. */
const CLOSED_COLUMNS = {
  'nomination-closed': 'nomination',
  'form-closed': 'form',
  'category-closed': 'category',
} as const satisfies Record<ClosedRefusal['code'], ColumnId>;

/** What the contest refuses whatever its other entries are: told at the cell it is about. */
function refusedCells({ contest, now }: Bench, told: Told, entry: EntryFacts): Note[] {
  const issues = refusing(contest, findIssues({ contest, entry, counted: NOBODY, late: false, now }));
  const [first] = told.children;
  return issues.map((issue): Note => {
    const child = told.children.find((_, index) => index + 1 === issue.childId);
    const row = child?.row ?? first?.row ?? 0;
    return { row, column: columnOf(issue), tone: 'fault', why: { code: 'checks-refused', issues: [issue] } };
  });
}

const NOBODY = { ofInstitution: 0, ofInstitutionHere: 0, ofChild: new Map(), duplicateOf: null, uncovered: [] };

function columnOf({ code, fieldId }: Issue): ColumnId {
  if (fieldId !== undefined) return `field:${fieldId}`;
  if (code === 'age_category_mismatch') return 'category';
  if (code === 'age_out_of_range') return 'born';
  return code === 'participant_count_mismatch' ? 'count' : 'form';
}

/** The entry as it would be, its people known by their places only. */
function drafted({ contest }: Bench, told: Told, entry: Entry | null): EntryFacts {
  const participants = told.children.map(asParticipant);
  const teachers = told.teachers.map((teacher, index) => ({ ...teacher, teacherId: index + 1, identityId: index + 1 }));
  const accompanist = told.accompanist && {
    ...told.accompanist,
    teacherId: 0,
    identityId: 0,
    position: null,
    phone: null,
  };
  const people = {
    participants: participants.length > 0 ? participants : (entry?.participants ?? []),
    teachers: teachers.length > 0 ? teachers : (entry?.teachers ?? []),
    accompanist: accompanist ?? entry?.accompanist ?? null,
  };
  return withTold(contest, entry ?? BLANK, told, people);
}

/** An entry that tells nothing yet. */
const BLANK: EntryFacts = {
  nomination: null,
  form: null,
  institutionId: null,
  ensembleName: null,
  declaredCount: null,
  headcountOnly: false,
  participants: [],
  declaredCategory: null,
  teachers: [],
  accompanist: null,
  answers: {},
  answered: [],
};
