/** A button's words written instead of tapped: «соло», «назад», «да». What stands on a button may be said. */

import type { InlineKeyboardButton } from 'grammy/types';
import { widgetOf } from '../../../contests/fields/fields.ts';
import type { InstitutionName } from '../../../entries/facts.ts';
import type { StepInput } from '../../../entries/input.ts';
import { fieldAsked, isOptional, type StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { INSTITUTION_KINDS, institutionKinds } from '../../../institutions/kinds.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { plainWords } from '../../../typed.ts';
import type { Screen } from '../../screens/screen.ts';
import { labelWords, means, QUOTED, saysLabel, saysRight, saysYes, standsOn } from '../../screens/spoken-words.ts';
import * as on from './buttons.ts';
import { formSaid } from './said-form.ts';

/** What the words stand for: a way out of the question, or an answer with the text of its button. */
export type Spoken = { way: 'back' | 'again' | 'leave' | 'cancel' } | { input: StepInput; label?: string };

/** Longer than any button: a list, a story, an answer. */
const LONGEST = 60;

const CHOOSING: ReadonlySet<StepId> = new Set<StepId>(['nomination', 'form', 'category', 'consents']);
const NAMING: ReadonlySet<StepId> = new Set<StepId>([
  'institution',
  'ensemble',
  'participants',
  'teachers',
  'accompanist',
]);
const FINISHING: ReadonlySet<StepId> = new Set<StepId>(['participants', 'teachers']);

/** Whether the question is answered by its buttons alone, so that words can only mean one of them. */
export function choosesOnly({ contest }: Pick<EntryView, 'contest'>, step: StepId): boolean {
  const use = fieldAsked(contest, step);
  return use ? ['choice', 'yes-no', 'multi'].includes(widgetOf(use)) : CHOOSING.has(step);
}

/** The words of the ways under every question and of the taps that settle one; undefined for an answer of its own. */
export function spokenWay(entry: EntryView, step: StepId, text: string, say: Say): Spoken | undefined {
  if (text.length > LONGEST || QUOTED.test(text)) return undefined;
  const typed = plainWords(text);
  const settled = settledByYes(entry, step, text, say);
  if (typed === '' || settled) return settled;
  const is = (key: PlainKey) => saysLabel(say, key, typed);
  if (is('register-leave')) return { way: 'leave' };
  if (is('button-cancel') || means(say, 'spoken-cancel', typed))
    return { way: entry.state === 'draft' ? 'cancel' : 'leave' };
  if (step === 'list') return undefined;
  if (is('button-back')) return { way: 'back' };
  if (is('button-skip')) return { input: { skip: true }, label: say('button-skip') };
  const kind = step === 'institution' && awaitsName(entry) ? kindIn(typed, say) : undefined;
  if (kind) return { input: { newInstitution: { kind } } };
  if (step === 'institution' && proposes(entry, typed, say)) return { input: { newInstitution: {} } };
  const form = step === 'form' ? formSaid(entry, text) : undefined;
  if (form) return { input: { choice: form.id }, label: form.title };
  const isDone = is('button-done') || (hasSomebody(entry, step) && means(say, 'spoken-done', typed));
  if (FINISHING.has(step) && isDone) return { input: { finish: true }, label: say('button-done') };
  if (step === 'participants' && entry.participants.length > 0 && !waits(entry, step)) {
    const all = standsOn(say('participants-finish'), typed) || saysYes(say, typed);
    if (all) return { input: { finish: true }, label: say('button-done') };
    if (means(say, 'spoken-no', typed)) return { way: 'again' };
  }
  return means(say, 'spoken-no', typed) ? spokenNo(entry, step, say) : spokenYes(step, typed, say);
}

/**
 * What «верно», «ок» or 👍 settles: an answer shown back, the age that is proposed, a list that is long enough; undefined
 * for everything else. What is asked and not shown takes a yes or its button.
 */
export function settledByYes(entry: EntryView, step: StepId, text: string, say: Say): Spoken | undefined {
  if (!saysRight(say, text)) return undefined;
  if (waits(entry, step)) return { input: { confirm: true }, label: say('confirm-yes') };
  const { category } = entry.proposal;
  if (step === 'category' && category) return { input: { choice: category.id }, label: category.title };
  const all = step === 'participants' && isLongEnough(entry);
  return all ? { input: { finish: true }, label: say('button-done') } : undefined;
}

/** Whether the list is asked about with «Все?»: it has as many as were told, or as the form needs. */
function isLongEnough({ participants, declaredCount, form }: EntryView): boolean {
  return participants.length >= (declaredCount ?? form?.min ?? 1);
}

/** Whether there is anybody to be finished with. */
function hasSomebody({ participants, teachers }: EntryView, step: StepId): boolean {
  return (step === 'participants' ? participants : teachers).length > 0;
}

/** The button that adds an institution, or a plain yes where adding the one that was typed is all that is offered. */
function proposes(entry: EntryView, typed: string, say: Say): boolean {
  if (saysLabel(say, 'institution-propose', typed) || saysLabel(say, 'institution-none-of-these', typed)) return true;
  if (isListed(entry)) return means(say, 'spoken-no', typed);
  return awaitsName(entry) && (standsOn(say('institution-propose'), typed) || saysYes(say, typed));
}

/** Whether a name the directory does not have was typed, and may be added. */
function awaitsName(entry: EntryView): boolean {
  const name = nameOf(entry);
  return name !== undefined && name.typed !== '' && name.stage !== 'listed';
}

/** Whether institutions are shown to choose from: «no» is none of them. */
function isListed(entry: EntryView): boolean {
  return nameOf(entry)?.stage === 'listed';
}

function nameOf({ pending }: EntryView): InstitutionName | undefined {
  return pending?.step === 'institution' && pending.value.kind === 'institution-name' ? pending.value : undefined;
}

/** The only kind of institution that is called so, or so among other words. */
function kindIn(typed: string, say: Say): string | undefined {
  const kinds = institutionKinds();
  const exact = kinds.filter((kind) => saysLabel(say, INSTITUTION_KINDS[kind], typed));
  const holding = kinds.filter((kind) => standsOn(say(INSTITUTION_KINDS[kind]), typed));
  const [only, another] = exact.length > 0 ? exact : holding;
  return another ? undefined : only;
}

/** «Да» is nobody's name: it answers nothing that was asked. */
function spokenYes(step: StepId, typed: string, say: Say): Spoken | undefined {
  return NAMING.has(step) && saysYes(say, typed) ? { way: 'again' } : undefined;
}

/** «Нет» below what was understood asks anew; where nobody else is to be named it is the end of the list, else nothing to tell. */
function spokenNo(entry: EntryView, step: StepId, say: Say): Spoken | undefined {
  if (waits(entry, step)) return { way: 'again' };
  if (step === 'consents') return { input: { skip: true }, label: say('consents-not-all') };
  if (step === 'teachers' && entry.teachers.length > 0) return { input: { finish: true }, label: say('button-done') };
  if (step === 'participants' || step === 'ensemble') return { way: 'again' };
  const isTold = choosesOnly(entry, step) || !isOptional(entry.contest, step);
  return isTold ? undefined : { input: { skip: true }, label: say('button-skip') };
}

/** The one button of the question that holds these words, or a nomination named among others; undefined when none does, or several do. */
export function spokenChoice(step: StepId, { keyboard }: Screen, text: string, say: Say): Spoken | undefined {
  const typed = means(say, 'spoken-yes', plainWords(text)) ? labelWords(say('field-yes')) : plainWords(text);
  if (typed.length < 2 || text.length > LONGEST || !keyboard || !('inline_keyboard' in keyboard)) return undefined;
  const answers = keyboard.inline_keyboard.flat().flatMap(answerOf);
  const exact = answers.filter(({ label }) => labelWords(label) === typed);
  const holding = answers.filter(({ label }) => standsOn(label, typed));
  const mixed = answers.filter(({ label }) => holdsWords(labelWords(label), typed));
  const named = step === 'nomination' ? answers.filter(({ label }) => holdsWords(typed, labelWords(label))) : [];
  const [only, another] = [exact, holding, mixed, named].find((found) => found.length > 0) ?? [];
  return another ? undefined : only;
}

/** Whether every one of these words is among those, in whatever order: «вокал эстрадный». */
function holdsWords(those: string, these: string): boolean {
  const words = new Set(those.split(' '));
  return these.split(' ').every((word) => words.has(word));
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

/** Whether an answer waits to be confirmed; what is gathered of several options does not, nor does a name to be added. */
export function waits({ pending }: EntryView, step: StepId): boolean {
  if (pending?.step !== step || pending.value.kind === 'institution-name') return false;
  if (pending.value.kind === 'children' && pending.value.children.length === 0) return false;
  return !(pending.value.kind === 'field' && Array.isArray(pending.value.value));
}
