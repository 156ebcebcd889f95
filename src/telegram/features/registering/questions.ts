/** Every question of an entry as a message: its words, its options, and the way on. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import { openForms, openNominations } from '../../../contests/closing.ts';
import { formTitle } from '../../../contests/fields/field-words.ts';
import { progress, type StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatName } from '../../../people/name.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { asFacts, formName, reasonText } from '../../entries/entry-text.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { listScreen } from '../listing/screen.ts';
import { confirmButton, institutionButton, skipButton, stepWord, teacherButton } from './buttons.ts';
import { categoryRows, placesLines } from './category.ts';
import { fieldPiece } from './field-question.ts';
import type { Known } from './known.ts';
import { navigation } from './navigation.ts';
import { participantsPiece } from './participants.ts';
import { picks } from './picking.ts';
import { ensembleRows } from './remembered.ts';
import { teachersPiece } from './teachers.ts';

/** What a question is drawn from. */
export interface Asking {
  entry: EntryView;
  step: StepId;
  known: Known;
  say: Say;
  now: Date;
}

/** A question without its head and its navigation. */
export interface Piece {
  lines: string[];
  rows?: InlineKeyboardButton[][];
  /** A keyboard of the person's own in place of the buttons under the message. */
  own?: Screen['keyboard'];
}

type BuiltIn = Exclude<StepId, `field:${string}` | 'list'>;

/** The message that asks `step`. */
export function questionScreen(asking: Asking): Screen {
  const { entry, step, say } = asking;
  if (step === 'list') return listScreen(asking);
  const piece = isBuiltIn(step) ? BUILT_IN[step](asking) : fieldPiece(asking);
  const html = [headOf(asking), ...piece.lines].join('\n');
  if (piece.own) return { html, keyboard: piece.own, listens: true };
  return { html, ...inline([...(piece.rows ?? []), ...navigation(entry, step, say)]), listens: true };
}

/** How far a draft has come; of an entry that has a number one thing is changed, and the number says which it is. */
function headOf({ entry, step, say }: Asking): string {
  if (entry.number !== null) return say.html('register-of', { number: entry.number });
  return say.html('register-step', progress(entry.contest, asFacts(entry), step));
}

function isBuiltIn(step: StepId): step is BuiltIn {
  return step in BUILT_IN;
}

const BUILT_IN: Record<BuiltIn, (asking: Asking) => Piece> = {
  nomination: (asking) => ({
    lines: asked(asking, 'ask-nomination'),
    rows: picks(asking, openNominations(asking.entry.contest)),
  }),
  form: (asking) => ({ lines: asked(asking, 'ask-form'), rows: picks(asking, formsOf(asking.entry)) }),
  institution: (asking) => ({
    lines: [...asked(asking, 'ask-institution'), asking.say.html('ask-institution-example')],
    rows: asking.known.institutions.map(({ id, shortName }) => [
      press(shortName, institutionButton.data({ entry: asking.entry.id, institution: id })),
    ]),
  }),
  ensemble: (asking) => ({
    lines: [...asked(asking, 'ask-ensemble'), asking.say.html('ask-ensemble-example')],
    rows: ensembleRows(asking),
  }),
  headcount: (asking) => ({ lines: [...asked(asking, 'ask-headcount'), ...sizeLine(asking)] }),
  participants: participantsPiece,
  category: (asking) => ({ lines: [...categoryLines(asking), ...placesLines(asking)], rows: categoryRows(asking) }),
  teachers: teachersPiece,
  accompanist: (asking) => ({
    lines: [...asked(asking, 'ask-accompanist'), asking.say.html('ask-accompanist-example')],
    rows: rememberedTeachers(asking),
  }),
  consents: ({ entry, say }) => ({
    lines: [say.html('ask-consents', { count: entry.participants.length }), say.html('ask-consents-why')],
    rows: [
      [press(say('consents-all'), confirmButton.data({ entry: entry.id, step: 'consents' }))],
      [press(say('consents-not-all'), skipButton.data({ entry: entry.id, step: 'consents' }))],
    ],
  }),
};

/** The question in bold. */
function asked({ say }: Asking, key: PlainKey): string[] {
  return [`<b>${say.html(key)}</b>`];
}

function formsOf({ contest, nomination }: EntryView) {
  const forms = nomination ? openForms(contest, nomination) : contest.forms.filter(({ closed }) => !closed);
  return forms.map((form) => ({ id: form.id, title: nomination ? formTitle(nomination, form) : form.title }));
}

function sizeLine({ entry, say }: Asking): string[] {
  const { form } = entry;
  return form
    ? [say.html('ask-headcount-size', { form: formName(entry) ?? form.title, min: form.min, max: form.max })]
    : [];
}

function categoryLines({ entry, say }: Asking): string[] {
  if (entry.headcountOnly) return [say.html('headcount-category', { count: entry.declaredCount ?? 0 })];
  const { category, reason } = entry.proposal;
  const why = reasonText(reason, say);
  if (category?.closed && category.id !== entry.declaredCategory?.id) {
    return [say.html('ask-category-closed', { category: category.title, why })];
  }
  if (category) return [say.html('ask-category', { category: category.title, why })];
  return [say.html('ask-category-none', { why })];
}

function rememberedTeachers({ entry, step, known }: Asking): InlineKeyboardButton[][] {
  return known.teachers.map((teacher) => [
    press(
      formatName(teacher),
      teacherButton.data({ entry: entry.id, step: stepWord(step), teacher: teacher.teacherId }),
    ),
  ]);
}
