/** Takes an answer to one of the contest's own questions, by its kind in the catalogue. */

import {
  type Asked,
  type FieldInput,
  type FieldValue,
  fieldOf,
  mayBeSkipped,
  parseAnswer,
} from '../../contests/fields/fields.ts';
import { fileFacts } from '../../files/queries.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { StepInput } from '../input.ts';
import { fieldAsked, formOf, nominationOf } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import {
  type Answering,
  type AnswerStep,
  doubtful,
  goesOn,
  reasonOf,
  settled,
  type Taken,
  unexpected,
  waiting,
} from './answering.ts';

export const answerField: AnswerStep = async (asked, input) => {
  const field = fieldAsk(asked);
  if (!field) return refused({ code: 'step-not-asked', step: asked.step });
  const { use } = field;
  if ('skip' in input) {
    return mayBeSkipped(use) ? take(asked, field, null) : refused({ code: 'step-required', step: asked.step });
  }
  if ('confirm' in input) {
    const kept = waiting(asked, 'field');
    return kept ? take(asked, field, kept.value) : refused({ code: 'nothing-to-confirm', step: asked.step });
  }
  if (fieldOf(use).widget === 'multi') return chooseSeveral(asked, field, input);
  const read = await toFieldInput(asked, input);
  return read.ok ? parse(asked, field, read.value) : read;
};

/** The question with everything its kind may look at; undefined before nomination and form are known. */
function fieldAsk({ contest, entry, step, today }: Answering): Asked | undefined {
  const use = fieldAsked(contest, step);
  const nomination = nominationOf(contest, entry);
  const form = formOf(contest, entry);
  return use && nomination && form ? { contest, use, nomination, form, today } : undefined;
}

function take({ entry }: Answering, { use }: Asked, value: FieldValue | null): Result<Taken, Refusal> {
  return settled({ answers: { ...entry.answers, [use.id]: value } });
}

function parse(asked: Answering, field: Asked, input: FieldInput): Result<Taken, Refusal> {
  const answer = parseAnswer(input, field);
  switch (answer.outcome) {
    case 'ok':
      return take(asked, field, answer.value);
    case 'confirm':
      return doubtful(asked, answer.why.area, reasonOf(answer.why), { kind: 'field', value: answer.value });
    case 'reject':
      return refused({ code: 'answer-rejected', step: asked.step, kind: answer.why.area, why: reasonOf(answer.why) });
  }
}

/** Each tap turns one option on or off; what is on waits until the finishing tap. */
function chooseSeveral(asked: Answering, field: Asked, input: StepInput): Result<Taken, Refusal> {
  const chosen = chosenSoFar(asked, field);
  if ('finish' in input) return parse(asked, field, { choices: chosen });
  if (!('choice' in input)) return unexpected(asked);
  const { choice } = input;
  if (!field.use.choices?.some(({ id }) => id === choice)) return refused({ code: 'choice-unknown', step: asked.step });
  const value = chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice];
  return goesOn(asked, {}, 'option', { pending: { kind: 'field', value } });
}

function chosenSoFar(asked: Answering, { use }: Asked): string[] {
  const value = waiting(asked, 'field')?.value ?? asked.entry.answers[use.id];
  return Array.isArray(value) ? value.map(String) : [];
}

async function toFieldInput(asked: Answering, input: StepInput): Promise<Result<FieldInput, Refusal>> {
  if ('text' in input) return ok({ text: input.text });
  if ('choice' in input) return ok({ choice: input.choice });
  if (!('file' in input)) return unexpected(asked);
  const { fileId } = input.file;
  const file = (await fileFacts(asked.tx, [fileId])).get(fileId);
  if (!file) return refused({ code: 'file-unknown' });
  const { id, name, mime, size, width, height, family } = file;
  return ok({ file: { fileId: id, name, mime, size, width, height, family, isGif: file.kind === 'animation' } });
}
