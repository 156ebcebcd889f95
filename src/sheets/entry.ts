/** An entry as sheets of paper tell it. Pure. */

import type { AgeCategory, ContestDefinition, Form, Nomination } from '../contests/definition.ts';
import type { FieldKind } from '../contests/fields/field-kinds.ts';
import type { Entry, Teacher } from '../entries/facts.ts';
import { entryNumber } from '../entries/number.ts';
import { fieldApplies, formOf, nominationOf, sizeOf } from '../entries/questions.ts';
import type { Answer } from '../entries/words.ts';
import { formatName } from '../people/name.ts';

export interface SheetEntry {
  readonly id: number;
  /** «ЗЛБ-001». */
  readonly number: string;
  readonly running: number;
  readonly nomination: Nomination;
  readonly form: Form;
  /** The declared one; null where none was told. */
  readonly category: AgeCategory | null;
  readonly ensemble: string | null;
  /** How many take part. */
  readonly count: number;
  /** «Фамилия Имя», in the order of the entry; empty for a group entered by its number alone. */
  readonly children: readonly string[];
  readonly institution: SheetInstitution;
  readonly teachers: readonly SheetTeacher[];
  readonly title: string | null;
  /** How long the act lasts; null for works and where nobody has told. */
  readonly seconds: number | null;
}

export interface SheetInstitution {
  readonly id: number;
  readonly shortName: string;
  readonly fullName: string;
}

export interface SheetTeacher {
  readonly name: string;
  /** E.164, with its extension; null on every sheet that tells no phones. */
  readonly phone: string | null;
}

/** The entry for paper; undefined for one that names no number, nomination, form or institution yet. */
export function sheetEntry(
  contest: ContestDefinition,
  entry: Entry,
  institution: SheetInstitution | undefined,
  { phones }: { phones: boolean },
): SheetEntry | undefined {
  const nomination = nominationOf(contest, entry);
  const form = formOf(contest, entry);
  if (!nomination || !form || !institution || entry.number === null) return undefined;
  const title = answerTo(contest, entry, 'title');
  const seconds = answerTo(contest, entry, 'duration');
  return {
    id: entry.id,
    number: entryNumber(contest.code, entry.number),
    running: entry.number,
    nomination,
    form,
    category: contest.age_categories.find(({ id }) => id === entry.declaredCategory) ?? null,
    ensemble: entry.ensembleName,
    count: sizeOf(entry),
    children: entry.participants.map(({ lastName, firstName }) => `${lastName} ${firstName}`),
    institution,
    teachers: entry.teachers.map((teacher) => sheetTeacher(teacher, phones)),
    title: typeof title === 'string' ? title : null,
    seconds: typeof seconds === 'number' ? seconds : null,
  };
}

function sheetTeacher(teacher: Teacher, phones: boolean): SheetTeacher {
  return { name: formatName(teacher), phone: phones ? teacher.phone : null };
}

/** The answer to the question of this kind, where it is asked of the entry. */
function answerTo(contest: ContestDefinition, entry: Entry, kind: FieldKind): Answer | undefined {
  const use = contest.fields.find((field) => field.kind === kind && fieldApplies(field, entry));
  return use && entry.answers[use.id];
}
