/** Reads the children of an entry, one in each of its rows. */

import { addDays } from '../../calendar.ts';
import { typedNo, typedYes } from '../../contests/fields/typed-words.ts';
import { parseBirthDate } from '../../people/birth-date.ts';
import { parseGrade } from '../../people/grade.ts';
import { formatName, parsePersonName } from '../../people/name.ts';
import { formatBirthDate } from '../../texts/format.ts';
import type { TypedName } from '../facts.ts';
import { isSameChild } from '../people/identity.ts';
import { readRosterLine } from '../rosters/roster-line.ts';
import { foldedTitle } from './choices.ts';
import type { TableRow } from './groups.ts';
import { type Reader, taken } from './reader.ts';
import type { ToldChild } from './told.ts';

/** Those of the children that could be read; every other leaves a fault. */
export function readChildren(reader: Reader): ToldChild[] {
  const children: ToldChild[] = [];
  for (const row of reader.group.rows) {
    if (reader.text('child', row) === '' && reader.text('born', row) === '') continue;
    const child = readChild(reader, row);
    if (!child) continue;
    const twin = children.findIndex((other) => isSameChild(other, child));
    if (twin >= 0) reader.note('fault', 'child', { code: 'child-already-listed', position: twin + 1 }, row);
    else children.push(child);
  }
  return children;
}

function readChild(reader: Reader, row: TableRow): ToldChild | null {
  const paper = readPaper(reader, row);
  const person = reader.text('born', row) === '' ? readBoth(reader, row) : readApart(reader, row);
  const grade = readGrade(reader, row);
  return person && grade !== undefined ? { ...person, grade, paper, row: row.row } : null;
}

type Person = TypedName & { birthDate: string };

function readApart(reader: Reader, row: TableRow): Person | null {
  const step = 'participants' as const;
  const name = taken(reader, parsePersonName(reader.text('child', row)), {
    column: 'child',
    step,
    kind: 'name',
    row,
    shown: formatName,
  });
  const birthDate = taken(reader, parseBirthDate(dayOf(reader.text('born', row)), reader), {
    column: 'born',
    step,
    kind: 'birth-date',
    row,
    shown: formatBirthDate,
  });
  return name && birthDate ? { ...name, birthDate } : null;
}

/** The name and the date in one cell, as they stand in many lists. */
function readBoth(reader: Reader, row: TableRow): Person | null {
  const { name, birthDate, doubts, faults } = readRosterLine(reader.text('child', row), reader);
  for (const { kind, why } of faults) {
    const isDate = kind === 'birth-date' || why.code === 'no-birth-date';
    const reason = { code: 'answer-rejected', step: 'participants', kind, why: { ...why } } as const;
    reader.note(
      'fault',
      isDate ? 'born' : 'child',
      why.code === 'no-birth-date' ? { code: 'cell-empty' } : reason,
      row,
    );
  }
  if (faults.length > 0 || name === null || birthDate === null) return null;
  const shown = `${formatName(name)}, ${formatBirthDate(birthDate)}`;
  for (const { kind, why } of doubts) {
    reader.note('doubt', 'child', { code: 'read-as', taken: shown, kind, why: { ...why } }, row);
  }
  return { ...name, birthDate };
}

/** Undefined when a grade is needed and could not be read. */
function readGrade(reader: Reader, row: TableRow): string | null | undefined {
  if (reader.contest.age_basis.kind !== 'school_grade') return null;
  const text = reader.text('grade', row);
  if (text === '') {
    reader.note('fault', 'grade', { code: 'cell-empty' }, row);
    return undefined;
  }
  const grade = taken(reader, parseGrade(text), {
    column: 'grade',
    step: 'participants',
    kind: 'grade',
    row,
    shown: (value) => `${value.grade}${value.letter ?? ''}`,
  });
  return grade === null ? undefined : String(grade.grade);
}

/** Nothing is ticked beforehand: an empty cell is no paper. */
function readPaper(reader: Reader, row: TableRow): boolean {
  const text = foldedTitle(reader.text('paper', row));
  if (text === '' || typedNo.test(text)) return false;
  if (typedYes.test(text)) return true;
  const choices = [reader.say('import-yes'), reader.say('import-no')].join(', ');
  reader.note('fault', 'paper', { code: 'cell-not-a-choice', choices }, row);
  return false;
}

/** A day that lost its format stands as the count of days since the end of 1899. */
function dayOf(text: string): string {
  if (!/^\d{5}$/u.test(text)) return text;
  return addDays('1899-12-30', Number(text));
}
