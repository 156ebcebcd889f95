/** The questions an organizer wants corrected: one bit each, so that a button can carry the choice. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import { type StepId, stepsOf } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Say } from '../../../texts/texts.ts';
import { asFacts } from '../../entries/entry-text.ts';
import { packed, press } from '../../screens/screen.ts';
import { stepName } from '../registering/summary.ts';
import { questionButton } from './buttons.ts';
import type { Place } from './card.ts';

/** A choice of questions of the entry as the organizer saw it. */
export interface Choice extends Place {
  version: number;
  /** A bit for each question of the entry, in their order. */
  chosen: number;
}

/** As many bits as a button has room for; further questions are named by the reason alone. */
const MOST_QUESTIONS = 24;

/** The questions chosen. */
export function questionsIn(chosen: number, entry: EntryView): StepId[] {
  return questionsOf(entry).filter((_, at) => isOn(chosen, at));
}

/** The choice with one question turned on or off. */
export function turned(chosen: number, at: number): number {
  return isOn(chosen, at) ? chosen - 2 ** at : chosen + 2 ** at;
}

/** Every question as a button, the chosen ones with a mark. */
export function questionRows(entry: EntryView, choice: Choice, say: Say): InlineKeyboardButton[][] {
  const { entry: id, version, chosen, filter, page } = choice;
  return packed(
    questionsOf(entry).map((step, at) => {
      const mark = isOn(chosen, at) ? '✓ ' : '';
      return press(
        `${mark}${stepName(entry, step, say)}`,
        questionButton.data({ entry: id, version, chosen, at, filter, page }),
      );
    }),
  );
}

function questionsOf(entry: EntryView): StepId[] {
  return stepsOf(entry.contest, asFacts(entry)).slice(0, MOST_QUESTIONS);
}

function isOn(chosen: number, at: number): boolean {
  return Math.floor(chosen / 2 ** at) % 2 === 1;
}
