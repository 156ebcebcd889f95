/** The table of entries: its columns and rows, the same for the workbook's sheet and the CSV. */

import { type PlainDate, plainDateAt } from '../../calendar.ts';
import type { ContestDefinition, FieldUse } from '../../contests/definition.ts';
import { formTitle } from '../../contests/fields/field-words.ts';
import { type Asked, appliesTo, fieldOf, formatAnswer } from '../../contests/fields/fields.ts';
import { entryNumber } from '../../entries/number.ts';
import type { Answer } from '../../entries/words.ts';
import { INSTITUTION_KINDS, isInstitutionKind } from '../../institutions/kinds.ts';
import { formatName } from '../../people/name.ts';
import type { Say } from '../../texts/texts.ts';
import type { Scope } from '../counting/scope.ts';
import { STATE_TITLES } from '../words.ts';
import type { ListedEntry, ListedPlace } from './listed.ts';
import type { Cell, Column } from './sheet.ts';

/** A column with how its cells are made. */
export interface TableColumn<R> extends Column {
  cell: (row: R) => Cell;
}

/** The columns of the table of entries; the contest's own questions come last. */
export function entryColumns(contest: ContestDefinition, scope: Scope, say: Say): TableColumn<ListedEntry>[] {
  const today = plainDateAt(scope.moment, scope.zone);
  return [
    ...placeColumns(contest, say),
    { header: say('column-submitted'), width: 17, cell: ({ submittedAt }) => ({ at: submittedAt }) },
    { header: say('column-late'), width: 11, cell: ({ late }) => (late ? say('column-yes') : null) },
    { header: say('column-kind'), width: 13, cell: ({ institutionKind }) => kindName(institutionKind, say) },
    { header: say('column-district'), width: 16, cell: ({ district }) => district },
    { header: say('column-children'), width: 14, cell: ({ childCount, headcount }) => headcount ?? childCount },
    { header: say('column-teachers'), width: 24, cell: ({ supervisors }) => names(supervisors) },
    { header: say('column-accompanist'), width: 24, cell: ({ accompanists }) => names(accompanists) },
    ...contest.fields.map((use) => fieldColumn(contest, use, today, say)),
  ];
}

/** What says which entry it is and where it stands: the first columns of every list. */
export function placeColumns(contest: ContestDefinition, say: Say): TableColumn<ListedPlace>[] {
  const { nominations, age_categories } = contest;
  return [
    { header: say('column-number'), width: 11, cell: ({ number }) => entryNumber(contest.code, number) },
    { header: say('column-state'), width: 13, cell: ({ state }) => say(STATE_TITLES[state]) },
    { header: say('column-nomination'), width: 20, cell: ({ nomination }) => titleOf(nominations, nomination) },
    { header: say('column-form'), width: 13, cell: ({ nomination, form }) => formName(contest, nomination, form) },
    { header: say('column-category'), width: 15, cell: ({ category }) => titleOf(age_categories, category) },
    { header: say('column-institution'), width: 22, cell: ({ institution }) => institution },
    { header: say('column-ensemble'), width: 20, cell: ({ ensembleName }) => ensembleName },
  ];
}

function titleOf(list: readonly { id: string; title: string }[], id: string): string {
  return list.find((one) => one.id === id)?.title ?? id;
}

/** A form as its nomination calls it: what singers call a choir is a large company of dancers. */
function formName({ nominations, forms }: ContestDefinition, nomination: string, form: string): string {
  const [within, called] = [nominations.find(({ id }) => id === nomination), forms.find(({ id }) => id === form)];
  return within && called ? formTitle(within, called) : (called?.title ?? form);
}

function kindName(kind: string, say: Say): string {
  return isInstitutionKind(kind) ? say(INSTITUTION_KINDS[kind]) : kind;
}

function names(adults: ListedEntry['supervisors']): string | null {
  return adults.length === 0 ? null : adults.map(formatName).join('; ');
}

const WIDTHS = { words: 22, number: 12, day: 13, duration: 15 } as const;

function fieldColumn(contest: ContestDefinition, use: FieldUse, today: PlainDate, say: Say): TableColumn<ListedEntry> {
  const kind = fieldOf(use).cell ?? 'words';
  return {
    header: use.label ?? say(fieldOf(use).words.label),
    width: WIDTHS[kind],
    cell: (entry) => {
      const answer = entry.answers[use.id] ?? null;
      const asked = askedOf(contest, use, entry, today);
      return asked === undefined || answer === null ? null : answerCell(answer, kind, asked, say);
    },
  };
}

function answerCell(answer: Exclude<Answer, null>, kind: keyof typeof WIDTHS, asked: Asked, say: Say): Cell {
  if (typeof answer === 'number' && kind === 'number') return answer;
  if (typeof answer === 'number' && kind === 'duration') return { seconds: answer };
  if (typeof answer === 'string' && kind === 'day') return { day: answer };
  return formatAnswer(answer, asked, say);
}

/** The question as it is asked of this entry; undefined where it is not: its answer is then none of the entry's. */
function askedOf(contest: ContestDefinition, use: FieldUse, entry: ListedEntry, today: PlainDate): Asked | undefined {
  const nomination = contest.nominations.find(({ id }) => id === entry.nomination);
  const form = contest.forms.find(({ id }) => id === entry.form);
  if (!nomination || !form || !appliesTo(use, nomination, form)) return undefined;
  return { contest, use, nomination, form, today };
}
