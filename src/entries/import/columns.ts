/** The catalogue of a workbook's columns: what a contest asks, as a table of entries asks it. */

import { openNominations } from '../../contests/closing.ts';
import type { ContestDefinition, FieldUse, Form, Nomination } from '../../contests/definition.ts';
import { fieldLabel, formTitle } from '../../contests/fields/field-words.ts';
import { fieldsFor, optionsOf, widgetOf } from '../../contests/fields/fields.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import { isGroup } from '../questions.ts';

/** A column by name; a contest's own questions are `field:<id>`. */
export type ColumnId = keyof typeof COLUMNS | `field:${string}`;

/** Whether a column tells of the entry, once for all its rows, or of the child in this row. */
export type About = 'entry' | 'child';

interface BuiltIn {
  header: PlainKey;
  /** Characters. */
  width: number;
  about: About;
  /** What stands in the example's row. */
  example?: PlainKey;
  /** Whether the contest has it at all; every contest unless said. */
  in?(contest: ContestDefinition): boolean;
}

const grouped = ({ forms }: ContestDefinition) => forms.some((form) => isGroup(form));

/** Every column but the contest's own questions. */
const COLUMNS = {
  number: { header: 'import-column-number', width: 14, about: 'entry', example: 'import-example' },
  nomination: { header: 'import-column-nomination', width: 22, about: 'entry' },
  form: { header: 'import-column-form', width: 14, about: 'entry' },
  institution: {
    header: 'import-column-institution',
    width: 26,
    about: 'entry',
    example: 'import-example-institution',
  },
  district: { header: 'import-column-district', width: 16, about: 'entry' },
  ensemble: {
    header: 'import-column-ensemble',
    width: 24,
    about: 'entry',
    example: 'import-example-ensemble',
    in: grouped,
  },
  count: { header: 'import-column-count', width: 10, about: 'entry', example: 'import-example-count', in: grouped },
  child: { header: 'import-column-child', width: 32, about: 'child', example: 'import-example-child' },
  born: { header: 'import-column-born', width: 14, about: 'child', example: 'import-example-born' },
  grade: {
    header: 'import-column-grade',
    width: 10,
    about: 'child',
    example: 'import-example-grade',
    in: ({ age_basis }) => age_basis.kind === 'school_grade',
  },
  paper: { header: 'import-column-paper', width: 14, about: 'child', example: 'import-yes' },
  category: { header: 'import-column-category', width: 18, about: 'entry' },
  teacher: { header: 'import-column-teacher', width: 28, about: 'entry', example: 'import-example-teacher' },
  position: { header: 'import-column-position', width: 20, about: 'entry', example: 'import-example-position' },
  phone: { header: 'import-column-phone', width: 18, about: 'entry', example: 'import-example-phone' },
  others: { header: 'import-column-others', width: 30, about: 'entry' },
  accompanist: { header: 'import-column-accompanist', width: 26, about: 'entry', in: hasAccompaniment },
} as const satisfies Record<string, BuiltIn>;

/** Where the contest's own questions stand: after the children, before the teachers. */
const BEFORE_FIELDS: ColumnId = 'category';

export interface Column {
  id: ColumnId;
  header: string;
  width: number;
  about: About;
  example: string;
  /** The question of the contest, for its columns. */
  use?: FieldUse;
  /** What can be chosen, in order; empty for what is typed. */
  options: readonly string[];
}

/** The columns of a contest's workbook in the language of `say`; a question answered by a file has none. */
export function columnsOf(contest: ContestDefinition, say: Say): Column[] {
  const built = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).flatMap((id): Column[] => {
    const { header, width, about, example, in: isIn }: BuiltIn = COLUMNS[id];
    if (isIn && !isIn(contest)) return [];
    return [
      {
        id,
        header: say(header),
        width,
        about,
        example: example ? say(example) : chosenExample(id, contest),
        options: builtInOptions(id, contest, say),
      },
    ];
  });
  const at = built.findIndex(({ id }) => id === BEFORE_FIELDS) + 1;
  const fields = contest.fields
    .filter((use) => !use.closed && widgetOf(use) !== 'file')
    .map((use) => fieldColumn(use, contest, say));
  return [...built.slice(0, at), ...fields, ...built.slice(at)];
}

/** How many the example's text says they are. */
const EXAMPLE_SIZE = 8;

/** The example is a group, since its first row shows the most; of eight where a form takes so many. */
function chosenExample(id: keyof typeof COLUMNS, { nominations, forms }: ContestDefinition): string {
  const groups = forms.filter((one) => isGroup(one));
  const form = groups.find(({ min, max }) => min <= EXAMPLE_SIZE && EXAMPLE_SIZE <= max) ?? groups[0] ?? forms[0];
  if (id === 'form') return form?.title ?? '';
  return id === 'nomination' ? (nominations.find((one) => one.forms.includes(form?.id ?? ''))?.title ?? '') : '';
}

function fieldColumn(use: FieldUse, contest: ContestDefinition, say: Say): Column {
  const titles = placesOf(contest, use).flatMap(({ nomination, form }) =>
    optionsOf({ contest, use, nomination, form, today: contest.opens_at.slice(0, 10) }, say).map(({ title }) => title),
  );
  const options = [...new Set(titles)];
  const header = fieldLabel(use, null, say);
  return { id: `field:${use.id}`, header, width: 22, about: 'entry', example: options[0] ?? '', use, options };
}

/** The nominations and forms in which a question is asked. */
function placesOf(contest: ContestDefinition, use: FieldUse): { nomination: Nomination; form: Form }[] {
  return contest.nominations.flatMap((nomination) =>
    contest.forms
      .filter((form) => nomination.forms.includes(form.id) && fieldsFor(contest, nomination, form).includes(use))
      .map((form) => ({ nomination, form })),
  );
}

function builtInOptions(id: keyof typeof COLUMNS, contest: ContestDefinition, say: Say): string[] {
  switch (id) {
    case 'nomination':
      return openNominations(contest).map(({ title }) => title);
    case 'form':
      return [...new Set(contest.forms.filter(isOpen).flatMap((form) => formTitles(contest, form)))];
    case 'category':
      return contest.age_categories.filter(isOpen).map(({ title }) => title);
    case 'paper':
      return [say('import-yes'), say('import-no')];
    default:
      return [];
  }
}

function isOpen({ closed }: { closed: boolean }): boolean {
  return !closed;
}

/** A form's own title, then what nominations call it. */
export function formTitles(contest: ContestDefinition, form: Form): string[] {
  const asked = contest.nominations.filter(({ forms }) => forms.includes(form.id));
  return [...new Set([form.title, ...asked.map((nomination) => formTitle(nomination, form))])];
}

function hasAccompaniment({ nominations, fields }: ContestDefinition): boolean {
  return (
    nominations.some(({ live_accompaniment_only }) => live_accompaniment_only) ||
    fields.some(({ kind }) => kind === 'soundtrack')
  );
}
