/** What a contest's new file may not take away: ids that entries already use are retired by closing, never removed. */

import type { Located } from '../../data-file/shape.ts';
import type { ContestDefinition, FieldUse } from '../definition.ts';
import { type ContestFault, idsOf, type Named } from './faults.ts';

/** Ids of a contest that its entries use. */
export interface UsedIds {
  /** Whether any entry has a number that begins with the contest's code. */
  readonly numbered: boolean;
  readonly nominations: readonly string[];
  readonly forms: readonly string[];
  readonly categories: readonly string[];
  /** Ids of fields that have an answer. */
  readonly fields: readonly string[];
  /** Forms in nominations, `nomination/form`. */
  readonly placed: readonly string[];
  /** Answers chosen, `field/choice`. */
  readonly choices: readonly string[];
  /** Degrees given, published or not. */
  readonly degrees: readonly string[];
}

/** What the new definition removes or turns into something else although entries use it. */
export function usageFaults(
  before: ContestDefinition,
  after: ContestDefinition,
  used: UsedIds,
): Located<ContestFault>[] {
  return [
    ...(used.numbered && before.code !== after.code ? [{ path: 'code', code: 'code-in-use' } as const] : []),
    ...removed('nominations', 'nomination', used.nominations, idsOf(after.nominations)),
    ...removed('forms', 'form', used.forms, idsOf(after.forms)),
    ...removed('age_categories', 'category', used.categories, idsOf(after.age_categories)),
    ...removed('fields', 'field', used.fields, idsOf(after.fields)),
    ...turned(before.fields, after.fields, used.fields),
    ...displaced(after, used.placed),
    ...unchosen(after.fields, used.choices),
    ...removed('award_degrees', 'degree', used.degrees, idsOf(after.award_degrees)),
  ];
}

function removed(path: string, of: Named, used: readonly string[], kept: readonly string[]): Located<ContestFault>[] {
  return used.filter((id) => !kept.includes(id)).map((id) => ({ path, code: 'id-in-use', of, id }));
}

/** Fields whose answers would be read as another kind's. */
function turned(
  before: readonly FieldUse[],
  after: readonly FieldUse[],
  used: readonly string[],
): Located<ContestFault>[] {
  return after.flatMap(({ id, kind }, at) => {
    const was = before.find((field) => field.id === id)?.kind;
    const isTurned = used.includes(id) && was !== undefined && was !== kind;
    return isTurned ? [{ path: `fields[${at + 1}].kind`, code: 'kind-in-use' as const, id }] : [];
  });
}

/** Forms that a nomination no longer takes although its entries have them; a nomination that is gone was told already. */
function displaced({ nominations }: ContestDefinition, placed: readonly string[]): Located<ContestFault>[] {
  return nominations.flatMap(({ id, forms }, at) =>
    placed.flatMap((pair) => {
      const [nomination, form = ''] = pair.split('/', 2);
      const isLost = nomination === id && !forms.includes(form);
      return isLost ? [{ path: `nominations[${at + 1}].forms`, code: 'id-in-use' as const, of: 'form', id: form }] : [];
    }),
  );
}

/** Answers that can no longer be read by their titles. */
function unchosen(fields: readonly FieldUse[], chosen: readonly string[]): Located<ContestFault>[] {
  return fields.flatMap((use, at) => {
    const ids = idsOf(use.choices ?? []);
    const lost = chosen.filter((one) => one.startsWith(`${use.id}/`) && !ids.includes(one.slice(use.id.length + 1)));
    return removed(
      `fields[${at + 1}].choices`,
      'choice',
      lost.map((one) => one.slice(use.id.length + 1)),
      [],
    );
  });
}
