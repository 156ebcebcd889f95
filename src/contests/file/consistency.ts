/** What a contest's file may say by its schema and still cannot mean: ids nobody gave, ages in two categories, ends before starts. */

import type { Located } from '../../data-file/shape.ts';
import type { ContestDefinition } from '../definition.ts';
import { fieldFaults } from '../fields/field-faults.ts';
import { ageFaults, ageGaps } from './age-ranges.ts';
import { type ContestFault, type ContestWarning, duplicates, idsOf, minOverMax, unknownIds } from './faults.ts';

/** Every contradiction inside the contest, in the file's order. */
export function contestFaults(contest: ContestDefinition): Located<ContestFault>[] {
  return [
    ...timeFaults(contest),
    ...duplicates('stages', contest.stages),
    ...duplicates('nominations', contest.nominations),
    ...nominationFaults(contest),
    ...duplicates('forms', contest.forms),
    ...contest.forms.flatMap(({ min, max }, at) => minOverMax(`forms[${at + 1}]`, min, max)),
    ...duplicates('age_categories', contest.age_categories),
    ...ageFaults(contest),
    ...unknownIds(
      'limits.per_child_ignores_forms',
      'form',
      contest.limits.per_child_ignores_forms,
      idsOf(contest.forms),
    ),
    ...duplicates('fields', contest.fields),
    ...fieldFaults(contest),
    ...duplicates('award_degrees', contest.award_degrees),
  ];
}

/** What is likely a slip, though the contest can run with it. */
export function contestWarnings(contest: ContestDefinition): Located<ContestWarning>[] {
  const asksTitle = contest.fields.some(({ kind, closed }) => kind === 'title' && !closed);
  return [...ageGaps(contest), ...(asksTitle ? [] : [{ path: 'fields', code: 'title-not-asked' } as const])];
}

function timeFaults(contest: ContestDefinition): Located<ContestFault>[] {
  const [opens, closes] = [new Date(contest.opens_at), new Date(contest.closes_at)];
  const before = (instant: string | undefined, other: Date) => instant !== undefined && new Date(instant) < other;
  const stages = contest.stages.flatMap(({ starts_on, ends_on }, at) =>
    ends_on < starts_on ? [{ path: `stages[${at + 1}].ends_on`, code: 'stage-ends-before-start' } as const] : [],
  );
  return [
    ...when(closes <= opens, { path: 'closes_at', code: 'closes-before-opens' }),
    ...when(before(contest.edit_ends_at, closes), { path: 'edit_ends_at', code: 'edit-ends-before-close' }),
    ...when(before(contest.withdraw_ends_at, opens), { path: 'withdraw_ends_at', code: 'withdraw-ends-before-open' }),
    ...stages,
  ];
}

function nominationFaults(contest: ContestDefinition): Located<ContestFault>[] {
  const forms = idsOf(contest.forms);
  return contest.nominations.flatMap((nomination, at) => {
    const path = `nominations[${at + 1}]`;
    return [
      ...unknownIds(`${path}.forms`, 'form', nomination.forms, forms),
      ...unknownIds(`${path}.max_seconds`, 'form', Object.keys(nomination.max_seconds), nomination.forms),
      ...unknownIds(`${path}.form_titles`, 'form', Object.keys(nomination.form_titles), nomination.forms),
    ];
  });
}

function when(isWrong: boolean, fault: Located<ContestFault>): Located<ContestFault>[] {
  return isWrong ? [fault] : [];
}
