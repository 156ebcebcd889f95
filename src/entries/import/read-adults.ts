/** Reads the teachers of an entry and its accompanist. */

import { formatName, parsePersonName } from '../../people/name.ts';
import { parsePhone } from '../../people/phone.ts';
import { cleanText } from '../../typed.ts';
import type { TypedName } from '../facts.ts';
import type { StepId } from '../questions.ts';
import type { ColumnId } from './columns.ts';
import { type Reader, taken } from './reader.ts';
import type { ToldTeacher } from './told.ts';

/** The longest position that is kept, in characters. */
const LONGEST_POSITION = 150;

/** Teachers in their order; one whose name cannot be read leaves a fault. */
export function readTeachers(reader: Reader): ToldTeacher[] {
  const first = readFirst(reader);
  const others = reader
    .text('others')
    .split(/[\n;]/u)
    .map(cleanText)
    .filter((line) => line !== '')
    .map((line) => readLine(reader, line));
  return [first, ...others].filter((teacher) => teacher !== null);
}

/** The accompanist's name; null where the cell is empty. */
export function readAccompanist(reader: Reader): TypedName | null {
  const text = reader.text('accompanist');
  return text === '' ? null : readName(reader, text, 'accompanist', 'accompanist');
}

function readFirst(reader: Reader): ToldTeacher | null {
  const [name, position, phone] = (['teacher', 'position', 'phone'] as const).map((column) => reader.text(column));
  if (!name) {
    if (position || phone) reader.note('fault', 'teacher', { code: 'teacher-without-name' });
    else if (reader.text('others') === '') reader.note('gap', 'teacher', { code: 'cell-empty' });
    return null;
  }
  const read = readName(reader, name, 'teacher', 'teachers');
  if (!read) return null;
  return { ...read, position: positionOf(position ?? ''), phone: readPhone(reader, phone ?? '', 'phone') };
}

/** «Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03», or any beginning of it. */
function readLine(reader: Reader, line: string): ToldTeacher | null {
  const [name = '', ...rest] = line.split(',').map(cleanText);
  const read = readName(reader, name, 'others', 'teachers');
  if (!read) return null;
  const last = rest.at(-1) ?? '';
  const hasPhone = (last.match(/\d/gu) ?? []).length >= 5;
  return {
    ...read,
    position: positionOf((hasPhone ? rest.slice(0, -1) : rest).join(', ')),
    phone: hasPhone ? readPhone(reader, last, 'others') : null,
  };
}

function readName(reader: Reader, text: string, column: ColumnId, step: StepId): TypedName | null {
  return taken(reader, parsePersonName(text, { who: 'adult' }), { column, step, kind: 'name', shown: formatName });
}

function readPhone(reader: Reader, text: string, column: ColumnId): string | null {
  if (text === '') return null;
  return taken(reader, parsePhone(text), { column, step: 'teachers', kind: 'phone', shown: (phone) => phone });
}

function positionOf(text: string): string | null {
  const position = cleanText(text).slice(0, LONGEST_POSITION);
  return /\p{L}{2}/u.test(position) ? position : null;
}
