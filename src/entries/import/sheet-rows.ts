/** Entries as rows of the table: what is read from them again gives the same entry. Pure. */

import type { ContestDefinition } from '../../contests/definition.ts';
import type { Asked } from '../../contests/fields/field.ts';
import { formTitle } from '../../contests/fields/field-words.ts';
import { formatName } from '../../people/name.ts';
import { formatBirthDate } from '../../texts/format.ts';
import type { Say } from '../../texts/texts.ts';
import type { Entry, Participant } from '../facts.ts';
import { entryNumber } from '../number.ts';
import { fieldApplies, formOf, nominationOf } from '../questions.ts';
import { fieldText, phoneText, teacherText } from './cell-words.ts';
import type { ColumnId } from './columns.ts';

/** A row of the table by its columns; empty ones are left out. */
export type SheetRow = Partial<Record<ColumnId, string>>;

/** What the rows of entries are written with. */
export interface Writing {
  contest: ContestDefinition;
  say: Say;
  /** The institution's short name and its district. */
  institution(id: number): { name: string; district: string } | undefined;
  /** Children without a known consent. */
  uncovered: ReadonlySet<number>;
}

/** One row for each child, the entry told in the first of them. */
export function rowsOfEntry(entry: Entry, writing: Writing): SheetRow[] {
  const [first, ...others] = entry.participants.map((child) => childCells(child, writing));
  return [{ ...entryCells(entry, writing), ...first }, ...others];
}

function childCells(child: Participant, { say, uncovered }: Writing): SheetRow {
  return {
    child: formatName(child),
    born: formatBirthDate(child.birthDate),
    ...(child.grade === null ? {} : { grade: child.grade }),
    paper: say(uncovered.has(child.childId) ? 'import-no' : 'import-yes'),
  };
}

function entryCells(entry: Entry, writing: Writing): SheetRow {
  const { contest, say } = writing;
  const nomination = nominationOf(contest, entry);
  const form = formOf(contest, entry);
  const institution = entry.institutionId === null ? undefined : writing.institution(entry.institutionId);
  const category = contest.age_categories.find(({ id }) => id === entry.declaredCategory);
  const number =
    entry.number === null
      ? say('import-draft-mark', { id: String(entry.id) })
      : entryNumber(contest.code, entry.number);
  return {
    number,
    nomination: nomination?.title ?? '',
    form: nomination && form ? formTitle(nomination, form) : '',
    institution: institution?.name ?? '',
    district: institution?.district ?? '',
    ensemble: entry.ensembleName ?? '',
    count: entry.declaredCount === null ? '' : String(entry.declaredCount),
    category: category?.title ?? '',
    accompanist: entry.accompanist === null ? '' : formatName(entry.accompanist),
    ...teacherCells(entry, say),
    ...fieldCells(entry, writing),
  };
}

function teacherCells({ teachers }: Entry, say: Say): SheetRow {
  const [first, ...others] = teachers;
  if (!first) return {};
  return {
    teacher: formatName(first),
    position: first.position ?? '',
    phone: first.phone === null ? '' : phoneText(first.phone, say),
    others: others.map((teacher) => teacherText(teacher, say)).join('\n'),
  };
}

function fieldCells(entry: Entry, { contest, say }: Writing): SheetRow {
  const nomination = nominationOf(contest, entry);
  const form = formOf(contest, entry);
  if (!nomination || !form) return {};
  const today = contest.opens_at.slice(0, 10);
  const cells = contest.fields
    .filter((use) => fieldApplies(use, entry) && entry.answers[use.id] !== undefined)
    .map((use): [ColumnId, string] => {
      const asked: Asked = { contest, use, nomination, form, today };
      return [`field:${use.id}`, fieldText(entry.answers[use.id] ?? null, asked, say)];
    });
  return Object.fromEntries(cells);
}
