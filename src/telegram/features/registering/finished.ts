/** What was gathered under a question that is finished by a tap: the names, the options, not the word on the button. Pure. */

import type { StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { stepText } from '../../entries/step-text.ts';

/** A list of forty children need not be read again. */
const LONGEST = 300;

/** The answer of the entry as it was when the button was tapped; empty where there is none. */
export function finishedText(entry: EntryView, step: StepId, { say, now }: Pick<Ctx, 'say' | 'now'>): string {
  return shortened(stepText(withPending(entry, step), step, say, now), LONGEST);
}

/** Options turned on stand beside the answers until the question is finished. */
function withPending(entry: EntryView, step: StepId): EntryView {
  const { pending, answers } = entry;
  if (pending?.step !== step || pending.value.kind !== 'field') return entry;
  return { ...entry, answers: { ...answers, [step.slice('field:'.length)]: pending.value.value } };
}
