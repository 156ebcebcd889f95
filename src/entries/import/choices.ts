/** Finds what was chosen by its title: nominations, forms, categories, answers of the contest's own questions. Pure. */

import type { ContestDefinition, Form, Nomination } from '../../contests/definition.ts';
import { formTitle } from '../../contests/fields/field-words.ts';
import { cleanText, foldText } from '../../typed.ts';

/** So many titles are named when none of them was meant. */
const NAMED = 6;

/** Text for comparison with a title. */
export function foldedTitle(text: string): string {
  return foldText(cleanText(text));
}

/** The nomination of this title or id. */
export function nominationTitled(contest: ContestDefinition, text: string): Nomination | undefined {
  const typed = foldedTitle(text);
  return contest.nominations.find(({ id, title }) => id === typed || foldedTitle(title) === typed);
}

/** The nomination's form of this title, in its own wording or the contest's; its only form where nothing is said. */
export function formTitled(contest: ContestDefinition, nomination: Nomination, text: string): Form | undefined {
  const typed = foldedTitle(text);
  const forms = contest.forms.filter(({ id }) => nomination.forms.includes(id));
  if (typed === '') return forms.length === 1 ? forms[0] : undefined;
  const called = (form: Form) => [form.id, form.title, formTitle(nomination, form)].map(foldedTitle);
  return forms.find((form) => called(form).includes(typed));
}

/** One of several things by its title or id. */
export function titled<T extends { id: string; title: string }>(list: readonly T[], text: string): T | undefined {
  const typed = foldedTitle(text);
  return list.find(({ id, title }) => id === typed || foldedTitle(title) === typed);
}

/** The first few titles, for saying what can be chosen. */
export function namedChoices(titles: readonly string[]): string {
  return titles.length > NAMED ? `${titles.slice(0, NAMED).join(', ')}…` : titles.join(', ');
}
