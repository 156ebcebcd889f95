/** How forms and questions are worded: the nomination's own wording first, then the contest's, then the kind's. */

import type { Say } from '../../texts/texts.ts';
import type { FieldUse, Form, Nomination } from '../definition.ts';
import { fieldOf } from './fields.ts';
import { ownWording } from './own-wording.ts';

/** A form's title as this nomination calls it. */
export function formTitle(nomination: Nomination, form: Form): string {
  return nomination.form_titles[form.id] ?? form.title;
}

/** A short name of the question for a summary or a column; plain text. */
export function fieldLabel(use: FieldUse, nomination: Nomination | null, say: Say): string {
  return ownWording(use, nomination) ?? say(fieldOf(use).words.label);
}
