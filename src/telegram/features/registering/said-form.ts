/** The form of participation said in words or by a number of people: «соло», «12 человек», «вдвоём», «трио». Pure. */

import { openForms } from '../../../contests/closing.ts';
import type { Form } from '../../../contests/definition.ts';
import { formTitle } from '../../../contests/fields/field-words.ts';
import { saidCount } from '../../../entries/said-count.ts';
import type { EntryView } from '../../../entries/view.ts';
import { groupNamed } from '../../../number-words.ts';
import type { Say } from '../../../texts/texts.ts';
import { plainWords } from '../../../typed.ts';
import { quotedTitle } from '../../screens/quoted-title.ts';
import { labelWords } from '../../screens/spoken-words.ts';

/** The form that is called so, or the only one that takes as many as were told. */
export function formSaid(entry: EntryView, text: string): { id: string; title: string } | undefined {
  const typed = plainWords(text);
  const called = formsOffered(entry).find(({ id, title }) => id === typed || labelWords(title) === typed);
  const [only, ...others] = formsFor(entry, countSaid(text));
  return called ?? (others.length === 0 ? only : undefined);
}

/** HTML above the forms where a number of people is told that several of them take, or none; undefined where none is told. */
export function formsToChoose(entry: EntryView, text: string, say: Say): { html: string } | undefined {
  const count = countSaid(text);
  if (count === undefined) return undefined;
  const titles = formsFor(entry, count).map(({ title }) => quotedTitle(title, say));
  if (titles.length === 0) return { html: say.html('form-fits-none', { count }) };
  return { html: say.html('form-fits-several', { count, forms: titles.join(', ') }) };
}

function countSaid(text: string): number | undefined {
  return groupNamed(plainWords(text)) ?? saidCount(text);
}

function formsFor(entry: EntryView, count: number | undefined): Offered[] {
  return count === undefined ? [] : formsOffered(entry).filter(({ min, max }) => count >= min && count <= max);
}

type Offered = Pick<Form, 'id' | 'min' | 'max' | 'title'>;

function formsOffered({ contest, nomination }: EntryView): Offered[] {
  if (!nomination) return [];
  return openForms(contest, nomination).map((form) => ({ ...form, title: formTitle(nomination, form) }));
}
