/** The buttons of the registration dialogue: each carries the entry and the question it belongs to. */

import type { StepId } from '../../../entries/questions.ts';
import { button } from '../../screens/buttons.ts';

export const showContestButton = button('rc1', { contest: 'id' });
export const contestPartButton = button('rn1', { contest: 'id', part: 'word' });
export const startButton = button('rs1', { contest: 'id' });
export const consentTextButton = button('rj1', { contest: 'id' });
export const consentButton = button('rg1', { contest: 'id' });

export const pickButton = button('rp1', { entry: 'id', step: 'word', option: 'word' });
export const institutionButton = button('ri1', { entry: 'id', institution: 'id' });
/** A page of a district's institutions; the kind is empty where none was named. */
export const institutionPageButton = button('rip1', { entry: 'id', district: 'word', kind: 'word', page: 'id' });
export const proposeButton = button('rq1', { entry: 'id' });
export const proposeKindButton = button('rw1', { entry: 'id', kind: 'word' });
export const proposeDistrictButton = button('rz1', { entry: 'id', kind: 'word', district: 'word' });
export const teacherButton = button('rh1', { entry: 'id', step: 'word', teacher: 'id' });
export const confirmButton = button('rv1', { entry: 'id', step: 'word' });
export const finishButton = button('rf1', { entry: 'id', step: 'word' });
/** Everybody of a long list, below. */
export const wholeListButton = button('rwl1', { entry: 'id' });
export const removeListButton = button('ro1', { entry: 'id', step: 'word' });
/** Further on in a list whose names do not fit under one message. */
export const removePageButton = button('rop1', { entry: 'id', page: 'id' });
export const removeButton = button('rm1', { entry: 'id', step: 'word', at: 'id' });

export const skipButton = button('rk1', { entry: 'id', step: 'word' });
export const backButton = button('rb1', { entry: 'id' });
export const leaveButton = button('rl1', { entry: 'id' });
export const askCancelButton = button('rx1', { entry: 'id' });
export const cancelButton = button('ry1', { entry: 'id' });

export const summaryButton = button('ru1', { entry: 'id' });
export const editButton = button('re1', { entry: 'id' });
export const openButton = button('rr1', { entry: 'id', step: 'word' });
export const submitButton = button('rt1', { entry: 'id' });
export const keepDuplicateButton = button('rd1', { entry: 'id' });
export const continueButton = button('ra1', { entry: 'id' });
export const copyButton = button('ry2', { entry: 'id' });

/** A question's id as a button carries it: callback data have no colons inside. */
export function stepWord(step: StepId): string {
  return step.replace(':', '.');
}

/** The question's id out of a button. */
export function stepOf(word: string): StepId {
  return word.replace('.', ':') as StepId;
}
