/** Puts an answer into the entry, with everything that follows from it for the other answers. Pure. */

import type { ContestDefinition } from '../contests/definition.ts';
import { withChanges } from '../with-changes.ts';
import type { Taken } from './answers/answering.ts';
import type { Entry } from './facts.ts';
import { declarableCategories, proposeCategory } from './judging/age.ts';
import { fieldApplies, formOf, isGroup, isOptional, nominationOf, type StepId, sizeOf, stepsOf } from './questions.ts';

/** The entry with the answer in it. In a draft, questions whose answer no longer fits are asked again. */
export function withAnswer(contest: ContestDefinition, before: Entry, step: StepId, taken: Taken): Entry {
  const given: Entry = withChanges(before, {
    ...taken.facts,
    pending: taken.pending === null ? null : { step, value: taken.pending },
    answered: marked(taken.facts.answered ?? before.answered, step, taken.mark),
    toCorrect: taken.mark === 'answered' ? without(before.toCorrect, [step]) : before.toCorrect,
  });
  const settled = withoutBareNumber(contest, withoutGroupFacts(contest, given));
  return isOpen(before)
    ? askedAgain(contest, before, settled)
    : withChanges(settled, { answered: union(contest, before, settled) });
}

/**
 * What a submit keeps: answers to questions that are asked, or were until they were closed, and nobody at an instrument
 * nobody plays.
 */
export function withoutStrays(contest: ContestDefinition, entry: Entry): Entry {
  const closed = contest.fields.filter((use) => use.closed && fieldApplies(use, entry));
  const steps = [...stepsOf(contest, entry), ...closed.map(({ id }): StepId => `field:${id}`)];
  const isAsked = ([id]: [string, unknown]) => steps.includes(`field:${id}`);
  return {
    ...entry,
    answers: Object.fromEntries(Object.entries(entry.answers).filter(isAsked)),
    answered: entry.answered.filter((step) => steps.some((one) => one === step)),
    accompanist: steps.includes('accompanist') ? entry.accompanist : null,
  };
}

/** A draft and an entry returned for correction wait for a submit; every other is judged at each change. */
export function isOpen({ state }: Pick<Entry, 'state'>): boolean {
  return state === 'draft' || state === 'returned';
}

function marked(answered: readonly string[], step: StepId, mark: Taken['mark']): string[] {
  if (mark === 'unchanged') return [...answered];
  const others = answered.filter((one) => one !== step);
  return mark === 'answered' ? [...others, step] : others;
}

/** A submitted entry stays whole: what a change brings to be asked, and may be skipped, counts as skipped until it is told. */
function union(contest: ContestDefinition, before: Entry, after: Entry): string[] {
  const asked = stepsOf(contest, before);
  const skipped = stepsOf(contest, after).filter((step) => !asked.includes(step) && isOptional(contest, step));
  return [...new Set([...before.answered, ...after.answered, ...skipped])];
}

/** A soloist has no ensemble to name. */
function withoutGroupFacts(contest: ContestDefinition, entry: Entry): Entry {
  const form = formOf(contest, entry);
  if (form === null || isGroup(form)) return entry;
  return withChanges(entry, {
    ensembleName: null,
    declaredCount: null,
    answered: without(entry.answered, ['ensemble', 'headcount']),
  });
}

/** A form that wants names does not take a number alone. */
function withoutBareNumber(contest: ContestDefinition, entry: Entry): Entry {
  if (!entry.headcountOnly || formOf(contest, entry)?.headcount_only) return entry;
  return withChanges(entry, { headcountOnly: false, answered: without(entry.answered, ['participants']) });
}

function askedAgain(contest: ContestDefinition, before: Entry, entry: Entry): Entry {
  const stale = [...staleForm(contest, entry), ...staleRoster(contest, before, entry)];
  const category = staleCategory(contest, before, entry);
  return withChanges(entry, {
    declaredCategory: category.length > 0 ? null : entry.declaredCategory,
    answered: without(entry.answered, [...stale, ...category]),
  });
}

function staleForm(contest: ContestDefinition, entry: Entry): StepId[] {
  const forms = nominationOf(contest, entry)?.forms ?? [];
  return entry.form === null || !forms.includes(entry.form) ? ['form'] : [];
}

/** Another form may need another list. */
function staleRoster(contest: ContestDefinition, before: Entry, entry: Entry): StepId[] {
  const form = formOf(contest, entry);
  const count = sizeOf(entry);
  const fits = form === null || (count >= form.min && count <= form.max);
  return before.form === entry.form || fits ? [] : ['participants'];
}

/** Another list may mean another category: what was declared by the former proposal is asked again. */
function staleCategory(contest: ContestDefinition, before: Entry, entry: Entry): StepId[] {
  const declared = entry.declaredCategory;
  if (declared === null) return [];
  const was = proposeCategory(contest, before.participants).category?.id;
  const is = proposeCategory(contest, entry.participants).category?.id;
  const possible = declarableCategories(contest, sizeOf(entry), declared).some(({ id }) => id === declared);
  return possible && (was === is || declared === is) ? [] : ['category'];
}

function without(answered: readonly string[], steps: readonly StepId[]): string[] {
  return answered.filter((one) => !steps.some((step) => step === one));
}
