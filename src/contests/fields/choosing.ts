/** Kinds of question answered by choosing: format of a work, one or several of an organizer's choices, yes or no. */

import { z } from 'zod';
import { accept, cleanText, foldText } from '../../typed.ts';
import type { FieldUse } from '../definition.ts';
import type { ContestFault } from '../file/faults.ts';
import type { Asked, Field, FieldAnswer, FieldInput } from './field.ts';
import { fault } from './reasons.ts';
import { typedNo, typedYes } from './typed-words.ts';

export const workFormat: Field<string> = {
  stored: z.string(),
  widget: 'choice',
  personal: false,
  reviewed: true,
  own: false,
  words: {
    label: 'field-work-format-label',
    question: 'field-work-format-question',
    example: 'field-work-format-example',
    help: 'field-work-format-help',
  },
  parse(input, { nomination }) {
    const formats = nomination.work_formats ?? [];
    return chosen(input, formats, formats);
  },
  format: (value) => value,
  options: ({ nomination }) => (nomination.work_formats ?? []).map((format) => ({ id: format, title: format })),
  useFaults: (_use, nominations) =>
    nominations
      .filter(({ work_formats }) => (work_formats ?? []).length === 0)
      .map(({ id }) => ({ code: 'work-formats-missing', nomination: id })),
};

export const choice: Field<string> = {
  stored: z.string(),
  widget: 'choice',
  personal: false,
  reviewed: false,
  own: true,
  words: {
    label: 'field-choice-label',
    question: 'field-choice-question',
    example: 'field-choice-example',
    help: 'field-choice-help',
  },
  parse: (input, asked) => chosen(input, ids(asked), titles(asked)),
  format: (value, asked) => titleOf(value, asked),
  options: ({ use }) => use.choices ?? [],
  useFaults: choicesMissing,
};

export const choices: Field<string[]> = {
  stored: z.array(z.string()),
  widget: 'multi',
  personal: false,
  reviewed: false,
  own: true,
  words: {
    label: 'field-choices-label',
    question: 'field-choices-question',
    example: 'field-choices-example',
    help: 'field-choices-help',
  },
  parse: parseChoices,
  format: (value, asked) => value.map((id) => titleOf(id, asked)).join(', '),
  options: ({ use }) => use.choices ?? [],
  useFaults: choicesMissing,
};

export const yesNo: Field<boolean> = {
  stored: z.boolean(),
  widget: 'yes-no',
  personal: false,
  reviewed: false,
  own: true,
  words: {
    label: 'field-yes-no-label',
    question: 'field-yes-no-question',
    example: 'field-yes-no-example',
    help: 'field-yes-no-help',
  },
  parse(input) {
    const answer = 'text' in input ? readYesNo(input.text) : input;
    const read = chosen(answer, ['yes', 'no'], []);
    return read.outcome === 'ok' ? accept(read.value === 'yes') : read;
  },
  format: (value, _asked, say) => say(value ? 'field-yes' : 'field-no'),
  options: (_asked, say) => [
    { id: 'yes', title: say('field-yes') },
    { id: 'no', title: say('field-no') },
  ],
};

function choicesMissing({ choices }: FieldUse): ContestFault[] {
  return (choices ?? []).length === 0 ? [{ code: 'choices-missing' }] : [];
}

/** How people type yes and no instead of tapping. */
function readYesNo(typed: string): FieldInput {
  const text = foldText(cleanText(typed)).replace(/[.!,]+$/u, '');
  if (typedYes.test(text)) return { choice: 'yes' };
  if (typedNo.test(text)) return { choice: 'no' };
  return { text: typed };
}

/** The one answer that was tapped, or typed by its title; `options` and `named` go side by side. */
export function chosen(
  input: FieldInput,
  options: readonly string[],
  named: readonly string[],
): FieldAnswer<string> & { outcome: 'ok' | 'reject' } {
  if ('choice' in input) return options.includes(input.choice) ? accept(input.choice) : fault({ code: 'not-a-choice' });
  if (!('text' in input)) return fault({ code: 'choice-expected' });
  const typed = foldText(cleanText(input.text));
  const found = options[named.findIndex((name) => foldText(name) === typed)];
  return found === undefined ? fault({ code: 'not-a-choice' }) : accept(found);
}

/** Several answers in the order the contest lists them; typed ones are parted by commas. */
function parseChoices(input: FieldInput, asked: Asked): FieldAnswer<string[]> {
  const parts: FieldInput[] = 'choices' in input ? input.choices.map((id) => ({ choice: id })) : partsOf(input);
  const read = parts.map((part) => chosen(part, ids(asked), titles(asked)));
  const wrong = read.find((part) => part.outcome === 'reject');
  if (wrong?.outcome === 'reject') return wrong;
  const taken = new Set(read.flatMap((part) => (part.outcome === 'ok' ? [part.value] : [])));
  const { use } = asked;
  const least = use.min ?? 1;
  if (taken.size < least) return fault({ code: 'too-few', least });
  if (use.max !== undefined && taken.size > use.max) return fault({ code: 'too-many', most: use.max });
  return accept(ids(asked).filter((id) => taken.has(id)));
}

function partsOf(input: FieldInput): FieldInput[] {
  return 'text' in input ? input.text.split(/[,;\n]/u).map((text) => ({ text })) : [input];
}

function ids({ use }: Asked): string[] {
  return (use.choices ?? []).map(({ id }) => id);
}

function titles({ use }: Asked): string[] {
  return (use.choices ?? []).map(({ title }) => title);
}

/** A choice's title; a retired choice is told by its id. */
function titleOf(id: string, { use }: Asked): string {
  return use.choices?.find((option) => option.id === id)?.title ?? id;
}
