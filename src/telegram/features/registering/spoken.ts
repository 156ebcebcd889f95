/** A button's words written instead of tapped: «соло», «назад», «да». What stands on a button may be said. */

import type { InlineKeyboardButton } from 'grammy/types';
import { widgetOf } from '../../../contests/fields.ts';
import type { StepInput } from '../../../entries/input.ts';
import { fieldAsked, type StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { cleanText, foldText } from '../../../typed.ts';
import type { Screen } from '../../screen.ts';
import * as on from './buttons.ts';

/** What the words stand for: a way out of the question, or an answer with the text of its button. */
export type Spoken = { way: 'back' | 'leave' | 'cancel' } | { input: StepInput; label: string };

/** Longer than any button: a list, a story, an answer. */
const LONGEST = 60;

/** In quotation marks it is the name of something: a song may be called «Back». */
const QUOTED = /["«„“]/u;

const CHOOSING: ReadonlySet<StepId> = new Set<StepId>(['nomination', 'form', 'category', 'consents']);
const FINISHING: ReadonlySet<StepId> = new Set<StepId>(['participants', 'teachers']);

/** Whether the question is answered by its buttons alone, so that words can only mean one of them. */
export function choosesOnly({ contest }: Pick<EntryView, 'contest'>, step: StepId): boolean {
  const use = fieldAsked(contest, step);
  return use ? ['choice', 'yes-no', 'multi'].includes(widgetOf(use)) : CHOOSING.has(step);
}

/** The words of the ways under every question and of the taps that settle one; undefined for an answer of its own. */
export function spokenWay(entry: EntryView, step: StepId, text: string, say: Say): Spoken | undefined {
  if (step === 'list' || text.length > LONGEST || QUOTED.test(text)) return undefined;
  const typed = folded(text);
  const means = (key: PlainKey) => folded(say(key)) === typed;
  if (means('button-back')) return { way: 'back' };
  if (means('register-leave')) return { way: 'leave' };
  if (means('button-cancel') && entry.state === 'draft') return { way: 'cancel' };
  if (means('button-skip')) return { input: { skip: true }, label: say('button-skip') };
  if (FINISHING.has(step) && means('button-done')) return { input: { finish: true }, label: say('button-done') };
  if (typed === '' || !` ${folded(say('confirm-yes'))} `.includes(` ${typed} `)) return undefined;
  if (waits(entry, step)) return { input: { confirm: true }, label: say('confirm-yes') };
  const { category } = entry.proposal;
  return step === 'category' && category ? { input: { choice: category.id }, label: category.title } : undefined;
}

/** The one button of the question that holds these words; undefined when none does, or several do. */
export function spokenChoice({ keyboard }: Screen, text: string): Spoken | undefined {
  const typed = folded(text);
  if (typed.length < 2 || text.length > LONGEST || !keyboard || !('inline_keyboard' in keyboard)) return undefined;
  const answers = keyboard.inline_keyboard.flat().flatMap(answerOf);
  const exact = answers.filter(({ label }) => folded(label) === typed);
  const holding = answers.filter(({ label }) => ` ${folded(label)} `.includes(` ${typed} `));
  const [only, another] = exact.length > 0 ? exact : holding;
  return another ? undefined : only;
}

function answerOf(button: InlineKeyboardButton): { input: StepInput; label: string }[] {
  if (!('callback_data' in button)) return [];
  const { text, callback_data: data } = button;
  const label = text.replace(/^✓ /u, '');
  const picked = on.pickButton.read(data);
  if (picked) return [{ input: { choice: picked.option }, label }];
  if (on.confirmButton.read(data)) return [{ input: { confirm: true }, label }];
  if (on.finishButton.read(data)) return [{ input: { finish: true }, label }];
  return on.skipButton.read(data) ? [{ input: { skip: true }, label }] : [];
}

/** Whether an answer waits to be confirmed; what is gathered of several options does not. */
function waits({ pending }: EntryView, step: StepId): boolean {
  return pending?.step === step && !(pending.value.kind === 'field' && Array.isArray(pending.value.value));
}

/** Letters and digits in lower case, a space between words. */
function folded(text: string): string {
  return foldText(cleanText(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
