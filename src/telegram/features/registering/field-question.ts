/** A contest's own question as a message: the words of its kind, the look of its widget. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { FieldUse } from '../../../contests/definition.ts';
import { fieldOf as kindOf, optionsOf, type Widget, widgetOf } from '../../../contests/fields/fields.ts';
import { ownExample, ownWording } from '../../../contests/fields/own-wording.ts';
import { fieldAsked, type StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { askedOf } from '../../entries/entry-text.ts';
import { press } from '../../screens/screen.ts';
import { finishButton, stepWord } from './buttons.ts';
import { picks } from './picking.ts';
import type { Asking, Piece } from './questions.ts';

/** A contest's own question: the widget of its kind decides what hangs under it. */
export function fieldPiece(asking: Asking): Piece {
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
      ...boundsLine(asking, use),
      ...WIDGETS[widgetOf(use)].example(say, ownExample(use, entry.nomination) ?? say(words.example)),
      ...optional,
    ],
    rows: WIDGETS[widgetOf(use)].rows(asking),
  };
}

/** What the question takes, where its kind says so. */
function boundsLine({ entry, say, now }: Asking, use: FieldUse): string[] {
  const about = askedOf(entry, use, now);
  const bounds = about && kindOf(use).bounds?.(about, say);
  return bounds ? [escapeHtml(bounds)] : [];
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
