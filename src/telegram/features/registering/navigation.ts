/** The rows under every question: back, skip, save and leave, cancel. */

import type { InlineKeyboardButton } from 'grammy/types';
import { isOptional, previousStep, type StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Say } from '../../../texts/texts.ts';
import { asFacts } from '../../entries/entry-text.ts';
import { press } from '../../screens/screen.ts';
import { askCancelButton, backButton, leaveButton, skipButton, stepWord, summaryButton } from './buttons.ts';

/** Questions whose skipping has its own words among their options. */
const OWN_SKIP: readonly StepId[] = ['consents'];

/** Whether one thing is changed in an entry that has everything: its summary is before and behind the question. */
export function leadsToSummary({ state, complete }: EntryView): boolean {
  return state !== 'draft' || complete;
}

/** In a draft: back, skip, leave, cancel. Once everything is answered, or after the submit, the way back is the summary. */
export function navigation(entry: EntryView, step: StepId, say: Say): InlineKeyboardButton[][] {
  const id = { entry: entry.id };
  const skip =
    isOptional(entry.contest, step) && !OWN_SKIP.includes(step)
      ? [press(say('button-skip'), skipButton.data({ ...id, step: stepWord(step) }))]
      : [];
  if (leadsToSummary(entry)) {
    return [skip, [press(say('register-to-summary'), summaryButton.data(id))]];
  }
  const back =
    previousStep(entry.contest, asFacts(entry), step) === null ? [] : [press(say('button-back'), backButton.data(id))];
  return [
    [...back, ...skip],
    [press(say('register-leave'), leaveButton.data(id)), press(say('button-cancel'), askCancelButton.data(id))],
  ];
}
