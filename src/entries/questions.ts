/** Which questions an entry asks, in which order, and which comes next. Pure: a function of contest and draft. */

import type { ContestDefinition, FieldUse, Form, Nomination } from '../contests/definition.ts';
import type { FieldKind } from '../contests/fields/field-kinds.ts';
import { fieldOf, mayBeSkipped } from '../contests/fields/fields.ts';
import type { Entry, EntryFacts } from './facts.ts';

/** A question of an entry; a contest's own questions are `field:<id>`. */
export type StepId =
  | 'nomination'
  | 'form'
  | 'institution'
  | 'ensemble'
  | 'headcount'
  | 'participants'
  | 'category'
  | 'teachers'
  | 'accompanist'
  | `field:${string}`
  | 'consents'
  /** The soloists of a list that one draft gathers. */
  | 'list';

/** What is chosen at `participants` in place of a list: the number told before is enough. */
export const NUMBER_ALONE = 'number';

/** What questions depend on. */
export type Told = Pick<EntryFacts, 'nomination' | 'form' | 'answers' | 'answered'> &
  Partial<Pick<EntryFacts, 'headcountOnly'> & Pick<Entry, 'id' | 'listId'>>;

/** The nomination the entry names, or null. */
export function nominationOf(contest: ContestDefinition, entry: Told): Nomination | null {
  return contest.nominations.find(({ id }) => id === entry.nomination) ?? null;
}

/** The form the entry names, or null. */
export function formOf(contest: ContestDefinition, entry: Told): Form | null {
  return contest.forms.find(({ id }) => id === entry.form) ?? null;
}

/** Whether the form is a group's: a group has a name of its own and says how many it is. */
export function isGroup(form: Form | null): boolean {
  return form !== null && form.max > 2;
}

/** Whether the draft gathers a list of soloists: it tells what they share, and is never submitted itself. */
export function gathersList({ id, listId }: Pick<Told, 'id' | 'listId'>): boolean {
  return typeof listId === 'number' && listId === id;
}

/** How many take part: those listed, or the number alone where there is no list. */
export function sizeOf(
  entry: Pick<EntryFacts, 'headcountOnly' | 'declaredCount'> & { participants: readonly unknown[] },
) {
  return entry.headcountOnly ? (entry.declaredCount ?? 0) : entry.participants.length;
}

/** Whether the field is one of this nomination's and form's; before both are known, whether it is everybody's. */
export function fieldApplies(use: FieldUse, entry: Told): boolean {
  const inNomination = use.nominations === undefined || use.nominations.includes(entry.nomination ?? '');
  const inForm = use.forms === undefined || use.forms.includes(entry.form ?? '');
  return inNomination && inForm;
}

/** The field behind a step `field:<id>`, or undefined for a built-in question. */
export function fieldAsked(contest: ContestDefinition, step: StepId): FieldUse | undefined {
  return step.startsWith('field:') ? contest.fields.find(({ id }) => step === `field:${id}`) : undefined;
}

/** The kinds of question a link answers. */
export const LINK_KINDS: readonly FieldKind[] = ['video_link', 'link'];

/** Whether the contest asks for a link of any entry. */
export function asksForLink({ fields }: ContestDefinition): boolean {
  return fields.some(({ closed, kind }) => !closed && LINK_KINDS.includes(kind));
}

/** The questions that apply to this entry, in the order they are asked. */
export function stepsOf(contest: ContestDefinition, entry: Told): StepId[] {
  if (gathersList(entry)) return ['institution', 'teachers', 'list'];
  const nomination = nominationOf(contest, entry);
  const group = isGroup(formOf(contest, entry));
  const fields = contest.fields
    .filter((use) => !use.closed && fieldApplies(use, entry))
    .map(({ id }): StepId => `field:${id}`);
  return [
    'nomination',
    ...(nomination === null || nomination.forms.length > 1 ? (['form'] as const) : []),
    'institution',
    ...(group ? (['ensemble', 'headcount'] as const) : []),
    'participants',
    'category',
    'teachers',
    ...fields,
    ...(hasAccompaniment(contest, entry, nomination) ? (['accompanist'] as const) : []),
    ...(entry.headcountOnly ? [] : (['consents'] as const)),
  ];
}

/** Whether somebody may play along: the nomination is live only, or the contact said the sound is live. */
function hasAccompaniment(contest: ContestDefinition, entry: Told, nomination: Nomination | null): boolean {
  if (nomination?.live_accompaniment_only) return true;
  return contest.fields.some(
    (use) => use.kind === 'soundtrack' && fieldApplies(use, entry) && entry.answers[use.id] === 'live',
  );
}

/** Whether the question may be skipped for good. */
export function isOptional(contest: ContestDefinition, step: StepId): boolean {
  if (step === 'accompanist' || step === 'consents') return true;
  const use = fieldAsked(contest, step);
  return use !== undefined && mayBeSkipped(use);
}

/** The first question without an answer, or `summary` when none is left. */
export function nextStep(contest: ContestDefinition, entry: Told): StepId | 'summary' {
  return stepsOf(contest, entry).find((step) => !entry.answered.includes(step)) ?? 'summary';
}

/** Questions without an answer, in order; empty when the entry can be submitted as far as it is concerned. */
export function missingSteps(contest: ContestDefinition, entry: Told): StepId[] {
  return stepsOf(contest, entry).filter((step) => !entry.answered.includes(step));
}

/** The question before `step`; null before the first. From the summary it is the last one. */
export function previousStep(contest: ContestDefinition, entry: Told, step: StepId | 'summary'): StepId | null {
  const steps = stepsOf(contest, entry);
  const at = step === 'summary' ? steps.length : steps.indexOf(step);
  return at > 0 ? (steps[at - 1] ?? null) : null;
}

/** Where `step` stands among the questions that apply to this entry, counted from 1: «4 из 9». */
export function progress(contest: ContestDefinition, entry: Told, step: StepId): { at: number; of: number } {
  const steps = stepsOf(contest, entry);
  return { at: steps.indexOf(step) + 1, of: steps.length };
}

/** Built-in questions whose answer an organizer has judged; a contest's own say it of themselves in their catalogue. */
const REVIEWED: readonly StepId[] = [
  'nomination',
  'form',
  'institution',
  'ensemble',
  'headcount',
  'participants',
  'category',
];

/** Whether a contact's change of this answer sends an accepted entry back to the organizers. */
export function isReviewed(contest: ContestDefinition, step: StepId): boolean {
  const use = fieldAsked(contest, step);
  return use === undefined ? REVIEWED.includes(step) : fieldOf(use).reviewed;
}
