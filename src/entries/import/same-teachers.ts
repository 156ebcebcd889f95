/** One teacher, told once: what any row of a file says of their position and phone holds for all its rows. Pure. */

import { foldName } from '../../people/name.ts';
import type { TypedName } from '../facts.ts';
import type { Note } from './note.ts';
import type { Told, ToldTeacher } from './told.ts';

type Facts = Pick<ToldTeacher, 'position' | 'phone'>;

/** A row as it was read. */
export interface ReadRow {
  row: number;
  told: Told | null;
  notes: Note[];
}

/** Teachers with what the file tells of them, the last row before others, else what was told before; what nobody told is a gap. */
export function withTeachersTold(
  rows: readonly ReadRow[],
  remembered: (institutionId: number, name: TypedName) => Facts | undefined,
): ReadRow[] {
  const inFile = new Map<string, Facts>();
  for (const { told } of rows) {
    for (const teacher of told?.teachers ?? []) {
      const key = keyOf(told?.institutionId ?? 0, teacher);
      inFile.set(key, filled(teacher, inFile.get(key)));
    }
  }
  return rows.map((read) => {
    const { told, row } = read;
    if (!told) return read;
    const teachers = told.teachers.map((teacher) => {
      const facts = filled(inFile.get(keyOf(told.institutionId, teacher)), remembered(told.institutionId, teacher));
      return { ...teacher, ...facts };
    });
    return { row, told: { ...told, teachers }, notes: [...read.notes, ...teachers.flatMap(gapsOf(read))] };
  });
}

/** What a teacher of this name at this institution is found by. */
export function keyOf(institutionId: number, { lastName, firstName, patronymic }: TypedName): string {
  return [institutionId, ...[lastName, firstName, patronymic ?? ''].map(foldName)].join('|');
}

function filled(first: Facts | undefined, second: Facts | undefined): Facts {
  return { position: first?.position ?? second?.position ?? null, phone: first?.phone ?? second?.phone ?? null };
}

/** A cell that was found faulty is no gap besides. */
function gapsOf({ row, notes }: ReadRow) {
  return (teacher: ToldTeacher, index: number): Note[] =>
    (['position', 'phone'] as const).flatMap((fact): Note[] => {
      const column = index === 0 ? fact : 'others';
      const isNoted = notes.some((note) => note.column === column);
      return teacher[fact] === null && !isNoted ? [{ row, column, tone: 'gap', why: { code: 'cell-empty' } }] : [];
    });
}
