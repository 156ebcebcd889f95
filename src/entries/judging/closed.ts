/** What is closed and may not be chosen any more: told of an entry's nomination, form and age category. Pure. */

import { takesEntries } from '../../contests/closing.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Refusal } from '../refusals.ts';

/** Why something may not be chosen. */
export type ClosedRefusal = Extract<Refusal, { code: 'nomination-closed' | 'form-closed' | 'category-closed' }>;

/** What an entry has chosen of a contest. */
export interface Chosen {
  readonly nomination: string | null;
  readonly form: string | null;
  readonly category: string | null;
}

/** The first thing an entry would choose although it is closed; `kept` is what it chose while that was open. */
export function closedChoice(
  contest: ContestDefinition,
  chosen: Chosen,
  kept: Chosen | null,
): ClosedRefusal | undefined {
  const nomination = contest.nominations.find(({ id }) => id === chosen.nomination);
  if (nomination && nomination.id !== kept?.nomination && !takesEntries(contest, nomination)) {
    return { code: 'nomination-closed', nomination: nomination.id };
  }
  const form = contest.forms.find(({ id }) => id === chosen.form);
  if (form?.closed && form.id !== kept?.form) return { code: 'form-closed', form: form.id };
  const category = contest.age_categories.find(({ id }) => id === chosen.category);
  if (category?.closed && category.id !== kept?.category) return { code: 'category-closed', category: category.id };
  return undefined;
}

/** What the entry has chosen, in the words of `closedChoice`. */
export function chosenIn(entry: {
  nomination: string | null;
  form: string | null;
  declaredCategory: string | null;
}): Chosen {
  return { nomination: entry.nomination, form: entry.form, category: entry.declaredCategory };
}
