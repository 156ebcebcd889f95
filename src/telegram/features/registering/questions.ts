/** Every question of an entry as a message: its words, its options, and the way on. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import { formTitle, ownWording } from '../../../contests/field-words.ts';
import { fieldOf as kindOf, optionsOf, type Widget, widgetOf } from '../../../contests/fields.ts';
import { fieldAsked, progress, type StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatName } from '../../../people/name.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { asFacts, askedOf, reasonText } from '../../entry-text.ts';
import { inline, packed, press, type Screen } from '../../screen.ts';
import {
  confirmButton,
  finishButton,
  institutionButton,
  pickButton,
  skipButton,
  stepWord,
  teacherButton,
} from './buttons.ts';
import { categoryRows, placesLines } from './category.ts';
import type { Known } from './known.ts';
import { navigation } from './navigation.ts';
import { participantsPiece } from './participants.ts';
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

type BuiltIn = Exclude<StepId, `field:${string}`>;

/** The message that asks `step`. */
export function questionScreen(asking: Asking): Screen {
  const { entry, step, say } = asking;
  const { at, of } = progress(entry.contest, asFacts(entry), step);
  const piece = isBuiltIn(step) ? BUILT_IN[step](asking) : fieldPiece(asking);
  const html = [say.html('register-step', { at, of }), ...piece.lines].join('\n');
  if (piece.own) return { html, keyboard: piece.own, listens: true };
  return { html, ...inline([...(piece.rows ?? []), ...navigation(entry, step, say)]), listens: true };
}

function isBuiltIn(step: StepId): step is BuiltIn {
  return step in BUILT_IN;
}

const BUILT_IN: Record<BuiltIn, (asking: Asking) => Piece> = {
  nomination: (asking) => ({
    lines: asked(asking, 'ask-nomination'),
    rows: picks(
      asking,
      asking.entry.contest.nominations.filter(({ closed }) => !closed),
    ),
  }),
  form: (asking) => ({ lines: asked(asking, 'ask-form'), rows: picks(asking, formsOf(asking.entry)) }),
  institution: (asking) => ({
    lines: [...asked(asking, 'ask-institution'), asking.say.html('ask-institution-example')],
    rows: asking.known.institutions.map(({ id, shortName }) => [
      press(shortName, institutionButton.data({ entry: asking.entry.id, institution: id })),
    ]),
  }),
  ensemble: (asking) => ({ lines: [...asked(asking, 'ask-ensemble'), asking.say.html('ask-ensemble-example')] }),
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

function picks({ entry, step }: Asking, options: readonly { id: string; title: string }[]): InlineKeyboardButton[][] {
  return packed(
    options.map(({ id, title }) =>
      press(title, pickButton.data({ entry: entry.id, step: stepWord(step), option: id })),
    ),
  );
}

function formsOf({ contest, nomination }: EntryView) {
  const forms = contest.forms.filter(({ id }) => nomination?.forms.includes(id) ?? true);
  return forms.map((form) => ({ id: form.id, title: nomination ? formTitle(nomination, form) : form.title }));
}

function sizeLine({ entry: { form }, say }: Asking): string[] {
  return form ? [say.html('ask-headcount-size', { form: form.title, min: form.min, max: form.max })] : [];
}

function categoryLines({ entry, say }: Asking): string[] {
  const { category, reason } = entry.proposal;
  const why = reasonText(reason, say);
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

/** A contest's own question: the widget of its kind decides what hangs under it. */
function fieldPiece(asking: Asking): Piece {
  const { entry, step, say } = asking;
  const use = fieldAsked(entry.contest, step);
  if (!use) return { lines: [] };
  const { words } = kindOf(use);
  const optional = use.owed ? [say.html('field-owed')] : use.required ? [] : [say.html('field-optional')];
  const own = ownWording(use, entry.nomination);
  return {
    lines: [
      `<b>${own === undefined ? say.html(words.question) : escapeHtml(own)}</b>`,
      ...(own === undefined ? [say.html(words.help)] : []),
      ...WIDGETS[widgetOf(use)].example(say, say(words.example)),
      ...optional,
    ],
    rows: WIDGETS[widgetOf(use)].rows(asking),
  };
}

interface WidgetLook {
  rows(asking: Asking): InlineKeyboardButton[][];
  example(say: Say, example: string): string[];
}

const noRows = () => [];
const noExample = () => [];
const showExample = (say: Say, example: string) => [say.html('field-example', { example })];

/** How each widget looks here; a widget without a look does not compile. */
const WIDGETS: Record<Widget, WidgetLook> = {
  text: { rows: noRows, example: showExample },
  file: { rows: noRows, example: noExample },
  choice: { rows: (asking) => picks(asking, fieldOptions(asking)), example: noExample },
  'yes-no': { rows: (asking) => picks(asking, fieldOptions(asking)), example: noExample },
  multi: { rows: multiRows, example: noExample },
};

function fieldOptions({ entry, step, say, now }: Asking) {
  const use = fieldAsked(entry.contest, step);
  const about = use && askedOf(entry, use, now);
  return about ? optionsOf(about, say) : [];
}

function multiRows(asking: Asking): InlineKeyboardButton[][] {
  const { entry, step, say } = asking;
  const chosen = chosenSoFar(entry, step);
  const marked = fieldOptions(asking).map(({ id, title }) => ({
    id,
    title: chosen.includes(id) ? `✓ ${title}` : title,
  }));
  const done = press(say('button-done'), finishButton.data({ entry: entry.id, step: stepWord(step) }));
  return [...picks(asking, marked), ...(chosen.length > 0 ? [[done]] : [])];
}

function chosenSoFar({ pending, answers }: EntryView, step: StepId): string[] {
  const waiting = pending?.step === step && pending.value.kind === 'field' ? pending.value.value : undefined;
  const value = waiting ?? answers[step.slice('field:'.length)];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Whether the question takes several options, each turned on and off by a tap. */
export function isMulti({ contest }: EntryView, step: StepId): boolean {
  const use = fieldAsked(contest, step);
  return use !== undefined && widgetOf(use) === 'multi';
}
