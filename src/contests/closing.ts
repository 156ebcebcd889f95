/** What of a contest may still be chosen and is still asked: what is closed stays with the entries that have it. Pure. */

import type { ContestDefinition, Form, Nomination } from './definition.ts';

/** The forms a new entry may choose in a nomination. */
export function openForms(contest: ContestDefinition, nomination: Nomination): Form[] {
  return contest.forms.filter(({ id, closed }) => !closed && nomination.forms.includes(id));
}

/** Whether new entries may choose the nomination: one whose every form is closed takes nobody. */
export function takesEntries(contest: ContestDefinition, nomination: Nomination): boolean {
  return !nomination.closed && openForms(contest, nomination).length > 0;
}

/** The nominations a new entry may choose, in the contest's order. */
export function openNominations(contest: ContestDefinition): Nomination[] {
  return contest.nominations.filter((nomination) => takesEntries(contest, nomination));
}
